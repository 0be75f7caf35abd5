import axios from 'axios';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from './childProcess';
import type { RunningProcess } from './childProcess';
import type { Host } from './hostInstall';
import { n8nEnvironment } from './n8nEnvironment';
import type { N8nAddresses } from './n8nEnvironment';
import { installPackage } from './ownPackage';
import { PlainProblem } from './plainProblem';
import { PID_FILE } from './runFolder';

const BOOT_MS = 120_000;

export interface N8nOptions extends N8nAddresses {
	host: Host;
	/** The tarball of `npm pack` to be loaded; leave out to keep what the user folder holds. */
	packageTarball?: string;
	/** Further environment variables, stronger than ours. */
	env?: Record<string, string>;
	/** Arguments for n8n; default `start`. */
	command?: string[];
}

/** A running n8n server. */
export interface RunningN8n {
	url: string;
	pid: number;
	log(): string;
	/** Resolves when it is gone, whoever ended it. */
	readonly ended: Promise<number | null>;
	/** Ends it and resolves when it is gone, so that its port is free again. */
	stop(): Promise<void>;
	/** Ends it as a crash would. */
	kill(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
	try {
		const { status } = await axios.get(url, { timeout: 2000, validateStatus: () => true });
		return status === 200;
	} catch (error) {
		if (axios.isAxiosError(error)) {
			return false;
		}
		throw error;
	}
}

async function untilReady(url: string, process_: RunningProcess, logFile: string): Promise<void> {
	const deadline = Date.now() + BOOT_MS;
	for (const check of ['/healthz/readiness', '/rest/settings']) {
		while (!(await answers(url + check))) {
			if (process_.hasEnded()) {
				throw new PlainProblem(`n8n ended while it was starting. Details: ${logFile}`);
			}
			if (Date.now() > deadline) {
				throw new PlainProblem(`n8n was not ready after two minutes. Details: ${logFile}`);
			}
			await pause(200);
		}
	}
}

/**
 * Starts n8n and resolves when its REST API answers.
 *
 * @throws PlainProblem when it ends or is not ready within two minutes
 */
export async function startN8n(options: N8nOptions): Promise<RunningN8n> {
	const { host, userFolder, port } = options;
	await mkdir(userFolder, { recursive: true });
	if (options.packageTarball) {
		await installPackage(options.packageTarball, userFolder, host);
	}
	const logFile = path.join(userFolder, 'n8n.log');
	const process_ = startProcess(host.node, [host.n8n, ...(options.command ?? ['start'])], {
		cwd: userFolder,
		env: n8nEnvironment(process.env, host.node, options, options.env),
		logFile,
	});
	await writeFile(path.join(userFolder, PID_FILE), String(process_.pid));
	const url = `http://127.0.0.1:${port}`;
	try {
		await untilReady(url, process_, logFile);
	} catch (error) {
		await process_.stop();
		throw error;
	}
	return {
		url,
		pid: process_.pid,
		log: () => process_.log(),
		ended: process_.ended,
		stop: () => process_.stop(),
		kill: () => process_.kill(),
	};
}
