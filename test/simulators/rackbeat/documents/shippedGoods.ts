import type { Simulator } from '../../control';
import { divideRounded, fromMicro, micro, times } from '../decimal';
import type { CustomerInvoice, InvoiceLine, Item, LineCost, RackbeatState } from '../model';
import type { OrderLine, ShippedGoods } from '../orderModel';
import type { Value } from '../stockModel';
import { presentCost } from './lineCost';

type Sim = Simulator<RackbeatState>;

type Part = { quantity: number };

const total = (parts: readonly Part[]): bigint =>
	parts.reduce((sum, { quantity }) => sum + micro(quantity), 0n);

/** How many of goods that were shipped are not yet on an invoice. */
export const leftToInvoice = ({ quantity, taken }: ShippedGoods): bigint =>
	micro(quantity) - total(taken);

function part(cost: number | null, quantity: bigint, whole: bigint): number | null {
	return cost === null ? null : fromMicro(divideRounded(micro(cost) * quantity, whole));
}

/** The share of a cost that falls on some of its quantity. */
export const shareOf = (
	{ average, fifo }: LineCost,
	quantity: bigint,
	whole: bigint,
): LineCost => ({
	average: part(average, quantity, whole),
	fifo: part(fifo, quantity, whole),
});

function plus(left: LineCost | null, right: LineCost): LineCost {
	const sum = (a: number | null, b: number | null): number | null =>
		a === null || b === null ? (a ?? b) : fromMicro(micro(a) + micro(b));
	return left === null
		? right
		: { average: sum(left.average, right.average), fifo: sum(left.fifo, right.fifo) };
}

/** What goods cost that are invoiced before they are shipped. */
function provisional(sim: Sim, item: Item, quantity: bigint): LineCost {
	if (sim.switches.is('unshipped_cost', 'zero')) {
		return { average: 0, fifo: 0 };
	}
	const unit = presentCost(sim, item);
	const cost = unit === null ? null : fromMicro(times(micro(unit), quantity));
	return { average: cost, fifo: cost };
}

interface Invoicing {
	invoice: CustomerInvoice;
	line: InvoiceLine;
	ordered: OrderLine;
	item: Item;
}

/**
 * The cost of an invoice line from what was shipped of its order line, oldest first; what was not
 * shipped yet is costed for the time being.
 */
export function takeShipped(sim: Sim, { invoice, line, ordered, item }: Invoicing): LineCost {
	let left = micro(line.quantity);
	let cost: LineCost | null = null;
	for (const goods of ordered.shipped) {
		const free = leftToInvoice(goods);
		const taking = free < left ? free : left;
		if (taking > 0n) {
			cost = plus(cost, shareOf(goods.cost, taking, micro(goods.quantity)));
			goods.taken.push({ invoice: invoice.number, line: line.id, quantity: fromMicro(taking) });
			left -= taking;
		}
	}
	if (left > 0n) {
		const meanwhile = provisional(sim, item, left);
		const quantity = fromMicro(left);
		ordered.awaited.push({ invoice: invoice.number, line: line.id, quantity, cost: meanwhile });
		cost = plus(cost, meanwhile);
	}
	return cost ?? { average: null, fifo: null };
}

/** What an invoice line learns of its cost after it was booked. */
export interface LateNews {
	invoice: number;
	line: number;
	difference: Value;
}

/** Adds goods that were just shipped to their order line; tells what lines cost more that were invoiced before. */
export function addShipped(ordered: OrderLine, shipped: Omit<ShippedGoods, 'taken'>): LateNews[] {
	const goods: ShippedGoods = { ...shipped, taken: [] };
	ordered.shipped.push(goods);
	const news: LateNews[] = [];
	while (ordered.awaited[0] && leftToInvoice(goods) > 0n) {
		const [awaited] = ordered.awaited;
		const free = leftToInvoice(goods);
		const waiting = micro(awaited.quantity);
		const taking = free < waiting ? free : waiting;
		const { invoice, line } = awaited;
		const now = shareOf(goods.cost, taking, micro(goods.quantity));
		const was = shareOf(awaited.cost, taking, waiting);
		const more = (a: number | null, b: number | null): number =>
			fromMicro(micro(a ?? 0) - micro(b ?? 0));
		const difference = { average: more(now.average, was.average), fifo: more(now.fifo, was.fifo) };
		news.push({ invoice, line, difference });
		goods.taken.push({ invoice, line, quantity: fromMicro(taking) });
		awaited.quantity = fromMicro(waiting - taking);
		awaited.cost = shareOf(awaited.cost, waiting - taking, waiting);
		if (taking === waiting) {
			ordered.awaited.shift();
		}
	}
	return news;
}
