import { getInvoice, updateInvoice } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { invoiceHeader, invoiceHeaderOptions } from '../../fields/invoiceHeader';
import { invoiceLineFields, invoiceLines } from '../../fields/invoiceLines';
import { invoiceLineBody, standingBody } from '../../posting/wire';
import { dayField } from '../../fields/amounts';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Change a draft; what is not named stays as it is. A booked invoice cannot be changed */
export const updateInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update invoice',
	description:
		'Change a draft; what is not named stays as it is. A booked invoice cannot be changed.',
	properties: [
		invoiceLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				...invoiceHeaderOptions,
				{
					displayName: 'Date (Fakturadato)',
					name: 'date',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day',
				},
			],
		},
		{
			displayName: 'Replace Lines',
			name: 'replaceLines',
			type: 'boolean',
			default: false,
			description: 'Whether all lines are replaced by those below',
		},
		...invoiceLineFields.map((field) => ({
			...field,
			displayOptions: { show: { ...field.displayOptions?.show, replaceLines: [true] } },
		})),
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const client = await api(itemIndex);
		const standing = await getInvoice(client, guid);
		const { date } = functions.getNodeParameter('updateFields', itemIndex, {}) as { date?: string };
		const replace = functions.getNodeParameter('replaceLines', itemIndex) as boolean;
		const updated = await updateInvoice(client, guid, {
			...standingBody(standing),
			...invoiceHeader(functions, 'updateFields', itemIndex),
			...(date && { Date: dayField(date) }),
			...(replace && {
				ProductLines: invoiceLines(functions, itemIndex).map((line) => invoiceLineBody(line, 0)),
			}),
			Timestamp: standing.TimeStamp,
		});
		return { json: { guid, timestamp: updated.TimeStamp ?? updated.Timestamp ?? null } };
	},
};
