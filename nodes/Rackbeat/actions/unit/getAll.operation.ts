import { textOf } from '../../../../bookkeeping/document/rawValue';
import { listUnits } from '../../../../services/rackbeat/units';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getAllUnits: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many units',
	description: 'Get units (enheder)',
	properties: [...listFields, simplifyField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const limit = wantedRows(functions, itemIndex);
		const rows = await listUnits(await run.api(itemIndex), { limit });
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({
			json: simplify ? { number: textOf(row.number), name: textOf(row.name) } : rawJson(row),
		}));
	},
};
