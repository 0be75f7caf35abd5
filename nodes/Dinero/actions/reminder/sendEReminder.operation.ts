import { sendEReminder } from '../../../../services/dinero/reminders';
import { electronicReminderBody, electronicReminderFields } from '../../fields/electronicFields';
import { chosenKey, invoiceLocator, reminderLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Send a booked reminder to the e-invoice network; each run sends it once more */
export const sendEReminderOperation: ItemOperation<DineroRun> = {
	value: 'sendEReminder',
	name: 'Send E-Reminder',
	action: 'Send a reminder electronically',
	description:
		'Send a booked reminder electronically by the EAN or CVR number of the contact; each run sends it once more',
	properties: [invoiceLocator, reminderLocator, ...electronicReminderFields],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const id = Number(chosenKey(functions, 'reminder', itemIndex));
		const body = electronicReminderBody(functions, itemIndex);
		const client = await api(itemIndex);
		await sentOnce(
			`Rykker ${id} til faktura ${invoice}`,
			async () => await sendEReminder(client, invoice, id, body),
		);
		return { json: { sent: true, invoiceGuid: invoice, id } };
	},
};
