import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './childProcess';
import { explainInstallFailure, installEnvironment } from './installEnvironment';
import type { BuildTools } from './installEnvironment';
import { PlainProblem } from './plainProblem';
import type { Progress } from './progress';

/** Pinned: the lock file is of this major version and the installation is to be repeatable. */
const PNPM = 'pnpm@10.34.9';
const RECIPE = path.join(__dirname, 'n8n');
const RECIPE_FILES = ['package.json', 'pnpm-lock.yaml'];

/** The git-ignored folder that holds n8n, the built package and the data of demo runs. */
export const HOST_ROOT = path.resolve(__dirname, '../../.host');

/** An installed n8n with the Node version that it wants. */
export interface Host {
	folder: string;
	node: string;
	n8n: string;
}

/** Twelve hex digits that change whenever the recipe (package.json or lock) changes. */
export function lockHash(contents: string[]): string {
	const hash = createHash('sha256');
	contents.forEach((content) => hash.update(content).update('\0'));
	return hash.digest('hex').slice(0, 12);
}

function hostAt(folder: string): Host {
	return {
		folder,
		node: path.join(folder, 'node_modules/node/bin/node'),
		n8n: path.join(folder, 'node_modules/n8n/bin/n8n'),
	};
}

function buildTools(): BuildTools {
	const nodeFolder = path.resolve(process.execPath, '../..');
	return {
		sqliteHeader: existsSync('/usr/include/sqlite3.h'),
		...(existsSync(path.join(nodeFolder, 'include/node/node_api.h')) ? { nodeFolder } : {}),
	};
}

async function ensurePnpm(logFile: string): Promise<string> {
	const folder = path.join(HOST_ROOT, 'tools', PNPM.replace('@', '-'));
	const pnpm = path.join(folder, 'node_modules/pnpm/bin/pnpm.cjs');
	if (existsSync(pnpm)) {
		return pnpm;
	}
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
	const { code, output } = await runCommand(
		'npm',
		['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', PNPM],
		{ cwd: folder, env: installEnvironment(process.env, buildTools(), false), logFile },
	);
	if (code !== 0) {
		throw new PlainProblem(explainInstallFailure(output, logFile));
	}
	return pnpm;
}

async function install(
	pnpm: string,
	folder: string,
	logFile: string,
	fromSource: boolean,
	progress: Progress,
): Promise<{ code: number | null; output: string }> {
	return runCommand(
		process.execPath,
		[
			pnpm,
			'install',
			'--frozen-lockfile',
			'--prefer-offline',
			'--ignore-workspace',
			'--reporter=append-only',
		],
		{
			cwd: folder,
			env: installEnvironment(process.env, buildTools(), fromSource),
			logFile,
			onLine: (line) => {
				if (/^Progress:|sqlite3.*(install|gyp)/.test(line)) {
					progress.detail(line.slice(0, 110));
				}
			},
		},
	);
}

/** Loads the compiled driver with the Node that n8n will use: better now than when n8n starts. */
async function driverLoads(host: Host): Promise<boolean> {
	const store = path.join(host.folder, 'node_modules/.pnpm');
	const drivers = (await readdir(store)).filter((name) => name.startsWith('sqlite3@'));
	const checks = drivers.map((name) =>
		runCommand(host.node, [
			'-e',
			'require(process.argv[1])',
			path.join(store, name, 'node_modules/sqlite3'),
		]),
	);
	return drivers.length > 0 && (await Promise.all(checks)).every(({ code }) => code === 0);
}

async function installInto(host: Host, logFile: string, progress: Progress): Promise<void> {
	const pnpm = await ensurePnpm(logFile);
	await mkdir(host.folder, { recursive: true });
	for (const file of RECIPE_FILES) {
		await copyFile(path.join(RECIPE, file), path.join(host.folder, file));
	}
	// With the header at hand compiling takes seconds; without it a download is worth trying first.
	let attempt = await install(pnpm, host.folder, logFile, buildTools().sqliteHeader, progress);
	if (attempt.code !== 0 && buildTools().sqliteHeader && /gyp ERR/.test(attempt.output)) {
		attempt = await install(pnpm, host.folder, logFile, false, progress);
	}
	if (attempt.code !== 0) {
		throw new PlainProblem(explainInstallFailure(attempt.output, logFile));
	}
	if (!(await driverLoads(host))) {
		throw new PlainProblem(explainInstallFailure('gyp ERR', logFile));
	}
}

/**
 * Installs n8n once into an ignored folder that is named after its lock file and reuses it from then
 * on. An interrupted installation is taken up again.
 *
 * @throws PlainProblem without network, compiler or disk space
 */
export async function ensureHost(progress: Progress): Promise<Host> {
	const recipe = await Promise.all(
		RECIPE_FILES.map((file) => readFile(path.join(RECIPE, file), 'utf8')),
	);
	const host = hostAt(path.join(HOST_ROOT, `n8n-${lockHash(recipe)}`));
	const marker = path.join(host.folder, '.installed');
	if (existsSync(marker)) {
		progress.step('n8n is installed already');
		return host;
	}
	progress.step('Installing n8n (once; about 2 GB; one to five minutes)');
	await mkdir(HOST_ROOT, { recursive: true });
	const logFile = path.join(HOST_ROOT, 'install.log');
	await rm(logFile, { force: true });
	await installInto(host, logFile, progress);
	await writeFile(marker, `${new Date().toISOString()}\n`);
	progress.step('n8n is installed');
	return host;
}
