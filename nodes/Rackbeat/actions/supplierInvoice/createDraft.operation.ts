import type { IDataObject } from 'n8n-workflow';
import type { ItemOperation } from '../../../operation/operation';
import { asNumber } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { draftLines, invoiceLineFields } from '../../invoices/invoiceLines';
import { createShownInvoice } from '../../invoices/invoiceWork';
import { supplierInvoiceBody, supplierInvoiceFields } from '../../invoices/supplierFields';
import { supplierLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenNumber } from '../../records/recordWork';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const createSupplierInvoiceDraft: ItemOperation<RackbeatRun> = {
	value: 'createDraft',
	name: 'Create Draft',
	action: 'Create a draft of a supplier invoice',
	description:
		'Create a draft (kladde) that needs little more than the supplier; lines can be free text or come later. Each run makes one more.',
	properties: [supplierLocator, ...invoiceLineFields, supplierInvoiceFields, suppressWebhooksField],
	execute: (run, itemIndex) => {
		const set = run.functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const body = {
			supplier_id: asNumber(chosenNumber(run, itemIndex, 'supplier')),
			...supplierInvoiceBody(set, false),
			...draftLines(run.functions, itemIndex),
		};
		return createShownInvoice(run, itemIndex, SUPPLIER_INVOICE, body, true);
	},
};
