import type { IDataObject } from 'n8n-workflow';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import type { SentField } from '../fields/sentFields';
import { partnerText } from './partnerFields';
import { textIn } from './recordValue';

/** A further address of a customer. */
export const customerAddressRow = (record: RackbeatRecord): IDataObject => ({
	id: textIn(record, 'id') || textIn(record, 'number'),
	name: textIn(record, 'name'),
	street: textIn(record, 'street'),
	zipCode: textIn(record, 'zipcode'),
	city: textIn(record, 'city'),
	country: textIn(record, 'country'),
	email: textIn(record, 'email'),
});

export const CUSTOMER_ADDRESS_FIELDS: readonly SentField[] = [
	partnerText('City (By)', 'city', 'city'),
	partnerText('Country (Land)', 'country', 'country', 'Free text in Rackbeat, e.g. Danmark'),
	partnerText('Email', 'email', 'email'),
	partnerText('Name (Navn)', 'addressName', 'name'),
	partnerText('Phone (Telefon)', 'phone', 'phone'),
	partnerText('Street (Adresse)', 'street', 'street'),
	partnerText('Street 2', 'street2', 'street2'),
	partnerText('Zip Code (Postnr.)', 'zipCode', 'zipcode'),
];
