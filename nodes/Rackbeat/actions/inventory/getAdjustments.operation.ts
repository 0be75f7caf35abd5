import { isBookedRegulation } from '../../../../services/rackbeat/inventory';
import { listRecords, type RackbeatRecord } from '../../../../services/rackbeat/records';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { notBookedFilter } from '../../fields/inventoryFields';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { ADJUSTMENT } from '../../records/regulation';

export const getAdjustments: ItemOperation<RackbeatRun> = {
	value: 'getAdjustments',
	name: 'Get Adjustments',
	action: 'Get adjustments',
	description: 'Get adjustments (lagerreguleringer), booked ones and drafts',
	properties: [...listFields, simplifyField, notBookedFilter],
	async execute(run, itemIndex) {
		const { functions } = run;
		const limit = wantedRows(functions, itemIndex);
		const onlyDrafts = functions.getNodeParameter('onlyDrafts', itemIndex, false) as boolean;
		const paging = {
			limit,
			...(onlyDrafts && { keep: (row: RackbeatRecord) => !isBookedRegulation(row) }),
		};
		const rows = await listRecords(await run.api(itemIndex), ADJUSTMENT.kind, {}, paging);
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simplify ? ADJUSTMENT.row(row) : rawJson(row) }));
	},
};
