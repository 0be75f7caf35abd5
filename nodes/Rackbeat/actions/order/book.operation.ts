import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { mailBody, mailFields } from '../../invoices/actionFields';
import { orderLocator } from '../../orders/orderFields';
import { bookChosenOrder } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const bookOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book order',
	description:
		'Book an order (bekræft ordre), which locks its lines; Rackbeat can mail it at the same time',
	properties: [orderLocator, ...mailFields, suppressWebhooksField],
	execute: (run, itemIndex) =>
		bookChosenOrder(run, itemIndex, ORDER, mailBody(run.functions, itemIndex)),
};
