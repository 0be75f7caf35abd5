import { getReminderEmailTemplate } from '../../../../services/dinero/reminders';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { emailTemplateRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get how the mail of a reminder would read; nothing is sent */
export const getReminderEmailTemplateOperation: ItemOperation<DineroRun> = {
	value: 'getEmailTemplate',
	name: 'Get Email Template',
	action: 'Get the email template of a reminder',
	description: 'Get how the mail of the latest booked reminder would read; nothing is sent',
	properties: [invoiceLocator],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const template = await getReminderEmailTemplate(await api(itemIndex), invoice);
		return { json: emailTemplateRow(template) };
	},
};
