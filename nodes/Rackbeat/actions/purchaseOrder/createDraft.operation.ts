import type { ItemOperation } from '../../../operation/operation';
import { asNumber, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { draftLines, invoiceLineFields } from '../../invoices/invoiceLines';
import { createShownInvoice } from '../../invoices/invoiceWork';
import { supplierLocator } from '../../locators';
import { PURCHASE_FIELDS } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';
import { chosenNumber, collected } from '../../records/recordWork';

export const createPurchaseOrderDraft: ItemOperation<RackbeatRun> = {
	value: 'createDraft',
	name: 'Create Draft',
	action: 'Create a draft of a purchase order',
	description:
		'Create a draft of a purchase order that needs little more than the supplier; lines can come later. Each run makes one more.',
	properties: [
		supplierLocator,
		...invoiceLineFields,
		sentCollection('Additional Fields', 'additionalFields', PURCHASE_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShownInvoice(
			run,
			itemIndex,
			PURCHASE_ORDER,
			{
				supplier_id: asNumber(chosenNumber(run, itemIndex, 'supplier')),
				...collected(run, itemIndex, 'additionalFields', PURCHASE_FIELDS),
				...draftLines(run.functions, itemIndex),
			},
			true,
		),
};
