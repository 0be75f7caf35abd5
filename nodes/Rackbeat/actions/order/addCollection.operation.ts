import { addCollection } from '../../../../services/rackbeat/orders';
import type { ItemOperation } from '../../../operation/operation';
import { decimalIn } from '../../fields/sentDecimal';
import { quantityField } from '../../fields/inventoryFields';
import { collectionLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { invoiceNumber } from '../../invoices/invoiceWork';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';
import { chosenItem, orNotThere } from '../../records/recordWork';

export const addCollectionToOrder: ItemOperation<RackbeatRun> = {
	value: 'addCollection',
	name: 'Add Collection',
	action: 'Add a collection to an order',
	description:
		'Add the parts of a collection (pakke) as lines of an order that is not booked; each run adds them once more',
	properties: [
		orderLocator,
		collectionLocator,
		quantityField('Quantity', 'How many of the collection'),
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const order = invoiceNumber(run, itemIndex, ORDER);
		const collection = chosenItem(run, itemIndex, 'collection');
		const quantity = decimalIn(run.functions, itemIndex, 'quantity');
		const api = await run.api(itemIndex);
		const writing = writingOf(run.functions, itemIndex);
		const asked = addCollection(api, order, { collection, quantity }, writing);
		await orNotThere(asked, ORDER, order);
		return { json: { order, collection, quantity, added: true } };
	},
};
