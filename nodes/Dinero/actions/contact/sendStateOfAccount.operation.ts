import { sendStateOfAccount } from '../../../../services/dinero/stateOfAccount';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { accountPeriod, accountPeriodFields } from '../../fields/accountPeriod';
import { chosenKey, contactLocator } from '../../fields/locators';

interface Mail {
	copyToSender?: boolean;
	message?: string;
	receiver?: string;
	sender?: string;
	subject?: string;
}

/** Mail the account of a contact. */
export const sendStateOfAccountOperation: ItemOperation<DineroRun> = {
	value: 'sendStateOfAccount',
	name: 'Send State of Account',
	action: 'Send state of account to a contact',
	description: 'Mail the account (kontoudtog) to a contact; each run sends one more mail',
	properties: [
		contactLocator,
		...accountPeriodFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Copy to Sender',
					name: 'copyToSender',
					type: 'boolean',
					default: true,
					description: 'Whether the sender gets a copy',
				},
				{
					displayName: 'Message',
					name: 'message',
					type: 'string',
					typeOptions: { rows: 4 },
					default: '',
					description: 'Text of the mail; left out, Dinero writes its own',
				},
				{
					displayName: 'Receiver',
					name: 'receiver',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@example.com',
					description: 'Left out, the mail goes to the contact’s own address',
				},
				{
					displayName: 'Sender',
					name: 'sender',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@example.com',
					description: 'Left out, the mail comes from the company’s own address',
				},
				{
					displayName: 'Subject',
					name: 'subject',
					type: 'string',
					default: '',
					description: 'Subject of the mail; left out, Dinero writes its own',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const contactGuid = chosenKey(functions, 'contact', itemIndex);
		const { from, to, hideClosed } = accountPeriod(functions, itemIndex);
		const mail = functions.getNodeParameter('options', itemIndex, {}) as Mail;
		await sendStateOfAccount(await api(itemIndex), contactGuid, {
			CCToSender: mail.copyToSender ?? false,
			HideClosed: hideClosed,
			...(mail.sender && { Sender: mail.sender }),
			...(mail.receiver && { Receiver: mail.receiver }),
			...(mail.subject && { Subject: mail.subject }),
			...(mail.message && { Message: mail.message }),
			...(from && { From: from }),
			...(to && { To: to }),
		});
		return { json: { contactGuid, sent: true, receiver: mail.receiver || null } };
	},
};
