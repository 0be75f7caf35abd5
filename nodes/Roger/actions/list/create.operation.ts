import type { IDataObject } from 'n8n-workflow';
import { createList } from '../../../../services/roger/lists';
import type { ItemOperation } from '../../../operation/operation';
import { listFieldsOf, listOptions } from '../../fields/listFieldsOfRoger';
import { chosen, emptyField, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { listRow } from '../../rows/registerRows';

export const createListOperation: ItemOperation<RogerRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create list',
	description: 'Create a list; its labels are merged into it afterwards. Each run makes one more.',
	properties: [
		teamLocator,
		{
			displayName: 'Type',
			name: 'type',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. EconomicProjects',
			description: 'Kind of list; Roger does not document which there are',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: listOptions,
		},
	],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const type = String(functions.getNodeParameter('type', itemIndex)).trim();
		if (type === '') throw emptyField('Type', 'type');
		const given = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const made = await createList(await api(), teamId, { ...listFieldsOf(given), type });
		return { json: listRow(made) };
	},
};
