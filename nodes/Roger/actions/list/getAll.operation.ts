import { listLists } from '../../../../services/roger/lists';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { listRow, rawJson } from '../../rows/registerRows';

export const getAllLists: ItemOperation<RogerRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many lists',
	description: 'Get the lists of a company: dimensions, VAT, payment methods of receipts',
	properties: [teamLocator, ...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const all = await listLists(await api(), chosen(functions, teamLocator, itemIndex));
		const show = functions.getNodeParameter('simplify', itemIndex) ? listRow : rawJson;
		return all.slice(0, wantedRows(functions, itemIndex)).map((each) => ({ json: show(each) }));
	},
};
