import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { danishDay } from '../../../bookkeeping/danishDay';
import { sentDecimal } from '../fields/sentDecimal';
import { asNumber, asText, type SentField } from '../fields/sentFields';
import { optionalLocator } from '../locators';
import { chosenRecord, LAYOUT, PAYMENT_TERMS } from '../records/partnerFields';

const text = (displayName: string, name: string, sends: string, description = ''): SentField => ({
	sends,
	as: asText,
	field: {
		displayName,
		name,
		type: 'string',
		default: '',
		...(description !== '' && { description }),
	},
});

/** A Danish calendar day; an empty field takes it away. */
export const daySent = (displayName: string, name: string, sends: string): SentField => ({
	sends,
	as: (value) => (asText(value) === null ? null : danishDay(String(value))),
	field: {
		displayName,
		name,
		type: 'dateTime',
		default: '',
		description: 'A Danish calendar day',
	},
});

const VAT_ZONE: SentField = {
	sends: 'vat_zone',
	field: {
		displayName: 'VAT Zone (Momszone)',
		name: 'vatZone',
		type: 'options',
		default: 'domestic',
		options: [
			{ name: 'Denmark (Danmark)', value: 'domestic' },
			{ name: 'Denmark, VAT Exempt (Danmark, Momsfri)', value: 'domestic_exempt' },
			{ name: 'EU', value: 'eu' },
			{ name: 'Outside the EU (Udland)', value: 'abroad' },
		],
		description: 'Decides the VAT of the lines; left out it is the partner’s own',
	},
};

const CURRENCY_RATE: SentField = {
	sends: 'currency_rate',
	as: (value) => sentDecimal('currencyRate', value),
	field: {
		displayName: 'Currency Rate (Valutakurs)',
		name: 'currencyRate',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 6 },
		default: 1,
		description:
			'As your Rackbeat account writes it: whether per one or per hundred units is not documented',
	},
};

const addressParts = [
	['Name (Navn)', 'name'],
	['Street (Adresse)', 'street'],
	['Street 2', 'street2'],
	['Zip Code (Postnr.)', 'zipcode'],
	['City (By)', 'city'],
	['Country (Land)', 'country'],
	['Email', 'email'],
	['Phone (Telefon)', 'phone'],
] as const;

const DELIVERY: SentField = {
	sends: 'delivery_address',
	as: (value) => (value as { address?: IDataObject }).address ?? null,
	field: {
		displayName: 'Delivery Address (Leveringsadresse)',
		name: 'deliveryAddress',
		type: 'fixedCollection',
		default: {},
		options: [
			{
				displayName: 'Address',
				name: 'address',
				values: addressParts.map(
					([displayName, name]): INodeProperties => ({
						displayName,
						name,
						type: 'string',
						default: '',
						...(name === 'email' && { placeholder: 'name@email.com' }),
					}),
				),
			},
		],
	},
};

/** What customer and supplier invoices can be given beside partner and lines. */
export const INVOICE_FIELDS: readonly SentField[] = [
	text('Heading (Overskrift)', 'heading', 'heading', 'At most 60 letters'),
	text('Note', 'note', 'note'),
	text('Their Reference (Deres Ref.)', 'theirReference', 'their_reference'),
	text('Our Reference (Vores Ref.)', 'ourReference', 'our_reference'),
	daySent('Invoice Date (Fakturadato)', 'invoiceDate', 'invoice_date'),
	daySent('Due Date (Forfaldsdato)', 'dueDate', 'due_date'),
	text('Currency (Valuta)', 'currency', 'currency', 'Three letters, e.g. DKK'),
	CURRENCY_RATE,
	VAT_ZONE,
	PAYMENT_TERMS,
	LAYOUT,
	chosenRecord(
		optionalLocator('Employee (Medarbejder)', 'employee', 'searchEmployees'),
		'employee_id',
	),
	text('Address: Name', 'addressName', 'address_name'),
	text('Address: Street', 'addressStreet', 'address_street'),
	text('Address: Street 2', 'addressStreet2', 'address_street2'),
	text('Address: Zip Code', 'addressZipCode', 'address_zipcode'),
	text('Address: City', 'addressCity', 'address_city'),
	text('Address: Country', 'addressCountry', 'address_country', 'Free text in Rackbeat'),
	DELIVERY,
];

/** Given only when an invoice is made: it is the key. */
export const OWN_INVOICE_NUMBER: SentField = {
	sends: 'number',
	as: asNumber,
	field: {
		displayName: 'Own Number (Fakturanummer)',
		name: 'ownNumber',
		type: 'string',
		default: '',
		description: 'Rackbeat takes the next free number when it is left out',
	},
};
