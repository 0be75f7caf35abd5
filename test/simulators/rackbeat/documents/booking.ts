import { happened } from '../webhooks/events';
import type { Simulator } from '../../control';
import { fromMicro, micro, over, times } from '../decimal';
import { byNumber, hasInventory, nextNumber } from '../find';
import type { CustomerInvoice, InvoiceLine, Item, LineCost, RackbeatState } from '../model';
import { locked, refused } from '../problems';
import { daysAfter, endOfMonth } from '../stamp';
import { checkNotOverCredited } from './crediting';
import type { Cause } from './goods';
import { goodsBack, goodsOut } from './goods';
import { presentCost } from './lineCost';
import type { Manner } from './manner';
import { unitCost } from './stock';

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

function checkStock(sim: Sim, invoice: CustomerInvoice): void {
	const wanted = new Map<Item, number>();
	for (const line of invoice.lines) {
		const item = itemOf(sim.state, line);
		if (item && hasInventory(sim.state, item)) {
			wanted.set(item, (wanted.get(item) ?? 0) + line.quantity);
		}
	}
	for (const [item, quantity] of wanted) {
		if (quantity > item.stock.quantity) {
			throw refused(sim, 'lines', `Not enough of product '${item.number}' in stock.`);
		}
	}
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
	if (sim.switches.is('negative_stock', 'refused')) {
		checkStock(sim, invoice);
	}
}

/** Whether booking this document is what moves its goods. */
function movesStock(sim: Sim, invoice: CustomerInvoice): boolean {
	const orderless = invoice.order_id === null && sim.switches.on('orderless_invoice_moves_stock');
	return sim.switches.is('stock_follows', 'invoice') || orderless;
}

function costNow(line: InvoiceLine, unit: number | null): number | null {
	return unit === null ? null : fromMicro(times(micro(unit), micro(line.quantity)));
}

/** What the goods of a credit note went out with, else what they cost today. */
function returnCost(state: RackbeatState, invoice: CustomerInvoice, line: InvoiceLine, item: Item) {
	const original = byNumber(state.customer_invoices, invoice.credited_invoice_id)?.lines.find(
		({ child_id }) => child_id === line.child_id,
	);
	const share = (total: number | null): number | null =>
		total === null || !original
			? null
			: fromMicro(times(over(micro(total), micro(original.quantity)), micro(line.quantity)));
	if (original?.cost) {
		return { average: share(original.cost.average), fifo: share(original.cost.fifo) };
	}
	return {
		average: costNow(line, unitCost(item.stock, 'average')),
		fifo: costNow(line, unitCost(item.stock, 'fifo')),
	};
}

const negated = ({ average, fifo }: LineCost): LineCost => ({
	average: average === null ? null : -average,
	fifo: fifo === null ? null : -fifo,
});

/** Freezes what a line cost and moves its goods. */
function settleLine(sim: Sim, invoice: CustomerInvoice, line: InvoiceLine, manner: Manner): void {
	const item = itemOf(sim.state, line);
	if (!item) {
		return;
	}
	if (!hasInventory(sim.state, item)) {
		const cost = costNow(line, presentCost(sim, item));
		line.cost = { average: cost, fifo: cost };
		return;
	}
	const returned = line.quantity < 0;
	const moves = movesStock(sim, invoice) && (!returned || sim.switches.on('credit_returns_stock'));
	if (!moves || returned) {
		line.cost = returnCost(sim.state, invoice, line, item);
	}
	const cause: Cause = {
		type: 'customer_invoice',
		document: invoice.number,
		line: line.id,
		location: line.location_id,
		date: invoice.invoice_date,
	};
	if (moves && returned) {
		const cost = line.cost && negated(line.cost);
		goodsBack(sim, item, { quantity: -line.quantity, cost }, cause, manner);
	} else if (moves) {
		line.cost = goodsOut(sim, item, line.quantity, cause, manner);
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
