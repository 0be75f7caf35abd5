import type { Posting } from '../../../bookkeeping/plan/plan';
import type {
	PaymentPart,
	PurchaseCreditNotePart,
	PurchaseLinePart,
	PurchasePart,
} from '../../../bookkeeping/plan/purchaseParts';

/** Web hosting for 1,250 kroner, of which 250 are VAT. */
export const line: PurchaseLinePart = {
	description: 'Webhotel',
	amount: 125_000,
	accountNumber: 7300,
	vatCode: 'I25',
	deductiblePercent: '25',
	accountTag: null,
};

export const purchase = (changes: Partial<PurchasePart> = {}): PurchasePart => ({
	type: 'purchase',
	reference: 'roger:7:bill:1',
	generation: 1,
	token: 'aaaaaaaa-bbbb',
	fileName: 'regning aaaaaaaa-bbbb',
	description: 'Køb roger:7:bill:1',
	purchaseType: 'credit',
	date: '2026-11-20',
	dueDate: '2026-12-04',
	contactGuid: 'c-1',
	depositAccount: null,
	region: null,
	currency: 'DKK',
	lines: [line],
	total: 125_000,
	target: 'booked',
	onSimilar: 'stop',
	sourceFile: null,
	...changes,
});

export const creditNote = (
	changes: Partial<PurchaseCreditNotePart> = {},
): PurchaseCreditNotePart => ({
	type: 'purchaseCreditNote',
	reference: 'roger:7:credit:1',
	generation: 1,
	guid: 'n-own',
	description: 'Kreditnota roger:7:credit:1',
	creditNoteFor: null,
	fileGuid: null,
	contactGuid: 'c-1',
	date: '2026-11-25',
	currency: 'DKK',
	lines: [line],
	total: 125_000,
	target: 'booked',
	...changes,
});

export const payment = (changes: Partial<PaymentPart> = {}): PaymentPart => ({
	type: 'payment',
	documentKind: 'purchaseVoucher',
	documentGuid: 'd-1',
	reference: 'roger:7:payment:1',
	date: '2026-12-01',
	amount: 125_000,
	foreignAmount: null,
	depositAccount: 55000,
	description: 'Betaling',
	remainderIsFee: false,
	onSimilar: 'stop',
	allowOverpayment: false,
	...changes,
});

/** A document of the user's own, with the parts given. */
export const posting = (
	parts: Pick<Posting, 'purchase' | 'purchaseCreditNote' | 'payment'>,
): Posting => ({
	organizationId: 1001,
	document: {
		kind: 'purchase',
		number: '1',
		date: '2026-11-20',
		partner: '',
		partnerNumber: '',
		amount: 125_000,
		currency: 'DKK',
		titleDa: 'Køb 1',
		titleEn: 'Purchase 1',
	},
	contact: null,
	sales: null,
	voucher: null,
	...parts,
});
