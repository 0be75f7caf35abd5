import { textOf } from '../../../../bookkeeping/document/rawValue';
import { listLayouts } from '../../../../services/rackbeat/layouts';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getAllLayouts: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many layouts',
	description: 'Get layouts, which decide the look of a document',
	properties: [...listFields, simplifyField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const limit = wantedRows(functions, itemIndex);
		const rows = await listLayouts(await run.api(itemIndex), { limit });
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({
			json: simplify ? { number: textOf(row.number), name: textOf(row.name) } : rawJson(row),
		}));
	},
};
