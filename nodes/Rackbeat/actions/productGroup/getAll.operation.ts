import { flagOf, textOf } from '../../../../bookkeeping/document/rawValue';
import { groupRows } from '../../../../bookkeeping/settings/rackbeatLists';
import { listProductGroups, type ProductGroup } from '../../../../services/rackbeat/productGroups';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

function simplified(group: ProductGroup) {
	const [row] = groupRows([group]);
	return {
		number: textOf(group.number),
		name: textOf(group.name),
		hasInventory: flagOf(group.has_inventory) ?? null,
		vatDomestic: row?.vatPercent.domestic ?? null,
		vatEu: row?.vatPercent.eu ?? null,
		vatAbroad: row?.vatPercent.abroad ?? null,
		vatDomesticExempt: row?.vatPercent.domesticExempt ?? null,
	};
}

export const getAllProductGroups: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many product groups',
	description: 'Get product groups (varegrupper) with their VAT in percent for each zone',
	properties: [...listFields, simplifyField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const limit = wantedRows(functions, itemIndex);
		const rows = await listProductGroups(await run.api(itemIndex), { limit });
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simplify ? simplified(row) : rawJson(row) }));
	},
};
