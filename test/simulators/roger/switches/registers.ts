import type { SwitchTable } from '../../control';

const vendors: SwitchTable = {
	vendorPath: {
		meaning: 'Which of the two ids of a vendor stands in paths.',
		values: ['id', 'teamVendorId'],
		initial: 'id',
	},
	vendorImportAnswer: {
		meaning: 'Whether an import of vendors answers with them or with nothing.',
		values: ['vendors', 'empty'],
		initial: 'vendors',
	},
	initializeExternalId: {
		meaning: 'What initialize-external-identification does to an external id that is there.',
		values: ['keeps', 'overwrites'],
		initial: 'keeps',
	},
};

const lists: SwitchTable = {
	listsLabels: {
		meaning: 'Whether the list of lists carries their labels.',
		values: ['absent', 'present'],
		initial: 'absent',
	},
	listTypes: {
		meaning: 'Whether a new list may have any type or one of those that were seen.',
		values: ['any', 'known'],
		initial: 'any',
	},
	labelImport: {
		meaning: 'Whether an import of labels removes those that were there, or adds.',
		values: ['replaces', 'adds'],
		initial: 'replaces',
	},
	labelMerge: {
		meaning: 'Whether a merge of labels deletes those that it does not name and nobody uses.',
		values: ['deletesUnused', 'keeps'],
		initial: 'deletesUnused',
	},
	labelAnswer: {
		meaning: 'Whether one label is answered plain or in a wrapper.',
		values: ['plain', 'wrapped'],
		initial: 'plain',
	},
};

/** Vendors, lists and labels. */
export const registerSwitches: SwitchTable = { ...vendors, ...lists };
