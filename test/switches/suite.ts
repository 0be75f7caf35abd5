import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentOf, type Turned } from './positions';

const ROOT = path.join(__dirname, '../..');
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');
const MINUTE = 60_000;

/** A test that failed, or a whole file that did not run. */
export interface FailedTest {
	/** The test's file, from the root of the project. */
	file: string;
	/** The test's full name; without one the file itself does not run. */
	test?: string;
	/** What Jest says of it. */
	why?: string;
}

/** Runs the tests below some folders, or of some files, with switches turned. */
export type RunSuite = (paths: readonly string[], turned: Turned) => Promise<FailedTest[]>;

interface JestReport {
	numTotalTests: number;
	numRuntimeErrorTestSuites: number;
	testResults: Array<{
		name: string;
		message: string;
		assertionResults: Array<{ status: string; fullName: string; failureMessages: string[] }>;
	}>;
}

function failuresOf({ testResults }: JestReport): FailedTest[] {
	return testResults.flatMap(({ name, message, assertionResults }) => {
		const file = path.relative(ROOT, name);
		if (assertionResults.length === 0 && message !== '') return [{ file, why: message }];
		return assertionResults
			.filter(({ status }) => status === 'failed')
			.map(({ fullName, failureMessages }) => ({
				file,
				test: fullName,
				why: failureMessages.join('\n'),
			}));
	});
}

interface Ended {
	/** The signal that ended Jest from outside, or its exit code. */
	by: string;
	/** What it wrote to its error output. */
	errors: string;
}

/** Runs Jest to its end; failed tests make it end with an error, too. */
const jest = (paths: readonly string[], turned: Turned, report: string): Promise<Ended> =>
	new Promise((resolve) => {
		const config = ['--config', path.join(ROOT, 'test/jest.config.cjs')];
		// The list of reporters takes all that follows, up to the next option.
		const told = ['--reporters', path.join(__dirname, 'reporter.cjs'), '--silent'];
		const args = [...config, '--testTimeout', '60000', ...told, ...paths];
		const env = {
			...process.env,
			SIMULATOR_SWITCHES: environmentOf(turned),
			MATRIX_REPORT: report,
		};
		const options = { cwd: ROOT, env, maxBuffer: 1 << 28, timeout: 40 * MINUTE };
		execFile(process.execPath, [JEST, ...args], options, (error, _out, errors) => {
			resolve({ by: String(error?.signal ?? error?.code ?? 0), errors });
		});
	});

const readReport = (report: string): Promise<string | undefined> =>
	readFile(report, 'utf8').catch(() => undefined);

/**
 * The suite as Jest runs it, with time enough for a machine that is busy.
 *
 * @throws Error when no test ran, or Jest ended twice before it could tell
 */
export const runSuite: RunSuite = async (paths, turned) => {
	const folder = await mkdtemp(path.join(tmpdir(), 'switches-'));
	const report = path.join(folder, 'report.json');
	try {
		let { by, errors } = await jest(paths, turned, report);
		// Something outside may end Jest before it can tell; that says nothing of the tests.
		if ((await readReport(report)) === undefined)
			({ by, errors } = await jest(paths, turned, report));
		const text = await readReport(report);
		if (text === undefined) throw new Error(`Jest ended by ${by}: ${errors.slice(-2000)}`);
		const read = JSON.parse(text) as JestReport;
		if (read.numTotalTests + read.numRuntimeErrorTestSuites === 0) {
			throw new Error(`No test below ${paths.join(', ')}`);
		}
		return failuresOf(read);
	} finally {
		await rm(folder, { recursive: true });
	}
};
