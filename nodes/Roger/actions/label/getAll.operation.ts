import { listLabels } from '../../../../services/roger/lists';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, listLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { labelRow, rawJson } from '../../rows/registerRows';

export const getAllLabels: ItemOperation<RogerRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many labels',
	description: 'Get the labels of a list; VAT facts that were given with them never come back',
	properties: [teamLocator, listLocator, ...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const listId = chosen(functions, listLocator, itemIndex);
		const all = await listLabels(await api(), teamId, listId);
		const show = functions.getNodeParameter('simplify', itemIndex) ? labelRow : rawJson;
		return all.slice(0, wantedRows(functions, itemIndex)).map((each) => ({ json: show(each) }));
	},
};
