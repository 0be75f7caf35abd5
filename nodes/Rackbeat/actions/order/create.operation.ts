import type { ItemOperation } from '../../../operation/operation';
import { asNumber, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { invoiceLineBodies, invoiceLineFields } from '../../invoices/invoiceLines';
import { createShownInvoice } from '../../invoices/invoiceWork';
import { customerLocator } from '../../locators';
import { ORDER_FIELDS } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';
import { chosenNumber, collected } from '../../records/recordWork';

export const createOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create order',
	description:
		'Create a complete order that is not booked; each line needs an item. Each run makes one more.',
	properties: [
		customerLocator,
		...invoiceLineFields,
		sentCollection('Additional Fields', 'additionalFields', ORDER_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShownInvoice(
			run,
			itemIndex,
			ORDER,
			{
				customer_id: asNumber(chosenNumber(run, itemIndex, 'customer')),
				...collected(run, itemIndex, 'additionalFields', ORDER_FIELDS),
				lines: invoiceLineBodies(run.functions, itemIndex),
			},
			false,
		),
};
