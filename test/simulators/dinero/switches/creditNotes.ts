import type { SwitchTable } from '../../control';

/** What no source settles about sales credit notes. */
export const creditNoteSwitches: SwitchTable = {
	creditNoteNumbers: {
		meaning:
			'Whether credit notes are numbered in the series of the invoices or in one of their own.',
		values: ['sharedWithInvoices', 'own'],
		initial: 'sharedWithInvoices',
	},
	creditNoteSettlement: {
		meaning: 'Whether a booked credit note is set off against the invoice that it names by itself.',
		values: ['automatic', 'none'],
		initial: 'automatic',
	},
	settlementNames: {
		meaning: 'Which voucher the row names by which an invoice shows what was set off against it.',
		values: ['creditNote', 'settlement'],
		initial: 'creditNote',
	},
	creditNoteWithoutInvoice: {
		meaning: 'Whether a credit note may name no invoice at all.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	creditNoteForUnbooked: {
		meaning: 'What happens to a credit note for an invoice that is unknown, deleted or a draft.',
		values: ['refused', 'accepted'],
		initial: 'refused',
	},
	creditAboveInvoice: {
		meaning: 'Whether credit notes may be booked for more than the whole invoice.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	bookedCreditNoteAnswer: {
		meaning:
			'Whether booking a credit note answers its own model or, as documented, that of an invoice.',
		values: ['creditNote', 'invoice'],
		initial: 'creditNote',
	},
	deleteBookedCreditNote: {
		meaning: 'Whether a booked credit note can be deleted (its entries are then reversed).',
		values: ['refused', 'reversed'],
		initial: 'refused',
	},
	deletedCreditNoteCode: {
		meaning:
			'The error code for a credit note that was deleted: as an invoice, or as if it never was.',
		values: [65, 63],
		initial: 65,
	},
	generatedCreditNoteReference: {
		meaning: 'Whether a credit note made from an invoice carries the reference of the invoice.',
		values: ['none', 'copied'],
		initial: 'none',
	},
};
