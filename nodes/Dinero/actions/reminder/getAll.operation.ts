import type { IDataObject } from 'n8n-workflow';
import { listReminders } from '../../../../services/dinero/reminders';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { changesSinceFilter } from '../../fields/filters';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { utcSeconds } from '../../fields/times';
import { rawJson } from '../../rows';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the reminders of an invoice, drafts among them */
export const getReminders: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many reminders',
	description: 'Get the reminders (rykkere) of an invoice, drafts among them',
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
			options: [changesSinceFilter('reminders')],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const set = functions.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const since = set['changesSince'] ? utcSeconds(String(set['changesSince'])) : undefined;
		const rows = await listReminders(await api(itemIndex), invoice, since);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows
			.slice(0, wantedRows(functions, itemIndex) ?? rows.length)
			.map((row) => ({ json: simple ? reminderRow(invoice, row) : rawJson(row) }));
	},
};
