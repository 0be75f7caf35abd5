import type { SwitchTable } from '../../control';

const ways: SwitchTable = {
	readingSeconds: {
		meaning: 'Seconds that an uploaded document is being read.',
		values: 'count',
		initial: 60,
		other: 0,
	},
	generatedState: {
		meaning: 'Whether a generated document is decided upon at once or is read first.',
		values: ['decided', 'Pending'],
		initial: 'decided',
	},
	receiptApproval: {
		meaning: 'Whether a receipt that a rule wants approved waits or is paid at once.',
		values: ['waits', 'paidAtOnce'],
		initial: 'waits',
	},
	declinedState: {
		meaning: 'Where a declined document goes.',
		values: ['Cancelled', 'Awaiting'],
		initial: 'Cancelled',
	},
	restoredState: {
		meaning: 'Where a restored document goes: by the rules, or always to Booked.',
		values: ['byRules', 'Booked'],
		initial: 'byRules',
	},
	liveWorkflowState: {
		meaning: 'What an edit does to a booked document when live workflows then want approval.',
		values: ['Awaiting', 'stays'],
		initial: 'Awaiting',
	},
	notAwaitingStatus: {
		meaning: 'The answer to a decision on a document that awaits none.',
		values: [400, 403],
		initial: 400,
	},
	notApproverStatus: {
		meaning: 'The answer to a decision of somebody who is not asked.',
		values: [403, 400],
		initial: 403,
	},
	deletedExpense: {
		meaning: 'Whether a deleted document is gone or stays among the inactive ones.',
		values: ['gone', 'inactive'],
		initial: 'gone',
	},
};

const money: SwitchTable = {
	partialPayment: {
		meaning: 'What the amount shows after a payment of a part.',
		values: ['amountStays', 'amountIsPaidPart'],
		initial: 'amountStays',
	},
	markedPaidDate: {
		meaning: 'The payment date of a document that was marked as paid.',
		values: ['today', 'originalDueDate'],
		initial: 'today',
	},
	mergedCreditNote: {
		meaning: 'What a merged credit note does to the amount of the bill.',
		values: ['lowersAmount', 'amountStays'],
		initial: 'lowersAmount',
	},
	mergedCreditNoteState: {
		meaning: 'The state of a credit note that was merged.',
		values: ['Paid', 'Booked'],
		initial: 'Paid',
	},
};

/** How documents move, and what money does to them. */
export const lifecycleSwitches: SwitchTable = { ...ways, ...money };
