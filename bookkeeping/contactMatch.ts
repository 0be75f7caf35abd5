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

/** What of a customer or supplier its contact is known by; suppliers have no EAN number. */
export interface MatchedPartner {
	name: string;
	email: string;
	ean?: string;
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
	customer: MatchedPartner,
	reference: string,
	vatNumber: string | null,
): ContactQuery[] {
	const ean = plainEan(customer.ean ?? '');
	return [
		{ field: 'ExternalReference', value: reference },
		...(vatNumber ? [{ field: 'VatNumber' as const, value: vatNumber }] : []),
		...(ean ? [{ field: 'EanNumber' as const, value: ean }] : []),
		...(customer.email ? [{ field: 'Email' as const, value: customer.email }] : []),
	];
}

/** Equal but for case and outer blanks. */
export const sameText = (a: string, b: string): boolean =>
	a.trim().toLowerCase() === b.trim().toLowerCase();

/** Names with and without our number prefix are the same name. */
export const bareName = (name: string): string => name.replace(/^[DK]\d+\s+/, '');

type Role = 'customer' | 'supplier';

const roleOf = (reference: string): Role =>
	parseReference(reference)?.kind === 'supplier' ? 'supplier' : 'customer';

/** A contact that carries a reference of ours to another record is that record's, not this one's. */
function isAnothers(contact: ContactRow, reference: string, shared: boolean): boolean {
	const other = parseReference(contact.ExternalReference);
	if (!other || contact.ExternalReference === reference) return false;
	const counterpart: Role = roleOf(reference) === 'customer' ? 'supplier' : 'customer';
	return !(shared && other.kind === counterpart);
}

/**
 * A contact that is known to have the other role alone. Names that carry numbers cannot carry two, so
 * it stays what it is; a new contact has neither role yet and fits both.
 */
function hasOtherRole(contact: ContactRow, reference: string, shared: boolean): boolean {
	const { IsDebitor: isDebitor, IsCreditor: isCreditor } = contact;
	if (shared || roleOf(reference) === 'customer') return false;
	return isDebitor === true && isCreditor === false;
}

/**
 * Which of the rows that one query found is the contact of the customer or supplier. Several hits are never guessed
 * between. `shared`: without numbers in names one contact may be customer and supplier.
 */
export function matchContact(
	query: ContactQuery,
	rows: readonly ContactRow[],
	customer: MatchedPartner,
	reference: string,
	shared: boolean,
): ContactMatch {
	const isReference = query.field === 'ExternalReference';
	const fitting = rows.filter((row) => {
		if (isReference) return row.ExternalReference === reference;
		if (row.DeletedAt || isAnothers(row, reference, shared)) return false;
		if (hasOtherRole(row, reference, shared)) return false;
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
