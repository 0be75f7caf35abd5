import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestOutcome } from './proveRows';

const ROOT = path.join(__dirname, '../..');
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');
const LONGEST = 60 * 60_000;

/** A row at the beginning of a test's title, or of one around it. */
const NAMED = String.raw`(^|\s)\[\d+(\.\d+)? `;
const NAMED_IN_FILE = /['"`]\[\d+(\.\d+)? /;

interface JestReport {
	testResults: Array<{
		name: string;
		message: string;
		assertionResults: Array<{ ancestorTitles: string[]; title: string; status: string }>;
	}>;
}

/** A file that does not even run fails every row that its text names. */
async function unrun(name: string): Promise<TestOutcome[]> {
	const text = await readFile(name, 'utf8');
	const titles = [...text.matchAll(/['"`](\[\d+(?:\.\d+)? .*?)['"`][,)]/g)].map(
		([, title = '']) => title,
	);
	const file = path.relative(ROOT, name);
	return titles.map((title) => ({ file, titles: [title], status: 'failed' }));
}

export async function outcomesOf({ testResults }: JestReport): Promise<TestOutcome[]> {
	const files = testResults.map(async ({ name, message, assertionResults }) => {
		if (assertionResults.length === 0 && message !== '') return await unrun(name);
		return assertionResults.map(({ ancestorTitles, title, status }) => ({
			file: path.relative(ROOT, name),
			titles: [...ancestorTitles, title],
			status,
		}));
	});
	return (await Promise.all(files)).flat();
}

/** @returns what Jest wrote to its error output; failed tests end it with an error, too */
const callJest = (args: readonly string[]): Promise<string> =>
	new Promise((resolve) => {
		const options = { cwd: ROOT, maxBuffer: 1 << 28, timeout: LONGEST };
		execFile(process.execPath, [JEST, ...args], options, (_error, _out, errors) => resolve(errors));
	});

/** The test files that name a row, so that Jest need not load all the others. */
async function namingFiles(): Promise<string[]> {
	const listed = await new Promise<string>((resolve) => {
		const args = [JEST, '--config', 'test/jest.config.cjs', '--listTests', '--json'];
		execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 28 }, (_error, out) =>
			resolve(out),
		);
	});
	const files = JSON.parse(listed) as string[];
	const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
	return files.filter((_, place) => NAMED_IN_FILE.test(texts[place] ?? ''));
}

/**
 * Runs the tests that carry a row in their names, with time enough for a machine that is busy.
 * @throws Error when Jest ended before it could tell
 */
export async function runRowTests(): Promise<TestOutcome[]> {
	const folder = await mkdtemp(path.join(tmpdir(), 'specification-'));
	const report = path.join(folder, 'report.json');
	const settings = ['--config', 'test/jest.config.cjs', '--testTimeout', '60000'];
	const told = ['--silent', '--json', '--outputFile', report, '--testNamePattern', NAMED];
	try {
		const files = await namingFiles();
		const errors = await callJest([...settings, ...told, '--runTestsByPath', ...files]);
		const text = await readFile(report, 'utf8').catch(() => {
			throw new Error(`Jest ended without a report: ${errors.slice(-2000)}`);
		});
		return await outcomesOf(JSON.parse(text) as JestReport);
	} finally {
		await rm(folder, { recursive: true });
	}
}
