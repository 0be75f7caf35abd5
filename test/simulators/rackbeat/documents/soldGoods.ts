import type { Simulator } from '../../control';
import { divideRounded, fromMicro, micro, times, turned } from '../decimal';
import { byNumber, hasInventory, itemIn } from '../find';
import type { CustomerInvoice, InvoiceLine, Item, LineCost, RackbeatState } from '../model';
import type { OrderLine } from '../orderModel';
import type { Movement } from '../stockModel';
import type { Cause } from './goods';
import { goodsBack, goodsOut } from './goods';
import { presentCost } from './lineCost';
import { takeGoods } from './lots';
import type { Manner } from './manner';
import { takeShipped } from './shippedGoods';
import { unitCost } from './stock';

type Sim = Simulator<RackbeatState>;

/** Whether booking this document is what moves its goods. */
export function movesStock(sim: Sim, invoice: CustomerInvoice): boolean {
	// What comes back on a credit note was never shipped by an order.
	const isOrderless = invoice.order_id === null || invoice.credited_invoice_id !== null;
	const orderless = isOrderless && sim.switches.on('orderless_invoice_moves_stock');
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
			: fromMicro(divideRounded(micro(total) * micro(line.quantity), micro(original.quantity)));
	if (original?.cost) {
		return { average: share(original.cost.average), fifo: share(original.cost.fifo) };
	}
	return {
		average: costNow(line, unitCost(item.stock, 'average')),
		fifo: costNow(line, unitCost(item.stock, 'fifo')),
	};
}

const negated = ({ average, fifo }: LineCost): LineCost => ({
	average: average === null ? null : turned(average),
	fifo: fifo === null ? null : turned(fifo),
});

/** The order line that an invoice line invoices, if it is one. */
export function orderedBy(
	{ orders }: RackbeatState,
	invoice: CustomerInvoice,
	line: InvoiceLine,
): OrderLine | undefined {
	const order = byNumber(orders, invoice.order_id);
	return order?.lines.find(({ id }) => id === line.order_line_id);
}

/** Freezes what a line cost and moves its goods. */
export function settleLine(
	sim: Sim,
	invoice: CustomerInvoice,
	line: InvoiceLine,
	manner: Manner,
): void {
	const item = itemIn(sim.state, line.child_id);
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
	const ordered = returned ? undefined : orderedBy(sim.state, invoice, line);
	if (!moves && ordered) {
		line.cost = takeShipped(sim, { invoice, line, ordered, item });
	} else if (!moves || returned) {
		line.cost = returnCost(sim.state, invoice, line, item);
	}
	const document = invoice.number;
	const { id, location_id: location } = line;
	const date = invoice.invoice_date;
	const cause: Cause = { type: 'customer_invoice', document, line: id, location, date };
	if (moves && returned) {
		const cost = line.cost && negated(line.cost);
		goodsBack(sim, item, { quantity: turned(line.quantity), cost }, cause, manner);
	} else if (moves) {
		line.cost = takeGoods(sim, item, line.quantity, cause, manner);
	}
}

/** Takes one movement back; it counts on the day of the movement. */
export function undoMovement(sim: Sim, movement: Movement, manner: Manner): void {
	const item = itemIn(sim.state, movement.item);
	if (!item || movement.isUndone) {
		return;
	}
	movement.isUndone = true;
	const { document, line, location_id: location, date, quantity } = movement;
	const cause: Cause = { type: 'unbook', document, line, location, date };
	if (quantity < 0) {
		const cost = negated(movement.value);
		goodsBack(sim, item, { quantity: turned(quantity), cost }, cause, manner);
	} else if (quantity > 0) {
		goodsOut(sim, item, quantity, cause, manner);
	}
}

/** Takes back what booking a line did with goods. */
export function unsettleLine(
	sim: Sim,
	invoice: CustomerInvoice,
	line: InvoiceLine,
	manner: Manner,
): void {
	const made = sim.state.movements.filter(
		({ type, document, line: id }) =>
			type === 'customer_invoice' && document === invoice.number && id === line.id,
	);
	for (const movement of made.reverse()) {
		undoMovement(sim, movement, manner);
	}
	const ordered = orderedBy(sim.state, invoice, line);
	if (ordered) {
		ordered.awaited = ordered.awaited.filter(({ line: id }) => id !== line.id);
		for (const goods of ordered.shipped) {
			goods.taken = goods.taken.filter(({ line: id }) => id !== line.id);
		}
	}
	line.cost = null;
}
