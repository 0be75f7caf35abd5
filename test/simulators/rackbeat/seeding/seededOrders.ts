import type { Simulator } from '../../control';
import { freshOrderLine, freshPurchaseLine } from '../input/applyOrder';
import { addressOf, dayRate } from '../input/invoiceInput';
import type { RackbeatState } from '../model';
import type { Order, PurchaseOrder } from '../orderModel';
import type { OrderSeed, PurchaseOrderSeed, RackbeatSeed } from '../seedSchema';
import { madeAt, stamp } from '../stamp';
import { lineFrom, notAfter } from './seededInvoices';

type Sim = Simulator<RackbeatState>;
type Partner = RackbeatState['customers'][number] | RackbeatState['suppliers'][number];

/** What an order takes over from its partner, made at noon of its day. */
function headFrom(sim: Sim, seed: OrderSeed | PurchaseOrderSeed, partner: Partner) {
	const now = notAfter(stamp(sim.clock), `${seed.order_date}T11:00:00Z`);
	const { currency, vat_zone, payment_terms_id, layout_id } = partner;
	return {
		number: seed.number,
		order_date: seed.order_date,
		is_booked: seed.is_booked,
		booked_at: seed.is_booked ? now : null,
		is_archived: false,
		is_cancelled: false,
		...{ currency, vat_zone, payment_terms_id, layout_id },
		currency_rate: dayRate(sim.state, currency),
		employee_id: null,
		our_reference: partner.our_reference,
		their_reference: seed.their_reference,
		heading: seed.heading,
		note: null,
		billing_address: addressOf(partner),
		delivery_address: null,
		notes: [],
		...madeAt(now),
	};
}

const lacking = (what: string, number: number): Error =>
	new Error(`The seed's ${what} ${number} names a partner that it lacks.`);

function orderFrom(sim: Sim, seed: OrderSeed): Order {
	const { state } = sim;
	const customer = state.customers.find((row) => row.number === seed.customer_id);
	if (!customer) {
		throw lacking('order', seed.number);
	}
	const from = { zone: customer.vat_zone, usual: 'sales_price' as const };
	return {
		...headFrom(sim, seed, customer),
		customer_id: customer.number,
		deliver_at: seed.deliver_at ?? null,
		lines: seed.lines.map((line) => freshOrderLine(lineFrom(state, seed.number, line, from))),
	};
}

function purchaseFrom(sim: Sim, seed: PurchaseOrderSeed): PurchaseOrder {
	const { state } = sim;
	const supplier = state.suppliers.find((row) => row.number === seed.supplier_id);
	if (!supplier) {
		throw lacking('purchase order', seed.number);
	}
	const from = { zone: supplier.vat_zone, usual: 'recommended_cost_price' as const };
	return {
		...headFrom(sim, seed, supplier),
		supplier_id: supplier.number,
		is_sent: false,
		preferred_delivery_date: null,
		lines: seed.lines.map((line) => freshPurchaseLine(lineFrom(state, seed.number, line, from))),
	};
}

/** Makes the orders and purchase orders of a seed; nothing of them is shipped or received yet. */
export function seedOrders(sim: Sim, seed: RackbeatSeed): void {
	sim.state.orders = seed.orders.map((order) => orderFrom(sim, order));
	sim.state.purchase_orders = seed.purchase_orders.map((order) => purchaseFrom(sim, order));
}
