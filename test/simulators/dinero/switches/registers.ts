import type { SwitchTable } from '../../control';

/** Files, contacts and the books as they are read. */
export const registerSwitches: SwitchTable = {
	fileDayBounds: {
		meaning:
			'Whether uploadedAfter and uploadedBefore are the beginnings of their days, or days that count or do not.',
		values: ['dayStart', 'daysIncluded', 'daysExcluded'],
		initial: 'dayStart',
	},
	noteCreateAnswer: {
		meaning: 'Whose guid the answer to a new note holds, under the name ContactGuid.',
		values: ['note', 'contact'],
		initial: 'note',
	},
};
