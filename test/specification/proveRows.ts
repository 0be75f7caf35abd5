import type { ProvenRow, RowGroup } from './rowGroup';
import { namedRows, rowKey } from './rowNames';

/** A test as Jest reports it. */
export interface TestOutcome {
	/** From the root of the project. */
	file: string;
	/** The titles around it, then its own. */
	titles: readonly string[];
	status: string;
}

export interface Proof {
	rows: ProvenRow[];
	/** Rows that tests carry in their names and that the specification does not have. */
	unknown: string[];
}

const COUNTED = new Set(['passed', 'failed']);

const namesOf = ({ titles }: TestOutcome) => titles.flatMap(namedRows);

function testsByRow(tests: readonly TestOutcome[]): Map<string, TestOutcome[]> {
	const found = new Map<string, TestOutcome[]>();
	for (const test of tests) {
		for (const key of new Set(namesOf(test).map(rowKey))) {
			found.set(key, [...(found.get(key) ?? []), test]);
		}
	}
	return found;
}

function resultOf(tests: readonly TestOutcome[]): ProvenRow['result'] {
	if (tests.length === 0) return 'missing';
	return tests.every(({ status }) => status === 'passed') ? 'passed' : 'failed';
}

/** Joins the rows of the specification with the tests that name them. Tests that did not run prove nothing. */
export function proveRows(groups: readonly RowGroup[], tests: readonly TestOutcome[]): Proof {
	const byRow = testsByRow(tests.filter(({ status }) => COUNTED.has(status)));
	const rows = groups.flatMap(({ section, rows: names }) =>
		names.map((row): ProvenRow => {
			const own = byRow.get(rowKey({ section, row })) ?? [];
			const files = [...new Set(own.map(({ file }) => file))].sort();
			return { id: `${section} ${row}`, section, row, result: resultOf(own), files };
		}),
	);
	const known = new Set(rows.map(rowKey));
	return { rows, unknown: [...byRow.keys()].filter((key) => !known.has(key)).sort() };
}

export const countOf = (rows: readonly ProvenRow[], result: ProvenRow['result']): number =>
	rows.filter((row) => row.result === result).length;
