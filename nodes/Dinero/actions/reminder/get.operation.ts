import { getReminder } from '../../../../services/dinero/reminders';
import { simplifyField } from '../../../operation/fields';
import { chosenKey, invoiceLocator, reminderLocator } from '../../fields/locators';
import { rawJson } from '../../rows';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get one reminder with its amounts */
export const getReminderOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get reminder',
	description: 'Get one reminder (rykker) with its amounts',
	properties: [invoiceLocator, reminderLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const id = Number(chosenKey(functions, 'reminder', itemIndex));
		const reminder = await getReminder(await api(itemIndex), invoice, id);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? reminderRow(invoice, reminder) : rawJson(reminder) };
	},
};
