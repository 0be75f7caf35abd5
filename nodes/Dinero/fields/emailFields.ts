import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { isOn } from './flags';
import type { EmailBody, EmailSent } from '../../../services/dinero/mailouts';

/** Where Dinero puts the link to the document; a message without it is refused (source: Dinero OpenAPI). */
const LINK = '[link-to-pdf]';

/** What can be said otherwise about a mail; of invoices, credit notes, offers and reminders. */
export const emailOptions: INodeProperties = {
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
			description:
				'Whether the document is attached as PDF; left out, the company’s settings decide',
		},
		{
			displayName: 'Copy to Sender',
			name: 'CcToSender',
			type: 'boolean',
			default: true,
			description: 'Whether the sender gets a copy',
		},
		{
			displayName: 'Copy to Trustpilot',
			name: 'ShouldAddTrustPilotEmailAsBcc',
			type: 'boolean',
			default: true,
			description:
				'Whether the Trustpilot address of the company’s settings gets a blind copy, which asks the customer for a review',
		},
		{
			displayName: 'Message',
			name: 'Message',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: `Must hold ${LINK}, where Dinero puts the link to the document`,
		},
		{
			displayName: 'Receiver',
			name: 'Receiver',
			type: 'string',
			default: '',
			placeholder: 'name@email.com',
			description: 'Left out, the contact’s own e-mail; several are separated by commas',
		},
		{
			displayName: 'Sender',
			name: 'Sender',
			type: 'string',
			default: '',
			placeholder: 'name@email.com',
			description: 'Left out, the company’s own e-mail',
		},
		{
			displayName: 'Subject',
			name: 'Subject',
			type: 'string',
			default: '',
			description: 'Left out, Dinero’s own subject',
		},
	],
};

const TEXTS = ['Receiver', 'Sender', 'Subject', 'Message'] as const;
const FLAGS = ['CcToSender', 'AddVoucherAsPdfAttachment'] as const;

/** The mail as the options say; what is left empty is not sent. @throws Blocked without the link */
export function emailBody(functions: IExecuteFunctions, itemIndex: number): EmailBody {
	const set = functions.getNodeParameter('options', itemIndex, {}) as IDataObject;
	const message = String(set['Message'] ?? '');
	if (message !== '' && !message.includes(LINK))
		throw new Blocked([problem('MESSAGE_WITHOUT_LINK', {}, 'Message')]);
	const texts = TEXTS.filter((name) => set[name]).map((name) => [name, String(set[name])]);
	const flags = FLAGS.filter((name) => set[name] !== undefined).map((name) => [
		name,
		isOn(set[name]),
	]);
	return {
		...(Object.fromEntries([...texts, ...flags]) as Partial<EmailBody>),
		ShouldAddTrustPilotEmailAsBcc: isOn(set['ShouldAddTrustPilotEmailAsBcc']),
	};
}

/** The addresses that Dinero says the mail went to; it may also say nothing. */
export const recipientsOf = (answer: EmailSent): string[] =>
	typeof answer === 'object' ? (answer?.Recipients ?? []).map(({ Email }) => Email ?? '') : [];
