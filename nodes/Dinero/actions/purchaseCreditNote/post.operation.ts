import type { PurchaseCreditNotePart } from '../../../../bookkeeping/plan/purchaseParts';
import { bookingProblems } from '../../../../bookkeeping/purchaseRules';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { ownGuidOf } from '../../../../bookkeeping/reference';
import type { DineroApi } from '../../../../services/dinero/api';
import { getPurchaseVoucher } from '../../../../services/dinero/purchaseVouchers';
import { listVatTypes } from '../../../../services/dinero/vatTypes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookField, evidenceField, referenceField, referenceOf } from '../../fields/postFields';
import {
	purchaseCreditNoteForm,
	purchaseCreditNoteFromForm,
} from '../../fields/purchaseCreditNoteForm';
import { totalOf, withPercents } from '../../fields/purchaseLines';
import { readEvidence } from '../../posting/evidence';
import { postSingle } from '../../posting/postSingle';

/** Whatever would make Dinero refuse to book, told before anything is made. @throws Blocked */
function checkBookable({
	description,
	target,
	contactGuid,
	lines,
	total,
}: PurchaseCreditNotePart): void {
	if (target === 'draft') return;
	const found = bookingProblems({
		...{ title: description, isCash: false, contactGuid, total },
		// A credit note has no due date, no account that paid and no region.
		...{ dueDate: '-', depositAccount: null, region: null },
		codes: lines.map(({ vatCode }) => vatCode),
		lines: lines.length,
	});
	if (found.length > 0) throw new Blocked(found);
}

/** Dinero credits a cash purchase by a manual voucher. @throws Blocked */
async function checkCredited(api: DineroApi, guid: string | null): Promise<void> {
	if (guid === null) return;
	const { PurchaseType } = await getPurchaseVoucher(api, guid);
	if (PurchaseType?.toLowerCase() !== 'cash') return;
	throw new Blocked([problem('PURCHASE_CREDITS_CASH', { guid }, 'creditNoteFor')]);
}

async function notePart(
	{ functions, cache }: DineroRun,
	itemIndex: number,
	api: DineroApi,
): Promise<PurchaseCreditNotePart> {
	const reference = referenceOf(functions, itemIndex);
	const form = purchaseCreditNoteFromForm(functions, itemIndex);
	const vatTypes = await cache.once(`dinero:${api.organizationId}:vatTypes`, () =>
		listVatTypes(api),
	);
	return {
		type: 'purchaseCreditNote',
		...form,
		reference,
		generation: 1,
		guid: ownGuidOf(api.organizationId, reference, 1),
		description: `Købskreditnota ${reference}`,
		lines: withPercents(form.lines, vatTypes),
		total: totalOf(form.lines),
		target: functions.getNodeParameter('book', itemIndex) ? 'booked' : 'draft',
	};
}

/** Posts a purchase credit note by the one loop that carries plans out. */
export const postPurchaseCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post purchase credit note',
	description:
		'Make and book a credit note from a supplier (købskreditnota) under a reference of your own. Safe to repeat; VAT and total are checked before it is booked. Answers step by step. Booking is final.',
	properties: [referenceField, ...purchaseCreditNoteForm, bookField, evidenceField],
	async execute(run, itemIndex) {
		const { functions, api } = run;
		const client = await api(itemIndex);
		const purchaseCreditNote = await notePart(run, itemIndex, client);
		checkBookable(purchaseCreditNote);
		await checkCredited(client, purchaseCreditNote.creditNoteFor);
		const evidence = readEvidence(functions.getNodeParameter('evidence', itemIndex, ''));
		const { reference, date, currency, total, description } = purchaseCreditNote;
		const titles = { titleDa: description, titleEn: description };
		const document = { reference, date, currency, amount: total, ...titles, purchaseCreditNote };
		return { json: await postSingle(client, document, evidence) };
	},
};
