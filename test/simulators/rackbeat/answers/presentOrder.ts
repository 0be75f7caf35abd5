import type { Simulator } from '../../control';
import { fromMicro, micro, over } from '../decimal';
import { invoicedQuantity } from '../documents/invoicedQuantity';
import { lineCost, shownCost } from '../documents/lineCost';
import { totalsOf } from '../documents/totals';
import type { Order, PurchaseOrder, RackbeatState, Receipt, Row, Shipment } from '../model';
import type { OrderLine, PurchaseLine, TradeLine } from '../orderModel';
import type { LineCost } from '../stockModel';
import { presentAddresses, presentPeople, presentTradeLine, type AskedFor } from './invoiceParts';
import { presentCustomer } from './presentCustomer';
import { brief } from './presentItem';
import { presentSupplier } from './presentSupplier';

type Sim = Simulator<RackbeatState>;

const STRAIGHT = { quantity: false, price: false, totals: false };

type Progress = 'none' | 'part' | 'all';

/** How far something is done with the lines of an order that have an item. */
function progress<L extends TradeLine>(lines: readonly L[], done: (line: L) => number): Progress {
	const goods = lines.filter(({ child_id, quantity }) => child_id !== null && quantity > 0);
	if (goods.length > 0 && goods.every((line) => done(line) >= line.quantity)) {
		return 'all';
	}
	return goods.some((line) => done(line) > 0) ? 'part' : 'none';
}

const flags = (name: string, how: Progress): Row => ({
	[`is_${name}`]: how === 'all',
	[`is_partly_${name}`]: how === 'part',
});

function presentHead(sim: Sim, order: Order | PurchaseOrder): Row {
	const per = BigInt(Number(sim.switches.get('currency_rate_per')));
	const totals = totalsOf(order, sim.switches.is('totals_rounded', 'per_line'));
	return {
		number: order.number,
		is_booked: order.is_booked,
		booked_at: order.booked_at,
		is_archived: order.is_archived,
		is_cancelled: order.is_cancelled,
		order_date: order.order_date,
		currency: order.currency,
		currency_rate: fromMicro(micro(order.currency_rate) * per),
		vat_zone: order.vat_zone,
		total_subtotal: totals.net,
		total_vat_amount: totals.vat,
		total_total: totals.gross,
		...presentPeople(sim, order),
		...presentAddresses(sim, order),
	};
}

const presentFoot = (sim: Sim, path: string, order: Order | PurchaseOrder): Row => ({
	self: `${sim.url}${path}/${order.number}`,
	created_at: order.created_at,
	updated_at: order.updated_at,
	deleted_at: order.deleted_at,
});

/** What the goods of an order line cost: what was shipped of them, else what they cost today. */
function costOf(line: OrderLine): LineCost | null {
	const [first] = line.shipped;
	return first && first.quantity === line.quantity ? first.cost : null;
}

/** A line of a sales order; the unit cost stands on it, as the vendor's own integration reads it. */
export function presentOrderLine(sim: Sim, order: Order, line: OrderLine, asked: AskedFor): Row {
	const total = lineCost(sim, { ...line, cost: costOf(line) });
	const cost = shownCost(sim, order, total);
	const empty = cost === null || line.quantity === 0;
	return {
		...presentTradeLine(sim, line, STRAIGHT, asked),
		item_cost_price: empty ? cost : fromMicro(over(micro(cost), micro(line.quantity))),
		shipped_quantity: line.shipped_quantity,
		invoiced_quantity: invoicedQuantity(sim.state, line),
	};
}

/** A sales order as the API shows it. */
export function presentOrder(sim: Sim, order: Order, asked: AskedFor): Row {
	const customer = sim.state.customers.find(({ number }) => number === order.customer_id);
	const shipped = progress(order.lines, ({ shipped_quantity }) => shipped_quantity);
	const invoiced = progress(order.lines, (line) => invoicedQuantity(sim.state, line));
	return {
		...presentHead(sim, order),
		...flags('shipped', shipped),
		...flags('invoiced', invoiced),
		is_ready_for_shipping: order.is_booked && shipped !== 'all',
		is_ready_for_invoicing: order.is_booked && invoiced !== 'all',
		is_ready_for_purchasing: false,
		is_partly_purchased: false,
		deliver_at: order.deliver_at,
		customer_id: order.customer_id,
		...(asked.partner ? { customer: customer ? presentCustomer(sim, customer) : null } : {}),
		...(asked.lines
			? { lines: order.lines.map((line) => presentOrderLine(sim, order, line, asked)) }
			: {}),
		...presentFoot(sim, '/orders', order),
	};
}

export function presentPurchaseLine(sim: Sim, line: PurchaseLine, asked: AskedFor): Row {
	return {
		...presentTradeLine(sim, line, STRAIGHT, asked),
		supplier_product_number: line.supplier_product_number,
		received_quantity: line.received_quantity,
		invoiced_quantity: invoicedQuantity(sim.state, line),
	};
}

/** A purchase order as the API shows it. */
export function presentPurchase(sim: Sim, order: PurchaseOrder, asked: AskedFor): Row {
	const supplier = sim.state.suppliers.find(({ number }) => number === order.supplier_id);
	const received = progress(order.lines, ({ received_quantity }) => received_quantity);
	const invoiced = progress(order.lines, (line) => invoicedQuantity(sim.state, line));
	return {
		...presentHead(sim, order),
		...flags('received', received),
		...flags('invoiced', invoiced),
		is_sent: order.is_sent,
		is_ready_for_receiving: order.is_booked && received !== 'all',
		preferred_delivery_date: order.preferred_delivery_date,
		delivery_time_in_days: null,
		supplier_id: order.supplier_id,
		...(asked.partner ? { supplier: supplier ? presentSupplier(sim, supplier) : null } : {}),
		...(asked.lines
			? { lines: order.lines.map((line) => presentPurchaseLine(sim, line, asked)) }
			: {}),
		...presentFoot(sim, '/purchase-orders', order),
	};
}

type Delivered = { child_id: string | null; location_id: number | null };

const withItem = <L extends Delivered>({ state }: Sim, line: L): Row => {
	const item = state.items.find(({ number }) => number === line.child_id);
	return {
		...line,
		child_type: item?.type ?? null,
		name: item?.name ?? '',
		location: brief(state.locations, line.location_id),
	};
};

/** A shipment as the API shows it. */
export function presentShipment(sim: Sim, shipment: Shipment): Row {
	const order = sim.state.orders.find(({ number }) => number === shipment.order_id);
	const { lines, order_id } = shipment;
	const ownNumber = sim.switches.is('shipment_number', 'present');
	return {
		id: shipment.id,
		// From 1 on: the number of one may be the id of another.
		...(ownNumber ? { number: 1 + sim.state.shipments.indexOf(shipment) } : {}),
		is_picked: shipment.is_picked,
		is_partly_picked: !shipment.is_picked && lines.some(({ is_picked }) => is_picked),
		is_shipped: shipment.is_shipped,
		shipped_at: shipment.shipped_at,
		order_id,
		order_number: order_id,
		order: { number: order_id },
		customer_id: order?.customer_id ?? null,
		customer_number: order?.customer_id ?? null,
		lines: lines.map((line) => withItem(sim, line)),
		self: `${sim.url}/order-shipments/${shipment.id}`,
		created_at: shipment.created_at,
		updated_at: shipment.updated_at,
	};
}

/** A receipt as the API shows it. */
export function presentReceipt(sim: Sim, receipt: Receipt): Row {
	const { purchase_order_id, location_id } = receipt;
	const key = String(sim.switches.get('receipt_number_key'));
	return {
		[key]: receipt.number,
		is_received: receipt.is_received,
		received_at: receipt.received_at,
		purchase_order_id,
		purchase_order: { number: purchase_order_id },
		location_id,
		location: brief(sim.state.locations, location_id),
		lines: receipt.lines.map((line) => withItem(sim, line)),
		created_at: receipt.created_at,
		updated_at: receipt.updated_at,
	};
}
