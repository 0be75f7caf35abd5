import type { Simulator } from '../../control';
import { hasInventory, itemIn, live, nextId } from '../find';
import type { Order, RackbeatState, Shipment } from '../model';
import type { OrderLine, ShipmentLine } from '../orderModel';
import { locked, refused } from '../problems';
import { madeAt } from '../stamp';
import type { DeliveryInput } from '../input/orderModels';
import { less, more } from './invoicedQuantity';
import { tellLines } from './lateCost';
import { checkStock, takeGoods } from './lots';
import type { Manner } from './manner';
import { happened } from '../webhooks/events';
import { tellOrder } from './ordering';
import { addShipped } from './shippedGoods';

type Sim = Simulator<RackbeatState>;

/** How many of a line are on no shipment yet. */
function leftToShip({ state }: Sim, order: Order, line: OrderLine): number {
	const planned = live(state.shipments)
		.filter(({ order_id }) => order_id === order.number)
		.flatMap(({ lines }) => lines)
		.filter(({ order_line_id }) => order_line_id === line.id);
	return planned.reduce((left, { quantity }) => less(left, quantity), line.quantity);
}

/** What of each line is asked for: all that is left, unless lines are named. */
export function askedQuantity(input: DeliveryInput, line: { id: number }, left: number): number {
	if (!input.lines) {
		return Math.max(0, left);
	}
	const named = input.lines.find(({ id }) => id === line.id);
	return named ? (named.quantity ?? left) : 0;
}

/** Makes a shipment over what is left of a booked order. @throws Refusal 422 when nothing is */
export function createShipment(
	sim: Sim,
	order: Order,
	input: DeliveryInput,
	manner: Manner,
): Shipment {
	if (!order.is_booked) {
		throw locked(sim, 'Only a booked order can be shipped.');
	}
	const lines: ShipmentLine[] = [];
	for (const line of order.lines.filter(({ child_id }) => child_id !== null)) {
		const left = leftToShip(sim, order, line);
		const quantity = askedQuantity(input, line, left);
		if (quantity > left) {
			throw refused(sim, 'lines', 'More is shipped than is left of the order.');
		}
		if (quantity > 0) {
			const { child_id, location_id } = line;
			const own = { id: nextId(sim.state), order_line_id: line.id, child_id, quantity };
			lines.push({ ...own, location_id: input.location_id ?? location_id, is_picked: false });
		}
	}
	if (lines.length === 0) {
		throw refused(sim, 'lines', 'Nothing is left to ship.');
	}
	const shipment: Shipment = {
		id: nextId(sim.state),
		order_id: order.number,
		is_picked: false,
		is_shipped: false,
		shipped_at: null,
		lines,
		...madeAt(manner.now),
	};
	sim.state.shipments.push(shipment);
	return shipment;
}

function shipLine(sim: Sim, shipment: Shipment, line: ShipmentLine, manner: Manner): void {
	const { state } = sim;
	const ordered = state.orders
		.find(({ number }) => number === shipment.order_id)
		?.lines.find(({ id }) => id === line.order_line_id);
	const item = itemIn(state, line.child_id);
	line.is_picked = true;
	if (!ordered) {
		return;
	}
	ordered.shipped_quantity = more(ordered.shipped_quantity, line.quantity);
	const isGoods = item !== undefined && hasInventory(state, item);
	if (!isGoods || sim.switches.is('stock_follows', 'invoice')) {
		return;
	}
	const { id, location_id: location, quantity } = line;
	const cause = { type: 'shipment' as const, document: shipment.id, line: id, location };
	const cost = takeGoods(sim, item, quantity, cause, manner);
	tellLines(sim, addShipped(ordered, { shipment: shipment.id, quantity, cost }));
}

function tellShipped(sim: Sim, { id }: Shipment, order: Order, manner: Manner): void {
	const event = String(sim.switches.get('shipped_event'));
	if (event === 'order.shipped') {
		tellOrder(sim, 'order', order, 'shipped', manner);
	} else if (!manner.quiet) {
		happened(sim, { event, key: id, keyName: 'id' });
	}
}

/**
 * Sends a shipment: its goods leave the stock, unless stock follows invoices.
 *
 * @throws Refusal 422 when it was sent, is not picked, or takes more than there may be
 */
export function markShipped(sim: Sim, shipment: Shipment, pick: boolean, manner: Manner): void {
	if (shipment.is_shipped) {
		throw locked(sim, 'The shipment is already shipped.');
	}
	if (!pick && !shipment.is_picked) {
		throw refused(sim, 'pick', 'The shipment is not picked.');
	}
	if (sim.switches.is('stock_follows', 'shipment')) {
		checkStock(sim, shipment.lines);
	}
	for (const line of shipment.lines) {
		shipLine(sim, shipment, line, manner);
	}
	const { now } = manner;
	Object.assign(shipment, { is_picked: true, is_shipped: true, shipped_at: now, updated_at: now });
	const order = sim.state.orders.find(({ number }) => number === shipment.order_id);
	if (order) {
		order.updated_at = now;
		tellShipped(sim, shipment, order, manner);
	}
}
