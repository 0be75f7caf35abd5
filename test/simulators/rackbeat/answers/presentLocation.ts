import { live } from '../find';
import type { Registered, Row } from '../model';

const brief = (rows: readonly Registered[], { number, name }: Registered): Row => ({
	number,
	name,
	children_count: rows.filter((row) => row['parent_id'] === number).length,
});

/** Where a location stands in the tree: how deep, and below which ones. */
export function nestedIn(locations: readonly Registered[], location: Registered): Row {
	const rows = live(locations);
	const above: Registered[] = [];
	let parent = rows.find(({ number }) => number === location['parent_id']);
	while (parent && !above.includes(parent)) {
		above.unshift(parent);
		const next: unknown = parent['parent_id'];
		parent = rows.find(({ number }) => number === next);
	}
	return {
		children_count: brief(rows, location)['children_count'],
		toplevel_parent_id: above[0]?.number ?? null,
		nesting_level: above.length,
		nest_list: [...above, location].map((row) => brief(rows, row)),
	};
}
