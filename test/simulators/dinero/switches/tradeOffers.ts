import type { SwitchTable } from '../../control';

/** What no source settles about trade offers. */
export const tradeOfferSwitches: SwitchTable = {
	tradeOfferDuplicate: {
		meaning: 'The answer to a trade offer under a used guid: as an invoice or as a contact.',
		values: [409, 400],
		initial: 409,
	},
	missingTradeOffer: {
		meaning: 'The error code for a trade offer that never was: 63 with 400, or 40 with 404.',
		values: [63, 40],
		initial: 63,
	},
	deletedTradeOffer: {
		meaning: 'Whether a deleted trade offer answers code 65 or as if it never was.',
		values: ['deleted', 'missing'],
		initial: 'deleted',
	},
	answeredTradeOffer: {
		meaning:
			'Whether an offer that was accepted, declined or invoiced can still be changed or deleted.',
		values: ['changeable', 'closed'],
		initial: 'changeable',
	},
	invoicedTradeOfferAgain: {
		meaning: 'Whether a second invoice can be made from an offer.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	declinedTradeOfferInvoice: {
		meaning: 'Whether an invoice can be made from a declined offer.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	generatedVouchersTold: {
		meaning: 'Whether an offer names the invoices made from it, or only says that there are some.',
		values: ['guids', 'null'],
		initial: 'guids',
	},
	generatedInvoiceReference: {
		meaning: 'Whether an invoice made from an offer carries the reference of the offer.',
		values: ['none', 'copied'],
		initial: 'none',
	},
	generatedInvoiceVersion: {
		meaning:
			'Whether the answer to generate-invoice carries the version of the invoice or of the offer.',
		values: ['invoice', 'offer'],
		initial: 'invoice',
	},
};
