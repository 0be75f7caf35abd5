// The way in on a fresh clone: nothing but Node and npm is there yet, so only Node's own modules
// may be used here.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const NODE_WANTED = [20, 9];
const NETWORK =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

const typescript = (file) => ['node', ['--import', 'tsx', file]];
const jest = (folder) => [
	'node',
	['node_modules/jest/bin/jest.js', '--config', `test/${folder}/jest.config.cjs`],
];
const TASKS = {
	start: typescript('test/host/start.ts'),
	check: ['npm', ['run', 'check', '--']],
	simulators: typescript('test/simulators/start.ts'),
	audit: typescript('test/audit/audit.ts'),
	operations: typescript('test/audit/writeOperations.ts'),
	specification: typescript('test/specification/start.ts'),
	clients: typescript('test/clients/start.ts'),
	switches: typescript('test/switches/start.ts'),
	e2e: jest('e2e'),
	browser: jest('browser'),
	bench: typescript('test/bench/start.ts'),
};

let child;
let interruptedBy;

/** Runs a command in a process group of its own; signals are handed on to the whole group. */
function run(command, args, { watchErrors = false } = {}) {
	return new Promise((resolve) => {
		child = spawn(command === 'node' ? process.execPath : command, args, {
			cwd: ROOT,
			detached: true,
			stdio: ['ignore', 'inherit', watchErrors ? 'pipe' : 'inherit'],
		});
		let errors = '';
		child.stderr?.on('data', (chunk) => {
			errors = (errors + chunk).slice(-20000);
			process.stderr.write(chunk);
		});
		child.once('error', (error) => resolve({ code: 127, errors: error.message }));
		child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), errors }));
	});
}

function handOn(signal) {
	interruptedBy = signal;
	if (!child?.pid || child.exitCode !== null || child.signalCode !== null) {
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch (error) {
		// ESRCH: it has just ended by itself.
		if (error.code !== 'ESRCH') {
			throw error;
		}
	}
}

function fail(sentence, code = 1) {
	console.error(sentence);
	process.exit(code);
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major < NODE_WANTED[0] || (major === NODE_WANTED[0] && minor < NODE_WANTED[1])) {
		fail(
			`Node ${NODE_WANTED.join('.')} or later is needed and this is ${process.versions.node}: ` +
				'install a newer one from https://nodejs.org and start again.',
		);
	}
}

/** npm writes its own copy of the lock last of all, so that copy tells what is really installed. */
function isInstalled() {
	const installedLock = path.join(ROOT, 'node_modules/.package-lock.json');
	if (!existsSync(installedLock)) {
		return false;
	}
	const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	const wanted = packages(path.join(ROOT, 'package-lock.json'));
	const installed = packages(installedLock);
	return Object.entries(wanted).every(
		([where, { version, optional, devOptional }]) =>
			where === '' || optional || devOptional || installed[where]?.version === version,
	);
}

async function ensureInstalled() {
	if (isInstalled()) {
		return;
	}
	console.log('Installing the tools of this repository with npm ci (once; about a minute)');
	const startedAt = Date.now();
	const heartbeat = setInterval(() => {
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		console.log(`  still installing (${seconds} s)`);
	}, 10_000);
	const { code, errors } = await run(
		'npm',
		['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
		{ watchErrors: true },
	);
	clearInterval(heartbeat);
	if (interruptedBy) {
		process.exit(130);
	}
	if (code === 127) {
		fail('npm was not found: install Node together with npm and start again.');
	}
	if (code !== 0) {
		fail(
			NETWORK.test(errors)
				? 'The npm registry cannot be reached. Check the network, or the registry and proxy in ' +
						'your .npmrc, and start again; what is already downloaded is kept.'
				: 'npm ci failed; its own words stand above.',
			code,
		);
	}
}

const [task, ...args] = process.argv.slice(2);
if (!Object.hasOwn(TASKS, task ?? '')) {
	fail(`Say what to run, one of: ${Object.keys(TASKS).join(', ')}.`, 2);
}
['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, () => handOn(signal)));
// Who ends npm alone (not with Ctrl-C, which reaches the whole group) ends a shell between npm and
// us as well, and no signal arrives here: being orphaned is the only trace.
const parent = process.ppid;
setInterval(() => {
	if (process.env.npm_lifecycle_event && process.ppid !== parent && !interruptedBy) {
		handOn('SIGTERM');
	}
}, 500).unref();
checkNode();
await ensureInstalled();
const [command, leading] = TASKS[task];
const { code } = await run(command, [...leading, ...args]);
process.exit(code);
