import type { Turned } from './positions';
import type { FailedTest, RunSuite } from './suite';

/** Tests that failed, and the switches that were turned then. */
export interface Failure {
	/** One switch, where it alone brings the failure about. */
	turned: string[];
	tests: string[];
}

const named = (turned: Turned): string[] =>
	turned.map(({ simulator, name, value }) => `${simulator}.${name}=${String(value)}`);

const nameOf = ({ file, test }: FailedTest): string =>
	test === undefined ? `${file} does not run` : `${file}: ${test}`;

const firstLines = (text = ''): string =>
	text
		.split('\n', 15)
		.map((line) => `    ${line}`)
		.join('\n');

const filesOf = (tests: readonly FailedTest[]): string[] => [
	...new Set(tests.map(({ file }) => file)),
];

/** A file that does not run hides its tests: any failure in it is then the same failure again. */
const isAgain = (failed: FailedTest, before: readonly FailedTest[]): boolean =>
	before.some(
		({ file, test }) =>
			file === failed.file &&
			(test === undefined || failed.test === undefined || test === failed.test),
	);

/** Runs of the suites with switches turned, and what they showed. */
export class Matrix {
	runs = 0;
	/** What failed twice in a row. */
	readonly failed: Failure[] = [];
	/** What failed once and passed when it was run again with the same switches. */
	readonly flaky: Failure[] = [];

	constructor(
		private readonly runSuite: RunSuite,
		private readonly say: (line: string) => void,
	) {}

	/**
	 * One run; where it fails, each of its switches alone, so that the guilty one is named. What fails
	 * with none of them alone is told of all together.
	 *
	 * @returns the tests that failed twice
	 */
	async show(paths: readonly string[], turned: Turned): Promise<FailedTest[]> {
		const tests = await this.failedTwice(paths, turned);
		if (tests.length === 0) return [];
		const explained: FailedTest[] = [];
		if (turned.length > 1) {
			for (const position of turned) {
				explained.push(...(await this.show(filesOf(tests), [position])));
			}
		}
		const rest = tests.filter((failed) => !isAgain(failed, explained));
		if (rest.length > 0) this.failed.push({ turned: named(turned), tests: rest.map(nameOf) });
		return tests;
	}

	private async failedTwice(paths: readonly string[], turned: Turned): Promise<FailedTest[]> {
		const first = await this.run(paths, turned);
		if (first.length === 0) return [];
		const second = await this.run(filesOf(first), turned);
		const twice = second.filter((failed) => isAgain(failed, first));
		const once = [
			...first.filter((failed) => !isAgain(failed, second)),
			...second.filter((failed) => !isAgain(failed, first)),
		];
		if (once.length > 0) this.flaky.push({ turned: named(turned), tests: once.map(nameOf) });
		return twice;
	}

	private async run(paths: readonly string[], turned: Turned): Promise<FailedTest[]> {
		this.runs += 1;
		const startedAt = Date.now();
		const failures = await this.runSuite(paths, turned);
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		const outcome = failures.length === 0 ? 'green' : `${failures.length} failed`;
		this.say(`${named(turned).join(' ')}: ${outcome} (${seconds} s)`);
		for (const failure of failures) this.say(`  ${nameOf(failure)}\n${firstLines(failure.why)}`);
		return failures;
	}
}
