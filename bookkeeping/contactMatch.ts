import type { Customer } from './document/customerInvoice';
import { parseReference } from './reference';
import { plainEan } from './vatNumber';

/** The parts of a Dinero contact that matching looks at; other fields ride along. */
export interface ContactRow {
	ContactGuid: string;
	Name: string;
	ExternalReference?: string | null;
	Email?: string | null;
	VatNumber?: string | null;
	EanNumber?: string | null;
	DeletedAt?: string | null;
	[field: string]: unknown;
}

export interface ContactQuery {
	field: 'ExternalReference' | 'VatNumber' | 'EanNumber' | 'Email';
	value: string;
}

export type ContactMatch =
	| { found: 'one'; contact: ContactRow; isOurs: boolean }
	| { found: 'several'; candidates: ContactRow[] }
	| { found: 'none' };

/**
 * What to ask Dinero for, strongest key first: our reference, VAT number, EAN, e-mail together with
 * the name. Ask the next only when the one before found nothing.
 */
export function contactQueries(
	customer: Customer,
	reference: string,
	vatNumber: string | null,
): ContactQuery[] {
	const ean = plainEan(customer.ean);
	return [
		{ field: 'ExternalReference', value: reference },
		...(vatNumber ? [{ field: 'VatNumber' as const, value: vatNumber }] : []),
		...(ean ? [{ field: 'EanNumber' as const, value: ean }] : []),
		...(customer.email ? [{ field: 'Email' as const, value: customer.email }] : []),
	];
}

const sameText = (a: string, b: string): boolean =>
	a.trim().toLowerCase() === b.trim().toLowerCase();

/** Names with and without our number prefix are the same name. */
const bareName = (name: string): string => name.replace(/^[DK]\d+\s+/, '');

/** A contact that carries a reference of ours to another record is that record's, not this one's. */
function isAnothers(contact: ContactRow, reference: string, shareWithSupplier: boolean): boolean {
	const other = parseReference(contact.ExternalReference);
	if (!other || contact.ExternalReference === reference) return false;
	return !(shareWithSupplier && other.kind === 'supplier');
}

/**
 * Which of the rows that one query found is the customer's contact. Several hits are never guessed
 * between. `shareWithSupplier`: without numbers in names one contact may be customer and supplier.
 */
export function matchContact(
	query: ContactQuery,
	rows: readonly ContactRow[],
	customer: Customer,
	reference: string,
	shareWithSupplier: boolean,
): ContactMatch {
	const isReference = query.field === 'ExternalReference';
	const fitting = rows.filter((row) => {
		if (isReference) return row.ExternalReference === reference;
		if (row.DeletedAt || isAnothers(row, reference, shareWithSupplier)) return false;
		// An e-mail alone is shared too often; it counts only together with the same name.
		return query.field !== 'Email' || sameText(bareName(row.Name), bareName(customer.name));
	});
	const live = fitting.filter((row) => !row.DeletedAt);
	const candidates = live.length > 0 ? live : fitting;
	const [contact, ...others] = candidates;
	if (!contact) return { found: 'none' };
	if (others.length > 0) return { found: 'several', candidates };
	return { found: 'one', contact, isOurs: isReference };
}
