import type { DineroApi } from '../../../../services/dinero/api';
import { bookCreditNote, getCreditNote } from '../../../../services/dinero/creditNotes';
import type { BookBody } from '../../../../services/dinero/salesCalls';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { lookedFor } from '../../lostAnswers';
import { singleCreditNoteRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Books the version that was read; where the answer is lost, the credit note itself tells. */
const booked = (api: DineroApi, guid: string, body: BookBody) =>
	lookedFor(
		() => bookCreditNote(api, guid, body),
		async () => {
			const note = await getCreditNote(api, guid);
			return note.Status === 'Booked' ? note : undefined;
		},
	);

/** Book a draft for good (bogfør), which sets it off against its invoice; this is final */
export const bookCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book credit note',
	description:
		'Book a draft for good (bogfør), which sets it off against its invoice; this is final',
	properties: [
		creditNoteLocator,
		{
			displayName: 'Credit Note Number',
			name: 'number',
			type: 'number',
			default: 0,
			description: 'A wanted number; 0 lets Dinero choose. A number that is taken is refused.',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const client = await api(itemIndex);
		const { TimeStamp } = await getCreditNote(client, guid);
		const number = functions.getNodeParameter('number', itemIndex) as number;
		const body = { Timestamp: TimeStamp, ...(number > 0 && { Number: number }) };
		return { json: singleCreditNoteRow(await booked(client, guid, body)) };
	},
};
