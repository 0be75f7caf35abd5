import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { MergedCategory, RogerCategory } from '../../../services/roger/categories';
import { emptyField } from '../locators';
import { rowsFields, textIn, textsIn } from './rowsInput';

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	...{ displayName, name, description },
	type: 'string',
	default: '',
});

/** Categories of a merge, by form or by JSON. */
export const mergedCategoryFields: INodeProperties[] = rowsFields(
	'Categories',
	'categories',
	[
		text('Account Number', 'number', 'The number of the account in the accounting system'),
		text('External ID', 'externalId', 'The ID of the account in the accounting system'),
		text('Name', 'name', 'What users see'),
		text('Parent', 'parent', 'Name of the category above, which must be among these rows'),
		{
			displayName: 'Selectable',
			name: 'selectable',
			type: 'boolean',
			default: true,
			description: 'Whether it may be chosen on documents',
		},
	],
	'[\n  {\n    "name": "Varekøb",\n    "number": "2050",\n    "externalId": "2050"\n  }\n]',
);

function parentKey(rows: readonly IDataObject[], row: IDataObject): string | null {
	const parent = textIn(row, 'parent');
	if (parent === undefined) return null;
	const at = rows.findIndex((each) => each !== row && textIn(each, 'name') === parent);
	const above = rows[at];
	if (!above) throw emptyField('Parent', 'parent', `no row is named ${parent}`);
	// Roger keeps two levels.
	if (textIn(above, 'parent'))
		throw emptyField('Parent', 'parent', `${parent} has a parent itself`);
	return `row-${at}`;
}

/** The rows as Roger is sent them; the keys only tie children to parents within the call. */
export function mergedCategories(rows: readonly IDataObject[]): MergedCategory[] {
	return rows.map((row, index) => {
		const name = textIn(row, 'name');
		if (name === undefined) throw emptyField('Name', 'name', `row ${index + 1}`);
		return {
			id: `row-${index}`,
			name,
			...textsIn(row, ['number', 'externalId', 'color']),
			parentId: parentKey(rows, row),
			selectable: row['selectable'] !== false,
		};
	});
}

/** The category that stands for a merged row: by external id, else number, else name. */
export const standingFor = (
	standing: readonly RogerCategory[],
	{ externalId, number, name }: MergedCategory,
): RogerCategory | undefined =>
	standing.find((each) => externalId !== undefined && each.externalId === externalId) ??
	standing.find((each) => number !== undefined && each.number === number) ??
	standing.find((each) => number === undefined && each.name === name);
