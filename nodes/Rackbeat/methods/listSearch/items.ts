import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { COLLECTIONS, ITEMS, LOTS, PRODUCTS } from '../../../../services/rackbeat/items';
import {
	listRecords,
	type RackbeatRecord,
	type RecordKind,
} from '../../../../services/rackbeat/records';
import { rackbeatApiFor } from '../../rackbeatRun';
import { textIn } from '../../records/recordValue';
import { MOST_SHOWN } from './shown';

const FIELDS = 'number,name,barcode,is_barred';

const shown = (item: RackbeatRecord) => ({
	name: `${textIn(item, 'number')} - ${textIn(item, 'name')}`,
	value: textIn(item, 'number'),
});

/** Items are many, so Rackbeat searches them: by number, name or barcode. */
const searchOf = (kind: RecordKind) =>
	async function search(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const query = { fields: FIELDS, ...(filter && { search: filter }) };
		const api = await rackbeatApiFor(this, 'form');
		const rows = await listRecords(api, kind, query, { limit: MOST_SHOWN });
		return { results: rows.map(shown) };
	};

export const searchItems = searchOf(ITEMS);
export const searchProducts = searchOf(PRODUCTS);
export const searchLots = searchOf(LOTS);
export const searchCollections = searchOf(COLLECTIONS);
