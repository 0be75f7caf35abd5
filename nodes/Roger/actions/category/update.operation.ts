import type { IDataObject, INodeProperties } from 'n8n-workflow';
import {
	getCategory,
	updateCategory,
	type CategoryChange,
} from '../../../../services/roger/categories';
import type { ItemOperation } from '../../../operation/operation';
import {
	categoryIdOf,
	categoryLocator,
	chosen,
	emptyField,
	idIn,
	optional,
	teamLocator,
} from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { categoryRow } from '../../rows/registerRows';

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	...{ displayName, name, description },
	type: 'string',
	default: '',
});

const parentLocator: INodeProperties = {
	...optional(categoryLocator),
	displayName: 'Parent Category',
	name: 'parent',
	description: 'The category above; there are two levels',
};

const TEXTS = ['name', 'number', 'externalId', 'color', 'source'] as const;

async function changeOf(
	run: RogerRun,
	teamId: string,
	given: IDataObject,
): Promise<CategoryChange> {
	const texts = TEXTS.filter((name) => given[name] !== undefined).map((name) => [
		name,
		String(given[name]).trim(),
	]);
	if (texts.some(([name, value]) => name === 'name' && value === ''))
		throw emptyField('Name', 'name');
	const selectable = given['selectable'];
	const hasParent = idIn(given['parent']) !== '';
	return {
		...(Object.fromEntries(texts) as CategoryChange),
		...(typeof selectable === 'boolean' && { selectable }),
		...(hasParent && { parentId: await categoryIdOf(run, teamId, given['parent']) }),
	};
}

export const updateCategoryOperation: ItemOperation<RogerRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update category',
	description: 'Change fields of one category; what is not named stays as it is',
	properties: [
		teamLocator,
		categoryLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				text('Account Number', 'number', 'The number of the account in the accounting system'),
				text('Color', 'color', 'As Roger writes it, such as #1F3A5F'),
				text('External ID', 'externalId', 'The ID of the account in the accounting system'),
				text('Name', 'name', 'What users see'),
				parentLocator,
				{
					displayName: 'Selectable',
					name: 'selectable',
					type: 'boolean',
					default: true,
					description: 'Whether it may be chosen on documents',
				},
				text('Source', 'source', 'Name of the accounting system, such as dinero'),
			],
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		const value = functions.getNodeParameter(categoryLocator.name, itemIndex);
		const given = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		const change = await changeOf(run, teamId, given);
		if (Object.keys(change).length === 0) throw emptyField('Update Fields', 'updateFields');
		const id = await categoryIdOf(run, teamId, value);
		const api = await run.api();
		await updateCategory(api, teamId, id, change);
		return { json: categoryRow(await getCategory(api, teamId, id)) };
	},
};
