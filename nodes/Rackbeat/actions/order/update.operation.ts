import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { replacedLineFields, replacedLines } from '../../invoices/invoiceLines';
import { updateChosenInvoice } from '../../invoices/invoiceWork';
import { ORDER_CHANGES, orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';
import { collected } from '../../records/recordWork';

export const updateOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update order',
	description:
		'Change a draft; what is not named stays as it is. A booked order is opened again first.',
	properties: [
		orderLocator,
		sentCollection('Update Fields', 'updateFields', ORDER_CHANGES),
		...replacedLineFields,
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		updateChosenInvoice(run, itemIndex, ORDER, {
			...collected(run, itemIndex, 'updateFields', ORDER_CHANGES),
			...replacedLines(run.functions, itemIndex),
		}),
};
