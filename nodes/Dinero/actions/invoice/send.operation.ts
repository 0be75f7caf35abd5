import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { emailInvoice } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Mail a booked invoice to the customer; each run sends one more mail */
export const sendInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'send',
	name: 'Send',
	action: 'Send invoice',
	description: 'Mail a booked invoice to the customer; each run sends one more mail',
	properties: [
		invoiceLocator,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Attach PDF',
					name: 'AddVoucherAsPdfAttachment',
					type: 'boolean',
					default: true,
					description: 'Whether the invoice is attached as PDF',
				},
				{
					displayName: 'Copy to Sender',
					name: 'CcToSender',
					type: 'boolean',
					default: true,
					description: 'Whether the sender gets a copy',
				},
				{
					displayName: 'Message',
					name: 'Message',
					type: 'string',
					typeOptions: { rows: 4 },
					default: '',
					description: 'Must hold [link-to-pdf], where Dinero puts the link to the invoice',
				},
				{
					displayName: 'Receiver',
					name: 'Receiver',
					type: 'string',
					default: '',
					placeholder: 'name@email.com',
					description: 'Left out, the contact’s own e-mail',
				},
				{
					displayName: 'Subject',
					name: 'Subject',
					type: 'string',
					default: '',
					description: 'Left out, Dinero’s own subject',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const options = functions.getNodeParameter('options', itemIndex, {}) as { Message?: string };
		if (options.Message && !options.Message.includes('[link-to-pdf]')) {
			throw new Blocked([problem('MESSAGE_WITHOUT_LINK', {}, 'Message')]);
		}
		const answer = await emailInvoice(await api(itemIndex), guid, {
			...options,
			ShouldAddTrustPilotEmailAsBcc: false,
		});
		const recipients = typeof answer === 'object' ? (answer?.Recipients ?? []) : [];
		return { json: { sent: true, guid, recipients: recipients.map(({ Email }) => Email ?? '') } };
	},
};
