import { emailInvoice } from '../../../../services/dinero/invoiceSending';
import { emailBody, emailOptions, recipientsOf } from '../../fields/emailFields';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Mail a booked invoice to the customer; each run sends one more mail */
export const sendInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'send',
	name: 'Send',
	action: 'Send invoice',
	description: 'Mail a booked invoice to the customer; each run sends one more mail',
	properties: [invoiceLocator, emailOptions],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const body = emailBody(functions, itemIndex);
		const client = await api(itemIndex);
		const answer = await sentOnce(`Faktura ${guid}`, () => emailInvoice(client, guid, body));
		return { json: { sent: true, guid, recipients: recipientsOf(answer) } };
	},
};
