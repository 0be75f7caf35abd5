import { getReminder, updateReminder } from '../../../../services/dinero/reminders';
import { chosenKey, invoiceLocator, reminderLocator } from '../../fields/locators';
import { changedReminder, reminderUpdateFields } from '../../fields/reminderFields';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Change a draft of a reminder; what is not named stays as it is */
export const updateReminderOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update reminder',
	description:
		'Change a draft of a reminder; what is not named stays as it is. A booked one cannot be changed.',
	properties: [invoiceLocator, reminderLocator, reminderUpdateFields],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const id = Number(chosenKey(functions, 'reminder', itemIndex));
		const client = await api(itemIndex);
		const standing = await getReminder(client, invoice, id);
		const body = changedReminder(functions, itemIndex, standing);
		const answer = await updateReminder(client, invoice, id, body);
		return { json: reminderRow(invoice, answer ?? (await getReminder(client, invoice, id))) };
	},
};
