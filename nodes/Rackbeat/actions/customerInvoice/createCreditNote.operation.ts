import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { deriveFromChosen } from '../../invoices/invoiceWork';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const createCustomerCreditNote: ItemOperation<RackbeatRun> = {
	value: 'createCreditNote',
	name: 'Create Credit Note',
	action: 'Create a credit note of a customer invoice',
	description:
		'Make a credit note (kreditnota) of a booked invoice, as a draft to be changed and booked. Each run makes one more while something is left to credit.',
	properties: [invoiceLocator, suppressWebhooksField],
	execute: (run, itemIndex) =>
		deriveFromChosen(run, itemIndex, CUSTOMER_INVOICE, 'create-creditnote'),
};
