import type { ItemOperation } from '../../../operation/operation';
import { binaryField } from '../../invoices/actionFields';
import { downloadChosenPdf } from '../../invoices/invoiceWork';
import { purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const downloadPurchaseOrderPdf: ItemOperation<RackbeatRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download purchase order PDF',
	description: 'Get Rackbeat’s PDF of the purchase order as a file',
	properties: [purchaseOrderLocator, binaryField],
	execute: (run, itemIndex) => downloadChosenPdf(run, itemIndex, PURCHASE_ORDER),
};
