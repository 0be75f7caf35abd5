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

const coding: SwitchTable = {
	jsonPatch: {
		meaning: 'Whether JSON Patch of an expense is there, although no document names it.',
		values: ['works', 'notFound', 'notAllowed'],
		initial: 'works',
	},
	patchAnswer: {
		meaning: 'Whether JSON Patch answers with the expense or as other writes.',
		values: ['asWrites', 'expense'],
		initial: 'asWrites',
	},
	writeAnswer: {
		meaning: 'Whether writes of which only the status is documented answer an envelope or nothing.',
		values: ['envelope', 'empty'],
		initial: 'envelope',
	},
	unknownCategoryStatus: {
		meaning: 'The answer to coding with a category that is not there.',
		values: [400, 500],
		initial: 400,
	},
	lineSum: {
		meaning: 'Whether the lines must add up to the document.',
		values: ['checked', 'free'],
		initial: 'checked',
	},
	lineSumStatus: {
		meaning: 'The answer to lines that do not add up.',
		values: [400, 500],
		initial: 400,
	},
	labelOfSameList: {
		meaning: 'Whether a label takes the place of one of the same list or joins it.',
		values: ['replaces', 'joins'],
		initial: 'replaces',
	},
	activityAnswer: {
		meaning: 'How a new message tells its id.',
		values: ['envelope', 'bare', 'empty'],
		initial: 'envelope',
	},
	uploadMegabytes: {
		meaning: 'How large a file may be; 0 is no limit.',
		values: 'count',
		initial: 10,
		other: 5,
	},
};

/** What the API does with what is written to it. */
export const writingSwitches: SwitchTable = { ...categories, ...coding };
