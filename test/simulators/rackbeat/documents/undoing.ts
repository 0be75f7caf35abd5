import type { Simulator } from '../../control';
import { micro } from '../decimal';
import { hasInventory, live, nextId, nextNumber } from '../find';
import type { CustomerInvoice, InvoiceLine, RackbeatState } from '../model';
import { locked, refused } from '../problems';
import { madeAt } from '../stamp';
import { happened } from '../webhooks/events';
import { FIRST_INVOICE } from './booking';
import type { Cause } from './goods';
import { goodsBack, goodsOut } from './goods';
import type { Manner } from './manner';

type Sim = Simulator<RackbeatState>;

/** Takes the movement of a booked line back; it counts on the day of its invoice. */
function returnGoods(sim: Sim, invoice: CustomerInvoice, line: InvoiceLine, manner: Manner): void {
	const item = sim.state.items.find(({ number }) => number === line.child_id);
	if (!item || !hasInventory(sim.state, item) || line.quantity === 0) {
		return;
	}
	const { id, location_id: location, quantity, cost } = line;
	const date = invoice.invoice_date;
	const cause: Cause = { type: 'unbook', document: invoice.number, line: id, location, date };
	if (quantity > 0) {
		goodsBack(sim, item, { quantity, cost }, cause, manner);
	} else {
		goodsOut(sim, item, -quantity, cause, manner);
	}
}

/**
 * Turns a booked invoice into a draft again and takes its stock movements back.
 *
 * @throws Refusal 422 when it is not booked
 */
export function unbookInvoice(sim: Sim, invoice: CustomerInvoice, manner: Manner): void {
	if (!invoice.is_booked) {
		throw locked(sim, 'The invoice is not booked.');
	}
	for (const line of invoice.lines) {
		if (invoice.stock_moved) {
			returnGoods(sim, invoice, line, manner);
		}
		line.cost = null;
	}
	Object.assign(invoice, { is_booked: false, booked_at: null, stock_moved: false });
	invoice.updated_at = manner.now;
	tellAbout(sim, invoice, 'updated', manner, ['is_booked', 'booked_at']);
}

/** Queues an event of an invoice unless the write is to be quiet. */
export function tellAbout(
	sim: Sim,
	{ number }: CustomerInvoice,
	verb: 'created' | 'updated' | 'deleted',
	{ quiet }: Manner,
	changed: string[] = [],
): void {
	if (!quiet) {
		happened(sim, { event: `customer_invoice.${verb}`, key: number, keyName: 'number', changed });
	}
}

/** A draft with the same content under a number of its own. */
export function copyOf(
	sim: Sim,
	invoice: CustomerInvoice,
	{ now }: Manner,
	changes: Partial<CustomerInvoice> = {},
	sign: 1 | -1 = 1,
): CustomerInvoice {
	const { state } = sim;
	const copy: CustomerInvoice = {
		...structuredClone(invoice),
		number: nextNumber(state.customer_invoices, FIRST_INVOICE),
		is_booked: false,
		booked_at: null,
		invoice_date: sim.clock.danishDay(),
		due_date: null,
		stock_moved: false,
		is_archived: false,
		notes: [],
		lines: invoice.lines.map((line) => ({
			...line,
			id: nextId(state),
			quantity: line.quantity === 0 ? 0 : line.quantity * sign,
			cost: null,
		})),
		...madeAt(now),
		...changes,
	};
	state.customer_invoices.push(copy);
	return copy;
}

/** Quantities of an item that the invoice sold and that its credit notes have not yet credited. */
function leftToCredit({ state }: Sim, invoice: CustomerInvoice): Map<string, bigint> {
	const left = new Map<string, bigint>();
	const credits = live(state.customer_invoices).filter(
		({ credited_invoice_id }) => credited_invoice_id === invoice.number,
	);
	for (const line of [invoice, ...credits].flatMap(({ lines }) => lines)) {
		const key = line.child_id ?? line.name;
		left.set(key, (left.get(key) ?? 0n) + micro(line.quantity));
	}
	return left;
}

/**
 * Makes a draft credit note over the whole of a booked invoice.
 *
 * @throws Refusal 422 when the invoice is a draft or nothing is left to credit
 */
export function creditInvoice(sim: Sim, invoice: CustomerInvoice, manner: Manner): CustomerInvoice {
	if (!invoice.is_booked) {
		throw refused(sim, 'number', 'Only a booked invoice can be credited.');
	}
	if ([...leftToCredit(sim, invoice).values()].every((quantity) => quantity <= 0n)) {
		throw refused(sim, 'number', 'The invoice is already credited.');
	}
	const changes = { credited_invoice_id: invoice.number };
	const note = copyOf(sim, invoice, manner, changes, -1);
	tellAbout(sim, note, 'created', manner);
	return note;
}
