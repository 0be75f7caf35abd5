import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentOf, type Turned } from './positions';

const ROOT = path.join(__dirname, '../..');
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');
const MINUTE = 60_000;

interface JestReport {
	numTotalTests: number;
	testResults: Array<{
		name: string;
		message: string;
		assertionResults: Array<{ status: string; fullName: string }>;
	}>;
}

/** Names of the tests that failed, and of the files that could not run at all. */
function failuresOf({ testResults }: JestReport): string[] {
	return testResults.flatMap(({ name, message, assertionResults }) => {
		const failed = assertionResults.filter(({ status }) => status === 'failed');
		if (failed.length === 0 && assertionResults.length === 0 && message !== '') {
			return [`${path.relative(ROOT, name)} does not run`];
		}
		return failed.map(({ fullName }) => `${path.relative(ROOT, name)}: ${fullName}`);
	});
}

/**
 * Runs the tests below some folders with switches turned.
 *
 * @returns the tests that failed
 * @throws Error when no test ran
 */
export async function runSuite(folders: readonly string[], turned: Turned): Promise<string[]> {
	const folder = await mkdtemp(path.join(tmpdir(), 'switches-'));
	const report = path.join(folder, 'report.json');
	const config = path.join(ROOT, 'test/jest.config.cjs');
	const args = [JEST, '--config', config, '--silent', '--json', '--outputFile', report, ...folders];
	const env = { ...process.env, SIMULATOR_SWITCHES: environmentOf(turned) };
	try {
		await new Promise<void>((resolve) => {
			const options = { cwd: ROOT, env, maxBuffer: 1 << 28, timeout: 15 * MINUTE };
			// Failed tests end Jest with an error; its report tells which.
			execFile(process.execPath, args, options, () => resolve());
		});
		const read = JSON.parse(await readFile(report, 'utf8')) as JestReport;
		if (read.numTotalTests === 0) throw new Error(`No test below ${folders.join(', ')}`);
		return failuresOf(read);
	} finally {
		await rm(folder, { recursive: true });
	}
}
