import { sendECreditNote } from '../../../../services/dinero/creditNotes';
import { electronicBody, electronicFields } from '../../fields/electronicFields';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Send a booked credit note to the e-invoice network; each run sends it once more */
export const sendECreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'sendECreditNote',
	name: 'Send E-Credit Note',
	action: 'Send a credit note electronically',
	description:
		'Send a booked credit note as e-kreditnota by the EAN, P, SE or CVR number of the contact; each run sends it once more',
	properties: [creditNoteLocator, ...electronicFields],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const body = electronicBody(functions, itemIndex);
		const client = await api(itemIndex);
		await sentOnce(`Kreditnota ${guid}`, () => sendECreditNote(client, guid, body));
		return { json: { sent: true, guid } };
	},
};
