import { getInvoiceEmailTemplate } from '../../../../services/dinero/invoiceSending';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { emailTemplateRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get how the mail of an invoice would read; nothing is sent */
export const getInvoiceEmailTemplateOperation: ItemOperation<DineroRun> = {
	value: 'getEmailTemplate',
	name: 'Get Email Template',
	action: 'Get the email template of an invoice',
	description: 'Get how the mail of an invoice would read; nothing is sent',
	properties: [invoiceLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const template = await getInvoiceEmailTemplate(await api(itemIndex), guid);
		return {
			json: {
				...emailTemplateRow(template),
				sendsSms: template.SendAsSms ?? null,
				smsReceiver: template.SmsReceiverPhoneNumber ?? null,
			},
		};
	},
};
