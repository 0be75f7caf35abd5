import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { CONTACT_FIELDS } from '../../../bookkeeping/plan/contactPlan';
import type { ContactBody } from '../../../services/dinero/contacts';

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
});

/** Fields of a contact beside its name and country. */
export const contactOptions: INodeProperties[] = [
	text('Attention', 'AttPerson', 'Contact person; not for private persons'),
	text('City', 'City', 'Town'),
	text('Country Code', 'CountryKey', 'Two letters, such as DK'),
	text('EAN Number', 'EanNumber', 'Thirteen digits, for e-invoices to public customers'),
	text('Email', 'Email', 'Where invoices are mailed to'),
	text(
		'External Reference',
		'ExternalReference',
		'Reference of the system that the contact comes from, at most 128 characters',
	),
	{
		displayName: 'Is Person',
		name: 'IsPerson',
		type: 'boolean',
		default: false,
		description: 'Whether it is a private person, who has no VAT or EAN number',
	},
	text('Name', 'Name', 'Name of the company or person'),
	{
		displayName: 'Payment Condition',
		name: 'PaymentConditionType',
		type: 'options',
		options: [
			{ name: 'Cash (Netto Kontant)', value: 'NettoCash' },
			{ name: 'End of Month Plus Days (Løbende Måned)', value: 'CurrentMonthOut' },
			{ name: 'Net Days (Netto)', value: 'Netto' },
		],
		default: 'Netto',
		description: 'When invoices are due',
	},
	{
		displayName: 'Payment Days',
		name: 'PaymentConditionNumberOfDays',
		type: 'number',
		default: 8,
		description: 'Days of the payment condition; not used for cash',
	},
	text('Phone', 'Phone', 'Telephone number'),
	text('Street', 'Street', 'Street and number'),
	text('VAT Number (CVR)', 'VatNumber', 'CVR number of eight digits, or the VAT number abroad'),
	text('ZIP Code', 'ZipCode', 'Postal code'),
];

/** What stands, with what the user changes; the register of companies never overwrites it. */
export function contactBody(standing: Record<string, unknown>, changes: IDataObject): ContactBody {
	const merged = { ...standing, ...changes };
	return {
		...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, merged[field] ?? null])),
		Name: String(merged['Name'] ?? ''),
		CountryKey: String(merged['CountryKey'] ?? 'DK'),
		IsPerson: merged['IsPerson'] === true,
		IsMember: merged['IsMember'] === true,
		UseCvr: false,
	};
}
