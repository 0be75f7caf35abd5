import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runCommand } from './childProcess';
import { HOST_ROOT, type Host } from './hostInstall';
import { withoutNpmSettings } from './installEnvironment';
import { PlainProblem } from './plainProblem';
import type { Progress } from './progress';

const REPOSITORY = path.resolve(__dirname, '../..');
const SOURCES = [
	'bookkeeping',
	'credentials',
	'nodes',
	'services',
	'vendor',
	'gulpfile.js',
	'package.json',
	'tsconfig.json',
];

/** Milliseconds of the newest change in a file or anywhere below a folder; 0 if there is none. */
async function newestChange(target: string): Promise<number> {
	if (!existsSync(target)) {
		return 0;
	}
	const about = await stat(target);
	if (!about.isDirectory()) {
		return about.mtimeMs;
	}
	const below = await readdir(target);
	const times = await Promise.all(below.map((name) => newestChange(path.join(target, name))));
	// The folder counts too: a removed file leaves no other trace.
	return Math.max(about.mtimeMs, ...times);
}

/** Milliseconds of the oldest build result, since tsc writes every file anew; 0 if never built. */
async function builtAt(): Promise<number> {
	const entry = path.join(REPOSITORY, 'dist/vendor');
	return existsSync(entry) ? newestChange(entry) : 0;
}

/** Whether the sources are newer than dist. */
export async function buildIsStale(): Promise<boolean> {
	const changes = await Promise.all(
		SOURCES.map((name) => newestChange(path.join(REPOSITORY, name))),
	);
	return Math.max(...changes) > (await builtAt());
}

async function mustSucceed(what: string, command: string, args: string[]): Promise<string> {
	const { code, output } = await runCommand(command, args, {
		cwd: REPOSITORY,
		env: withoutNpmSettings(process.env),
	});
	if (code !== 0) {
		throw new PlainProblem(`${what} failed:\n${output.trim()}`);
	}
	return output;
}

/** Builds dist when the sources are newer. */
export async function ensureBuilt(progress: Progress): Promise<void> {
	if (!(await buildIsStale())) {
		progress.step('The package is built already');
		return;
	}
	progress.step('Building the package');
	const gulp = path.join(REPOSITORY, 'node_modules/gulp/bin/gulp.js');
	await mustSucceed('The build', process.execPath, [gulp, 'build']);
}

/** Packs what a user would get from the registry and returns the tarball's path. */
export async function packPackage(): Promise<string> {
	const folder = path.join(HOST_ROOT, 'package');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await mustSucceed('Packing', 'npm', [
		'pack',
		'--ignore-scripts',
		'--pack-destination',
		folder,
		'--loglevel=error',
	]);
	const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
	if (!tarball) {
		throw new PlainProblem(`Packing left no tarball in ${folder}.`);
	}
	return path.join(folder, tarball);
}

/** Where the n8n of a host keeps the library that nodes share with it. */
function workflowLibrary({ n8n }: Host): string {
	return path.dirname(createRequire(realpathSync(n8n)).resolve('n8n-workflow/package.json'));
}

/**
 * Unpacks a tarball where n8n looks for community packages. Node looks for n8n-workflow in the folders
 * above, of which one may be this repository: the host's own is put in its way, as everywhere else.
 */
export async function installPackage(
	tarball: string,
	userFolder: string,
	host: Host,
): Promise<void> {
	const { name } = JSON.parse(await readFile(path.join(REPOSITORY, 'package.json'), 'utf8')) as {
		name: string;
	};
	const modules = path.join(userFolder, '.n8n/nodes/node_modules');
	const folder = path.join(modules, name);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await mustSucceed('Unpacking', 'tar', ['xzf', tarball, '-C', folder, '--strip-components=1']);
	const link = path.join(modules, 'n8n-workflow');
	if (!existsSync(link)) await symlink(workflowLibrary(host), link, 'junction');
}
