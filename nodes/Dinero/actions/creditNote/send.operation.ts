import { emailCreditNote } from '../../../../services/dinero/creditNotes';
import { emailBody, emailOptions, recipientsOf } from '../../fields/emailFields';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Mail a booked credit note to the customer; each run sends one more mail */
export const sendCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'send',
	name: 'Send',
	action: 'Send credit note',
	description: 'Mail a booked credit note to the customer; each run sends one more mail',
	properties: [creditNoteLocator, emailOptions],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const body = emailBody(functions, itemIndex);
		const client = await api(itemIndex);
		const answer = await sentOnce(`Kreditnota ${guid}`, () => emailCreditNote(client, guid, body));
		return { json: { sent: true, guid, recipients: recipientsOf(answer) } };
	},
};
