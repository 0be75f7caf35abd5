import type { SwitchTable } from '../../control';

const yesNo = [true, false] as const;

/** What moves the times by which changes are found: none of it is documented. */
export const changeSwitches: SwitchTable = {
	paymentMovesUpdatedAt: {
		meaning: 'Whether a payment, made or removed, moves UpdatedAt of what it pays.',
		values: yesNo,
		initial: true,
	},
	overdueMovesUpdatedAt: {
		meaning: 'Whether falling overdue moves UpdatedAt of the invoice.',
		values: yesNo,
		initial: false,
	},
	deletionMovesUpdatedAt: {
		meaning: 'Whether deleting a contact or product moves UpdatedAt beside DeletedAt.',
		values: yesNo,
		initial: true,
	},
	createdBeforeUpdatedMs: {
		meaning: 'Milliseconds from CreatedAt to UpdatedAt of a record that nobody has changed.',
		values: 'count',
		initial: 0,
		other: 40,
	},
	bareTimes: {
		meaning: 'Whether times without offset are UTC or Danish; counts where they carry none.',
		values: ['utc', 'danish'],
		initial: 'utc',
	},
	entryGuids: {
		meaning: 'Whether entries tell their EntryGuid.',
		values: yesNo,
		initial: true,
	},
};
