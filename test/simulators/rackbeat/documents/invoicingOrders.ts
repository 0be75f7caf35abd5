import type { Simulator } from '../../control';
import { byNumber, nextId, required } from '../find';
import { freshInvoice } from '../input/applyInvoice';
import { freshSupplierInvoice } from '../input/applySupplierInvoice';
import type {
	CustomerInvoice,
	Order,
	PurchaseOrder,
	RackbeatState,
	SupplierInvoice,
} from '../model';
import type { OrderLine, TradeLine } from '../orderModel';
import { locked, refused } from '../problems';
import { invoicedQuantity, less } from './invoicedQuantity';
import type { Manner } from './manner';
import { tellSupplierInvoice } from './supplierBooking';
import { tellAbout } from './undoing';

type Sim = Simulator<RackbeatState>;

const TAKEN_OVER = [
	'currency',
	'currency_rate',
	'vat_zone',
	'payment_terms_id',
	'layout_id',
	'employee_id',
	'our_reference',
	'their_reference',
	'heading',
	'note',
	'billing_address',
	'delivery_address',
] as const;

const takenOver = (order: Order | PurchaseOrder) =>
	Object.fromEntries(TAKEN_OVER.map((field) => [field, structuredClone(order[field])]));

/** A line for the invoice with what of it is left; texts go with the first invoice. */
function lineLeft<L extends TradeLine>(
	{ state }: Sim,
	line: L,
	most: number,
): (TradeLine & { order_line_id: number }) | null {
	const done = invoicedQuantity(state, line);
	const quantity = line.child_id === null ? (done > 0 ? 0 : line.quantity) : less(most, done);
	if (line.child_id === null ? done > 0 : quantity <= 0) {
		return null;
	}
	const { child_id, name, line_price, discount_percentage } = line;
	const { vat_percentage, unit_id, location_id } = line;
	const same = { child_id, name, line_price, discount_percentage, vat_percentage, unit_id };
	return { ...same, location_id, id: nextId(state), quantity, order_line_id: line.id };
}

/** @throws Refusal 422 for an order that is a draft or has nothing left to invoice */
function linesLeft<L extends TradeLine>(
	sim: Sim,
	order: { is_booked: boolean; lines: readonly L[] },
	most: (line: L) => number,
) {
	if (!order.is_booked) {
		throw locked(sim, 'Only a booked order can be invoiced.');
	}
	const lines = order.lines
		.map((line) => lineLeft(sim, line, most(line)))
		.filter((line) => line !== null);
	if (!lines.some(({ child_id }) => child_id !== null)) {
		throw refused(sim, 'lines', 'Nothing is left to invoice.');
	}
	return lines;
}

/** Makes a draft invoice over what is left of an order, or of what was shipped of it. */
export function invoiceOrder(
	sim: Sim,
	order: Order,
	manner: Manner,
	most: (line: OrderLine) => number,
): CustomerInvoice {
	const { state } = sim;
	const customer = required(sim, byNumber(state.customers, order.customer_id));
	const lines = linesLeft(sim, order, most);
	const day = sim.clock.danishDay();
	const invoice: CustomerInvoice = {
		...freshInvoice(state, customer, { now: manner.now, day }),
		...takenOver(order),
		order_id: order.number,
		lines: lines.map((line) => ({ ...line, cost: null })),
	};
	state.customer_invoices.push(invoice);
	order.updated_at = manner.now;
	tellAbout(sim, invoice, 'created', manner);
	return invoice;
}

/** Makes a draft supplier invoice over what is left of a purchase order. */
export function invoicePurchase(sim: Sim, order: PurchaseOrder, manner: Manner): SupplierInvoice {
	const { state } = sim;
	const supplier = required(sim, byNumber(state.suppliers, order.supplier_id));
	const lines = linesLeft(sim, order, ({ quantity }) => quantity);
	const day = sim.clock.danishDay();
	const invoice: SupplierInvoice = {
		...freshSupplierInvoice(state, supplier, { now: manner.now, day }),
		...takenOver(order),
		purchase_order_id: order.number,
		lines,
	};
	state.supplier_invoices.push(invoice);
	order.updated_at = manner.now;
	tellSupplierInvoice(sim, invoice, 'created', manner);
	return invoice;
}
