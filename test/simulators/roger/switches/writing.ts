import type { SwitchTable } from '../../control';

const categories: SwitchTable = {
	categoryImport: {
		meaning: 'Whether an import removes categories, with all that is coded with them, or adds.',
		values: ['replaces', 'adds'],
		initial: 'replaces',
	},
	categoryMatch: {
		meaning: 'What a merge knows a category by.',
		values: ['externalIdThenNumber', 'externalIdOnly', 'numberOnly', 'nameOnly'],
		initial: 'externalIdThenNumber',
	},
	importStatus: {
		meaning: 'The status of an import of categories.',
		values: [201, 200],
		initial: 201,
	},
	mergeStatus: {
		meaning: 'The status of a merge of categories.',
		values: [201, 202],
		initial: 201,
	},
	asyncSeconds: {
		meaning: 'Seconds until an asynchronous import has been done.',
		values: 'count',
		initial: 2,
		other: 0,
	},
	categoryUpdateScope: {
		meaning: 'The family of scopes that changing one category asks for.',
		values: ['categories', 'expenses'],
		initial: 'categories',
	},
};

/** What the API does with what is written to it. */
export const writingSwitches: SwitchTable = { ...categories };
