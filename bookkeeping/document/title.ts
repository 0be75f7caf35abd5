import { NotADay } from '../danishDay';
import { NotANumber } from '../money';
import { Blocked, problem, type Details } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { InvoiceDocument } from './document';
import { keyOf } from './rawValue';

/** How a sentence names a document that cannot be read. */
export interface Title {
	document: string;
	documentEn: string;
}

export const customerInvoiceTitle = (number: string): Title => ({
	document: `Faktura ${number}`,
	documentEn: `Invoice ${number}`,
});

export const customerCreditNoteTitle = (number: string): Title => ({
	document: `Kreditnota ${number}`,
	documentEn: `Credit note ${number}`,
});

/** The title of what a customer invoice of Rackbeat turned out to be. */
export const salesTitle = ({ kind, number }: Pick<InvoiceDocument, 'kind' | 'number'>): Title =>
	kind === 'creditNote' ? customerCreditNoteTitle(number) : customerInvoiceTitle(number);

/** A title inside a sentence: "faktura 1001". */
export const inSentence = ({ document: da, documentEn: en }: Title) => ({
	what: da.charAt(0).toLowerCase() + da.slice(1),
	whatEn: en.charAt(0).toLowerCase() + en.slice(1),
});

/** "faktura 1001". */
export const salesName = (document: Pick<InvoiceDocument, 'kind' | 'number'>) =>
	inSentence(salesTitle(document));

export const supplierInvoiceTitle = (number: string): Title => ({
	document: `Leverandørfaktura ${number}`,
	documentEn: `Supplier invoice ${number}`,
});

export const supplierCreditNoteTitle = (number: string): Title => ({
	document: `Leverandørkreditnota ${number}`,
	documentEn: `Supplier credit note ${number}`,
});

/** The title of what a supplier invoice of Rackbeat turned out to be. */
export const supplierTitle = ({ kind, number }: Pick<InvoiceDocument, 'kind' | 'number'>): Title =>
	kind === 'creditNote' ? supplierCreditNoteTitle(number) : supplierInvoiceTitle(number);

/** Stops the reading of a document. @throws Blocked */
export const stop = (title: Title, code: ReasonCode, details: Details, field?: string): never => {
	throw new Blocked([problem(code, { ...title, ...details }, field)]);
};

const isUnreadable = (error: unknown): error is Error =>
	error instanceof NotANumber || error instanceof NotADay;

const named = (title: Title, what: string, error: unknown): unknown => {
	if (!isUnreadable(error)) return error;
	return new Blocked([problem('UNREADABLE', { ...title, what, detail: error.message }, what)]);
};

/** Runs a reader of one field; what it cannot read stops the document by name. @throws Blocked */
export function readField<Value>(title: Title, what: string, read: () => Value): Value {
	try {
		return read();
	} catch (error) {
		throw named(title, what, error);
	}
}

/** A key without which nothing can be transferred. @throws Blocked */
export const keyField = (title: Title, value: unknown, what: string): string =>
	keyOf(value) ?? stop(title, 'UNREADABLE', { what, detail: '""' }, what);
