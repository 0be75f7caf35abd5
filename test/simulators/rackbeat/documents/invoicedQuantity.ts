import { fromMicro, micro } from '../decimal';
import { live } from '../find';
import type { RackbeatState } from '../model';
import type { TradeLine } from '../orderModel';

interface Invoicing {
	deleted_at: string | null;
	created_at: string;
	updated_at: string;
	lines: { order_line_id?: number | null; quantity: number }[];
}

/** How many of an order's line stand on invoices that are not deleted, booked or not. */
export function invoicedQuantity(state: RackbeatState, { id }: TradeLine): number {
	const invoices: Invoicing[] = [...state.customer_invoices, ...state.supplier_invoices];
	const lines = live(invoices).flatMap(({ lines: own }) => own);
	const sum = lines
		.filter(({ order_line_id, quantity }) => order_line_id === id && quantity > 0)
		.reduce((total, { quantity }) => total + micro(quantity), 0n);
	return fromMicro(sum);
}

export const less = (left: number, right: number): number => fromMicro(micro(left) - micro(right));

export const more = (left: number, right: number): number => fromMicro(micro(left) + micro(right));
