import { mailPurchase } from '../../../../services/rackbeat/orders';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { mailCollection, mailText } from '../../invoices/actionFields';
import { invoiceNumber } from '../../invoices/invoiceWork';
import { purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';
import { orNotThere } from '../../records/recordWork';

export const mailPurchaseOrder: ItemOperation<RackbeatRun> = {
	value: 'sendMail',
	name: 'Send Mail',
	action: 'Mail a purchase order',
	description: 'Mail a purchase order to its supplier; each run mails it once more',
	properties: [purchaseOrderLocator, mailCollection, suppressWebhooksField],
	async execute(run, itemIndex) {
		const number = invoiceNumber(run, itemIndex, PURCHASE_ORDER);
		const body = mailText(run.functions, itemIndex);
		const api = await run.api(itemIndex);
		const writing = writingOf(run.functions, itemIndex);
		await orNotThere(mailPurchase(api, number, body, writing), PURCHASE_ORDER, number);
		return { json: { number, sent: true } };
	},
};
