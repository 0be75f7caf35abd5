import { addDays, danishDayOf } from '../../../bookkeeping/danishDay';
import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import type { RealDocuments } from '../../../bookkeeping/settings/checkDocuments';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import {
	CUSTOMER_INVOICES,
	listInvoices,
	SUPPLIER_INVOICES,
	type InvoiceKind,
} from '../../../services/rackbeat/invoices';
import type { ExecutionCache } from '../../operation/executionCache';
import {
	customerInvoiceAnswers,
	supplierInvoiceAnswers,
} from '../../Rackbeat/invoices/invoiceAnswers';
import { dayIn } from '../../Rackbeat/invoiceRow';
import { flagIn, textIn } from '../../Rackbeat/records/recordValue';

/** A quarter shows what a company usually sells and buys. */
const DAYS_BACK = 92;
/** Each document costs a call or two, and the form's user waits. */
const MOST_OF_A_KIND = 20;

async function newestNumbers(api: RackbeatApi, kind: InvoiceKind): Promise<string[]> {
	const from = addDays(danishDayOf(Date.now()), -DAYS_BACK);
	const rows = await listInvoices(api, kind, { invoice_date_from: from });
	return rows
		.filter((row) => flagIn(row, 'is_booked'))
		.map((row) => ({ number: textIn(row, 'number'), date: dayIn(row, 'invoice_date') ?? '' }))
		.filter(({ date }) => date >= from)
		.sort((a, b) => (a.date < b.date ? 1 : -1))
		.slice(0, MOST_OF_A_KIND)
		.map(({ number }) => number);
}

/** A document that cannot be read is told by its number; its plan tells why. */
function unlessBlocked(error: unknown): undefined {
	if (error instanceof Blocked) return undefined;
	throw error;
}

async function eachRead<Document>(
	numbers: readonly string[],
	unread: string[],
	read: (number: string) => Promise<Document>,
): Promise<Document[]> {
	const documents: Document[] = [];
	for (const number of numbers) {
		const document = await read(number).catch(unlessBlocked);
		if (document === undefined) unread.push(number);
		else documents.push(document);
	}
	return documents;
}

/** The newest booked documents of the flows that are switched on, read as their plans would read them. */
export async function realDocuments(
	api: RackbeatApi,
	cache: ExecutionCache,
	{ debtor, creditor, rounding }: RackbeatDineroSettings,
): Promise<RealDocuments> {
	const unread: string[] = [];
	const { toleranceOre } = rounding;
	const numbersOf = async (kind: InvoiceKind, isOn: boolean): Promise<string[]> =>
		isOn ? await newestNumbers(api, kind) : [];
	const sales = await numbersOf(CUSTOMER_INVOICES, debtor.enabled);
	const purchases = await numbersOf(SUPPLIER_INVOICES, creditor.enabled);
	return {
		sales: await eachRead(sales, unread, async (number) => {
			const answers = await customerInvoiceAnswers(api, cache, number, { withCost: false });
			return readCustomerInvoice(answers, { toleranceOre });
		}),
		purchases: await eachRead(purchases, unread, async (number) => {
			const answers = await supplierInvoiceAnswers(api, cache, number);
			return readSupplierInvoice(answers, { toleranceOre });
		}),
		unread,
	};
}
