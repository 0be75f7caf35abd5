import type { DineroApi } from '../../../../services/dinero/api';
import {
	createCreditNote,
	fetchCreditNoteTotals,
	getCreditNote,
	type CreditNoteBody,
} from '../../../../services/dinero/creditNotes';
import { v4 } from '../../../../vendor/uuid';
import { creditNoteForm, creditNoteFromForm } from '../../fields/creditNoteForm';
import { checkProductLines } from '../../fields/salesLines';
import { createdUnderGuid } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Creates under a guid that we know, so that a lost or empty answer can be looked for. */
function created(api: DineroApi, body: CreditNoteBody & { Guid: string }) {
	return createdUnderGuid(
		() => createCreditNote(api, body),
		() => getCreditNote(api, body.Guid),
	);
}

/** Create a draft; Post is the way that can be repeated safely */
export const createCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create credit note',
	description:
		'Create a draft with positive amounts; Post is the way that can be repeated safely. Invoice: Generate Credit Note makes one with all lines of an invoice.',
	properties: creditNoteForm,
	async execute(run, itemIndex) {
		const body = await creditNoteFromForm(run, itemIndex);
		const api = await run.api(itemIndex);
		await checkProductLines(run, api, body, fetchCreditNoteTotals);
		const { Guid, TimeStamp } = await created(api, { ...body, Guid: body.Guid ?? v4() });
		return { json: { guid: Guid, timestamp: TimeStamp ?? null } };
	},
};
