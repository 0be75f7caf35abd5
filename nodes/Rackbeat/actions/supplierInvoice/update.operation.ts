import type { IDataObject } from 'n8n-workflow';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { replacedLineFields, replacedLines } from '../../invoices/invoiceLines';
import { updateChosenInvoice } from '../../invoices/invoiceWork';
import { supplierInvoiceBody, supplierInvoiceChanges } from '../../invoices/supplierFields';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const updateSupplierInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update supplier invoice',
	description:
		'Change a draft; what is not named stays as it is. A booked invoice cannot be changed.',
	properties: [
		supplierInvoiceLocator,
		supplierInvoiceChanges,
		...replacedLineFields,
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => {
		const set = run.functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		return updateChosenInvoice(run, itemIndex, SUPPLIER_INVOICE, {
			...supplierInvoiceBody(set, true),
			...replacedLines(run.functions, itemIndex),
		});
	},
};
