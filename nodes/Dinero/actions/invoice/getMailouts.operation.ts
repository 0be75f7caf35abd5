import type { IDataObject } from 'n8n-workflow';
import { listInvoiceMailouts } from '../../../../services/dinero/invoiceSending';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { changesSinceFilter } from '../../fields/filters';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { utcSeconds } from '../../fields/times';
import { rawJson } from '../../rows';
import { mailoutRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get what was sent of an invoice, and whether the customer saw it */
export const getInvoiceMailouts: ItemOperation<DineroRun> = {
	value: 'getMailouts',
	name: 'Get Mailouts',
	action: 'Get mailouts of an invoice',
	description:
		'Get the mails, SMS and e-invoices that were sent of an invoice, and whether the customer saw them',
	properties: [
		invoiceLocator,
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				changesSinceFilter('mailouts'),
				{
					displayName: 'Include SMS',
					name: 'includeSms',
					type: 'boolean',
					default: true,
					description: 'Whether SMS are returned too; left out, they are',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const set = functions.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const query = {
			...(set['changesSince'] ? { changesSince: utcSeconds(String(set['changesSince'])) } : {}),
			...(typeof set['includeSms'] === 'boolean' && { includeSms: set['includeSms'] }),
		};
		const rows = await listInvoiceMailouts(await api(itemIndex), guid, query);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows
			.slice(0, wantedRows(functions, itemIndex) ?? rows.length)
			.map((row) => ({ json: simple ? mailoutRow(row) : rawJson(row) }));
	},
};
