import { ZONES, type Zone } from '../../../bookkeeping/settings/rackbeatDinero';
import {
	cogsRows,
	layoutRows,
	purchaseRows,
	salesRows,
	unitRows,
	vatCodeRows,
	type Chosen,
	type TableRow,
} from '../../../bookkeeping/settings/tableRows';
import type { LiveLists } from './liveLists';

type ReadRows = (lists: LiveLists, chosen: Chosen) => Promise<TableRow[]>;

const forZones = (path: string, rows: (zone: Zone) => ReadRows): Array<[string, ReadRows]> =>
	ZONES.map((zone) => [`${path}.${zone}`, rows(zone)]);

const salesTable =
	(zone: Zone): ReadRows =>
	async (lists, chosen) =>
		salesRows(await lists.groups(), zone, await lists.chart(), chosen);

const purchaseTable =
	(zone: Zone): ReadRows =>
	async (lists, chosen) =>
		purchaseRows(await lists.groups(), zone, await lists.chart(), chosen);

const vatCodeTable: ReadRows = async (lists, chosen) =>
	vatCodeRows(await lists.groups(), await lists.vatTypes(), chosen);

/** How the rows of each mapping table are found, by the path of its setting. */
export const TABLES: ReadonlyMap<string, ReadRows> = new Map<string, ReadRows>([
	...forZones('debtor.accountByGroupZone', salesTable),
	...forZones('creditor.accountByGroupZone', purchaseTable),
	...forZones('creditor.vatCodeByGroupZone', () => vatCodeTable),
	[
		'cogs.expenseAccountByGroup',
		async (lists, chosen) => cogsRows(await lists.groups(), await lists.chart(), chosen),
	],
	['units.byUnit', async (lists, chosen) => unitRows(await lists.units(), chosen)],
	[
		'layouts',
		async (lists, chosen) => layoutRows(await lists.layouts(), await lists.templates(), chosen),
	],
]);

/** What is suggested for a table that nobody has opened yet, by row. */
export async function suggestions(path: string, lists: LiveLists): Promise<Record<string, string>> {
	const rows = (await TABLES.get(path)?.(lists, {})) ?? [];
	return Object.fromEntries(
		rows.flatMap(({ id, suggestion }) => (suggestion === undefined ? [] : [[id, suggestion]])),
	);
}
