import { getNextReminder } from '../../../../services/dinero/reminders';
import { simplifyField } from '../../../operation/fields';
import { chosenKey, overdueInvoiceLocator } from '../../fields/locators';
import { rawJson } from '../../rows';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the reminder that Dinero would propose next; nothing is saved */
export const getNextReminderOperation: ItemOperation<DineroRun> = {
	value: 'getNext',
	name: 'Get Next',
	action: 'Get the next reminder of an invoice',
	description: 'Get the reminder (rykker) that Dinero would propose next; nothing is saved',
	properties: [overdueInvoiceLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const next = await getNextReminder(await api(itemIndex), invoice);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? reminderRow(invoice, next) : rawJson(next) };
	},
};
