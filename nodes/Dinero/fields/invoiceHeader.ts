import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { InvoiceBody } from '../../../services/dinero/invoices';
import { keyIn, templateLocator } from './locators';

/** The parts of an invoice's head that have a default in Dinero. */
export const invoiceHeaderOptions: INodeProperties[] = [
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description: 'Replaces the contact’s own address on the document',
	},
	{
		displayName: 'Comment',
		name: 'comment',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description: 'Free text on the document',
	},
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: 'DKK',
		description: 'ISO code; Dinero takes the rate of the day',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		options: [
			{ name: 'Danish', value: 'da-DK' },
			{ name: 'English', value: 'en-GB' },
		],
		default: 'da-DK',
		description: 'Language of the document',
	},
	templateLocator,
	{
		displayName: 'Payment Condition',
		name: 'paymentConditionType',
		type: 'options',
		options: [
			{ name: 'Cash (Netto Kontant)', value: 'NettoCash' },
			{ name: 'End of Month Plus Days (Løbende Måned)', value: 'CurrentMonthOut' },
			{ name: 'Net Days (Netto)', value: 'Netto' },
		],
		default: 'Netto',
		description: 'Left out, Dinero takes the contact’s own',
	},
	{
		displayName: 'Payment Days',
		name: 'paymentConditionDays',
		type: 'number',
		default: 8,
		description: 'Days of the payment condition; not used for cash',
	},
	{
		displayName: 'Title',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Title of the document, such as Faktura',
	},
];

interface Header {
	address?: string;
	comment?: string;
	currency?: string;
	language?: string;
	template?: unknown;
	paymentConditionType?: string;
	paymentConditionDays?: number;
	description?: string;
}

/** What the user set, as Dinero takes it; nothing else, so that Dinero's defaults hold. */
export function invoiceHeader(
	functions: IExecuteFunctions,
	name: string,
	itemIndex: number,
): Partial<InvoiceBody> {
	const set = functions.getNodeParameter(name, itemIndex, {}) as Header;
	const template = keyIn(set.template);
	const days = set.paymentConditionType === 'NettoCash' ? null : set.paymentConditionDays;
	return {
		...(set.address && { Address: set.address }),
		...(set.comment && { Comment: set.comment }),
		...(set.currency && { Currency: set.currency }),
		...(set.language && { Language: set.language }),
		...(template && { InvoiceTemplateId: template }),
		...(set.paymentConditionType && { PaymentConditionType: set.paymentConditionType }),
		...(days !== undefined && { PaymentConditionNumberOfDays: days }),
		...(set.description && { Description: set.description }),
	};
}
