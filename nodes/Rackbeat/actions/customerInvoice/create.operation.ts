import type { ItemOperation } from '../../../operation/operation';
import { asNumber, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { INVOICE_FIELDS, OWN_INVOICE_NUMBER } from '../../invoices/invoiceFields';
import { invoiceLineBodies, invoiceLineFields } from '../../invoices/invoiceLines';
import { createShownInvoice } from '../../invoices/invoiceWork';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';
import { chosenNumber, collected } from '../../records/recordWork';

const FIELDS = [...INVOICE_FIELDS, OWN_INVOICE_NUMBER];

export const createCustomerInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create customer invoice',
	description:
		'Create a complete customer invoice that is not booked; each line needs an item. Each run makes one more.',
	properties: [
		customerLocator,
		...invoiceLineFields,
		sentCollection('Additional Fields', 'additionalFields', FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShownInvoice(
			run,
			itemIndex,
			CUSTOMER_INVOICE,
			{
				customer_id: asNumber(chosenNumber(run, itemIndex, 'customer')),
				...collected(run, itemIndex, 'additionalFields', FIELDS),
				lines: invoiceLineBodies(run.functions, itemIndex),
			},
			false,
		),
};
