import { markShipped } from '../../../../services/rackbeat/orders';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { shipmentLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { SHIPMENT } from '../../records/delivery';
import { chosenNumber, orNotThere } from '../../records/recordWork';

export const markShipmentShipped: ItemOperation<RackbeatRun> = {
	value: 'markShipped',
	name: 'Mark Shipped',
	action: 'Mark a shipment as shipped',
	description: 'Pick and send a shipment (forsendelse): its goods leave the stock',
	properties: [shipmentLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const shipment = chosenNumber(run, itemIndex, SHIPMENT.chosenBy);
		const writing = writingOf(run.functions, itemIndex);
		await orNotThere(markShipped(await run.api(itemIndex), shipment, writing), SHIPMENT, shipment);
		return { json: { shipment, shipped: true } };
	},
};
