import { creditNoteFromPostForm, creditNotePostFields } from '../../fields/creditNotePosting';
import { referenceOf } from '../../fields/postFields';
import { readEvidence } from '../../posting/evidence';
import { postSingle } from '../../posting/postSingle';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Posts a credit note by the one loop that carries plans out. */
export const postCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post credit note',
	description:
		'Make, book and send a credit note under a reference of your own, set off against its invoice. Safe to repeat; answers step by step. Booking is final.',
	properties: creditNotePostFields,
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const reference = referenceOf(functions, itemIndex);
		const sales = await creditNoteFromPostForm(functions, itemIndex, client, reference);
		const evidence = readEvidence(functions.getNodeParameter('evidence', itemIndex, ''));
		const titles = { titleDa: `Kreditnota ${reference}`, titleEn: `Credit note ${reference}` };
		const { date, currency, totals } = sales;
		const document = { reference, date, currency, amount: totals.gross, ...titles };
		return { json: await postSingle(client, { ...document, sales }, evidence) };
	},
};
