import type { INodeProperties } from 'n8n-workflow';
import { changedSinceText } from '../../../bookkeeping/polling/danishTime';
import { instant } from '../../../bookkeeping/danishDay';
import { listRecords, type RackbeatRecord } from '../../../services/rackbeat/records';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import type { RackbeatRun } from '../rackbeatRun';
import { flagIn } from '../records/recordValue';
import { shownAs, type ShownRecord } from '../records/recordWork';

interface Filters {
	search?: string;
	barred?: 'barred' | 'open';
	updatedFrom?: string;
}

/** Filters of customers and suppliers. */
export const partnerFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Barred (Spærret)',
			name: 'barred',
			type: 'options',
			default: 'open',
			options: [
				{ name: 'Only Barred', value: 'barred' },
				{ name: 'Only Open', value: 'open' },
			],
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			description: 'Free text; Rackbeat decides which columns it looks in',
		},
		{
			displayName: 'Updated From',
			name: 'updatedFrom',
			type: 'dateTime',
			default: '',
			description: 'Only those that were changed at or after this time',
		},
	],
};

/** Rackbeat may ignore a filter in silence, so what must be left out is looked at here again. */
function keeps({ barred, updatedFrom }: Filters, record: RackbeatRecord): boolean {
	if (barred !== undefined && flagIn(record, 'is_barred') !== (barred === 'barred')) return false;
	const changed = record['updated_at'];
	if (!updatedFrom || typeof changed !== 'string') return true;
	return instant(changed) >= instant(updatedFrom);
}

/** The customers or suppliers that the filters ask for. */
export async function partnersAskedFor(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
): Promise<OutputItem[]> {
	const filters = run.functions.getNodeParameter('filters', itemIndex, {}) as Filters;
	const { search, barred, updatedFrom } = filters;
	const query = {
		...(search && { search }),
		...(barred && { is_barred: barred === 'barred' }),
		...(updatedFrom && { updated_at_from: changedSinceText(instant(updatedFrom)) }),
	};
	const limit = wantedRows(run.functions, itemIndex);
	const keep = (record: RackbeatRecord): boolean => keeps(filters, record);
	const rows = await listRecords(await run.api(itemIndex), shown.kind, query, { limit, keep });
	return rows.map((record) => shownAs(run, itemIndex, shown, record));
}
