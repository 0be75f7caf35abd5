import { isBookedRegulation, listMovements } from '../../../../services/rackbeat/inventory';
import type { RackbeatRecord } from '../../../../services/rackbeat/records';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { notBookedFilter } from '../../fields/inventoryFields';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { movementRow } from '../../records/regulation';

export const getMovements: ItemOperation<RackbeatRun> = {
	value: 'getMovements',
	name: 'Get Movements',
	action: 'Get movements',
	description: 'Get internal movements (flytninger) between locations, booked ones and drafts',
	properties: [...listFields, simplifyField, notBookedFilter],
	async execute(run, itemIndex) {
		const { functions } = run;
		const limit = wantedRows(functions, itemIndex);
		const onlyDrafts = functions.getNodeParameter('onlyDrafts', itemIndex, false) as boolean;
		const paging = {
			limit,
			...(onlyDrafts && { keep: (row: RackbeatRecord) => !isBookedRegulation(row) }),
		};
		const rows = await listMovements(await run.api(itemIndex), paging);
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simplify ? movementRow(row) : rawJson(row) }));
	},
};
