import { parseArgs } from 'node:util';
import { dineroSwitches } from '../simulators/dinero/switchTable';
import { rackbeatSwitches } from '../simulators/rackbeat/switchTable';
import { dealt, positionsOf, type Position, type Turned } from './positions';
import { runSuite } from './suite';

const SUITES = {
	dinero: {
		switches: dineroSwitches,
		folders: ['test/nodes/dinero', 'test/flows'],
	},
	rackbeat: {
		switches: rackbeatSwitches,
		folders: ['test/nodes/rackbeat', 'test/flows'],
	},
};

type Simulator = keyof typeof SUITES;

interface Failure {
	/** The switches that were turned when it failed; one, where one alone brings it about. */
	turned: string[];
	tests: string[];
}

const named = (turned: Turned): string[] =>
	turned.map(({ simulator, name, value }) => `${simulator}.${name}=${String(value)}`);

class Matrix {
	runs = 0;
	readonly failed: Failure[] = [];

	constructor(private readonly say: (line: string) => void) {}

	private async run(simulator: Simulator, turned: Turned): Promise<string[]> {
		this.runs += 1;
		const startedAt = Date.now();
		const failures = await runSuite(SUITES[simulator].folders, turned);
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		const outcome = failures.length === 0 ? 'green' : `${failures.length} failed`;
		this.say(`${named(turned).join(' ')}: ${outcome} (${seconds} s)`);
		return failures;
	}

	/** One run; where it fails, each of its switches alone, so that the guilty one is named. */
	async show(simulator: Simulator, turned: Turned): Promise<void> {
		const tests = await this.run(simulator, turned);
		if (tests.length === 0) return;
		const before = this.failed.length;
		if (turned.length > 1) {
			for (const position of turned) await this.show(simulator, [position]);
		}
		if (this.failed.length === before) this.failed.push({ turned: named(turned), tests });
	}
}

const asked = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		/** How many switches are turned in one run; 1 turns each alone. */
		together: { type: 'string', default: '6' },
		only: { type: 'string' },
		/** A part of the switches' names, to look at some of them. */
		match: { type: 'string', default: '' },
	},
}).values;

/** `npm run test:switches`: the suites with every switch of the simulators in every position. */
async function main(): Promise<void> {
	const matrix = new Matrix((line) => {
		if (!asked.json) console.log(line);
	});
	const simulators = (Object.keys(SUITES) as Simulator[]).filter(
		(name) => asked.only === undefined || name === asked.only,
	);
	const turnedSwitches = new Set<string>();
	for (const simulator of simulators) {
		const all: Position[] = positionsOf(simulator, SUITES[simulator].switches).filter(({ name }) =>
			name.toLowerCase().includes(asked.match.toLowerCase()),
		);
		for (const { name } of all) turnedSwitches.add(`${simulator}.${name}`);
		for (const turned of dealt(all, Number(asked.together))) await matrix.show(simulator, turned);
	}
	const { runs, failed } = matrix;
	const summary = { switches: turnedSwitches.size, runs, failed };
	console.log(asked.json ? JSON.stringify(summary, null, 2) : JSON.stringify(summary));
	if (failed.length > 0) process.exitCode = 1;
}

void main();
