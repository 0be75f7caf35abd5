import type { IDataObject } from 'n8n-workflow';
import type { ItemOperation } from '../../../operation/operation';
import { asNumber } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { invoiceLineBodies, invoiceLineFields } from '../../invoices/invoiceLines';
import { createShownInvoice } from '../../invoices/invoiceWork';
import { supplierInvoiceBody, supplierInvoiceFields } from '../../invoices/supplierFields';
import { supplierLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenNumber } from '../../records/recordWork';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const createSupplierInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create supplier invoice',
	description:
		'Create a complete supplier invoice (leverandørfaktura) that is not booked; negative quantities make a credit note. Each run makes one more.',
	properties: [supplierLocator, ...invoiceLineFields, supplierInvoiceFields, suppressWebhooksField],
	execute: (run, itemIndex) => {
		const set = run.functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const body = {
			supplier_id: asNumber(chosenNumber(run, itemIndex, 'supplier')),
			...supplierInvoiceBody(set, false),
			lines: invoiceLineBodies(run.functions, itemIndex),
		};
		return createShownInvoice(run, itemIndex, SUPPLIER_INVOICE, body, false);
	},
};
