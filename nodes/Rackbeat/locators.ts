import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { recordLocator } from '../operation/recordLocator';

const NUMBER_ONLY = {
	type: 'regex' as const,
	properties: { regex: '^\\s*#?\\d+\\s*$', errorMessage: 'A number of digits, e.g. 1001' },
};

/** How a record is named where it is not chosen from the list. */
export type ByKey = Pick<INodePropertyMode, 'displayName' | 'placeholder' | 'validation'>;

const NUMBER: ByKey = {
	displayName: 'By Number',
	placeholder: 'e.g. 1001',
	validation: [NUMBER_ONLY],
};

/** A field that chooses one record by list or by its key. */
export const chosenBy = (
	key: ByKey,
	displayName: string,
	name: string,
	searchListMethod: string,
	description: string,
): INodeProperties =>
	recordLocator(
		{ ...key, name: 'number', type: 'string' },
		displayName,
		name,
		searchListMethod,
		description,
	);

/** A field that chooses one record by list or by its number. */
export const byListOrNumber = (
	displayName: string,
	name: string,
	searchListMethod: string,
	description: string,
): INodeProperties => chosenBy(NUMBER, displayName, name, searchListMethod, description);

export const invoiceLocator = byListOrNumber(
	'Customer Invoice',
	'invoice',
	'searchCustomerInvoices',
	'The customer invoice (kundefaktura), booked or draft',
);

export const supplierInvoiceLocator = byListOrNumber(
	'Supplier Invoice',
	'supplierInvoice',
	'searchSupplierInvoices',
	'The supplier invoice (leverandørfaktura), booked or draft, by its number in Rackbeat',
);

export const customerLocator = byListOrNumber(
	'Customer',
	'customer',
	'searchCustomers',
	'The customer (kunde) by its number in Rackbeat',
);

export const customerGroupLocator = byListOrNumber(
	'Customer Group',
	'customerGroup',
	'searchCustomerGroups',
	'The customer group (kundegruppe)',
);

export const supplierGroupLocator = byListOrNumber(
	'Supplier Group',
	'supplierGroup',
	'searchSupplierGroups',
	'The supplier group (leverandørgruppe)',
);

export const paymentTermLocator = byListOrNumber(
	'Payment Term',
	'paymentTerm',
	'searchPaymentTerms',
	'The payment term (betalingsbetingelse)',
);

export const supplierLocator = byListOrNumber(
	'Supplier',
	'supplier',
	'searchSuppliers',
	'The supplier (leverandør) by its number in Rackbeat',
);

export const layoutLocator = byListOrNumber(
	'Layout',
	'layout',
	'searchLayouts',
	'Decides the look of the documents',
);

export const webhookLocator = byListOrNumber(
	'Webhook',
	'webhook',
	'searchWebhooks',
	'The webhook, by its event and address',
);

/** Settings have names of letters for keys. */
export const settingLocator: INodeProperties = {
	displayName: 'Setting (Indstilling)',
	name: 'setting',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The setting of the account',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchSettings', searchable: true },
		},
		{
			displayName: 'By Identifier',
			name: 'identifier',
			type: 'string',
			placeholder: 'e.g. base_currency',
		},
	],
};

export const contactPersonLocator = byListOrNumber(
	'Contact Person (Kontaktperson)',
	'contactPerson',
	'searchContactPersons',
	'The contact person of the customer or supplier above',
);

/** A record that may be left out, inside a collection. */
export const optionalLocator = (
	displayName: string,
	name: string,
	searchListMethod: string,
): INodeProperties => ({
	...byListOrNumber(displayName, name, searchListMethod, 'Chosen from the list or by its number'),
	required: false,
});

/** Accepts what people type: "#1001", " 1001 ". */
export const cleanNumber = (value: unknown): string => String(value).replace(/[#\s]/g, '');
