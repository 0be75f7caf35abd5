import { markReceived } from '../../../../services/rackbeat/orders';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { receiptLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { RECEIPT } from '../../records/delivery';
import { chosenNumber, orNotThere } from '../../records/recordWork';

export const markReceiptReceived: ItemOperation<RackbeatRun> = {
	value: 'markReceived',
	name: 'Mark Received',
	action: 'Mark a receipt as received',
	description: 'Receive the goods of a receipt (varemodtagelse): they come on stock',
	properties: [receiptLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const receipt = chosenNumber(run, itemIndex, RECEIPT.chosenBy);
		const writing = writingOf(run.functions, itemIndex);
		await orNotThere(markReceived(await run.api(itemIndex), receipt, writing), RECEIPT, receipt);
		return { json: { receipt, received: true } };
	},
};
