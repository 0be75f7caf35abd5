import { sendPreReminder } from '../../../../services/dinero/invoiceSending';
import { emailBody, emailOptions } from '../../fields/emailFields';
import { chosenKey, overdueInvoiceLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Mail that an invoice is overdue; nothing is booked and it is no reminder (rykker) */
export const sendPreReminderOperation: ItemOperation<DineroRun> = {
	value: 'sendPreReminder',
	name: 'Send Pre-Reminder',
	action: 'Send a pre-reminder of an invoice',
	description:
		'Mail that an invoice is overdue (påmindelse). Nothing is booked and it is no reminder; each run sends one more mail.',
	properties: [overdueInvoiceLocator, emailOptions],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const body = emailBody(functions, itemIndex);
		const client = await api(itemIndex);
		await sentOnce(`Påmindelse om faktura ${guid}`, () => sendPreReminder(client, guid, body));
		return { json: { sent: true, guid } };
	},
};
