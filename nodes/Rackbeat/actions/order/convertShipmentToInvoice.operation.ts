import { CUSTOMER_INVOICES } from '../../../../services/rackbeat/invoices';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { bookField, shipmentLocator } from '../../orders/orderFields';
import { convertChosen } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { SHIPMENT } from '../../records/delivery';
import { chosenNumber } from '../../records/recordWork';

export const convertShipmentToInvoice: ItemOperation<RackbeatRun> = {
	value: 'convertShipmentToInvoice',
	name: 'Convert Shipment to Invoice',
	action: 'Convert shipment to invoice',
	description:
		'Make a customer invoice (kundefaktura) of one shipment. The path of this call is not documented; it may not be there.',
	properties: [shipmentLocator, bookField, suppressWebhooksField],
	execute: (run, itemIndex) => {
		const shipment = chosenNumber(run, itemIndex, SHIPMENT.chosenBy);
		const from = { ...SHIPMENT, invoices: CUSTOMER_INVOICES };
		return convertChosen(run, itemIndex, from, shipment);
	},
};
