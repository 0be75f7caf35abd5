import type { Ore } from '../money';
import type { SalesLinePart, Totals } from '../plan/plan';
import type { Problem } from '../reasons/problem';
import { noElection, type Election } from './election';
import {
	noPurchases,
	type PaymentFound,
	type PurchaseCreditNoteFound,
	type PurchaseFound,
} from './purchaseFound';

export type StepName =
	| 'contact'
	| 'product'
	| 'invoiceDraft'
	| 'invoiceBooked'
	| 'creditNoteDraft'
	| 'creditNoteBooked'
	| 'sent'
	| 'voucherSheet'
	| 'regulationRemoved'
	| 'voucherDraft'
	| 'voucherBooked'
	| 'paper'
	| 'purchaseDraft'
	| 'purchaseBooked'
	| 'payment';

export type StepResult = 'done before' | 'done now' | 'skipped' | 'failed';

/** What a reader of the result sees for each step. */
export interface StepReport {
	step: StepName;
	result: StepResult;
	/** Number, guid or reason, in a few words. */
	detail: string;
}

/** A row of the transfers table: a hint where to look first, never proof of anything. */
export interface Evidence {
	generation: number;
	/** The invoice or credit note. */
	salesGuid: string | null;
	voucherGuid: string | null;
	/** Generation of the COGS voucher where it is its own; else that of the document. */
	voucherGeneration?: number;
	/**
	 * The version of the voucher, or of the draft of an invoice, after the last write of ours: the same one
	 * was touched by nobody since.
	 */
	voucherVersion?: string | null;
	/** The file of ours that was put on the voucher; another one there is somebody's paper. */
	fileGuid?: string | null;
	/** True when an earlier run could not tell whether the mail left. */
	mailUncertain: boolean;
}

/** An invoice or credit note as it stands in Dinero. */
export interface StandingSales {
	timestamp: string;
	booked: boolean;
	number: number | null;
	reference: string;
	contactGuid: string | null;
	currency: string;
	totals: Totals;
	lines: SalesLinePart[];
	mailOutStatus: string;
	/** The invoice that a credit note is for; null on an invoice. */
	creditNoteFor: string | null;
	/** Milliseconds since 1970. */
	updatedAt: number;
}

/** The invoice that a credit note is for, as it stands in Dinero. */
export interface CreditedInvoice {
	state: 'absent' | 'draft' | 'booked';
	/** Final once it is booked. */
	number: number | null;
	contactGuid: string | null;
	currency: string;
	/** In hundredths of its currency. */
	gross: Ore;
	/**
	 * What its other credit notes take off it, drafts included; 0 where all of the contact's together
	 * leave room for this one.
	 */
	others: Ore;
}

/** Whether a booked credit note is set off against its invoice, as that one's payments show. */
export interface Settlement {
	settled: boolean;
	/** What is left to pay of the invoice, negative where the customer is owed; null: not told. */
	remaining: Ore | null;
}

/** A manual voucher or ledger item as it stands in Dinero. */
export interface StandingVoucher {
	guid: string;
	/** Timestamp of a voucher, Version of a ledger item. */
	version: string;
	state: 'draft' | 'pending' | 'booked';
	number: number | null;
	/** Sum of the lines including VAT, in øre. */
	total: Ore;
	/** VAT that Dinero computed on the lines, in øre; null where it cannot be seen. */
	vat: Ore | null;
}

/** Everything known about the documents of one plan while it is carried out. */
export interface Found {
	/** Milliseconds since 1970. */
	now: number;
	/** When this run began, on the same clock as `now`. */
	startedAt: number;
	evidence: Evidence | null;
	/** `written` is false when the contact stood already as planned. */
	contact: { guid: string | null; done: boolean; written: boolean };
	/** The same of a product. */
	product: { guid: string | null; done: boolean; written: boolean };
	sales: {
		state: 'unknown' | 'absent' | 'deleted' | 'standing';
		standing: StandingSales | null;
		createdByUs: boolean;
		bookedByUs: boolean;
		/** Totals that Dinero computed without saving. */
		preview: Totals | null;
		roundingAdded: boolean;
		/** A create got no clear answer, so it may or may not have been done. */
		writeUnknown: boolean;
		/** Looks since then that found nothing. */
		emptyLooks: number;
		creates: number;
		/** Tries to change a draft that was not as planned. */
		updates: number;
		/** One of them was answered: the version that stands is ours. */
		updated: boolean;
		/** Book calls refused because somebody was quicker. */
		stale: number;
		sent: 'no' | 'now' | 'before' | 'failed' | 'uncertain';
		/** The invoice of a credit note; null: not looked at yet. */
		credited: CreditedInvoice | null;
		/** Null: not looked at yet. */
		settlement: Settlement | null;
		/** The gross in DKK by Dinero's own rate; null: not looked at yet. */
		inDkk: Ore | 'unknown' | null;
	};
	voucher: Election & {
		state: 'unknown' | 'absent' | 'deleted' | 'standing';
		standing: StandingVoucher | null;
		bookedByUs: boolean;
		/** Dinero refused our own Id as used before. */
		wasDuplicate: boolean;
		polls: number;
		stale: number;
		done: boolean;
	};
	/** Predecessors of the regulation that are gone, and whether the books changed since it was planned. */
	regulation: { removed: number; moved: boolean };
	purchase: PurchaseFound;
	purchaseCreditNote: PurchaseCreditNoteFound;
	payment: PaymentFound;
	/** What was met on the way and does not end the document. */
	problems: Problem[];
}

/** What is known before the first call. */
export function nothingFound(now: number, evidence: Evidence | null): Found {
	return {
		now,
		startedAt: now,
		evidence,
		contact: { guid: null, done: false, written: false },
		product: { guid: null, done: false, written: false },
		sales: {
			state: 'unknown',
			standing: null,
			createdByUs: false,
			bookedByUs: false,
			preview: null,
			roundingAdded: false,
			writeUnknown: false,
			emptyLooks: 0,
			creates: 0,
			updates: 0,
			updated: false,
			stale: 0,
			sent: 'no',
			credited: null,
			settlement: null,
			inDkk: null,
		},
		voucher: {
			state: 'unknown',
			standing: null,
			...noElection(),
			bookedByUs: false,
			wasDuplicate: false,
			polls: 0,
			stale: 0,
			done: false,
		},
		regulation: { removed: 0, moved: false },
		...noPurchases(),
		problems: [],
	};
}
