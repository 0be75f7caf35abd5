import { addDays, danishDayOf } from '../../../bookkeeping/danishDay';
import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import type { Answers } from '../../../bookkeeping/plan/answers';
import { documentSummary, salesReference } from '../../../bookkeeping/plan/salesPlan';
import { IN_PROGRESS_MS } from '../../../bookkeeping/posting/step';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ownGuid, type Reference } from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { DineroApi } from '../../../services/dinero/api';
import { listFiles } from '../../../services/dinero/files';
import { isUnknownLedgerItem, ledgerItemStatus } from '../../../services/dinero/ledgerItems';
import { getManualVoucher } from '../../../services/dinero/manualVouchers';
import { goneOrThrown } from '../../Dinero/posting/gone';
import { plainName } from '../../Dinero/posting/namedFiles';
import { dineroInstant } from '../../Dinero/posting/wire';
import { standingCreditNoteOrNull, standingInvoiceOrNull } from '../facts/dineroFacts';
import type { EarlierTransfer } from '../facts/earlierTransfer';

/** The document, and what is known of it, for which generations are chosen. */
export interface GenerationInput {
	dinero: DineroApi;
	settings: RackbeatDineroSettings;
	invoice: CustomerInvoice;
	earlier: EarlierTransfer;
	answers: Answers;
	/** Milliseconds since 1970. */
	now: number;
}

const readOf = ({ invoice }: GenerationInput) =>
	invoice.kind === 'creditNote' ? standingCreditNoteOrNull : standingInvoiceOrNull;

const documentGuid = ({ settings, invoice }: GenerationInput, generation: number): string =>
	ownGuid(settings.organizationId, salesReference(invoice, settings.rackbeatAccount), generation);

/**
 * Another generation is only for a document that was deleted in Dinero. While the one before stands,
 * booked or as a draft, a new one would be the same document twice.
 * @throws Blocked (`POSSIBLE_DUPLICATE`)
 */
export async function refuseWhileStanding(
	input: GenerationInput,
	generation: number,
): Promise<void> {
	for (let earlier = 1; earlier < generation; earlier += 1) {
		const standing = await readOf(input)(input.dinero, documentGuid(input, earlier));
		if (!standing) continue;
		const detail = `${standing.Status} ${standing.Number ?? ''}`.trim();
		const { titleDa: document, titleEn: documentEn } = documentSummary(input.invoice);
		throw new Blocked([problem('POSSIBLE_DUPLICATE', { document, documentEn, detail })]);
	}
}

/** The next generation where the document of this one was seen in Dinero and is gone; else this one. */
async function afterDeletion(input: GenerationInput, generation: number): Promise<number> {
	if (input.earlier.documentGuid === null) return generation;
	const guid = input.answers.linkedGuid ?? documentGuid(input, generation);
	const standing = await readOf(input)(input.dinero, guid);
	return standing ? generation : generation + 1;
}

const cogsReference = ({ settings, invoice }: GenerationInput): Reference => ({
	source: 'rackbeat',
	account: settings.rackbeatAccount,
	kind: 'cogs',
	number: invoice.number,
});

const FILE_DAYS = 60;

/** What there is of a COGS voucher: nothing at all, one that stands, or the traces of one that is gone. */
type Trace = 'none' | 'standing' | 'gone';

async function manualTrace(input: GenerationInput, guid: string): Promise<Trace> {
	const { dinero, invoice, earlier, now } = input;
	const today = danishDayOf(now);
	const uploadedAfter = addDays(invoice.date < today ? invoice.date : today, 0 - FILE_DAYS);
	const token = plainName(guid.slice(0, 13));
	const files = (await listFiles(dinero, { uploadedAfter, extensions: ['pdf'] })).filter(
		({ Name }) => plainName(Name).includes(token),
	);
	const linked = files.flatMap(({ Linked }) => Linked ?? []);
	const guids = [...linked.map(({ VoucherGuid }) => VoucherGuid), earlier.voucherGuid].filter(
		(each): each is string => Boolean(each),
	);
	for (const each of guids) {
		if (await getManualVoucher(dinero, each).catch(goneOrThrown)) return 'standing';
	}
	if (await isLedgerItem(dinero, earlier.voucherGuid)) return 'standing';
	// Whoever uploaded a file a moment ago may be about to make its voucher.
	if (files.some(({ UploadedAt }) => now - dineroInstant(UploadedAt) <= IN_PROGRESS_MS)) {
		return 'standing';
	}
	return files.length > 0 || earlier.voucherGuid !== null ? 'gone' : 'none';
}

function unknownItem(error: unknown): [] {
	if (isUnknownLedgerItem(error)) return [];
	throw error;
}

/** Whether an item of the kassekladde has this Id, booked or not. */
async function isLedgerItem(dinero: DineroApi, id: string | null): Promise<boolean> {
	if (id === null) return false;
	return (await ledgerItemStatus(dinero, [id]).catch(unknownItem)).length > 0;
}

async function ledgerTrace({ dinero, earlier }: GenerationInput, guid: string): Promise<Trace> {
	if (earlier.voucherGuid === null) return 'none';
	if (await isLedgerItem(dinero, guid)) return 'standing';
	// It may have been posted in the other form, before the setting was changed.
	if (await isLedgerItem(dinero, earlier.voucherGuid)) return 'standing';
	const voucher = await getManualVoucher(dinero, earlier.voucherGuid).catch(goneOrThrown);
	return voucher ? 'standing' : 'gone';
}

/** The next generation of the COGS voucher where that was deleted alone; undefined: its document's. */
async function voucherAfterDeletion(
	input: GenerationInput,
	generation: number,
): Promise<number | undefined> {
	const { settings, answers } = input;
	const present = Math.max(generation, answers.voucherGeneration ?? 1);
	if (!settings.cogs.auto) return answers.voucherGeneration;
	const guid = ownGuid(settings.organizationId, cogsReference(input), present);
	const look = settings.cogs.postAs === 'ledgerItem' ? ledgerTrace : manualTrace;
	return (await look(input, guid)) === 'gone' ? present + 1 : answers.voucherGeneration;
}

/**
 * What a person wants made again of a document that was deleted in Dinero: the document itself, or its
 * COGS voucher alone. What stands there is never made again.
 */
export async function remade(
	input: GenerationInput,
	generation: number,
): Promise<{ generation: number; voucherGeneration: number | undefined }> {
	const next = await afterDeletion(input, generation);
	if (next > generation) return { generation: next, voucherGeneration: undefined };
	return { generation, voucherGeneration: await voucherAfterDeletion(input, generation) };
}
