import type { ItemOperation } from '../../../operation/operation';
import { asNumber, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { INVOICE_FIELDS, OWN_INVOICE_NUMBER } from '../../invoices/invoiceFields';
import { draftLines, invoiceLineFields } from '../../invoices/invoiceLines';
import { createShownInvoice } from '../../invoices/invoiceWork';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';
import { chosenNumber, collected } from '../../records/recordWork';

const FIELDS = [...INVOICE_FIELDS, OWN_INVOICE_NUMBER];

export const createCustomerInvoiceDraft: ItemOperation<RackbeatRun> = {
	value: 'createDraft',
	name: 'Create Draft',
	action: 'Create a draft of a customer invoice',
	description:
		'Create a draft (kladde) that needs little more than the customer; lines can be free text or come later. Each run makes one more.',
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
				...draftLines(run.functions, itemIndex),
			},
			true,
		),
};
