import type { IDataObject } from 'n8n-workflow';
import {
	bookOrder,
	convertToInvoice,
	reopenOrder,
	type Converting,
} from '../../../services/rackbeat/orders';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import {
	getRecord,
	isYes,
	type RackbeatRecord,
	type RecordBody,
	type RecordKind,
} from '../../../services/rackbeat/records';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { OutputItem } from '../../operation/operation';
import { asNumber } from '../fields/sentFields';
import { writingOf } from '../fields/writing';
import { invoiceItem, invoiceNumber, type ShownInvoice } from '../invoices/invoiceWork';
import type { RackbeatRun } from '../rackbeatRun';
import { orNotThere } from '../records/recordWork';

/** Books the chosen order; after a lost answer the order itself tells. */
export async function bookChosenOrder(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	body: RecordBody,
): Promise<OutputItem> {
	const number = invoiceNumber(run, itemIndex, shown);
	const writing = writingOf(run.functions, itemIndex);
	const asked = bookOrder(await run.api(itemIndex), shown.kind, number, body, writing);
	return await invoiceItem(run, itemIndex, shown, await orNotThere(asked, shown, number));
}

/** Turns the chosen order into a draft again. */
export async function reopenChosenOrder(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	how: 'reopen' | 'unbook',
): Promise<OutputItem> {
	const number = invoiceNumber(run, itemIndex, shown);
	const writing = writingOf(run.functions, itemIndex);
	const asked = reopenOrder(await run.api(itemIndex), shown.kind, number, how, writing);
	return await invoiceItem(run, itemIndex, shown, await orNotThere(asked, shown, number));
}

/** What is made into an invoice, and of which kind that is. */
export interface Convertible {
	kind: RecordKind;
	chosenBy: string;
	da: string;
	en: string;
	invoices: RecordKind;
}

/** Whether an invoice is booked, as it stands: null where it cannot be read. */
const bookedNow = async (
	api: RackbeatApi,
	invoices: RecordKind,
	number: string,
): Promise<RackbeatRecord | null> => await getRecord(api, invoices, number).catch(() => null);

/**
 * Makes an invoice of what was chosen. Whether it is booked is read afterwards and told as it stands,
 * since Rackbeat books of its own accord where it does not understand that it must not.
 * @throws Blocked (`BOOKED_UNASKED`) where it did that: the invoice stands all the same
 */
export async function convertChosen(
	run: RackbeatRun,
	itemIndex: number,
	from: Convertible,
	key: string,
	more: Pick<Converting, 'onlyShipped'> = {},
): Promise<OutputItem> {
	const { functions } = run;
	const book = functions.getNodeParameter('book', itemIndex, false) === true;
	const api = await run.api(itemIndex);
	const converting = { ...writingOf(functions, itemIndex), book, ...more };
	const asked = convertToInvoice(api, from.kind, key, converting);
	const invoice = await orNotThere(asked, from, key);
	const made = await bookedNow(api, from.invoices, invoice);
	const booked = made === null ? null : isYes(made['is_booked']);
	if (booked === true && !book) throw new Blocked([problem('BOOKED_UNASKED', { invoice }, 'book')]);
	return { json: { from: key, invoice, booked } };
}

/** One location for all lines of a delivery, where one was chosen. */
export function deliveryBody({ functions }: RackbeatRun, itemIndex: number): IDataObject {
	const chosen = functions.getNodeParameter('location', itemIndex, '', { extractValue: true });
	const location = asNumber(chosen);
	return location === null ? {} : { location_id: location };
}
