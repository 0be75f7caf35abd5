import type { ServiceErrorKind } from '../http/serviceError';

/** What a refusal means: for the code that called, and the stable reason code that a user is told. */
export interface Meaning {
	kind: ServiceErrorKind;
	/** Left out where kind and Dinero's own words say it all. */
	reason?: string;
}

const NOT_FOUND: Meaning = { kind: 'notFound', reason: 'ITEM_NOT_FOUND' };
const EXISTS: Meaning = { kind: 'duplicate', reason: 'ALREADY_EXISTS' };
const NO_PRO: Meaning = { kind: 'noSubscription' };

/** Dinero's numbers (source: its page of status and error codes, and live answers). */
export const MEANING_OF_CODE: Readonly<Record<number, Meaning>> = {
	40: NOT_FOUND,
	41: { kind: 'forbidden' },
	42: { kind: 'validation' },
	43: { kind: 'validation', reason: 'LIMIT_EXCEEDED' },
	45: { kind: 'validation', reason: 'LINES_MISSING' },
	48: NO_PRO,
	50: { kind: 'temporary' },
	58: { kind: 'stale', reason: 'CHANGED_MEANWHILE' },
	63: NOT_FOUND,
	65: { kind: 'deleted', reason: 'ITEM_DELETED' },
	72: EXISTS,
	90: NO_PRO,
};

/** Names that stand instead of a number, as a property, a code or a word of any text. */
export const MEANING_OF_SYMBOL: Readonly<Record<string, Meaning>> = {
	guidMustBeUnique: EXISTS,
	ledgerItemNotFound: NOT_FOUND,
	invalidContactId: { kind: 'validation', reason: 'CONTACT_UNKNOWN' },
};

export const MEANING_OF_STATUS: Readonly<Record<number, Meaning>> = {
	400: { kind: 'validation' },
	401: { kind: 'unauthorized' },
	403: { kind: 'forbidden' },
	404: NOT_FOUND,
	409: EXISTS,
	413: { kind: 'tooLarge', reason: 'FILE_TOO_LARGE' },
	429: { kind: 'rateLimited' },
	480: { kind: 'temporary', reason: 'BROWNOUT' },
};

/** A refusal that says more to those who know which call and which property it is about. */
interface Known {
	method?: string;
	path: RegExp;
	code: number;
	/** Left out: whatever the property. */
	property?: RegExp;
	/** A word that the text must hold, for what a property alone does not tell. */
	text?: RegExp;
	reason: string;
}

/** Refused validations that a user steps into, and that Dinero's text alone does not lead out of. */
export const KNOWN_REFUSALS: readonly Known[] = [
	{ code: 43, path: /\/ledgeritems\b/i, reason: 'JOURNAL_FULL' },
	{
		code: 42,
		path: /\/vouchers\/purchase\b/i,
		property: /^(PaymentDate|CurrencyKey)$/i,
		reason: 'PURCHASE_TERMS_REFUSED',
	},
	{
		code: 42,
		path: /\/vouchers\/purchase\b/i,
		property: /AccountNumber$/i,
		reason: 'PURCHASE_ACCOUNT_REFUSED',
	},
	{
		code: 42,
		method: 'GET',
		path: /\/entries\b/i,
		property: /^(fromDate|toDate|changesFrom|changesTo)$/i,
		reason: 'ENTRIES_PERIOD',
	},
	{ code: 42, path: /\/contacts\b/i, property: /^VatNumber$/i, reason: 'VAT_NUMBER_REFUSED' },
	{ code: 42, path: /\/email\b/i, text: /link-to-pdf/i, reason: 'MESSAGE_WITHOUT_LINK' },
	{ code: 42, path: /\/book\b/i, property: /^Number$/i, reason: 'NUMBER_REFUSED' },
	{
		code: 42,
		path: /\/(files|attachments)\b/i,
		property: /^(file|size)$/i,
		reason: 'FILE_REFUSED',
	},
];
