import type { DineroApi } from '../../../services/dinero/api';
import { getInvoice } from '../../../services/dinero/invoices';
import type { SalesRow } from '../../../services/dinero/salesLists';
import { ServiceError } from '../../../services/http/serviceError';
import { changedAt, changesOf, Walked } from './reading';
import { INVOICE, newestSale, salesBase, salesEvent, statusOf } from './salesKind';

const PAID = ['paid', 'overpaid'];
const OPEN = ['draft', 'booked', 'overdue'];
const isPaid = (row: SalesRow): boolean => PAID.includes(statusOf(row));

/** So many invoices that left the open ones are read one by one; of more, the list of paid ones first. */
const FEW = 20;

function unlessGone(error: unknown): null {
	if (error instanceof ServiceError && ['notFound', 'deleted'].includes(error.kind)) return null;
	throw error;
}

/** The single invoice as a row of the list; null when it is gone. */
async function single(api: DineroApi, guid: string): Promise<SalesRow | null> {
	const invoice = await getInvoice(api, guid).catch(unlessGone);
	return invoice && { ...invoice, Status: invoice.PaymentStatus ?? invoice.Status };
}

interface Explained {
	rows: SalesRow[];
	/** To be looked at by the next poll. */
	later: string[];
}

/**
 * What became of invoices that were open and are neither open nor changed now. That happens only if a
 * payment does not move the last change of an invoice, or when a draft was deleted.
 */
async function explain(api: DineroApi, guids: readonly string[], walked: Walked) {
	const found: Explained = { rows: [], later: [] };
	if (guids.length > FEW) {
		const paid = await INVOICE.list(api, { statusFilter: 'Paid,OverPaid' }, walked.paging);
		const wanted = new Set(guids);
		found.rows.push(...paid.filter((row) => wanted.has(row.Guid)));
	}
	const listed = new Set(found.rows.map(({ Guid }) => Guid));
	const left = guids.filter((guid) => !listed.has(guid));
	for (const guid of left.slice(0, FEW)) {
		const row = await single(api, guid);
		if (row) found.rows.push(row);
	}
	found.later.push(...left.slice(FEW));
	return found;
}

const polled = (row: SalesRow) => ({ ...salesBase(row), holds: isPaid(row) });

/**
 * An invoice became paid, by money or by a credit note. All open invoices are remembered and read
 * again each time, so it is found whether or not a payment moves the last change of the invoice, and
 * an invoice whose payment was taken back can be paid again.
 */
export const invoicePaid = salesEvent(INVOICE, {
	value: 'invoicePaid',
	name: 'Invoice Paid',
	description: 'An invoice (faktura) was paid in full (betalt), or with more than it asks for',
	waits: true,
	async read({ api }, state) {
		const walked = new Walked();
		const query = { statusFilter: 'Draft,Booked,Overdue' };
		const listed = await INVOICE.list(api, query, walked.paging);
		const open = listed.filter((row) => OPEN.includes(statusOf(row)));
		const changes = await INVOICE.list(api, changesOf(state), walked.paging);
		const seen = new Set([...open, ...changes].map(({ Guid }) => Guid));
		const gone = state.waiting.filter((guid) => !seen.has(guid));
		const { rows, later } = await explain(api, gone, walked);
		return {
			rows: [...rows, ...open, ...changes].map(polled),
			notYet: [...open.map(({ Guid }) => Guid), ...later],
			...walked.outcome,
		};
	},
	async newestChange(context) {
		const newest = await newestSale(INVOICE, context);
		return newest ? changedAt(newest) : null;
	},
	async sample({ api }) {
		const query = { statusFilter: 'Paid,OverPaid' };
		return (await INVOICE.list(api, query, { limit: 1 })).find(isPaid);
	},
	noSample: [
		'There is no paid invoice in Dinero yet',
		'Enter a payment in Dinero and fetch a test event again, or choose Invoice Booked: the fields are the same.',
	],
});
