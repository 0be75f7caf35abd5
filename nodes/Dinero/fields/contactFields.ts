import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { CONTACT_FIELDS } from '../../../bookkeeping/plan/contactPlan';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { danishCvr, plainEan } from '../../../bookkeeping/vatNumber';
import type { ContactBody } from '../../../services/dinero/contacts';
import {
	companyTypeField,
	languageField,
	mailOutField,
	paymentConditionField,
} from './contactChoices';
import { keyIn, locator } from './locators';

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
});

const flag = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'boolean',
	default: false,
	description,
});

export const countryLocator = (name: string, required: boolean): INodeProperties => ({
	...locator({
		displayName: 'Country (Land)',
		name,
		method: 'searchCountries',
		description: 'Country of the contact, such as DK',
		by: 'country',
		required,
	}),
	default: { mode: 'key', value: 'DK' },
});

export const contactNameField = text('Name', 'Name', 'Name of the company or person');

/** Fields of a contact beside its name and country. */
export const contactOptions: INodeProperties[] = [
	text('Attention', 'AttPerson', 'Contact person; not for private persons'),
	text('City', 'City', 'Town'),
	companyTypeField,
	text('EAN Number', 'EanNumber', 'Thirteen digits (GLN), for e-invoices to public customers'),
	text('Email', 'Email', 'Where invoices are mailed to'),
	text(
		'External Reference',
		'ExternalReference',
		'Reference of the system that the contact comes from, at most 128 characters',
	),
	mailOutField,
	flag('Is Member', 'IsMember', 'Whether the contact is a member; only for unions (foreninger)'),
	flag('Is Person', 'IsPerson', 'Whether it is a private person, who has no VAT or EAN number'),
	text('Member Number', 'MemberNumber', 'Number of the member; only for unions (foreninger)'),
	text('P Number', 'PNumber', 'Number of the production unit (P-nummer)'),
	paymentConditionField,
	{
		displayName: 'Payment Days',
		name: 'PaymentConditionNumberOfDays',
		type: 'number',
		default: 8,
		description: 'Days of the payment condition; not used for cash',
	},
	text('Phone', 'Phone', 'Telephone number'),
	text(
		'Preferred Currency',
		'PreferredInvoiceCurrencyKey',
		'ISO code of the currency that new invoices begin with, such as DKK or EUR',
	),
	languageField,
	text('SE Number', 'SENumber', 'Number of a part of the company with VAT of its own (SE-nummer)'),
	text('Street', 'Street', 'Street and number'),
	flag(
		'Use CVR Register',
		'UseCvr',
		'Whether Dinero overwrites name and address from the register of companies',
	),
	text('VAT Number (CVR)', 'VatNumber', 'CVR number of eight digits, or the VAT number abroad'),
	text('Website', 'Webpage', 'Address of the contact’s website'),
	text('ZIP Code', 'ZipCode', 'Postal code'),
];

/** All fields of a contact, none of them required. */
export const contactUpdateFields: INodeProperties[] = [
	...contactOptions,
	contactNameField,
	countryLocator('CountryKey', false),
].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));

/** A number as Dinero compares it; one that cannot be right is left for Dinero to refuse. */
const NUMBERS: Readonly<Record<string, (value: string, country: string) => string>> = {
	VatNumber: (value, country) => (country === 'DK' ? danishCvr(value) : undefined) ?? value,
	EanNumber: (value) => plainEan(value) ?? value,
};

/** What the user gave; an empty text empties the field. */
function given(name: string, value: unknown, country: string): unknown {
	if (typeof value !== 'string') return value ?? null;
	const trimmed = value.trim();
	return trimmed === '' ? null : (NUMBERS[name]?.(trimmed, country) ?? trimmed);
}

const nameless = (): Blocked =>
	new Blocked([problem('SETTINGS_INVALID', { field: 'Name', detail: 'it is empty' }, 'Name')]);

/**
 * The whole body that Dinero replaces a contact by: what stands, with what the user changes.
 * @throws Blocked when no name is left
 */
export function contactBody(standing: Record<string, unknown>, changes: IDataObject): ContactBody {
	const country = (
		keyIn('CountryKey' in changes ? changes['CountryKey'] : standing['CountryKey']) || 'DK'
	).toUpperCase();
	const wanted = Object.entries(changes).map(([name, value]) => [
		name,
		given(name, value, country),
	]);
	const merged: Record<string, unknown> = { ...standing, ...Object.fromEntries(wanted) };
	if (!merged['Name']) throw nameless();
	// Cash has no days, and Dinero refuses those that stood before.
	if (merged['PaymentConditionType'] === 'NettoCash') merged['PaymentConditionNumberOfDays'] = null;
	return {
		...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, merged[field] ?? null])),
		Name: String(merged['Name']),
		CountryKey: country,
		IsPerson: merged['IsPerson'] === true,
		IsMember: merged['IsMember'] === true,
		// What stood is no wish of today: true would overwrite the name from the register.
		UseCvr: changes['UseCvr'] === true,
	};
}
