import type { IDataObject } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import {
	bookInvoice,
	createInvoice,
	deriveInvoice,
	getInvoice,
	invoicePdf,
	unbookInvoice,
	type InvoiceKind,
} from '../../../services/rackbeat/invoices';
import {
	deleteRecord,
	updateRecord,
	type RackbeatRecord,
	type RecordBody,
} from '../../../services/rackbeat/records';
import type { OutputItem } from '../../operation/operation';
import { writingOf } from '../fields/writing';
import { rawJson } from '../rawJson';
import type { RackbeatRun } from '../rackbeatRun';
import { chosenNumber, notThere, orNotThere } from '../records/recordWork';

/** A kind of invoice as the node shows it. */
export interface ShownInvoice {
	kind: InvoiceKind;
	/** Name of the locator that chooses one. */
	chosenBy: string;
	da: string;
	en: string;
	/** How a file of it is called, before its number. */
	fileName: string;
	row(account: string, record: RackbeatRecord): IDataObject;
	/** Says that there is no such invoice, in words of its own. */
	missing?(number: string): Blocked;
}

/** The number of the invoice that the form chooses. */
export const invoiceNumber = (run: RackbeatRun, itemIndex: number, shown: ShownInvoice): string =>
	chosenNumber(run, itemIndex, shown.chosenBy);

/** An invoice in a few flat fields, with the account that it is in. */
export const invoiceItem = async (
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	record: RackbeatRecord,
): Promise<OutputItem> => ({ json: shown.row(await run.account(itemIndex), record) });

/** Gets one, simplified or as Rackbeat answers it. @throws Blocked (`NOT_IN_RACKBEAT`) */
export async function getChosenInvoice(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
): Promise<OutputItem> {
	const number = invoiceNumber(run, itemIndex, shown);
	const record = await getInvoice(await run.api(itemIndex), shown.kind, number);
	if (!record) throw shown.missing?.(number) ?? notThere(shown, number);
	const isSimple = run.functions.getNodeParameter('simplify', itemIndex) !== false;
	return isSimple ? await invoiceItem(run, itemIndex, shown, record) : { json: rawJson(record) };
}

/** Makes one from the body's fields; it is never booked by that. */
export async function createShownInvoice(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	body: RecordBody,
	draft: boolean,
): Promise<OutputItem> {
	const writing = { ...writingOf(run.functions, itemIndex), draft };
	const made = await createInvoice(await run.api(itemIndex), shown.kind, body, writing);
	return await invoiceItem(run, itemIndex, shown, made);
}

/** Changes only what the body names. @throws Blocked when it names nothing */
export async function updateChosenInvoice(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	body: RecordBody,
): Promise<OutputItem> {
	if (Object.keys(body).length === 0) {
		const detail = 'no field is named; add what is to change';
		const details = { field: 'updateFields', detail };
		throw new Blocked([problem('SETTINGS_INVALID', details, 'updateFields')]);
	}
	const number = invoiceNumber(run, itemIndex, shown);
	const api = await run.api(itemIndex);
	const writing = writingOf(run.functions, itemIndex);
	const asked = updateRecord(api, shown.kind, number, body, writing);
	const changed = await orNotThere(asked, shown, number);
	// An answer that holds nothing says no more than that the change was accepted.
	const isTold = (changed.number ?? null) !== null;
	const record = isTold ? changed : await getInvoice(api, shown.kind, number);
	return await invoiceItem(run, itemIndex, shown, record ?? { number });
}

/** Deletes a draft. */
export async function deleteChosenInvoice(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
): Promise<OutputItem> {
	const number = invoiceNumber(run, itemIndex, shown);
	const api = await run.api(itemIndex);
	const writing = writingOf(run.functions, itemIndex);
	await orNotThere(deleteRecord(api, shown.kind, number, writing), shown, number);
	return { json: { number, deleted: true } };
}

/**
 * Books a draft. Where Rackbeat gives it another number and does not tell which, the number is null:
 * the draft's own would name another invoice, or none.
 */
export async function bookChosenInvoice(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	body: RecordBody,
): Promise<OutputItem> {
	const draftNumber = invoiceNumber(run, itemIndex, shown);
	const api = await run.api(itemIndex);
	const writing = writingOf(run.functions, itemIndex);
	const asked = bookInvoice(api, shown.kind, draftNumber, body, writing);
	const booked = await orNotThere(asked, shown, draftNumber);
	const { json } = await invoiceItem(run, itemIndex, shown, booked ?? { is_booked: true });
	return { json: { ...json, ...(booked === null && { number: null }), draftNumber } };
}

/** Turns a booked invoice into a draft again, only where the user accepts what that leaves. */
export async function unbookChosenInvoice(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
): Promise<OutputItem> {
	if (run.functions.getNodeParameter('acceptHole', itemIndex) !== true) {
		const words = { action: 'Ophæv bogføring', actionEn: 'Unbook', field: 'Accept a Hole' };
		throw new Blocked([problem('OPT_IN_NEEDED', words, 'acceptHole')]);
	}
	const number = invoiceNumber(run, itemIndex, shown);
	const writing = writingOf(run.functions, itemIndex);
	const asked = unbookInvoice(await run.api(itemIndex), shown.kind, number, writing);
	return await invoiceItem(run, itemIndex, shown, await orNotThere(asked, shown, number));
}

/** Makes a credit note or a copy, as a draft. */
export async function deriveFromChosen(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	how: 'create-creditnote' | 'copy',
): Promise<OutputItem> {
	const from = invoiceNumber(run, itemIndex, shown);
	const writing = writingOf(run.functions, itemIndex);
	const asked = deriveInvoice(await run.api(itemIndex), shown.kind, from, how, writing);
	const { json } = await invoiceItem(run, itemIndex, shown, await orNotThere(asked, shown, from));
	return { json: { ...json, from } };
}

/** The PDF of the chosen invoice as a file. */
export async function downloadChosenPdf(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
): Promise<OutputItem> {
	const { functions } = run;
	const number = invoiceNumber(run, itemIndex, shown);
	const asked = invoicePdf(await run.api(itemIndex), shown.kind, number);
	const bytes = await orNotThere(asked, shown, number);
	const fileName = `${shown.fileName}-${number}.pdf`;
	const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
	const file = await functions.helpers.prepareBinaryData(
		Buffer.from(bytes),
		fileName,
		'application/pdf',
	);
	return { json: { number, fileName, size: bytes.length }, binary: { [field]: file } };
}
