import { parseArgs } from 'node:util';
import { dineroSwitches } from '../simulators/dinero/switchTable';
import { rackbeatSwitches } from '../simulators/rackbeat/switchTable';
import { rogerSwitches } from '../simulators/roger/switchTable';
import { Matrix } from './matrix';
import { dealt, positionsOf, type Position } from './positions';
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
	roger: {
		switches: rogerSwitches,
		folders: ['test/nodes/roger', 'test/flows/roger'],
	},
};

type Simulator = keyof typeof SUITES;

const asked = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		/** How many switches are turned in one run; 1 turns each alone. */
		together: { type: 'string', default: '6' },
		only: { type: 'string' },
		/** A part of the switches' names, to look at some of them. */
		match: { type: 'string', default: '' },
		/** A folder or file to look at alone, instead of all that the switches may reach. */
		in: { type: 'string', multiple: true },
	},
}).values;

/** `npm run test:switches`: the suites with every switch of the simulators in every position. */
async function main(): Promise<void> {
	// The JSON stands alone on the output; how far it is goes beside it.
	const matrix = new Matrix(runSuite, asked.json ? console.error : console.log);
	const simulators = (Object.keys(SUITES) as Simulator[]).filter(
		(name) => asked.only === undefined || name === asked.only,
	);
	const turnedSwitches = new Set<string>();
	for (const simulator of simulators) {
		const all: Position[] = positionsOf(simulator, SUITES[simulator].switches).filter(({ name }) =>
			name.toLowerCase().includes(asked.match.toLowerCase()),
		);
		for (const { name } of all) turnedSwitches.add(`${simulator}.${name}`);
		for (const turned of dealt(all, Number(asked.together))) {
			await matrix.show(asked.in ?? SUITES[simulator].folders, turned);
		}
	}
	const { runs, failed, flaky } = matrix;
	const summary = { switches: turnedSwitches.size, runs, failed, flaky };
	console.log(asked.json ? JSON.stringify(summary, null, 2) : JSON.stringify(summary));
	if (failed.length > 0) process.exitCode = 1;
}

void main();
