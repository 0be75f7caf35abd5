import { deliveryNotePdf } from '../../../../services/rackbeat/orders';
import type { ItemOperation } from '../../../operation/operation';
import { pdfItem } from '../../fields/files';
import { binaryField } from '../../invoices/actionFields';
import { shipmentLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { SHIPMENT } from '../../records/delivery';
import { chosenNumber, orNotThere } from '../../records/recordWork';

export const downloadDeliveryNote: ItemOperation<RackbeatRun> = {
	value: 'downloadDeliveryNote',
	name: 'Download Delivery Note',
	action: 'Download delivery note',
	description: 'Get the delivery note (følgeseddel) of a shipment as a file',
	properties: [shipmentLocator, binaryField],
	async execute(run, itemIndex) {
		const shipment = chosenNumber(run, itemIndex, SHIPMENT.chosenBy);
		const asked = deliveryNotePdf(await run.api(itemIndex), shipment);
		const bytes = await orNotThere(asked, SHIPMENT, shipment);
		return await pdfItem(run, itemIndex, shipment, { name: `foelgeseddel-${shipment}.pdf`, bytes });
	},
};
