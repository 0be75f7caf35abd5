import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { RackbeatApi } from '../../../../services/rackbeat/api';
import { listMovements } from '../../../../services/rackbeat/inventory';
import { listRecords, type RackbeatRecord } from '../../../../services/rackbeat/records';
import { rackbeatApiFor } from '../../rackbeatRun';
import { ADJUSTMENT, movementRow, STOCK_COUNT } from '../../records/regulation';
import type { ShownRecord } from '../../records/recordWork';
import { MOST_SHOWN } from './shown';

/** Drafts, the newest first: only they wait to be booked. */
const searchOf = (list: (api: RackbeatApi) => Promise<RackbeatRecord[]>, row: ShownRecord['row']) =>
	async function search(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const rows = (await list(await rackbeatApiFor(this, 'form'))).map(row);
		const wanted = filter.toLowerCase();
		const results = rows
			.filter(({ booked }) => booked !== true)
			// Rackbeat may list the first or the last one first.
			.sort((left, right) => Number(right['id']) - Number(left['id']))
			.map(({ id, item, quantity, date }) => ({
				name: `${String(id)} - ${String(item)}, ${String(quantity ?? '')} (${String(date)})`,
				value: String(id),
			}))
			.filter(({ name }) => name.toLowerCase().includes(wanted));
		return { results: results.slice(0, MOST_SHOWN) };
	};

export const searchAdjustments = searchOf(
	(api) => listRecords(api, ADJUSTMENT.kind),
	ADJUSTMENT.row,
);
export const searchMovements = searchOf(listMovements, movementRow);
export const searchStockCounts = searchOf(
	(api) => listRecords(api, STOCK_COUNT.kind),
	STOCK_COUNT.row,
);
