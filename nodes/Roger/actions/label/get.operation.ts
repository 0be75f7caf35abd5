import { getLabel } from '../../../../services/roger/lists';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, labelLocator, listLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { labelRow, rawJson } from '../../rows/registerRows';

export const getLabelOperation: ItemOperation<RogerRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get label',
	description: 'Get one label of a list by its ID',
	properties: [teamLocator, listLocator, labelLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const listId = chosen(functions, listLocator, itemIndex);
		const labelId = chosen(functions, labelLocator, itemIndex);
		const found = await getLabel(await api(), teamId, listId, labelId);
		return {
			json: functions.getNodeParameter('simplify', itemIndex) ? labelRow(found) : rawJson(found),
		};
	},
};
