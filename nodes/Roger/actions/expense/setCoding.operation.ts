import type { IDataObject } from 'n8n-workflow';
import { codeExpense } from '../../../../services/roger/coding';
import type { ItemOperation } from '../../../operation/operation';
import {
	categoryIdOf,
	categoryLocator,
	chosen,
	emptyField,
	expenseLocator,
	idIn,
	optional,
	teamLocator,
} from '../../locators';
import type { RogerRun } from '../../rogerRun';

const ids = (value: unknown): string[] =>
	(Array.isArray(value) ? value : String(value ?? '').split(','))
		.map((id) => String(id).trim())
		.filter((id) => id !== '');

export const setExpenseCoding: ItemOperation<RogerRun> = {
	value: 'setCoding',
	name: 'Set Coding',
	action: 'Set coding of expense',
	description:
		'Set category, labels and departments of a document at once; labels and departments replace those that stand. Roger does not document this call; where it is refused, the single ones are made.',
	properties: [
		teamLocator,
		expenseLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				optional(categoryLocator),
				{
					displayName: 'Departments',
					name: 'departments',
					type: 'string',
					default: '',
					description: 'IDs of all departments, separated by commas; empty takes them away',
				},
				{
					displayName: 'Labels',
					name: 'labels',
					type: 'string',
					default: '',
					description: 'IDs of all labels, separated by commas; empty takes them away',
				},
			],
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		const id = chosen(functions, expenseLocator, itemIndex);
		const given = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		if (Object.keys(given).length === 0) throw emptyField('Update Fields', 'updateFields');
		const hasCategory = idIn(given['category']) !== '';
		const codedBy = await codeExpense(await run.api(), id, {
			...(hasCategory && { categoryId: await categoryIdOf(run, teamId, given['category']) }),
			...(given['labels'] !== undefined && { labels: ids(given['labels']) }),
			...(given['departments'] !== undefined && { departments: ids(given['departments']) }),
		});
		return { json: { id, changed: codedBy !== 'nothing', codedBy } };
	},
};
