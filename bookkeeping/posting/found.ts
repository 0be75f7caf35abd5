import type { Ore } from '../money';
import type { SalesLinePart, Totals } from '../plan/plan';
import type { Problem } from '../reasons/problem';

export type StepName =
	| 'contact'
	| 'invoiceDraft'
	| 'invoiceBooked'
	| 'creditNoteDraft'
	| 'creditNoteBooked'
	| 'sent'
	| 'voucherSheet'
	| 'voucherDraft'
	| 'voucherBooked';

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

/** A file that carries the document's name. */
export interface SheetFile {
	fileGuid: string;
	/** Milliseconds since 1970, Dinero's clock. */
	uploadedAt: number;
	/** The voucher that it is attached to. */
	voucherGuid: string | null;
	ours: boolean;
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
		/** Book calls refused because somebody was quicker. */
		stale: number;
		sent: 'no' | 'now' | 'before' | 'failed' | 'uncertain';
		/** The invoice of a credit note; null: not looked at yet. */
		credited: CreditedInvoice | null;
	};
	voucher: {
		state: 'unknown' | 'absent' | 'deleted' | 'standing';
		standing: StandingVoucher | null;
		createdByUs: boolean;
		bookedByUs: boolean;
		/** A create got no clear answer; without own guid nobody may simply create again. */
		writeUnknown: boolean;
		/** Dinero refused our own Id as used before. */
		wasDuplicate: boolean;
		/** Null: not looked for yet. */
		files: SheetFile[] | null;
		ownFile: string | null;
		/** How often the list was read without showing our own file, or our draft on it. */
		lists: number;
		/** How often it was read and showed our own file. */
		ownLooks: number;
		/** A broken attempt left a file behind, so a draft may stand that nothing points to. */
		afterBroken: boolean;
		draftSeen: boolean;
		polls: number;
		stale: number;
		done: boolean;
	};
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
			stale: 0,
			sent: 'no',
			credited: null,
		},
		voucher: {
			state: 'unknown',
			standing: null,
			createdByUs: false,
			bookedByUs: false,
			writeUnknown: false,
			wasDuplicate: false,
			files: null,
			ownFile: null,
			lists: 0,
			ownLooks: 0,
			afterBroken: false,
			draftSeen: false,
			polls: 0,
			stale: 0,
			done: false,
		},
		problems: [],
	};
}
