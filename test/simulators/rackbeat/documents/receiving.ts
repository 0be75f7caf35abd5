import type { Simulator } from '../../control';
import { hasInventory, itemIn, live, nextId, nextNumber } from '../find';
import type { DeliveryInput } from '../input/orderModels';
import type { Item, PurchaseOrder, RackbeatState, Receipt } from '../model';
import type { PurchaseLine, ReceiptLine } from '../orderModel';
import { locked, refused } from '../problems';
import { madeAt } from '../stamp';
import type { Cause } from './goods';
import { goodsIn } from './goods';
import { less, more } from './invoicedQuantity';
import { landedCosts, partOf } from './landedCost';
import type { Manner } from './manner';
import { askedQuantity } from './shipping';

type Sim = Simulator<RackbeatState>;

const FIRST_RECEIPT = 1;

/** How many of a line are neither received nor on a receipt that waits. */
function leftToReceive({ state }: Sim, order: PurchaseOrder, line: PurchaseLine): number {
	const waiting = live(state.receipts)
		.filter(
			({ purchase_order_id, is_received }) => purchase_order_id === order.number && !is_received,
		)
		.flatMap(({ lines }) => lines)
		.filter(({ order_line_id }) => order_line_id === line.id);
	const open = less(line.quantity, line.received_quantity);
	return waiting.reduce((left, { quantity }) => less(left, quantity), open);
}

/** Makes a receipt over what is left of a booked purchase order. @throws Refusal 422 when nothing is */
export function createReceipt(
	sim: Sim,
	order: PurchaseOrder,
	input: DeliveryInput,
	manner: Manner,
): Receipt {
	if (!order.is_booked) {
		throw locked(sim, 'Only a booked purchase order can be received.');
	}
	const lines: ReceiptLine[] = [];
	for (const line of order.lines.filter(({ child_id }) => child_id !== null)) {
		const left = leftToReceive(sim, order, line);
		const quantity = askedQuantity(input, line, left);
		if (quantity > left) {
			throw refused(sim, 'lines', 'More is received than is left of the order.');
		}
		if (quantity > 0) {
			const { child_id, location_id } = line;
			const own = { id: nextId(sim.state), order_line_id: line.id, child_id, quantity };
			lines.push({ ...own, location_id: input.location_id ?? location_id });
		}
	}
	if (lines.length === 0) {
		throw refused(sim, 'lines', 'Nothing is left to receive.');
	}
	const receipt: Receipt = {
		number: nextNumber(sim.state.receipts, FIRST_RECEIPT),
		purchase_order_id: order.number,
		is_received: false,
		received_at: null,
		location_id: input.location_id ?? null,
		lines,
		...madeAt(manner.now),
	};
	sim.state.receipts.push(receipt);
	return receipt;
}

interface Arrival {
	item: Item;
	ordered: PurchaseLine;
	cause: Cause;
	manner: Manner;
}

/** Takes in, at the price of its invoice, what the supplier invoiced before; tells how many those were. */
function takePrepaid(
	sim: Sim,
	{ item, ordered, cause, manner }: Arrival,
	quantity: number,
): number {
	let taken = 0;
	for (const prepaid of ordered.prepaid) {
		const part = Math.min(less(quantity, taken), prepaid.quantity);
		if (part > 0) {
			const value = partOf(prepaid.value, prepaid, 0, part);
			const worth = { average: value, fifo: value };
			const { id } = goodsIn(sim, item, { quantity: part, value: worth }, cause, manner);
			const { invoice } = prepaid;
			ordered.settled.push({ invoice, movement: id, quantity: part, value });
			prepaid.quantity = less(prepaid.quantity, part);
			prepaid.value = less(prepaid.value, value);
			taken = more(taken, part);
		}
	}
	ordered.prepaid = ordered.prepaid.filter((prepaid) => prepaid.quantity > 0);
	return taken;
}

function receiveLine(
	sim: Sim,
	order: PurchaseOrder,
	receipt: Receipt,
	line: ReceiptLine,
	manner: Manner,
): void {
	const ordered = order.lines.find(({ id }) => id === line.order_line_id);
	const item = itemIn(sim.state, line.child_id);
	if (!ordered) {
		return;
	}
	const before = ordered.received_quantity;
	ordered.received_quantity = more(before, line.quantity);
	const isGoods = item !== undefined && hasInventory(sim.state, item);
	if (!isGoods || sim.switches.is('stock_follows', 'invoice')) {
		return;
	}
	const location = line.location_id ?? receipt.location_id;
	const cause: Cause = { type: 'receipt', document: receipt.number, line: line.id, location };
	const prepaid = takePrepaid(sim, { item, ordered, cause, manner }, line.quantity);
	const quantity = less(line.quantity, prepaid);
	if (quantity > 0) {
		const landed = landedCosts(sim, order).get(ordered.id) ?? 0;
		const value = partOf(landed, ordered, more(before, prepaid), quantity);
		const worth = { average: value, fifo: value };
		const { id } = goodsIn(sim, item, { quantity, value: worth }, cause, manner);
		ordered.received.push({ movement: id, quantity, value });
	}
}

/**
 * Receives the goods of a receipt: they come on stock at the order's price with freight and extra
 * percent, unless stock follows invoices.
 *
 * @throws Refusal 422 when they were received before
 */
export function markReceived(sim: Sim, receipt: Receipt, manner: Manner): void {
	if (receipt.is_received) {
		throw locked(sim, 'The receipt is already received.');
	}
	const order = sim.state.purchase_orders.find(
		({ number }) => number === receipt.purchase_order_id,
	);
	for (const line of order ? receipt.lines : []) {
		receiveLine(sim, order as PurchaseOrder, receipt, line, manner);
	}
	const { now } = manner;
	Object.assign(receipt, { is_received: true, received_at: now, updated_at: now });
	if (order) {
		order.updated_at = now;
	}
}
