import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { HOST_ROOT } from './hostInstall';

const RUNS = path.join(HOST_ROOT, 'runs');

/** Lies in the user folder of an n8n and names its process, for whoever has to end it from outside. */
export const PID_FILE = 'n8n.pid';

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** A new folder for this run; those that ended runs left behind are removed. */
export async function createRunFolder(): Promise<string> {
	const left = existsSync(RUNS) ? await readdir(RUNS) : [];
	const ended = left.filter((name) => /^run-\d+$/.test(name) && !isAlive(Number(name.slice(4))));
	await Promise.all(ended.map((name) => rm(path.join(RUNS, name), { recursive: true })));
	const folder = path.join(RUNS, `run-${process.pid}`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	return folder;
}

/** Ends every n8n whose user folder lies in the folder of a run, at once, and removes the folder. */
export function clearRunFolder(folder: string): void {
	for (const name of existsSync(folder) ? readdirSync(folder) : []) {
		const file = path.join(folder, name, PID_FILE);
		if (!existsSync(file)) continue;
		try {
			// The whole group: n8n runs a task runner of its own.
			process.kill(-Number(readFileSync(file, 'utf8')), 'SIGKILL');
		} catch (error) {
			// ESRCH: it has ended by itself, as it should.
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}
	rmSync(folder, { recursive: true, force: true });
}
