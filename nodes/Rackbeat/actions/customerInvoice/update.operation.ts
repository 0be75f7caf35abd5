import type { ItemOperation } from '../../../operation/operation';
import { sentCollection, type SentField } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { INVOICE_FIELDS } from '../../invoices/invoiceFields';
import { replacedLineFields, replacedLines } from '../../invoices/invoiceLines';
import { updateChosenInvoice } from '../../invoices/invoiceWork';
import { customerLocator, invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';
import { chosenRecord } from '../../records/partnerFields';
import { collected } from '../../records/recordWork';

const CHANGES: readonly SentField[] = [
	...INVOICE_FIELDS,
	chosenRecord(customerLocator, 'customer_id'),
];

export const updateCustomerInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update customer invoice',
	description:
		'Change a draft; what is not named stays as it is. A booked invoice cannot be changed.',
	properties: [
		invoiceLocator,
		sentCollection('Update Fields', 'updateFields', CHANGES),
		...replacedLineFields,
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		updateChosenInvoice(run, itemIndex, CUSTOMER_INVOICE, {
			...collected(run, itemIndex, 'updateFields', CHANGES),
			...replacedLines(run.functions, itemIndex),
		}),
};
