import type { IDataObject } from 'n8n-workflow';
import { listCreditNoteMailouts } from '../../../../services/dinero/creditNotes';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { changesSinceFilter } from '../../fields/filters';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { utcSeconds } from '../../fields/times';
import { rawJson } from '../../rows';
import { mailoutRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get what was sent of a credit note, and whether the customer saw it */
export const getCreditNoteMailouts: ItemOperation<DineroRun> = {
	value: 'getMailouts',
	name: 'Get Mailouts',
	action: 'Get mailouts of a credit note',
	description:
		'Get the mails and e-credit notes that were sent of a credit note, and whether the customer saw them',
	properties: [
		creditNoteLocator,
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [changesSinceFilter('mailouts')],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const set = functions.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const since = set['changesSince'];
		const query = since ? { changesSince: utcSeconds(String(since)) } : {};
		const rows = await listCreditNoteMailouts(await api(itemIndex), guid, query);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows
			.slice(0, wantedRows(functions, itemIndex) ?? rows.length)
			.map((row) => ({ json: simple ? mailoutRow(row) : rawJson(row) }));
	},
};
