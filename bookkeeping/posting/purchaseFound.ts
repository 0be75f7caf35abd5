import type { Ore } from '../money';
import type { Totals } from '../plan/plan';
import { noElection, type Election } from './election';

/** A line as Dinero shows it. */
export interface StandingPurchaseLine {
	description: string;
	accountNumber: number | null;
	/** Null where Dinero shows none. */
	vatCode: string | null;
	gross: Ore;
	vat: Ore;
}

/** What a purchase voucher and a purchase credit note have in common. */
export interface StandingPurchaseDocument {
	guid: string;
	/** The version, sent back as Timestamp. */
	version: string;
	/** 'editing': somebody has it open for changes in Dinero. */
	state: 'draft' | 'editing' | 'booked';
	number: number | null;
	contactGuid: string | null;
	date: string;
	currency: string;
	lines: StandingPurchaseLine[];
	/** In the document's own currency; null where Dinero shows none. */
	totals: Totals | null;
	/** The file that hangs on it; null or left out: none is shown. */
	fileGuid?: string | null;
}

export interface StandingPurchase extends StandingPurchaseDocument {
	reference: string;
	isCash: boolean;
	dueDate: string | null;
	depositAccount: number | null;
	region: string | null;
}

export interface StandingPurchaseCreditNote extends StandingPurchaseDocument {
	creditNoteFor: string | null;
}

/** A voucher that Dinero or a file points to, and that is not ours. */
export interface OtherPurchase {
	guid: string;
	number: number | null;
}

/** What is known of a purchase voucher while it is carried out. */
export interface PurchaseFound extends Election {
	state: 'unknown' | 'deleted' | 'standing';
	standing: StandingPurchase | null;
	updatedByUs: boolean;
	bookedByUs: boolean;
	stale: number;
	/** How often Dinero was asked for a purchase like it. */
	similarAsked: number;
	/** Whether the supplier's account was searched for its number. */
	numberAsked: boolean;
	/** A voucher of the supplier that names the same number. */
	sameNumber: OtherPurchase | null;
	/** A purchase like it, or one on our file, with another reference. */
	other: OtherPurchase | null;
	/** Vouchers that were read and are not ours. */
	foreign: string[];
	/** Whether the vouchers on the file that the user named were looked at. */
	sourceLooked: boolean;
}

export interface PurchaseCreditNoteFound {
	state: 'unknown' | 'absent' | 'deleted' | 'standing';
	standing: StandingPurchaseCreditNote | null;
	createdByUs: boolean;
	updatedByUs: boolean;
	bookedByUs: boolean;
	/** The file that this run uploaded for it. */
	ownFile: string | null;
	/** A create got no clear answer. */
	writeUnknown: boolean;
	/** Dinero refused our guid as used before. */
	wasDuplicate: boolean;
	emptyLooks: number;
	creates: number;
	stale: number;
}

/** A document as far as paying it needs. */
export interface StandingPayable {
	version: string;
	/** Why it cannot be paid, in Danish and English; null when it can. */
	obstacle: { da: string; en: string } | null;
	currency: string;
	/** Gross in its own currency; null where unknown. */
	total: Ore | null;
}

export interface StandingPayment {
	guid: string;
	/** As listed: in the document's currency or in DKK. */
	amount: Ore;
	depositAccount: number | null;
	date: string;
	reference: string;
}

export interface PaymentFound {
	document: StandingPayable | null;
	/** Null: not listed since the document was read. */
	payments: StandingPayment[] | null;
	/** What is left to pay in the document's currency, as Dinero tells; null where it does not. */
	remaining: Ore | null;
	/** This run made the payment. */
	added: boolean;
	/** Guid of the payment, where known. */
	guid: string | null;
	/** -1 when Dinero was seen to count payments of this document with the other sign. */
	sign: 1 | -1;
	/** The last write got no clear answer. */
	writeUnknown: boolean;
	adds: number;
	stale: number;
}

const nothingPurchased = (): PurchaseFound => ({
	...noElection(),
	state: 'unknown',
	standing: null,
	updatedByUs: false,
	bookedByUs: false,
	stale: 0,
	similarAsked: 0,
	numberAsked: false,
	sameNumber: null,
	other: null,
	foreign: [],
	sourceLooked: false,
});

const nothingCredited = (): PurchaseCreditNoteFound => ({
	state: 'unknown',
	standing: null,
	createdByUs: false,
	updatedByUs: false,
	bookedByUs: false,
	ownFile: null,
	writeUnknown: false,
	wasDuplicate: false,
	emptyLooks: 0,
	creates: 0,
	stale: 0,
});

const nothingPaid = (): PaymentFound => ({
	document: null,
	payments: null,
	remaining: null,
	added: false,
	guid: null,
	sign: 1,
	writeUnknown: false,
	adds: 0,
	stale: 0,
});

/** What is known of purchases and payments before the first call. */
export const noPurchases = () => ({
	purchase: nothingPurchased(),
	purchaseCreditNote: nothingCredited(),
	payment: nothingPaid(),
});
