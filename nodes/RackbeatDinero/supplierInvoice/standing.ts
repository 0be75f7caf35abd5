import type { SupplierInvoice } from '../../../bookkeeping/document/supplierInvoice';
import { isSupplierPlan, type Plan } from '../../../bookkeeping/plan/plan';
import { fileToken, supplierReference } from '../../../bookkeeping/plan/supplierReference';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ownGuid, parseReference, type Reference } from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { DineroApi } from '../../../services/dinero/api';
import { listFiles } from '../../../services/dinero/files';
import { getPurchaseCreditNote } from '../../../services/dinero/purchaseCreditNotes';
import { getPurchaseVoucher, listPurchasesOfFile } from '../../../services/dinero/purchaseVouchers';
import { goneOrThrown } from '../../Dinero/posting/gone';
import type { EarlierTransfer } from '../facts/earlierTransfer';

interface Standing {
	Status: string;
	number: number | null;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

async function voucherOn(api: DineroApi, token: string): Promise<Standing | null> {
	const files = await listFiles(api);
	for (const { FileGuid, Name, Linked } of files) {
		if (!plain(Name ?? '').includes(plain(token))) continue;
		const linked = (Linked ?? []).flatMap(({ VoucherGuid }) => VoucherGuid ?? []);
		for (const guid of [...linked, ...(await listPurchasesOfFile(api, FileGuid))]) {
			const voucher = await getPurchaseVoucher(api, guid).catch(goneOrThrown);
			if (voucher) return { Status: voucher.Status, number: voucher.VoucherNumber ?? null };
		}
	}
	return null;
}

async function creditNoteUnder(api: DineroApi, guid: string): Promise<Standing | null> {
	const note = await getPurchaseCreditNote(api, guid).catch(goneOrThrown);
	return note && { Status: note.Status, number: note.CreditNoteNumber ?? null };
}

const standingOf = (
	api: DineroApi,
	organizationId: number,
	reference: Reference,
	generation: number,
) =>
	reference.kind === 'supplier-credit-note'
		? creditNoteUnder(api, ownGuid(organizationId, reference, generation))
		: voucherOn(api, fileToken(organizationId, reference, generation));

interface Source {
	dinero: DineroApi;
	settings: RackbeatDineroSettings;
	invoice: SupplierInvoice;
}

/** The voucher that the table names, where it still stands. */
const namedVoucher = async (api: DineroApi, guid: string): Promise<boolean> =>
	(await getPurchaseVoucher(api, guid).catch(goneOrThrown)) !== null;

/**
 * The generation to plan with: the one of the table, or the next where a person wants a document made
 * again that was seen in Dinero and is gone.
 */
export async function chosenGeneration(
	{ dinero, settings, invoice }: Source,
	earlier: EarlierTransfer,
	options: { generation?: number; remakeDeleted?: boolean },
): Promise<number> {
	const generation = options.generation ?? earlier.generation;
	if (options.remakeDeleted !== true || earlier.voucherGuid === null) return generation;
	const reference = supplierReference(invoice, settings.rackbeatAccount);
	const isVoucher = invoice.kind === 'invoice';
	if (isVoucher && (await namedVoucher(dinero, earlier.voucherGuid))) return generation;
	const standing = await standingOf(dinero, settings.organizationId, reference, generation);
	return standing ? generation : generation + 1;
}

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
		const standing = await standingOf(api, plan.organizationId, reference, earlier);
		if (!standing) continue;
		const detail = `${standing.Status} ${standing.number ?? ''}`.trim();
		const { titleDa: document, titleEn: documentEn } = plan.document;
		throw new Blocked([problem('POSSIBLE_DUPLICATE', { document, documentEn, detail })]);
	}
}
