import {
	createPurchaseCreditNote,
	getPurchaseCreditNote,
} from '../../../../services/dinero/purchaseCreditNotes';
import { v4 } from '../../../../vendor/uuid';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import {
	purchaseCreditNoteForm,
	purchaseCreditNoteFromForm,
} from '../../fields/purchaseCreditNoteForm';
import { totalOf } from '../../fields/purchaseLines';
import { lookedFor, orUndefined } from '../../lostAnswers';
import { purchaseCreditNoteBody, readPurchaseTotals } from '../../posting/purchaseWire';
import { heldToTotals } from '../purchaseVoucher/heldToTotals';
import { creditNoteRow } from './creditNoteRow';

/** Create a draft of a purchase credit note; Post is the way that can be repeated safely. */
export const createPurchaseCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create purchase credit note',
	description:
		'Create a draft of a credit note from a supplier (købskreditnota); Post is the way that can be repeated safely',
	properties: [
		...purchaseCreditNoteForm,
		{
			displayName: 'Own Guid',
			name: 'guid',
			type: 'string',
			default: '',
			placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
			description:
				'A guid of your own; one that was used before is refused. Left empty one is made.',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const note = purchaseCreditNoteFromForm(functions, itemIndex);
		const guid = (functions.getNodeParameter('guid', itemIndex, '') as string).trim() || v4();
		const client = await api(itemIndex);
		const read = async () => await getPurchaseCreditNote(client, guid);
		await lookedFor<unknown>(
			async () => await createPurchaseCreditNote(client, purchaseCreditNoteBody({ ...note, guid })),
			async () => await orUndefined(read),
		);
		const made = await read();
		const sent = { gross: totalOf(note.lines), vat: null };
		const totals = readPurchaseTotals(made.Totals);
		return { json: heldToTotals(`Købskreditnota ${guid}`, sent, totals, creditNoteRow(made)) };
	},
};
