import type { SwitchTable } from '../../control';

/** What no source settles about reminders (rykkere). */
export const reminderSwitches: SwitchTable = {
	reminderTimestamp: {
		meaning:
			'Whose version a reminder shows and wants back: that of its invoice, or one of its own.',
		values: ['invoice', 'own'],
		initial: 'invoice',
	},
	reminderInterest: {
		meaning: 'Whether the monthly interest counts for each month begun or by days.',
		values: ['monthBegun', 'days'],
		initial: 'monthBegun',
	},
	reminderNumbers: {
		meaning: 'Whether drafts count in the number of the next reminder.',
		values: ['bookedOnly', 'withDrafts'],
		initial: 'bookedOnly',
	},
	secondReminderDraft: {
		meaning: 'Whether an invoice may have several drafts of reminders.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	reminderDeletedAnswer: {
		meaning: 'Whether a booked reminder that was deleted is still listed, as deleted.',
		values: ['listed', 'gone'],
		initial: 'listed',
	},
	compensationUnavailable: {
		meaning: 'What asking for a compensation fee does where none is available.',
		values: ['ignored', 'refused'],
		initial: 'ignored',
	},
	reminderWriteCase: {
		meaning: 'Whether answers to writes of reminders have their names in PascalCase or camelCase.',
		values: ['pascal', 'camel'],
		initial: 'pascal',
	},
	unknownReminderStatus: {
		meaning: 'The answer to a reminder that does not exist.',
		values: [404, 400],
		initial: 404,
	},
};
