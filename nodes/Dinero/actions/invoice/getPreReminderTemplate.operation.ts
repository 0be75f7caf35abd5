import { getPreReminderTemplate } from '../../../../services/dinero/invoiceSending';
import { chosenKey, overdueInvoiceLocator } from '../../fields/locators';
import { emailTemplateRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get how a pre-reminder would read; nothing is sent */
export const getPreReminderTemplateOperation: ItemOperation<DineroRun> = {
	value: 'getPreReminderTemplate',
	name: 'Get Pre-Reminder Template',
	action: 'Get the pre reminder template of an invoice',
	description: 'Get how a pre-reminder (påmindelse) would read; nothing is sent',
	properties: [overdueInvoiceLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		return {
			json: emailTemplateRow(await getPreReminderTemplate(await api(itemIndex), guid)),
		};
	},
};
