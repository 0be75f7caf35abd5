import type { IDataObject } from 'n8n-workflow';
import { updateList } from '../../../../services/roger/lists';
import type { ItemOperation } from '../../../operation/operation';
import { listFieldsOf, listOptions } from '../../fields/listFieldsOfRoger';
import { chosen, emptyField, listLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { listRow } from '../../rows/registerRows';

export const updateListOperation: ItemOperation<RogerRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update list',
	description: 'Change fields of a list; what is not named stays as it is',
	properties: [
		teamLocator,
		listLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: listOptions,
		},
	],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const id = chosen(functions, listLocator, itemIndex);
		const given = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		const fields = listFieldsOf(given);
		if (Object.keys(fields).length === 0) throw emptyField('Update Fields', 'updateFields');
		return { json: listRow(await updateList(await api(), teamId, id, fields)) };
	},
};
