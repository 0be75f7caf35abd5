import type { ContactMatch, ContactRow } from '../contactMatch';
import { countryCode } from '../country';
import type { Customer } from '../document/customerInvoice';
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

/**
 * The customer's country: as written, or Denmark when nothing is written and the VAT number or the
 * VAT zone says so; undefined when nobody can tell.
 */
export function customerCountry(customer: Customer): string | undefined {
	if (customer.address.country !== '') return countryCode(customer.address.country);
	const danish = vatNumberFor('DK', customer.vatNumber) !== undefined;
	return danish || customer.zone === 'domestic' ? 'DK' : undefined;
}

export interface ContactPlanInput {
	customer: Customer;
	organizationId: number;
	rackbeatAccount: string;
	numberInName: boolean;
	match: ContactMatch;
}

export const customerReference = (account: string, number: string): Reference => ({
	source: 'rackbeat',
	account,
	kind: 'customer',
	number,
});

function contactFields(input: ContactPlanInput, country: string): ContactFields {
	const { customer, numberInName } = input;
	const { address } = customer;
	const street = [address.street, address.street2].filter((part) => part !== '').join(', ');
	return {
		Name: numberInName ? numberedName('D', customer.number, customer.name) : customer.name,
		ExternalReference: referenceKey(customerReference(input.rackbeatAccount, customer.number)),
		CountryKey: country,
		IsPerson: false,
		Street: orNull(street),
		ZipCode: orNull(address.zipCode),
		City: orNull(address.city),
		Phone: orNull(customer.phone),
		Email: orNull(customer.email),
		AttPerson: orNull(customer.attention),
		VatNumber: vatNumberFor(country, customer.vatNumber) ?? null,
		EanNumber: plainEan(customer.ean) ?? null,
	};
}

function notices(customer: Customer, fields: ContactFields): Problem[] {
	const vatNumber = customer.vatNumber;
	const found: Problem[] = [];
	if (vatNumber !== '' && fields.VatNumber === null) {
		found.push(problem('VAT_NUMBER_WRONG', { vatNumber, customer: customer.number }));
	}
	if (customer.ean !== '' && fields.EanNumber === null) {
		found.push(problem('EAN_WRONG', { ean: customer.ean, customer: customer.number }));
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

const differs = (contact: ContactRow, merged: Record<string, unknown>): boolean =>
	CONTACT_FIELDS.some((name) => (merged[name] ?? null) !== (contact[name] ?? null));

function actionFor(match: Extract<ContactMatch, { found: 'one' }>, changed: boolean) {
	if (match.contact.DeletedAt) return 'restore' as const;
	if (!changed) return 'none' as const;
	return match.isOurs ? ('update' as const) : ('link' as const);
}

/** What is to happen with the customer's contact. Problems that block come back as a list. */
export function planContact(
	input: ContactPlanInput,
): { part: ContactPart; notices: Problem[] } | { problems: Problem[] } {
	const { customer, match } = input;
	const country = customerCountry(customer);
	if (country === undefined) {
		const details = { country: customer.address.country, customer: customer.number };
		return { problems: [problem('COUNTRY_UNKNOWN', details, 'address_country')] };
	}
	if (match.found === 'several') {
		const candidates = match.candidates.map(({ Name }) => Name).join(', ');
		return { problems: [problem('CONTACT_AMBIGUOUS', { customer: customer.number, candidates })] };
	}
	const fields = contactFields(input, country);
	const reference = customerReference(input.rackbeatAccount, customer.number);
	const base = {
		type: 'contact' as const,
		reference: fields.ExternalReference,
		customerNumber: customer.number,
		fields,
		ownGuid: ownGuid(input.organizationId, reference),
	};
	const told = notices(customer, fields);
	if (match.found === 'none') {
		return { part: { ...base, guid: null, action: 'create', merged: null }, notices: told };
	}
	const { contact } = match;
	const foreign = Boolean(contact.ExternalReference) && !match.isOurs;
	const merged = merge(contact, fields);
	// A contact that another system marked as its own is used as it stands and never written to.
	const action = foreign ? 'none' : actionFor(match, differs(contact, merged));
	if (action === 'restore') told.push(problem('CONTACT_RESTORED', { customer: customer.number }));
	const body = action === 'none' ? null : merged;
	return { part: { ...base, guid: contact.ContactGuid, action, merged: body }, notices: told };
}
