import { getList } from '../../../../services/roger/lists';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, listLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { listRow, rawJson } from '../../rows/registerRows';

export const getListOperation: ItemOperation<RogerRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get list',
	description: 'Get one list; without Simplify with its labels',
	properties: [teamLocator, listLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const found = await getList(await api(), teamId, chosen(functions, listLocator, itemIndex));
		return {
			json: functions.getNodeParameter('simplify', itemIndex) ? listRow(found) : rawJson(found),
		};
	},
};
