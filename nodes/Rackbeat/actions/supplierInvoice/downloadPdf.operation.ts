import type { ItemOperation } from '../../../operation/operation';
import { binaryField } from '../../invoices/actionFields';
import { downloadChosenPdf } from '../../invoices/invoiceWork';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const downloadSupplierInvoicePdf: ItemOperation<RackbeatRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download supplier invoice PDF',
	description:
		'Get Rackbeat’s own print (udskrift) of the invoice as a file; it is not the supplier’s paper',
	properties: [supplierInvoiceLocator, binaryField],
	execute: (run, itemIndex) => downloadChosenPdf(run, itemIndex, SUPPLIER_INVOICE),
};
