import type { SwitchTable, SwitchValue } from '../simulators/control/switches';

/** One switch of one simulator, turned away from its initial value. */
export interface Position {
	simulator: string;
	name: string;
	value: SwitchValue;
}

/** Positions that are turned together in one run: one for each switch at most. */
export type Turned = readonly Position[];

/**
 * Every other position of every switch.
 *
 * @throws Error for a count that does not say what its other position is
 */
export const positionsOf = (simulator: string, table: SwitchTable): Position[] =>
	Object.entries(table).flatMap(([name, { values, initial, other }]) => {
		if (values !== 'count') {
			return values
				.filter((value) => value !== initial)
				.map((value) => ({ simulator, name, value }));
		}
		if (other === undefined) throw new Error(`Switch ${simulator}.${name} has no other position`);
		return [{ simulator, name, value: other }];
	});

/**
 * Deals the positions into runs of about `size`, so that neighbours in the table, which are of one
 * area and could hide each other, do not meet, and no switch is in a run twice.
 */
export function dealt(positions: readonly Position[], size: number): Turned[] {
	const runs: Position[][] = Array.from({ length: Math.ceil(positions.length / size) }, () => []);
	positions.forEach((position, index) => {
		const from = index % runs.length;
		const order = [...runs.slice(from), ...runs.slice(0, from)];
		const run = order.find((taken) => taken.every(({ name }) => name !== position.name));
		if (run) run.push(position);
		else runs.push([position]);
	});
	return runs.filter((run) => run.length > 0);
}

/** What the simulators read from the environment. */
export function environmentOf(turned: Turned): string {
	const all: Record<string, Record<string, SwitchValue>> = {};
	for (const { simulator, name, value } of turned) {
		all[simulator] = { ...all[simulator], [name]: value };
	}
	return JSON.stringify(all);
}
