import type { Simulator } from '../../control';
import { byNumber, itemIn, live } from '../find';
import type { Order, PurchaseOrder, RackbeatState } from '../model';
import { locked, refused } from '../problems';
import { happened } from '../webhooks/events';
import { invoicedQuantity } from './invoicedQuantity';
import type { Manner } from './manner';

type Sim = Simulator<RackbeatState>;
type Kind = 'order' | 'purchase_order';

/** Queues an event of an order unless the write is to be quiet. */
export function tellOrder(
	sim: Sim,
	kind: Kind,
	{ number }: { number: number },
	verb: string,
	{ quiet }: Manner,
	changed: string[] = [],
): void {
	if (!quiet && kind === 'order') {
		happened(sim, { event: `order.${verb}`, key: number, keyName: 'number', changed });
	}
}

/** @throws Refusal 422 for a change of what is booked */
export function checkOpen(sim: Sim, { is_booked }: { is_booked: boolean }, text: string): void {
	if (is_booked) {
		throw locked(sim, text);
	}
}

function checkBookable(sim: Sim, order: Order | PurchaseOrder): void {
	checkOpen(sim, order, 'The order is already booked.');
	if (order.lines.length === 0) {
		throw refused(sim, 'lines', 'The order has no lines.');
	}
	const barred = order.lines.find(({ child_id }) => itemIn(sim.state, child_id)?.is_barred);
	if (barred) {
		throw refused(sim, 'lines', `Product '${barred.child_id ?? ''}' is barred.`);
	}
	const partner =
		'customer_id' in order
			? byNumber(sim.state.customers, order.customer_id)
			: byNumber(sim.state.suppliers, order.supplier_id);
	if (partner?.is_barred) {
		throw refused(sim, 'number', `'${partner.number}' is barred.`);
	}
}

/** Books a draft. @throws Refusal 422 when it is booked, has no lines, or names what is barred */
export function bookOrder(
	sim: Sim,
	kind: Kind,
	order: Order | PurchaseOrder,
	manner: Manner,
): void {
	checkBookable(sim, order);
	Object.assign(order, { is_booked: true, booked_at: manner.now, updated_at: manner.now });
	tellOrder(sim, kind, order, 'booked', manner);
	tellOrder(sim, kind, order, 'updated', manner, ['is_booked', 'booked_at']);
}

/** Whether anything was made from an order: a shipment, a receipt or an invoice. */
export function hasFollowers({ state }: Sim, order: Order | PurchaseOrder): boolean {
	const { number } = order;
	const deliveries =
		'customer_id' in order
			? live(state.shipments).some(({ order_id }) => order_id === number)
			: live(state.receipts).some(({ purchase_order_id }) => purchase_order_id === number);
	return deliveries || order.lines.some((line) => invoicedQuantity(state, line) > 0);
}

/** Turns a booked order into a draft. @throws Refusal 422 when something was made from it */
export function reopenOrder(
	sim: Sim,
	kind: Kind,
	order: Order | PurchaseOrder,
	manner: Manner,
): void {
	if (!order.is_booked) {
		throw locked(sim, 'The order is not booked.');
	}
	if (hasFollowers(sim, order)) {
		throw locked(sim, 'The order is shipped, received or invoiced in part.');
	}
	Object.assign(order, { is_booked: false, booked_at: null, updated_at: manner.now });
	tellOrder(sim, kind, order, 'updated', manner, ['is_booked', 'booked_at']);
}
