import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { updateRecord } from '../../../../services/rackbeat/records';
import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { chosenLine, LINE_CHANGES, lineItem, lineWords } from '../../orders/lineWork';
import { orderLineLocator, orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { collected, orNotThere } from '../../records/recordWork';

export const updateOrderLine: ItemOperation<RackbeatRun> = {
	value: 'updateLine',
	name: 'Update Line',
	action: 'Update a line of an order',
	description: 'Change a line of an order that is not booked; what is not named stays as it is',
	properties: [
		orderLocator,
		orderLineLocator,
		sentCollection('Update Fields', 'updateFields', LINE_CHANGES),
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const { order, line, kind } = chosenLine(run, itemIndex);
		const body = collected(run, itemIndex, 'updateFields', LINE_CHANGES);
		if (Object.keys(body).length === 0) {
			const detail = 'no field is named; add what is to change';
			const details = { field: 'updateFields', detail };
			throw new Blocked([problem('SETTINGS_INVALID', details, 'updateFields')]);
		}
		const api = await run.api(itemIndex);
		const writing = writingOf(run.functions, itemIndex);
		const asked = updateRecord(api, kind, line, body, writing);
		return lineItem(order, line, await orNotThere(asked, lineWords(order), line));
	},
};
