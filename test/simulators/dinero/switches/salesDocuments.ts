import type { SwitchTable } from '../../control';

const yesNo = [true, false] as const;

/** What no source settles about invoices and what is sent of them. */
export const salesDocumentSwitches: SwitchTable = {
	productLineValues: {
		meaning: 'Whether a line that names a product keeps its own price, account and unit.',
		values: ['line', 'product'],
		initial: 'line',
	},
	paidConditionRead: {
		meaning: 'How an invoice that was written as Paid reads: the documents say Paid is write-only.',
		values: ['NettoCash', 'Paid'],
		initial: 'NettoCash',
	},
	seenMovesUpdatedAt: {
		meaning: 'Whether UpdatedAt and the version move when the customer opens the link.',
		values: yesNo,
		initial: true,
	},
	smsCountsAsSent: {
		meaning: 'Whether an SMS sets MailOutStatus to Sent as a mail does.',
		values: yesNo,
		initial: true,
	},
	attachingMovesVersion: {
		meaning: 'Whether attaching a file gives the document a new version.',
		values: yesNo,
		initial: true,
	},
	sameFileAttachedTwice: {
		meaning: 'What happens when a file is bound to a document that has it already.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
};
