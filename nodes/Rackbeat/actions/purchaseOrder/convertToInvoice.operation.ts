import { SUPPLIER_INVOICES } from '../../../../services/rackbeat/invoices';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { invoiceNumber } from '../../invoices/invoiceWork';
import { bookField, purchaseOrderLocator } from '../../orders/orderFields';
import { convertChosen } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const convertPurchaseToInvoice: ItemOperation<RackbeatRun> = {
	value: 'convertToInvoice',
	name: 'Convert to Invoice',
	action: 'Convert purchase order to invoice',
	description:
		'Make a supplier invoice (leverandørfaktura) of what of a booked purchase order is not invoiced yet',
	properties: [purchaseOrderLocator, bookField, suppressWebhooksField],
	execute: (run, itemIndex) => {
		const order = invoiceNumber(run, itemIndex, PURCHASE_ORDER);
		const from = { ...PURCHASE_ORDER, invoices: SUPPLIER_INVOICES };
		return convertChosen(run, itemIndex, from, order);
	},
};
