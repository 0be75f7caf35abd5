import { listFields } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getInvoicePart } from '../../invoices/notesAndPayments';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const getCustomerInvoicePayments: ItemOperation<RackbeatRun> = {
	value: 'getPayments',
	name: 'Get Payments',
	action: 'Get payments of a customer invoice',
	description:
		'Get what was paid of an invoice. Rackbeat documented this call in 2018 only; it may not be there any more.',
	properties: [invoiceLocator, ...listFields],
	execute: (run, itemIndex) => getInvoicePart(run, itemIndex, CUSTOMER_INVOICE, 'payments'),
};
