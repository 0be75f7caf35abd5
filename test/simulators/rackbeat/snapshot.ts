import { unitCost } from './documents/stock';
import { totalsOf } from './documents/totals';
import type { RackbeatState } from './model';
import { omit } from './omit';

/** Everything as JSON: registers, customers, items with stock value, invoices with totals and costs. */
export function snapshot(state: RackbeatState): unknown {
	const { clock, keys } = state;
	return {
		now: clock.now().toISOString(),
		...omit(state, 'clock', 'calls'),
		keys: keys.map(({ scopes, user }) => ({ scopes, user })),
		items: state.items.map((item) => ({
			...item,
			average_cost: unitCost(item.stock, 'average'),
			fifo_cost: unitCost(item.stock, 'fifo'),
		})),
		customer_invoices: state.customer_invoices.map((invoice) => ({
			...invoice,
			totals: totalsOf(invoice, true),
		})),
		supplier_invoices: state.supplier_invoices.map((invoice) => ({
			...invoice,
			totals: totalsOf(invoice, true),
		})),
		deliveries: state.deliveries.map((delivery) => ({
			...delivery,
			due: Number.isFinite(delivery.due) ? new Date(delivery.due).toISOString() : null,
		})),
	};
}
