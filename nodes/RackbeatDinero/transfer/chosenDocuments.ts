import type { IDataObject } from 'n8n-workflow';
import { danishDay } from '../../../bookkeeping/danishDay';
import { MOST_AT_ONCE, readNumbers } from '../../../bookkeeping/transfer/numbers';
import { Blocked, problem, type Problem } from '../../../bookkeeping/reasons/problem';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import {
	CUSTOMER_INVOICES,
	getInvoice,
	listInvoices,
	SUPPLIER_INVOICES,
} from '../../../services/rackbeat/invoices';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { invoiceRow, supplierInvoiceRow } from '../../Rackbeat/invoiceRow';

/** Invoices and credit notes to customers, or those of suppliers. */
export type DocumentSide = 'customer' | 'supplier';

/** What a person chose: numbers, or days, or both. */
export interface Choice {
	/** `either`: the number tells, as long as only one side has it. */
	side: DocumentSide | 'either';
	numbers: string;
	/** First and last invoice date, Danish days; empty: open. */
	from: string;
	to: string;
	/** The last document of an earlier part, `<day> <number>`; empty: from the beginning. */
	after: string;
	/** At most so many, the rest in a later part; undefined: all, or none where they are too many. */
	limit?: number;
}

export interface Chosen {
	documents: IDataObject[];
	problems: Problem[];
}

const SIDES = { customer: CUSTOMER_INVOICES, supplier: SUPPLIER_INVOICES };

/** Where the document stands in the order of a backfill: by invoice date, then by number. */
export const placeOf = ({ invoiceDate, number }: IDataObject): string =>
	`${String(invoiceDate ?? '')} ${String(number).padStart(12, '0')}`;

const rowOf = (side: DocumentSide, account: string, record: RackbeatRecord): IDataObject => ({
	side,
	...(side === 'customer' ? invoiceRow(account, record) : supplierInvoiceRow(account, record)),
});

async function byDays(
	api: RackbeatApi,
	account: string,
	side: DocumentSide,
	{ from, to }: Choice,
): Promise<IDataObject[]> {
	const [first, last] = [from && danishDay(from), to && danishDay(to)];
	const query = {
		is_booked: true,
		...(first && { invoice_date_from: first }),
		...(last && { invoice_date_to: last }),
	};
	const shown = (record: RackbeatRecord): IDataObject => rowOf(side, account, record);
	// Rackbeat ignores in silence what it does not know, or refuses it: the filter is met here once more.
	const keep = (record: RackbeatRecord): boolean => {
		const { booked, invoiceDate } = shown(record);
		const day = String(invoiceDate ?? '');
		return booked === true && (!first || day >= first) && (!last || day <= last);
	};
	return (await listInvoices(api, SIDES[side], query, { keep })).map(shown);
}

/** The side that has the number; both is a question, none is told by the plan of a customer invoice. */
async function sideOf(api: RackbeatApi, number: string): Promise<DocumentSide | undefined> {
	const customer = await getInvoice(api, CUSTOMER_INVOICES, number);
	const supplier = await getInvoice(api, SUPPLIER_INVOICES, number);
	if (customer && supplier) return undefined;
	return supplier ? 'supplier' : 'customer';
}

async function byNumbers(api: RackbeatApi, account: string, choice: Choice): Promise<Chosen> {
	const { numbers, problems } = readNumbers(choice.numbers);
	const documents: IDataObject[] = [];
	for (const number of numbers) {
		const side = choice.side === 'either' ? await sideOf(api, number) : choice.side;
		if (side === undefined) problems.push(problem('KIND_MISSING', { number }));
		else documents.push({ side, account, number });
	}
	return { documents, problems };
}

const byPlace = (a: IDataObject, b: IDataObject): number => (placeOf(a) < placeOf(b) ? -1 : 1);

/**
 * The documents to transfer, oldest first, so that numbers and dates rise together in Dinero.
 * @throws Blocked (`NOTHING_CHOSEN`, `RANGE_TOO_LARGE`)
 */
export async function chosenDocuments(
	api: RackbeatApi,
	account: string,
	choice: Choice,
): Promise<Chosen> {
	const { numbers, from, to, after, limit, side } = choice;
	if (!numbers.trim() && !from && !to) throw new Blocked([problem('NOTHING_CHOSEN')]);
	const named = await byNumbers(api, account, choice);
	const sides: DocumentSide[] = side === 'either' ? ['customer', 'supplier'] : [side];
	const dated: IDataObject[] = [];
	for (const each of from || to ? sides : []) {
		dated.push(...(await byDays(api, account, each, choice)));
	}
	const open = dated.filter((row) => placeOf(row) > after).sort(byPlace);
	if (limit === undefined && open.length > MOST_AT_ONCE) {
		throw new Blocked([problem('RANGE_TOO_LARGE', { count: open.length, most: MOST_AT_ONCE })]);
	}
	return { ...named, documents: [...named.documents, ...open.slice(0, limit)] };
}
