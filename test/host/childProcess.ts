import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';

const LOG_KEPT = 400_000;
const PATIENCE_MS = 15_000;

export interface ProcessOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Everything that the process prints is also written here. */
	logFile?: string;
	onLine?: (line: string) => void;
}

/** A process of ours that is running, together with everything that it starts itself. */
export interface RunningProcess {
	readonly pid: number;
	/** The last part of what it printed. */
	log(): string;
	/** Resolves to the exit code, or null when a signal ended it. Never rejects. */
	readonly ended: Promise<number | null>;
	hasEnded(): boolean;
	/** Asks it to end, insists after 15 s, and resolves when it and its children are gone. */
	stop(): Promise<void>;
	/** Ends it as a crash would: nothing is tidied up. */
	kill(): Promise<void>;
}

const running = new Set<RunningProcess>();

let closed = false;

/**
 * Stops every process that was started here and is still running. From then on nothing can be
 * started, so that work which was under way cannot leave anything behind.
 */
export async function stopEverything(): Promise<void> {
	closed = true;
	await Promise.all([...running].reverse().map((process_) => process_.stop()));
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		// ESRCH: nobody of the group is left, which is what we want.
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
			throw error;
		}
	}
}

function collectOutput(child: ChildProcess, options: ProcessOptions): () => string {
	const file = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : undefined;
	let kept = '';
	let unfinished = '';
	const take = (chunk: string): void => {
		kept = (kept + chunk).slice(-LOG_KEPT);
		file?.write(chunk);
		const lines = (unfinished + chunk).split(/\r?\n|\r/);
		unfinished = lines.pop() ?? '';
		lines.forEach((line) => options.onLine?.(line));
	};
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', take);
	}
	child.once('close', () => file?.end());
	return () => kept;
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** Resolves when the process has ended or could not be started; never rejects. */
function endOf(child: ChildProcess): Promise<{ code: number | null; failure: string }> {
	return new Promise((resolve) => {
		child.once('error', (error) => resolve({ code: 127, failure: error.message }));
		child.once('exit', (code) => resolve({ code, failure: '' }));
	});
}

function spawnInOwnGroup(command: string, args: string[], options: ProcessOptions): ChildProcess {
	if (closed) {
		throw new Error(`${command} is not started any more: everything is being stopped.`);
	}
	return spawn(command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches us alone and we end the rest in
 * order.
 */
export function startProcess(
	command: string,
	args: string[],
	options: ProcessOptions = {},
): RunningProcess {
	const child = spawnInOwnGroup(command, args, options);
	const log = collectOutput(child, options);
	let end: { code: number | null; failure: string } | undefined;
	const ended = endOf(child).then((how) => {
		end = how;
		running.delete(self);
		return how.code;
	});
	const endWith = async (signal: NodeJS.Signals): Promise<void> => {
		if (child.pid) {
			if (!end) {
				child.kill(signal);
				await Promise.race([ended, pause(PATIENCE_MS)]);
			}
			signalGroup(child.pid, 'SIGKILL');
		}
		await ended;
	};
	const self: RunningProcess = {
		pid: child.pid ?? -1,
		log: () => log() + (end?.failure ?? ''),
		ended,
		hasEnded: () => end !== undefined,
		stop: () => endWith('SIGTERM'),
		kill: () => endWith('SIGKILL'),
	};
	running.add(self);
	return self;
}

/** Runs a command to its end; resolves with its exit code and what it printed. */
export async function runCommand(
	command: string,
	args: string[],
	options: ProcessOptions = {},
): Promise<{ code: number | null; output: string }> {
	const process_ = startProcess(command, args, options);
	const code = await process_.ended;
	return { code, output: process_.log() };
}
