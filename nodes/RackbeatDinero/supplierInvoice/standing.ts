import { isSupplierPlan, type Plan, type SupplierPlan } from '../../../bookkeeping/plan/plan';
import { fileToken } from '../../../bookkeeping/plan/supplierReference';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ownGuid, parseReference, type Reference } from '../../../bookkeeping/reference';
import type { DineroApi } from '../../../services/dinero/api';
import { listFiles } from '../../../services/dinero/files';
import { getPurchaseCreditNote } from '../../../services/dinero/purchaseCreditNotes';
import { getPurchaseVoucher, listPurchasesOfFile } from '../../../services/dinero/purchaseVouchers';
import { ServiceError } from '../../../services/http/serviceError';

interface Standing {
	Status: string;
	number: number | null;
}

const gone = (error: unknown): null => {
	const isGone =
		error instanceof ServiceError && (error.kind === 'notFound' || error.kind === 'deleted');
	if (isGone) return null;
	throw error;
};

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

async function voucherOn(api: DineroApi, token: string): Promise<Standing | null> {
	const files = await listFiles(api);
	for (const { FileGuid, Name, Linked } of files) {
		if (!plain(Name ?? '').includes(plain(token))) continue;
		const linked = (Linked ?? []).flatMap(({ VoucherGuid }) => VoucherGuid ?? []);
		for (const guid of [...linked, ...(await listPurchasesOfFile(api, FileGuid))]) {
			const voucher = await getPurchaseVoucher(api, guid).catch(gone);
			if (voucher) return { Status: voucher.Status, number: voucher.VoucherNumber ?? null };
		}
	}
	return null;
}

async function creditNoteUnder(api: DineroApi, guid: string): Promise<Standing | null> {
	const note = await getPurchaseCreditNote(api, guid).catch(gone);
	return note && { Status: note.Status, number: note.CreditNoteNumber ?? null };
}

const standingOf = (
	api: DineroApi,
	plan: SupplierPlan,
	reference: Reference,
	generation: number,
) =>
	plan.kind === 'supplierCreditNote'
		? creditNoteUnder(api, ownGuid(plan.organizationId, reference, generation))
		: voucherOn(api, fileToken(plan.organizationId, reference, generation));

/**
 * Another generation is only for a document that was deleted, or reversed, in Dinero. While the one
 * before stands as a draft or booked, a new one would be the same document twice.
 * @throws Blocked (`POSSIBLE_DUPLICATE`)
 */
export async function refuseWhileStanding(
	api: DineroApi,
	plan: Plan,
	generation: number,
): Promise<void> {
	const reference = parseReference(plan.reference);
	if (!isSupplierPlan(plan) || !reference) return;
	for (let earlier = 1; earlier < generation; earlier += 1) {
		const standing = await standingOf(api, plan, reference, earlier);
		if (!standing) continue;
		const detail = `${standing.Status} ${standing.number ?? ''}`.trim();
		const { titleDa: document, titleEn: documentEn } = plan.document;
		throw new Blocked([problem('POSSIBLE_DUPLICATE', { document, documentEn, detail })]);
	}
}
