import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { contactPersons, type Owner } from '../../../services/rackbeat/contactPersons';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import type { SentField } from '../fields/sentFields';
import { contactPersonLocator, customerLocator, supplierLocator } from '../locators';
import type { RackbeatRun } from '../rackbeatRun';
import { partnerText } from './partnerFields';
import { flagIn, textIn } from './recordValue';
import { chosenNumber, type ShownRecord } from './recordWork';

const belongsTo: INodeProperties = {
	displayName: 'Belongs To',
	name: 'ownerType',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Customer (Kunde)', value: 'customers' },
		{ name: 'Supplier (Leverandør)', value: 'suppliers' },
	],
	default: 'customers',
};

/** Whose contact person. */
export const ownerFields: INodeProperties[] = [
	belongsTo,
	{ ...customerLocator, displayOptions: { show: { ownerType: ['customers'] } } },
	{ ...supplierLocator, displayOptions: { show: { ownerType: ['suppliers'] } } },
];

export const chosenContactPerson: INodeProperties[] = [...ownerFields, contactPersonLocator];

export function ownerOf(run: RackbeatRun, itemIndex: number): Owner {
	const kind = run.functions.getNodeParameter('ownerType', itemIndex) as Owner['kind'];
	const name = kind === 'customers' ? 'customer' : 'supplier';
	return { kind, number: chosenNumber(run, itemIndex, name) };
}

/** A contact person in a few flat fields. */
export const contactPersonRow = (record: RackbeatRecord): IDataObject => ({
	number: textIn(record, 'number') || textIn(record, 'id'),
	name: textIn(record, 'name'),
	role: textIn(record, 'role'),
	email: textIn(record, 'contact_email'),
	phone: textIn(record, 'contact_phone'),
	getsInvoices: flagIn(record, 'cc_invoice'),
});

export const contactPersonOf = (owner: Owner): ShownRecord => ({
	kind: contactPersons(owner),
	chosenBy: 'contactPerson',
	da: 'Kontaktperson',
	en: 'Contact person',
	row: contactPersonRow,
});

const copy = (displayName: string, name: string, sends: string, document: string): SentField => ({
	sends,
	field: {
		displayName,
		name,
		type: 'boolean',
		default: false,
		description: `Whether the person gets a copy of ${document}`,
	},
});

/** What a contact person may be given beside the name. */
export const CONTACT_PERSON_FIELDS: readonly SentField[] = [
	partnerText('Email', 'email', 'contact_email'),
	partnerText('Initials (Initialer)', 'initials', 'initials'),
	partnerText('Phone (Telefon)', 'phone', 'contact_phone'),
	partnerText('Role (Rolle)', 'role', 'role'),
	copy('Copy of Delivery Notes', 'ccDeliveryNote', 'cc_delivery_note', 'delivery notes'),
	copy('Copy of Invoices', 'ccInvoice', 'cc_invoice', 'invoices'),
	copy('Copy of Offers', 'ccOffer', 'cc_offer', 'offers'),
	copy('Copy of Orders', 'ccOrder', 'cc_order', 'orders'),
];
