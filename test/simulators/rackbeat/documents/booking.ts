import { happened } from '../webhooks/events';
import type { Simulator } from '../../control';
import { byNumber, nextNumber } from '../find';
import type { CustomerInvoice, InvoiceLine, Item, RackbeatState } from '../model';
import { locked, refused } from '../problems';
import { daysAfter, endOfMonth } from '../stamp';
import { checkNotOverCredited } from './crediting';
import { checkStock } from './lots';
import type { Manner } from './manner';
import { movesStock, settleLine } from './soldGoods';

type Sim = Simulator<RackbeatState>;

export const FIRST_INVOICE = 1001;

/** The day that an invoice is due by its payment term. */
export function dueDate(state: RackbeatState, term: number, day: string): string {
	const found = state.payment_terms.find(({ number }) => number === term);
	const days = found?.maturity_days ?? 0;
	return found?.type === 'invoice_month' ? daysAfter(endOfMonth(day), days) : daysAfter(day, days);
}

function itemOf(state: RackbeatState, { child_id }: InvoiceLine): Item | undefined {
	return state.items.find(({ number }) => number === child_id);
}

/** @throws Refusal 422 */
function checkBookable(sim: Sim, invoice: CustomerInvoice): void {
	const { state } = sim;
	if (invoice.is_booked) {
		throw locked(sim, 'The invoice is already booked.');
	}
	if (invoice.lines.length === 0) {
		throw refused(sim, 'lines', 'The invoice has no lines.');
	}
	if (byNumber(state.customers, invoice.customer_id)?.is_barred) {
		throw refused(sim, 'customer_id', `Customer '${invoice.customer_id}' is barred.`);
	}
	const barred = invoice.lines.map((line) => itemOf(state, line)).find((item) => item?.is_barred);
	if (barred) {
		throw refused(sim, 'lines', `Product '${barred.number}' is barred.`);
	}
	checkNotOverCredited(sim, invoice, state.customer_invoices);
	if (movesStock(sim, invoice)) {
		checkStock(sim, invoice.lines);
	}
}

function tellBooked(sim: Sim, invoice: CustomerInvoice, oldKey: number): void {
	const booked = String(sim.switches.get('booked_event'));
	const names = new Set([booked, 'customer_invoice.updated']);
	for (const event of names) {
		const changed = ['is_booked', 'booked_at', ...(oldKey === invoice.number ? [] : ['number'])];
		happened(sim, { event, key: invoice.number, keyName: 'number', oldKey, changed });
	}
}

/**
 * Books a draft: gives it its number and dates, freezes the cost of each line and moves the goods.
 *
 * @throws Refusal 422 when it is booked already, has no lines, or customer or product is barred
 */
export function bookInvoice(sim: Sim, invoice: CustomerInvoice, manner: Manner): void {
	checkBookable(sim, invoice);
	const oldKey = invoice.number;
	if (!sim.switches.on('draft_number_is_final')) {
		invoice.number = nextNumber(sim.state.customer_invoices, FIRST_INVOICE);
	}
	invoice.is_booked = true;
	invoice.booked_at = manner.now;
	invoice.updated_at = manner.now;
	invoice.invoice_date ??= sim.clock.danishDay();
	invoice.due_date ??= dueDate(sim.state, invoice.payment_terms_id, invoice.invoice_date);
	invoice.stock_moved = movesStock(sim, invoice);
	for (const line of invoice.lines) {
		settleLine(sim, invoice, line, manner);
	}
	if (!manner.quiet) {
		tellBooked(sim, invoice, oldKey);
	}
}
