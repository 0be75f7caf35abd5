import { getCreditNote } from '../../../../services/dinero/creditNotes';
import { simplifyField } from '../../../operation/fields';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { rawJson } from '../../rows';
import { singleCreditNoteRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get one credit note with its lines, totals and the invoice that it credits */
export const getCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get credit note',
	description: 'Get one credit note with its lines, totals and the invoice that it credits',
	properties: [creditNoteLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const note = await getCreditNote(await api(itemIndex), guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? singleCreditNoteRow(note) : rawJson(note) };
	},
};
