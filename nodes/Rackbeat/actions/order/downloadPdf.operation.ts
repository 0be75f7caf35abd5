import type { ItemOperation } from '../../../operation/operation';
import { binaryField } from '../../invoices/actionFields';
import { downloadChosenPdf } from '../../invoices/invoiceWork';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const downloadOrderPdf: ItemOperation<RackbeatRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download order PDF',
	description: 'Get Rackbeat’s PDF of the order as a file',
	properties: [orderLocator, binaryField],
	execute: (run, itemIndex) => downloadChosenPdf(run, itemIndex, ORDER),
};
