import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { sendInvoiceSms } from '../../../../services/dinero/invoiceSending';
import { getInvoice } from '../../../../services/dinero/invoices';
import { isOn } from '../../fields/flags';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Send the link to a booked invoice as SMS; each one costs money */
export const sendInvoiceSmsOperation: ItemOperation<DineroRun> = {
	value: 'sendSms',
	name: 'Send SMS',
	action: 'Send an invoice by SMS',
	description:
		'Send the link to a booked invoice as SMS. Each run sends one more, and Dinero charges each one (1 krone when this was written).',
	properties: [
		invoiceLocator,
		{
			displayName: 'Phone Number',
			name: 'phoneNumber',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 22334455',
			description: 'Whom the SMS goes to',
		},
		{
			displayName: 'Receiver’s Name',
			name: 'receiverName',
			type: 'string',
			default: '',
			description: 'Left empty, the name of the contact',
		},
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			description:
				'Left empty, Dinero’s own text. The link is put at [link-to-pdf], or at the end where that is missing.',
		},
		{
			displayName: 'Is Reminder',
			name: 'isReminder',
			type: 'boolean',
			default: false,
			description: 'Whether the text reminds of a payment',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const client = await api(itemIndex);
		const invoice = await getInvoice(client, guid);
		const given = String(functions.getNodeParameter('receiverName', itemIndex, '') ?? '').trim();
		const name = given || String(invoice['ContactName'] ?? '');
		if (name === '') throw new Blocked([problem('SMS_WITHOUT_NAME', {}, 'receiverName')]);
		const phone = String(functions.getNodeParameter('phoneNumber', itemIndex)).trim();
		const body = {
			ReceiverPhoneNumber: phone,
			ReceiverName: name,
			Timestamp: invoice.TimeStamp,
			IsReminder: isOn(functions.getNodeParameter('isReminder', itemIndex)),
			Message: String(functions.getNodeParameter('message', itemIndex, '') ?? '') || null,
		};
		await sentOnce(`SMS om faktura ${guid}`, () => sendInvoiceSms(client, guid, body));
		return { json: { sent: true, guid, receiver: phone } };
	},
};
