import type { Simulator } from '../../control';
import { fromMicro, micro, turned } from '../decimal';
import { byNumber, hasInventory } from '../find';
import type { Item, RackbeatState } from '../model';
import type { SuppliedGoods, SupplierLine } from '../invoiceModel';
import type { PurchaseLine, PurchaseOrder } from '../orderModel';
import type { Cause } from './goods';
import { goodsIn, goodsOut, goodsRepriced } from './goods';
import { landedCosts, partOf } from './landedCost';
import type { Manner } from './manner';
import type { Invoiced } from './totals';

export type { SuppliedGoods, SupplierLine } from '../invoiceModel';

type Sim = Simulator<RackbeatState>;

/** A supplier invoice as far as goods are concerned. */
export interface SuppliedInvoice extends Invoiced {
	number: number;
	purchase_order_id: number | null;
	invoice_date: string | null;
	lines: readonly SupplierLine[];
}

/** What booking may be told about the goods. */
export interface HowReceived {
	/** Puts the lines on stock that were not received before. */
	mark_received: boolean;
	/** Dates the movement by the invoice instead of today. */
	use_invoice_date: boolean;
}

interface Work {
	line: SupplierLine;
	item: Item;
	/** What the line's goods cost in all, in base currency. */
	landed: number;
	ordered: PurchaseLine | undefined;
	cause: Cause;
	manner: Manner;
}

const less = (left: number, right: number): number => fromMicro(micro(left) - micro(right));

/** Corrects goods that were received to the price of the invoice, oldest first. */
function repriceReceived(sim: Sim, work: Work): SuppliedGoods[] {
	const { line, item, landed, ordered, cause, manner } = work;
	const done: SuppliedGoods[] = [];
	let passed = 0;
	for (const received of ordered?.received ?? []) {
		const quantity = Math.min(less(line.quantity, passed), received.quantity);
		const movement = sim.state.movements.find(({ id }) => id === received.movement);
		if (quantity > 0 && movement) {
			const was = partOf(received.value, received, 0, quantity);
			const difference = less(partOf(landed, line, passed, quantity), was);
			goodsRepriced(sim, item, { received: movement, difference }, cause, manner);
			received.quantity = less(received.quantity, quantity);
			received.value = less(received.value, was);
			passed = fromMicro(micro(passed) + micro(quantity));
			const order_line_id = line.order_line_id;
			const kind = 'repriced';
			done.push({
				kind,
				item: item.number,
				order_line_id,
				quantity,
				value: difference,
				...of(movement),
			});
		}
	}
	if (ordered) {
		ordered.received = ordered.received.filter(({ quantity }) => quantity > 0);
	}
	return done;
}

const of = ({ id }: { id: number }): { movement: number } => ({ movement: id });

/** What of a line was not received before: it comes in now, or waits as prepaid for its receipt. */
function takeIn(sim: Sim, work: Work, before: number, how: HowReceived): SuppliedGoods[] {
	const { line, item, landed, ordered, cause, manner } = work;
	const quantity = less(line.quantity, before);
	if (quantity <= 0) {
		return [];
	}
	const value = partOf(landed, line, before, quantity);
	const base = { item: item.number, order_line_id: line.order_line_id, quantity, value };
	if (!isMoved(sim, how)) {
		ordered?.prepaid.push({ invoice: cause.document ?? 0, quantity, value });
		return ordered ? [{ kind: 'prepaid', ...base, movement: null }] : [];
	}
	const goods = { quantity, value: { average: value, fifo: value } };
	const movement = goodsIn(sim, item, goods, cause, manner);
	// Where stock follows invoices a receipt counts by itself, unless this one takes its place.
	const counts = ordered !== undefined && how.mark_received;
	const open = ordered ? less(ordered.quantity, ordered.received_quantity) : 0;
	const counted = counts ? Math.min(quantity, Math.max(0, open)) : 0;
	if (ordered) {
		ordered.received_quantity = fromMicro(micro(ordered.received_quantity) + micro(counted));
	}
	const order_line_id = counted === quantity ? base.order_line_id : null;
	return [{ kind: 'in', ...base, order_line_id, ...of(movement) }];
}

/** Whether booking moves what was not received before. */
const isMoved = (sim: Sim, { mark_received }: HowReceived): boolean =>
	mark_received || sim.switches.is('stock_follows', 'invoice');

function settleLine(sim: Sim, work: Work, how: HowReceived): SuppliedGoods[] {
	const { line, item, cause, manner } = work;
	if (line.quantity < 0) {
		if (!isMoved(sim, how)) {
			return [];
		}
		const quantity = turned(line.quantity);
		const { average } = goodsOut(sim, item, quantity, cause, manner);
		const order_line_id = line.order_line_id;
		const base = { item: item.number, order_line_id, quantity, value: average ?? 0 };
		return [{ kind: 'back', ...base, movement: null }];
	}
	const repriced = repriceReceived(sim, work);
	const before = repriced.reduce((sum, { quantity }) => sum + micro(quantity), 0n);
	return [...repriced, ...takeIn(sim, work, fromMicro(before), how)];
}

/** A service moves nothing, but its order line counts as received. */
function markService(order: PurchaseOrder | undefined, line: SupplierLine): SuppliedGoods[] {
	const ordered = order?.lines.find((row) => row.id === line.order_line_id);
	const quantity = ordered ? Math.max(0, less(ordered.quantity, ordered.received_quantity)) : 0;
	if (!ordered || quantity === 0) {
		return [];
	}
	ordered.received_quantity = ordered.quantity;
	const item = line.child_id ?? '';
	return [{ kind: 'in', item, order_line_id: ordered.id, quantity, value: 0, movement: null }];
}

/**
 * What booking a supplier invoice does with goods. Goods that were received are corrected to the
 * invoice's price; the others come in when `mark_received` says so, or always where stock follows
 * invoices; else they are taken in at this price by their receipt. Negative lines go back.
 *
 * @returns what was done, for `unbookSuppliedGoods`
 */
export function bookSuppliedGoods(
	sim: Sim,
	invoice: SuppliedInvoice,
	how: HowReceived,
	manner: Manner,
): SuppliedGoods[] {
	const landed = landedCosts(sim, invoice);
	const order = byNumber(sim.state.purchase_orders, invoice.purchase_order_id);
	const date = how.use_invoice_date ? invoice.invoice_date : null;
	return invoice.lines.flatMap((line) => {
		const item = sim.state.items.find(({ number }) => number === line.child_id);
		if (!item || line.quantity === 0) {
			return [];
		}
		if (!hasInventory(sim.state, item)) {
			return how.mark_received ? markService(order, line) : [];
		}
		const { id, location_id: location } = line;
		const document = invoice.number;
		const cause: Cause = { type: 'supplier_invoice', document, line: id, location, date };
		const ordered = order?.lines.find((row) => row.id === line.order_line_id);
		const work = { line, item, landed: landed.get(line.id) ?? 0, ordered, cause, manner };
		return settleLine(sim, work, how);
	});
}

function takeBack(sim: Sim, goods: SuppliedGoods, cause: Cause, manner: Manner): void {
	const { state } = sim;
	const item = state.items.find(({ number }) => number === goods.item);
	const ordered = state.purchase_orders
		.flatMap(({ lines }) => lines)
		.find(({ id }) => id === goods.order_line_id);
	const movement = state.movements.find(({ id }) => id === goods.movement);
	const { kind, quantity, value } = goods;
	if (!item) {
		return;
	}
	if (kind === 'in') {
		if (movement) {
			goodsOut(sim, item, quantity, cause, manner);
		}
		if (ordered) {
			ordered.received_quantity = less(ordered.received_quantity, quantity);
		}
	} else if (kind === 'back') {
		goodsIn(sim, item, { quantity, value: { average: value, fifo: value } }, cause, manner);
	} else if (kind === 'repriced' && movement) {
		goodsRepriced(sim, item, { received: movement, difference: turned(value) }, cause, manner);
		const was = partOf(movement.value.average, movement, 0, quantity);
		ordered?.received.unshift({ movement: movement.id, quantity, value: was });
	} else if (ordered) {
		const isOwn = ({ invoice }: { invoice: number }): boolean => invoice === cause.document;
		ordered.received.unshift(
			...ordered.settled.filter(isOwn).map((each) => ({
				movement: each.movement,
				quantity: each.quantity,
				value: each.value,
			})),
		);
		ordered.settled = ordered.settled.filter((each) => !isOwn(each));
		ordered.prepaid = ordered.prepaid.filter((each) => !isOwn(each));
	}
}

/** Takes back what booking a supplier invoice did with goods. */
export function unbookSuppliedGoods(
	sim: Sim,
	invoice: SuppliedInvoice,
	done: readonly SuppliedGoods[],
	manner: Manner,
): void {
	const date = invoice.invoice_date;
	for (const goods of [...done].reverse()) {
		takeBack(sim, goods, { type: 'unbook', document: invoice.number, date }, manner);
	}
}
