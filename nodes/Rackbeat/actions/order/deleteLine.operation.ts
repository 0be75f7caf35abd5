import { deleteRecord } from '../../../../services/rackbeat/records';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { chosenLine, lineWords } from '../../orders/lineWork';
import { orderLineLocator, orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { orNotThere } from '../../records/recordWork';

export const deleteOrderLine: ItemOperation<RackbeatRun> = {
	value: 'deleteLine',
	name: 'Delete Line',
	action: 'Delete a line of an order',
	description: 'Delete a line of an order that is not booked',
	properties: [orderLocator, orderLineLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const { order, line, kind } = chosenLine(run, itemIndex);
		const writing = writingOf(run.functions, itemIndex);
		const asked = deleteRecord(await run.api(itemIndex), kind, line, writing);
		await orNotThere(asked, lineWords(order), line);
		return { json: { order, id: line, deleted: true } };
	},
};
