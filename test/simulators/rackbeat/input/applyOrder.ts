import type { Call } from '../call';
import { byNumber, nextNumber } from '../find';
import type { Address, Order, PurchaseOrder } from '../model';
import type { OrderLine, PurchaseLine, TradeLine } from '../orderModel';
import { madeAt } from '../stamp';
import {
	addressOf,
	applyHeader,
	dayRate,
	lineErrors,
	NO_ADDRESS,
	referenceErrors,
	tradeLineFrom,
	type Completeness,
} from './invoiceInput';
import type { LineInput } from './models';
import type { OrderInput, PurchaseInput } from './orderModels';
import { orRefuse } from './readBody';

export const FIRST_ORDER = 1001;

export const freshOrderLine = (line: TradeLine): OrderLine => ({
	...line,
	shipped_quantity: 0,
	shipped: [],
	awaited: [],
});

export const freshPurchaseLine = (
	line: TradeLine,
	supplier_product_number: string | null = null,
): PurchaseLine => ({
	...line,
	supplier_product_number,
	received_quantity: 0,
	received: [],
	prepaid: [],
	settled: [],
});

/** What an order takes over from its customer or supplier. */
function headOf(
	call: Call,
	partner: Parameters<typeof addressOf>[0] &
		Pick<
			Order,
			| 'currency'
			| 'vat_zone'
			| 'payment_terms_id'
			| 'layout_id'
			| 'our_reference'
			| 'their_reference'
		>,
) {
	const { currency, vat_zone, payment_terms_id, layout_id } = partner;
	return {
		is_booked: false,
		booked_at: null,
		is_archived: false,
		is_cancelled: false,
		...{ currency, vat_zone, payment_terms_id, layout_id },
		currency_rate: dayRate(call.state, currency),
		employee_id: null,
		our_reference: partner.our_reference,
		their_reference: partner.their_reference,
		heading: null,
		note: null,
		billing_address: addressOf(partner),
		delivery_address: null,
		notes: [],
		order_date: call.sim.clock.danishDay(),
		...madeAt(call.now),
	};
}

function deliveryOf(before: Address | null, input: OrderInput): Address | null {
	const flat = Object.entries(input)
		.filter(([name, value]) => name.startsWith('delivery_address_') && value !== undefined)
		.map(([name, value]) => [name.replace('delivery_address_', ''), value]);
	return flat.length === 0
		? before
		: { ...NO_ADDRESS, ...before, ...(Object.fromEntries(flat) as Partial<Address>) };
}

/** A line as it is written becomes a line of the order. */
export const orderLineFrom = (call: Call, order: Order, line: LineInput): OrderLine =>
	freshOrderLine(tradeLineFrom(call, order.vat_zone, line, 'sales_price'));

/** @returns names of what was changed */
export function applyOrder(call: Call, order: Order, input: OrderInput): string[] {
	order.customer_id = input.customer_id ?? order.customer_id;
	order.order_date = input.order_date ?? order.order_date;
	order.deliver_at = input.deliver_at ?? order.deliver_at;
	applyHeader(call, order, input);
	order.delivery_address = deliveryOf(order.delivery_address, input);
	if (input.lines) {
		order.lines = input.lines.map((line) => orderLineFrom(call, order, line));
	}
	return Object.keys(input);
}

/** @throws Refusal 422 naming each path that does not hold */
export function checkOrder(call: Call, input: OrderInput, how: Completeness): void {
	const { state } = call;
	const errors = { ...referenceErrors(state, input), ...lineErrors(call, input, how) };
	const needed = how !== 'partial' || (input.customer_id ?? null) !== null;
	if (needed && !byNumber(state.customers, input.customer_id ?? 0)) {
		errors['customer_id'] = ['The selected Customer is invalid.'];
	}
	orRefuse(call, errors);
}

/** @throws Refusal 422 */
export function createOrder(call: Call, input: OrderInput, how: Completeness): Order {
	checkOrder(call, input, how);
	const { state } = call;
	const customer = byNumber(state.customers, input.customer_id);
	if (!customer) {
		throw new Error('The customer was checked and must exist.');
	}
	const order: Order = {
		...headOf(call, customer),
		number: input.number ?? nextNumber(state.orders, FIRST_ORDER),
		customer_id: customer.number,
		deliver_at: null,
		lines: [],
	};
	applyOrder(call, order, input);
	state.orders.push(order);
	return order;
}

/** @returns names of what was changed */
export function applyPurchase(call: Call, order: PurchaseOrder, input: PurchaseInput): string[] {
	order.supplier_id = input.supplier_id ?? order.supplier_id;
	order.order_date = input.order_date ?? order.order_date;
	order.preferred_delivery_date = input.preferred_delivery_date ?? order.preferred_delivery_date;
	applyHeader(call, order, input);
	if (input.lines) {
		order.lines = input.lines.map((line) => {
			const trade = tradeLineFrom(call, order.vat_zone, line, 'recommended_cost_price');
			return freshPurchaseLine(trade, line.supplier_product_number ?? null);
		});
	}
	return Object.keys(input);
}

/** @throws Refusal 422 naming each path that does not hold */
export function checkPurchase(call: Call, input: PurchaseInput, how: Completeness): void {
	const { state } = call;
	const errors = { ...referenceErrors(state, input), ...lineErrors(call, input, how) };
	const needed = how !== 'partial' || (input.supplier_id ?? null) !== null;
	if (needed && !byNumber(state.suppliers, input.supplier_id ?? 0)) {
		errors['supplier_id'] = ['The selected Supplier is invalid.'];
	}
	orRefuse(call, errors);
}

/** @throws Refusal 422 */
export function createPurchase(call: Call, input: PurchaseInput, how: Completeness): PurchaseOrder {
	checkPurchase(call, input, how);
	const { state } = call;
	const supplier = byNumber(state.suppliers, input.supplier_id);
	if (!supplier) {
		throw new Error('The supplier was checked and must exist.');
	}
	const order: PurchaseOrder = {
		...headOf(call, supplier),
		number: input.number ?? nextNumber(state.purchase_orders, FIRST_ORDER),
		supplier_id: supplier.number,
		is_sent: false,
		preferred_delivery_date: null,
		lines: [],
	};
	applyPurchase(call, order, input);
	state.purchase_orders.push(order);
	return order;
}
