import { CUSTOMER_INVOICES } from '../../../../services/rackbeat/invoices';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { invoiceNumber } from '../../invoices/invoiceWork';
import { bookField, orderLocator } from '../../orders/orderFields';
import { convertChosen } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const convertOrderToInvoice: ItemOperation<RackbeatRun> = {
	value: 'convertToInvoice',
	name: 'Convert to Invoice',
	action: 'Convert order to invoice',
	description:
		'Make a customer invoice (kundefaktura) of what of a booked order is not invoiced yet',
	properties: [
		orderLocator,
		bookField,
		{
			displayName: 'Only Shipped',
			name: 'onlyShipped',
			type: 'boolean',
			default: false,
			description:
				'Whether only what was shipped is invoiced; Rackbeat does not document the name of this wish, so look at the draft',
		},
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => {
		const order = invoiceNumber(run, itemIndex, ORDER);
		const onlyShipped = run.functions.getNodeParameter('onlyShipped', itemIndex, false) === true;
		return convertChosen(run, itemIndex, { ...ORDER, invoices: CUSTOMER_INVOICES }, order, {
			onlyShipped,
		});
	},
};
