import { emailReminder } from '../../../../services/dinero/reminders';
import { emailBody, emailOptions, recipientsOf } from '../../fields/emailFields';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Mail the latest booked reminder; each run sends one more mail */
export const sendReminderOperation: ItemOperation<DineroRun> = {
	value: 'send',
	name: 'Send',
	action: 'Send reminder',
	description:
		'Mail the latest booked reminder of an invoice to the customer; each run sends one more mail',
	properties: [invoiceLocator, emailOptions],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const body = emailBody(functions, itemIndex);
		const client = await api(itemIndex);
		const answer = await sentOnce(
			`Rykker til faktura ${invoice}`,
			async () => await emailReminder(client, invoice, body),
		);
		return { json: { sent: true, invoiceGuid: invoice, recipients: recipientsOf(answer) } };
	},
};
