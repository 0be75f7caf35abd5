import type { Day } from '../danishDay';
import type { DecimalText, Ore } from '../money';
import type { Region } from '../purchaseVat';

/** One line of a purchase; its VAT code is always said aloud. */
export interface PurchaseLinePart {
	description: string;
	/** VAT included, in hundredths of the document's currency. */
	amount: Ore;
	accountNumber: number;
	/** A code of purchases, or NONE. */
	vatCode: string;
	/** Percent of the net price that may be deducted; what Dinero makes of the line is held against it. */
	deductiblePercent: DecimalText;
	/** Dinero's own suggestion of an account; null without. */
	accountTag: string | null;
}

/** Rackbeat's own rendering (udskrift) of a supplier's document; it is never the supplier's paper. */
export interface PrintPart {
	state: 'attached' | 'missing' | 'tooLarge' | 'wrongType';
	/** The name under which it is uploaded, without its ending; it holds the document's token. */
	fileName: string;
	/** Hash of the bytes that belong to this document, hexadecimal; null where there are none. */
	sha256: string | null;
}

/** A purchase voucher (købsbilag) to be made and booked exactly once. */
export interface PurchasePart {
	type: 'purchase';
	/** What stands in Dinero's ExternalReference, and by which the voucher is known again. */
	reference: string;
	generation: number;
	/** Stands in the file's name, so that the file is found again whatever Dinero makes of the name. */
	token: string;
	/** The name under which the paper is uploaded, without its ending; it holds the token. */
	fileName: string;
	/** Title for the reader, and of a voucher sheet where there is no paper. */
	description: string;
	purchaseType: 'cash' | 'credit';
	date: Day;
	/** The due date of a credit purchase; null on cash. */
	dueDate: Day | null;
	/** The supplier of a credit purchase; null on cash. */
	contactGuid: string | null;
	/** The account that paid a cash purchase; null on credit. */
	depositAccount: number | null;
	/** The region of a cash purchase; null on credit. */
	region: Region | null;
	currency: string;
	lines: PurchaseLinePart[];
	total: Ore;
	target: 'draft' | 'booked';
	/** A purchase of the same supplier, day and total that is not this one. */
	onSimilar: 'stop' | 'post';
	/** A file that stands in the archive already and holds the same paper; vouchers on it are looked at. */
	sourceFile: string | null;
	/** The supplier's own number; another voucher of the supplier that names it may be the same paper. */
	supplierNumber?: string;
	/** What we attach is no paper of the supplier's, so the original is missing until somebody adds it. */
	lacksOriginal?: boolean;
}

/** A purchase credit note (købskreditnota); its own guid is the lock. */
export interface PurchaseCreditNotePart {
	type: 'purchaseCreditNote';
	/** The user's own reference, which the guid is made of; Dinero has no field for it here. */
	reference: string;
	generation: number;
	guid: string;
	description: string;
	/** Guid of the purchase voucher that it credits. */
	creditNoteFor: string | null;
	fileGuid: string | null;
	contactGuid: string | null;
	date: Day;
	currency: string;
	/** Positive amounts. */
	lines: PurchaseLinePart[];
	total: Ore;
	target: 'draft' | 'booked';
	/** What we attach is no paper of the supplier's, so the original is missing until somebody adds it. */
	lacksOriginal?: boolean;
}

/** A payment on a booked document, registered exactly once. */
export interface PaymentPart {
	type: 'payment';
	documentKind: 'invoice' | 'creditNote' | 'purchaseVoucher';
	documentGuid: string;
	/** What stands in the payment's ExternalReference, and by which it is known again. */
	reference: string;
	date: Day;
	/** DKK; negative is a refund. */
	amount: Ore;
	/** In hundredths of the document's currency; null where it is in DKK. */
	foreignAmount: Ore | null;
	depositAccount: number;
	description: string;
	remainderIsFee: boolean;
	/** A payment of the same amount and day that carries no reference. */
	onSimilar: 'stop' | 'post';
	allowOverpayment: boolean;
}
