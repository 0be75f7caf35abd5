import type { INodeProperties } from 'n8n-workflow';
import { asNumber, asText, type SentField } from '../fields/sentFields';
import { layoutLocator, paymentTermLocator } from '../locators';

/** A text of a customer or supplier; an empty field takes it away. */
export const partnerText = (
	displayName: string,
	name: string,
	sends: string,
	description = '',
): SentField => ({
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

/** A customer's or supplier's name; Rackbeat reads it as `name` and is written `company_name`. */
export const companyNameField: INodeProperties = {
	displayName: 'Name (Navn)',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	description: 'Name of the company or person, at most 80 letters',
};

export const COMPANY_NAME: SentField = {
	sends: 'company_name',
	field: { ...companyNameField, required: false },
};

export const OWN_PARTNER_NUMBER: SentField = {
	sends: 'number',
	as: asNumber,
	field: {
		displayName: 'Own Number',
		name: 'ownNumber',
		type: 'string',
		default: '',
		description: 'Digits without leading zero; Rackbeat takes the next one when it is left out',
	},
};

/** A locator inside a collection may be left out like any other field there. */
export const chosenRecord = (field: INodeProperties, sends: string): SentField => ({
	sends,
	as: asNumber,
	field: { ...field, required: false },
});

export const PAYMENT_TERMS = chosenRecord(paymentTermLocator, 'payment_terms_id');
export const LAYOUT = chosenRecord(layoutLocator, 'layout_id');

const BARRED: SentField = {
	sends: 'is_barred',
	field: {
		displayName: 'Barred (Spærret)',
		name: 'isBarred',
		type: 'boolean',
		default: false,
		description: 'Whether it can no longer be used on new documents',
	},
};

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
		description: 'Decides the VAT of the documents',
	},
};

/** What customers and suppliers have in common. */
export const PARTNER_FIELDS: readonly SentField[] = [
	partnerText('VAT Number (CVR-nr.)', 'vatNumber', 'company_vat', 'At most 40 letters'),
	partnerText('Street (Adresse)', 'street', 'address_street'),
	partnerText('Street 2', 'street2', 'address_street2'),
	partnerText('City (By)', 'city', 'address_city'),
	partnerText('Zip Code (Postnr.)', 'zipCode', 'address_zipcode'),
	partnerText(
		'Country (Land)',
		'country',
		'address_country',
		'Free text in Rackbeat, e.g. Danmark',
	),
	partnerText('Email', 'email', 'contact_email'),
	partnerText('Phone (Telefon)', 'phone', 'contact_phone'),
	partnerText('Currency (Valuta)', 'currency', 'currency', 'Three letters, e.g. DKK'),
	VAT_ZONE,
	BARRED,
];
