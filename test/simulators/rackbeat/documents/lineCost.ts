import type { Simulator } from '../../control';
import { hasInventory } from '../find';
import { fromMicro, micro, over, times } from '../decimal';
import type { CustomerInvoice, InvoiceLine, Item, RackbeatState } from '../model';
import { unitCost } from './stock';

type Sim = Simulator<RackbeatState>;

/** The principle by which the account values its stock. */
export function costing(sim: Sim): 'average' | 'fifo' {
	return sim.switches.is('costing', 'fifo') ? 'fifo' : 'average';
}

/** The item's present unit cost in base currency; null when it is out of stock. */
export function presentCost(sim: Sim, item: Item): number | null {
	return hasInventory(sim.state, item) ? unitCost(item.stock, costing(sim)) : item.service_cost;
}

/** A line whose goods cost something. */
type Costed = Pick<InvoiceLine, 'child_id' | 'quantity' | 'cost'>;

/** Total cost of a line in base currency, signed as its quantity; null when there is none. */
export function lineCost(sim: Sim, line: Costed): number | null {
	if (line.cost !== null && sim.switches.is('cost_frozen_at', 'booking')) {
		return line.cost[costing(sim)];
	}
	const item = sim.state.items.find(({ number }) => number === line.child_id);
	const unit = item ? presentCost(sim, item) : null;
	return unit === null ? null : fromMicro(times(micro(unit), micro(line.quantity)));
}

/** A cost in base currency as the documents show it. */
export function shownCost(
	sim: Sim,
	invoice: { currency_rate: number },
	cost: number | null,
): number | null {
	if (cost === null) {
		return sim.switches.is('no_stock_cost', 'null') ? null : 0;
	}
	const inDocument = sim.switches.is('cost_currency', 'document');
	return inDocument ? fromMicro(over(micro(cost), micro(invoice.currency_rate))) : cost;
}

/** Total cost of an invoice in base currency; lines without a cost count as nothing. */
export function invoiceCost(sim: Sim, invoice: CustomerInvoice): number {
	const total = invoice.lines.reduce((sum, line) => sum + micro(lineCost(sim, line) ?? 0), 0n);
	return fromMicro(total);
}

/** What the stock items of an invoice cost in base currency: services are not goods. */
export function goodsCost(sim: Sim, invoice: CustomerInvoice): number {
	const isGoods = ({ child_id }: InvoiceLine): boolean => {
		const item = sim.state.items.find(({ number }) => number === child_id);
		return item !== undefined && hasInventory(sim.state, item);
	};
	return invoiceCost(sim, { ...invoice, lines: invoice.lines.filter(isGoods) });
}
