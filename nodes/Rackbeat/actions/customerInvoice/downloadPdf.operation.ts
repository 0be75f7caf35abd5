import type { ItemOperation } from '../../../operation/operation';
import { binaryField } from '../../invoices/actionFields';
import { downloadChosenPdf } from '../../invoices/invoiceWork';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const downloadCustomerInvoicePdf: ItemOperation<RackbeatRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download customer invoice PDF',
	description: 'Get Rackbeat’s PDF of the invoice as a file',
	properties: [invoiceLocator, binaryField],
	execute: (run, itemIndex) => downloadChosenPdf(run, itemIndex, CUSTOMER_INVOICE),
};
