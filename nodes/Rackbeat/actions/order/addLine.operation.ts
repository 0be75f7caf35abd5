import type { IDataObject } from 'n8n-workflow';
import { linesOf } from '../../../../services/rackbeat/orders';
import { createRecord } from '../../../../services/rackbeat/records';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { lineBody } from '../../invoices/invoiceLines';
import { invoiceNumber } from '../../invoices/invoiceWork';
import { addedLine, newLine } from '../../orders/addedLine';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';
import { chosenItem, orNotThere } from '../../records/recordWork';

export const addOrderLine: ItemOperation<RackbeatRun> = {
	value: 'addLine',
	name: 'Add Line',
	action: 'Add a line to an order',
	description: 'Add a line to an order that is not booked; each run adds one more',
	properties: [orderLocator, ...addedLine, suppressWebhooksField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const order = invoiceNumber(run, itemIndex, ORDER);
		const field = (name: string): unknown => functions.getNodeParameter(name, itemIndex, '');
		const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const given = {
			...more,
			item: chosenItem(run, itemIndex, 'item'),
			quantity: field('quantity'),
		};
		const body = lineBody(given as IDataObject, 0);
		const api = await run.api(itemIndex);
		const writing = writingOf(functions, itemIndex);
		const made = createRecord(api, linesOf(order), body, writing);
		return newLine(order, await orNotThere(made, ORDER, order));
	},
};
