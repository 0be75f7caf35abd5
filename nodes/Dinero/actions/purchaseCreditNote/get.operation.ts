import { getPurchaseCreditNote } from '../../../../services/dinero/purchaseCreditNotes';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { purchaseCreditNoteLocator } from '../../fields/purchaseLocators';
import { rawJson } from '../../rows';
import { creditNoteRow } from './creditNoteRow';

/** Get one purchase credit note. */
export const getPurchaseCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get purchase credit note',
	description: 'Get one credit note from a supplier (købskreditnota) with its totals',
	properties: [purchaseCreditNoteLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseCreditNote', itemIndex);
		const note = await getPurchaseCreditNote(await api(itemIndex), guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? creditNoteRow(note) : rawJson(note) };
	},
};
