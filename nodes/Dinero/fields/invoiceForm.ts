import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { InvoiceBody } from '../../../services/dinero/invoices';
import { invoiceLineBody } from '../posting/wire';
import { dayField } from './amounts';
import { invoiceHeader, invoiceHeaderOptions } from './invoiceHeader';
import { invoiceLineFields, invoiceLines } from './invoiceLines';
import { chosenKey, contactLocator } from './locators';

/** The form of a new invoice: contact, date, lines, and what has a default in Dinero. */
export const invoiceForm: INodeProperties[] = [
	contactLocator,
	{
		displayName: 'Date (Fakturadato)',
		name: 'date',
		type: 'dateTime',
		default: '',
		description: 'Danish calendar day; left empty it is today',
	},
	...invoiceLineFields,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			...invoiceHeaderOptions,
			{
				displayName: 'External Reference',
				name: 'externalReference',
				type: 'string',
				default: '',
				description: 'Reference of the system that the invoice comes from, at most 128 characters',
			},
		],
	},
];

/** The invoice as the form describes it. */
export function invoiceFromForm(functions: IExecuteFunctions, itemIndex: number): InvoiceBody {
	const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as {
		externalReference?: string;
	};
	return {
		...invoiceHeader(functions, 'additionalFields', itemIndex),
		ContactGuid: chosenKey(functions, 'contact', itemIndex) || null,
		Date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		...(more.externalReference && { ExternalReference: more.externalReference }),
		ShowLinesInclVat: false,
		ProductLines: invoiceLines(functions, itemIndex).map((line) => invoiceLineBody(line, 0)),
	};
}
