import { isBookedRegulation } from '../../../../services/rackbeat/inventory';
import { listRecords, type RackbeatRecord } from '../../../../services/rackbeat/records';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { notBookedFilter } from '../../fields/inventoryFields';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { STOCK_COUNT } from '../../records/regulation';

export const getStockCounts: ItemOperation<RackbeatRun> = {
	value: 'getStockCounts',
	name: 'Get Stock Counts',
	action: 'Get stock counts',
	description: 'Get stock counts (optællinger) that wait to be booked',
	properties: [...listFields, simplifyField, notBookedFilter],
	async execute(run, itemIndex) {
		const { functions } = run;
		const limit = wantedRows(functions, itemIndex);
		const onlyDrafts = functions.getNodeParameter('onlyDrafts', itemIndex, false) as boolean;
		const paging = {
			limit,
			...(onlyDrafts && { keep: (row: RackbeatRecord) => !isBookedRegulation(row) }),
		};
		const rows = await listRecords(await run.api(itemIndex), STOCK_COUNT.kind, {}, paging);
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simplify ? STOCK_COUNT.row(row) : rawJson(row) }));
	},
};
