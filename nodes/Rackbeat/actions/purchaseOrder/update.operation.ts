import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { replacedLineFields, replacedLines } from '../../invoices/invoiceLines';
import { updateChosenInvoice } from '../../invoices/invoiceWork';
import { PURCHASE_CHANGES, purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';
import { collected } from '../../records/recordWork';

export const updatePurchaseOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update purchase order',
	description:
		'Change a draft; what is not named stays as it is. A booked purchase order is opened again first.',
	properties: [
		purchaseOrderLocator,
		sentCollection('Update Fields', 'updateFields', PURCHASE_CHANGES),
		...replacedLineFields,
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		updateChosenInvoice(run, itemIndex, PURCHASE_ORDER, {
			...collected(run, itemIndex, 'updateFields', PURCHASE_CHANGES),
			...replacedLines(run.functions, itemIndex),
		}),
};
