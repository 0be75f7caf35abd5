import type { ItemOperation } from '../../../operation/operation';
import { asNumber, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { draftLines, invoiceLineFields } from '../../invoices/invoiceLines';
import { createShownInvoice } from '../../invoices/invoiceWork';
import { customerLocator } from '../../locators';
import { ORDER_FIELDS } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';
import { chosenNumber, collected } from '../../records/recordWork';

export const createOrderDraft: ItemOperation<RackbeatRun> = {
	value: 'createDraft',
	name: 'Create Draft',
	action: 'Create a draft of an order',
	description:
		'Create a draft of a order that needs little more than the customer; lines can come later. Each run makes one more.',
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
				...draftLines(run.functions, itemIndex),
			},
			true,
		),
};
