import type { SwitchTable } from '../../control';

/** Files, contacts and the books as they are read. */
export const registerSwitches: SwitchTable = {
	fileDayBounds: {
		meaning:
			'Whether uploadedAfter and uploadedBefore are the beginnings of their days, or days that count or do not.',
		values: ['dayStart', 'daysIncluded', 'daysExcluded'],
		initial: 'dayStart',
	},
	entryChangesLimit: {
		meaning: 'Whether a call for changes takes a stretch of exactly 31 days or only less.',
		values: ['included', 'excluded'],
		initial: 'included',
	},
	noteCreateAnswer: {
		meaning: 'Whose guid the answer to a new note holds, under the name ContactGuid.',
		values: ['note', 'contact'],
		initial: 'note',
	},
};
