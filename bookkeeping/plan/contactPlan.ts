import type { ContactMatch, ContactRow } from '../contactMatch';
import { countryCode } from '../country';
import type { Partner } from '../document/document';
import { problem, type Problem } from '../reasons/problem';
import { ownGuid, referenceKey, type Reference } from '../reference';
import { plainEan, vatNumberFor } from '../vatNumber';
import type { ContactFields, ContactPart } from './plan';

/** The fields of Dinero's contact that its PUT replaces as a whole (source: Dinero OpenAPI). */
export const CONTACT_FIELDS = [
	'ExternalReference',
	'Name',
	'Street',
	'ZipCode',
	'City',
	'CountryKey',
	'Phone',
	'Email',
	'Webpage',
	'AttPerson',
	'VatNumber',
	'EanNumber',
	'SENumber',
	'PNumber',
	'PaymentConditionType',
	'PaymentConditionNumberOfDays',
	'IsPerson',
	'IsMember',
	'MemberNumber',
	'CompanyTypeKey',
	'InvoiceMailOutOptionKey',
	'PreferredInvoiceLanguageKey',
	'PreferredInvoiceCurrencyKey',
] as const;

/** "D17 Nordlys Cykler ApS": the number in front, never twice. */
export function numberedName(prefix: 'D' | 'K', number: string, name: string): string {
	const mark = `${prefix}${number} `;
	return name.startsWith(mark) ? name : `${mark}${name}`;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Whom a contact is made of: a customer may also have an EAN number and a contact person. */
export interface ContactPartner extends Partner {
	ean?: string;
	attention?: string;
}

/** The two roles; each has a letter in front of its number and a reference of its own kind. */
export const ROLES = {
	customer: { prefix: 'D', da: 'kunde', en: 'customer', other: 'supplier' },
	supplier: { prefix: 'K', da: 'leverandør', en: 'supplier', other: 'customer' },
} as const;
export type PartnerRole = keyof typeof ROLES;

/**
 * The country of a customer or supplier: as written, or Denmark when nothing is written and the VAT number or the
 * VAT zone says so; undefined when nobody can tell.
 */
export function customerCountry(customer: Partner): string | undefined {
	if (customer.address.country !== '') return countryCode(customer.address.country);
	const danish = vatNumberFor('DK', customer.vatNumber) !== undefined;
	return danish || customer.zone === 'domestic' ? 'DK' : undefined;
}

export interface ContactPlanInput {
	/** The customer, or the supplier where `role` says so. */
	customer: ContactPartner;
	/** Left out: customer. */
	role?: PartnerRole;
	organizationId: number;
	rackbeatAccount: string;
	numberInName: boolean;
	match: ContactMatch;
}

export const customerReference = (account: string, number: string): Reference =>
	partnerReference('customer', account, number);

/** The reference of a contact: one firm that is customer and supplier has two. */
export const partnerReference = (
	role: PartnerRole,
	account: string,
	number: string,
): Reference => ({
	source: 'rackbeat',
	account,
	kind: role,
	number,
});

function contactFields(input: ContactPlanInput, country: string): ContactFields {
	const { customer, numberInName, role = 'customer' } = input;
	const { address } = customer;
	const reference = partnerReference(role, input.rackbeatAccount, customer.number);
	const numbered = () => numberedName(ROLES[role].prefix, customer.number, customer.name);
	const street = [address.street, address.street2].filter((part) => part !== '').join(', ');
	return {
		Name: numberInName ? numbered() : customer.name,
		ExternalReference: referenceKey(reference),
		CountryKey: country,
		IsPerson: false,
		Street: orNull(street),
		ZipCode: orNull(address.zipCode),
		City: orNull(address.city),
		Phone: orNull(customer.phone),
		Email: orNull(customer.email),
		AttPerson: orNull(customer.attention ?? ''),
		VatNumber: vatNumberFor(country, customer.vatNumber) ?? null,
		EanNumber: plainEan(customer.ean ?? '') ?? null,
	};
}

/** How a sentence names the partner. */
const named = (role: PartnerRole, { number }: ContactPartner) => ({
	customer: `${ROLES[role].da} ${number}`,
	customerEn: `${ROLES[role].en} ${number}`,
});

function notices(role: PartnerRole, customer: ContactPartner, fields: ContactFields): Problem[] {
	const { vatNumber, ean = '' } = customer;
	const who = named(role, customer);
	const found: Problem[] = [];
	if (vatNumber !== '' && fields.VatNumber === null) {
		found.push(problem('VAT_NUMBER_WRONG', { vatNumber, ...who }));
	}
	if (ean !== '' && fields.EanNumber === null) {
		found.push(problem('EAN_WRONG', { ean, ...who }));
	}
	return found;
}

/** A person's contact takes no company fields (source: Dinero OpenAPI). */
const COMPANY_ONLY = new Set(['AttPerson', 'VatNumber', 'EanNumber', 'SENumber', 'PNumber']);

function merge(contact: ContactRow, fields: ContactFields): Record<string, unknown> {
	const isPerson = contact['IsPerson'] === true;
	const ours: Record<string, unknown> = { ...fields, IsPerson: isPerson };
	const merged = CONTACT_FIELDS.map((name) => {
		// What Rackbeat has not filled never blanks what Dinero has.
		const value = ours[name] ?? contact[name] ?? null;
		return [name, isPerson && COMPANY_ONLY.has(name) ? null : value];
	});
	return {
		...Object.fromEntries(merged),
		IsPerson: isPerson,
		IsMember: contact['IsMember'] === true,
		// True would let Dinero overwrite our name from the CVR register.
		UseCvr: false,
	};
}

/** The whole contact with nothing changed but our reference: the body that links it. */
export const linkedBody = (
	contact: Readonly<Record<string, unknown>>,
	reference: string,
): Record<string, unknown> => ({
	...Object.fromEntries(CONTACT_FIELDS.map((name) => [name, contact[name] ?? null])),
	ExternalReference: reference,
	IsPerson: contact['IsPerson'] === true,
	IsMember: contact['IsMember'] === true,
	// True would let Dinero overwrite the name from the CVR register.
	UseCvr: false,
});

const differs = (contact: ContactRow, merged: Record<string, unknown>): boolean =>
	CONTACT_FIELDS.some((name) => (merged[name] ?? null) !== (contact[name] ?? null));

function actionFor(match: Extract<ContactMatch, { found: 'one' }>, changed: boolean) {
	if (match.contact.DeletedAt) return 'restore' as const;
	if (!changed) return 'none' as const;
	return match.isOurs ? ('update' as const) : ('link' as const);
}

function unclear(input: ContactPlanInput, country: string | undefined): Problem | undefined {
	const { customer, match, role = 'customer' } = input;
	const who = named(role, customer);
	if (country === undefined) {
		const details = { country: customer.address.country, ...who };
		return problem('COUNTRY_UNKNOWN', details, 'address_country');
	}
	if (match.found !== 'several') return undefined;
	const candidates = match.candidates.map(({ Name }) => Name).join(', ');
	return problem('CONTACT_AMBIGUOUS', { ...who, candidates });
}

/**
 * What is to happen with the contact of a customer or supplier. Problems that block come back as a
 * list. Roles of contacts are never written: Dinero sets them itself.
 */
export function planContact(
	input: ContactPlanInput,
): { part: ContactPart; notices: Problem[] } | { problems: Problem[] } {
	const { customer, match, role = 'customer' } = input;
	const country = customerCountry(customer);
	const wrong = unclear(input, country);
	if (wrong || country === undefined) return { problems: wrong ? [wrong] : [] };
	const fields = contactFields(input, country);
	const reference = partnerReference(role, input.rackbeatAccount, customer.number);
	const base = {
		type: 'contact' as const,
		reference: fields.ExternalReference,
		customerNumber: customer.number,
		fields,
		ownGuid: ownGuid(input.organizationId, reference),
	};
	const told = notices(role, customer, fields);
	if (match.found !== 'one') {
		return { part: { ...base, guid: null, action: 'create', merged: null }, notices: told };
	}
	const { contact } = match;
	// One that is shared keeps the reference of its other role, like one that another system marked.
	const foreign = Boolean(contact.ExternalReference) && !match.isOurs;
	const merged = merge(contact, fields);
	const action = foreign ? 'none' : actionFor(match, differs(contact, merged));
	if (action === 'restore') told.push(problem('CONTACT_RESTORED', named(role, customer)));
	const body = action === 'none' ? null : merged;
	return { part: { ...base, guid: contact.ContactGuid, action, merged: body }, notices: told };
}
