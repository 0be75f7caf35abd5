import type { ContactRow } from '../contactMatch';
import { isOtherEuCountry } from '../country';
import { numberText } from '../document/rawValue';
import { ROLES, type PartnerRole } from '../plan/contactPlan';
import { problem, type Problem } from '../reasons/problem';
import { plainEan } from '../vatNumber';
import { cut } from './cutText';
import { nearestTerms } from './partnerTerms';
import type { PartnerRow, TermsRow } from './rackbeatRegisters';

/** What a new customer or supplier is given besides what its contact says. */
export interface PartnerDefaults {
	terms: readonly TermsRow[];
	/** Number of the group; null: none. */
	group: string | null;
}

export interface PartnerBody {
	row: PartnerRow;
	body: Record<string, unknown>;
	notices: Problem[];
}

const textIn = (contact: ContactRow, field: string): string => numberText(contact[field]);

/** "D17 Nordlys" is Nordlys where 17 is a customer of Rackbeat; a firm may really be called D17. */
export function nameWithoutNumber(
	name: string,
	role: PartnerRole,
	knownNumbers: ReadonlySet<string>,
): string {
	const [, letter, number = '', rest = ''] = /^([DK])(\d+)\s+(.+)$/s.exec(name.trim()) ?? [];
	const isOurs = letter === ROLES[role].prefix && knownNumbers.has(number);
	return isOurs ? rest : name.trim();
}

/** Denmark, the EU or the rest, by the contact's country; a blank one is Denmark. */
export function zoneOfCountry(country: string): 'domestic' | 'eu' | 'abroad' {
	const code = country.toUpperCase() || 'DK';
	if (code === 'DK') return 'domestic';
	return isOtherEuCountry(code) ? 'eu' : 'abroad';
}

/** The contact as a row of Rackbeat: what it is compared with. */
function rowOf(contact: ContactRow, role: PartnerRole, known: ReadonlySet<string>) {
	const bare = nameWithoutNumber(contact.Name, role, known);
	const name = cut(bare, 'name', bare);
	const phone = cut(textIn(contact, 'Phone'), 'phone', bare);
	const vatNumber = cut(textIn(contact, 'VatNumber'), 'vatNumber', bare);
	const given = textIn(contact, 'EanNumber');
	const ean = role === 'customer' ? (plainEan(given) ?? '') : '';
	const details = { ean: given, customer: name.text };
	const isWrong = role === 'customer' && given !== '' && ean === '';
	const row: PartnerRow = {
		number: '',
		name: name.text,
		email: textIn(contact, 'Email'),
		phone: phone.text,
		vatNumber: vatNumber.text,
		ean,
		attention: role === 'customer' ? textIn(contact, 'AttPerson') : '',
		street: textIn(contact, 'Street'),
		zipCode: textIn(contact, 'ZipCode'),
		city: textIn(contact, 'City'),
		country: textIn(contact, 'CountryKey').toUpperCase() || 'DK',
	};
	const wrong = isWrong ? [problem('EAN_WRONG', details)] : [];
	return { row, notices: [...name.notices, ...phone.notices, ...vatNumber.notices, ...wrong] };
}

/** Rackbeat's names of the fields that both sides have. */
const SENT = {
	name: 'company_name',
	email: 'contact_email',
	phone: 'contact_phone',
	vatNumber: 'company_vat',
	ean: 'ean',
	attention: 'attention',
	street: 'address_street',
	zipCode: 'address_zipcode',
	city: 'address_city',
	country: 'address_country',
} as const;

const entries = (row: PartnerRow): Array<[string, string]> =>
	Object.entries(SENT).flatMap(([field, sent]): Array<[string, string]> => {
		const found = row[field as keyof typeof SENT];
		return found === '' ? [] : [[sent, found]];
	});

/**
 * What a new customer or supplier is made of.
 * @returns a problem where Rackbeat has no payment terms, which it wants for each
 */
export function newPartner(
	contact: ContactRow,
	role: PartnerRole,
	known: ReadonlySet<string>,
	defaults: PartnerDefaults,
): PartnerBody | Problem {
	const { row, notices } = rowOf(contact, role, known);
	const { PaymentConditionType: type, PaymentConditionNumberOfDays: days } = contact;
	const wanted = {
		type: typeof type === 'string' ? type : null,
		days: typeof days === 'number' ? days : null,
	};
	const terms = nearestTerms(defaults.terms, wanted, row.name);
	if (!terms) return problem('NO_PAYMENT_TERMS', { name: row.name });
	const group = role === 'customer' ? 'customer_group_id' : 'supplier_group_id';
	const body = {
		...Object.fromEntries(entries(row)),
		vat_zone: zoneOfCountry(row.country),
		payment_terms_id: Number(terms.number),
		...(defaults.group !== null && { [group]: Number(defaults.group) }),
	};
	return { row, body, notices: [...notices, ...terms.notices] };
}

/** What the partner in Rackbeat lacks and the contact has; filled fields are kept. */
export function emptyFields(
	contact: ContactRow,
	role: PartnerRole,
	standing: PartnerRow,
	known: ReadonlySet<string>,
): PartnerBody {
	const { row, notices } = rowOf(contact, role, known);
	const isEmpty = (sent: string): boolean => {
		const [field] = Object.entries(SENT).find(([, name]) => name === sent) ?? [];
		return field !== undefined && standing[field as keyof typeof SENT] === '';
	};
	const filled = entries(row).filter(([sent]) => isEmpty(sent));
	return { row, body: Object.fromEntries(filled), notices };
}
