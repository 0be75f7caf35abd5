import type { SwitchTable } from '../../control';

const yesNo = [true, false] as const;

/** Readings of purchases and payments that no source confirms. */
export const purchaseSwitches: SwitchTable = {
	purchaseVatRounding: {
		meaning: 'Which part of a purchase line is rounded to øre: the net, or the VAT.',
		values: ['net', 'vat'],
		initial: 'net',
	},
	partialVatShare: {
		meaning:
			'How partial purchase VAT lies in a gross amount: as its part of 25 % VAT, or as if it were the whole rate.',
		values: ['of25', 'ofRate'],
		initial: 'of25',
	},
	vatRatesListed: {
		meaning:
			'Whether vatTypes lists partial codes with their deductible rate and reverse charge with 0, or all of them with 0.25.',
		values: ['deductible', 'full'],
		initial: 'deductible',
	},
	purchaseLineCurrency: {
		meaning:
			'Whether the line amounts of a purchase abroad are read in its own currency or in DKK.',
		values: ['own', 'dkk'],
		initial: 'own',
	},
	negativePurchaseAmount: {
		meaning: 'Whether a negative amount on a purchase line is refused.',
		values: ['refused', 'accepted'],
		initial: 'refused',
	},
	purchaseNoneCase: {
		meaning: 'Whether the VAT code NONE of a purchase line counts in any case or in capitals only.',
		values: ['any', 'capitals'],
		initial: 'any',
	},
	purchaseNoneRead: {
		meaning: 'Whether the VAT code NONE of a purchase line is read back as NONE or as null.',
		values: ['NONE', 'null'],
		initial: 'NONE',
	},
	noVatRegion: {
		meaning: 'Whether a cash purchase without VAT fits the region DK alone or any.',
		values: ['DK', 'any'],
		initial: 'DK',
	},
	otherSideFields: {
		meaning:
			'Whether fields of a cash purchase on a credit purchase (deposit account, region) and a contact on a cash purchase are refused or dropped.',
		values: ['refused', 'dropped'],
		initial: 'refused',
	},
	updateWithoutContact: {
		meaning: 'Whether the update of a purchase without contact takes null or wants the zero guid.',
		values: ['null', 'zeroGuid'],
		initial: 'null',
	},
	draftsOnFileGuid: {
		meaning: 'Whether vouchers/purchase/fileguid also names drafts.',
		values: yesNo,
		initial: true,
	},
	deletedStayLinked: {
		meaning: 'Whether Linked of a file goes on naming a purchase voucher that was deleted.',
		values: yesNo,
		initial: true,
	},
	purchaseCreditNoteDuplicate: {
		meaning: 'The answer to a purchase credit note under a guid that was used before.',
		values: [409, 400],
		initial: 409,
	},
	purchaseCreditNoteSettles: {
		meaning: 'Whether a booked purchase credit note reduces what remains of its voucher.',
		values: yesNo,
		initial: true,
	},
	paymentListAmount: {
		meaning: 'Whether listed payments of a document abroad show its currency or DKK.',
		values: ['currency', 'DKK'],
		initial: 'currency',
	},
	creditNotePaymentSign: {
		meaning: 'Which sign a payment on a sales credit note has when money goes to the customer.',
		values: ['positive', 'negative'],
		initial: 'positive',
	},
};
