import type { Simulator } from '../../control';
import { fromMicro, micro } from '../decimal';
import type { RackbeatState } from '../model';
import type { LineCost, Movement, Value } from '../stockModel';
import type { LateNews } from './shippedGoods';
import { shareOf } from './shippedGoods';

type Sim = Simulator<RackbeatState>;

const isNothing = ({ average, fifo }: Value): boolean => average === 0 && fifo === 0;

const plus = (cost: LineCost, { average, fifo }: LineCost): LineCost => ({
	average: fromMicro(micro(cost.average ?? 0) + micro(average ?? 0)),
	fifo: fromMicro(micro(cost.fifo ?? 0) + micro(fifo ?? 0)),
});

/** Tells booked lines what their goods cost more, where the switch says that they learn of it. */
export function tellLines(sim: Sim, news: readonly LateNews[]): void {
	if (!sim.switches.on('late_cost_reaches_lines')) {
		return;
	}
	for (const { invoice, line: id, difference } of news) {
		const line = sim.state.customer_invoices
			.find(({ number }) => number === invoice)
			?.lines.find((each) => each.id === id);
		if (line?.cost && !isNothing(difference)) {
			line.cost = plus(line.cost, difference);
		}
	}
}

/** Goods that were shipped: what is not invoiced yet will be at the new cost, the lines of the rest are told. */
function shippedNews({ state }: Sim, sale: Movement, difference: Value): LateNews[] {
	const shipment = state.shipments.find(({ id }) => id === sale.document);
	const shipped = shipment?.lines.find(({ id }) => id === sale.line);
	const goods = state.orders
		.find(({ number }) => number === shipment?.order_id)
		?.lines.find(({ id }) => id === shipped?.order_line_id)
		?.shipped.find((each) => each.shipment === shipment?.id);
	if (!goods) {
		return [];
	}
	goods.cost = plus(goods.cost, difference);
	return goods.taken.map(({ invoice, line, quantity }) => {
		const share = shareOf(difference, micro(quantity), micro(goods.quantity));
		const own = { average: share.average ?? 0, fifo: share.fifo ?? 0 };
		return { invoice, line, difference: own };
	});
}

/** Where goods that were sold turn out to cost more than they were costed at, tells what was sold. */
export function addLateCost(sim: Sim, sale: Movement | undefined, difference: Value): void {
	if (!sale || isNothing(difference)) {
		return;
	}
	if (sale.type === 'shipment') {
		tellLines(sim, shippedNews(sim, sale, difference));
	} else if (sale.type === 'customer_invoice' && sale.document !== null && sale.line !== null) {
		tellLines(sim, [{ invoice: sale.document, line: sale.line, difference }]);
	}
}
