import type { INodeProperties } from 'n8n-workflow';
import { instant } from '../../../bookkeeping/danishDay';
import { keyOf } from '../../../bookkeeping/document/rawValue';
import { changedSinceText } from '../../../bookkeeping/polling/danishTime';
import { listRecords, type RackbeatRecord } from '../../../services/rackbeat/records';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import type { RackbeatRun } from '../rackbeatRun';
import { flagIn, textIn } from '../records/recordValue';
import { shownAs, type ShownRecord } from '../records/recordWork';
import { asNumber } from './sentFields';
import { productGroupLocator } from './stockLocators';

interface Filters {
	search?: string;
	barcode?: string;
	barred?: 'barred' | 'open';
	productGroup?: unknown;
	updatedFrom?: string;
}

/** Filters of products, lots and items. */
export const itemFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Barcode (Stregkode)',
			name: 'barcode',
			type: 'string',
			default: '',
			description: 'The whole barcode',
		},
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
		{ ...productGroupLocator, required: false },
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

/** The filters once more on our side: Rackbeat ignores in silence what it does not know. */
function keeps(filters: Filters, group: number | null, record: RackbeatRecord): boolean {
	const { barred, barcode, updatedFrom } = filters;
	const own = keyOf(record['group']) ?? keyOf(record['group_id']);
	const changed = textIn(record, 'updated_at');
	return (
		(barred === undefined || (flagIn(record, 'is_barred') ?? false) === (barred === 'barred')) &&
		(!barcode || textIn(record, 'barcode') === barcode) &&
		(group === null || own === String(group)) &&
		(!updatedFrom || changed === '' || instant(changed) >= instant(updatedFrom))
	);
}

/** The items that the filters ask for. */
export async function itemsAskedFor(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
): Promise<OutputItem[]> {
	const filters = run.functions.getNodeParameter('filters', itemIndex, {}) as Filters;
	const { search, barred, barcode, updatedFrom } = filters;
	const group = asNumber(filters.productGroup);
	const query = {
		...(search && { search }),
		...(barcode && { barcode }),
		...(barred && { is_barred: barred === 'barred' }),
		...(group !== null && { group }),
		...(updatedFrom && { updated_at_from: changedSinceText(instant(updatedFrom)) }),
	};
	const limit = wantedRows(run.functions, itemIndex);
	const isFiltered = Object.keys(filters).length > 0;
	const keep = (record: RackbeatRecord): boolean => keeps(filters, group, record);
	const paging = { limit, ...(isFiltered && { keep }) };
	const rows = await listRecords(await run.api(itemIndex), shown.kind, query, paging);
	return rows.map((record) => shownAs(run, itemIndex, shown, record));
}
