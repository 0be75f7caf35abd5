import type { Simulator } from '../../control';
import { fromMicro, micro, times } from '../decimal';
import { live } from '../find';
import type { RackbeatState, Row } from '../model';
import { costing, lineCost } from './lineCost';
import { totalsOf } from './totals';

/** What an order brings and costs in base currency, without VAT. */
export interface OrderFigures extends Row {
	number: number;
	total_cost: number;
	total_total: number;
	total_profit: number;
}

/** Revenue, cost and profit of each booked order: the cost of what was shipped, else of today. */
export function orderFigures(sim: Simulator<RackbeatState>): OrderFigures[] {
	return live(sim.state.orders)
		.filter(({ is_booked }) => is_booked)
		.map((order) => {
			const { net } = totalsOf(order, sim.switches.is('totals_rounded', 'per_line'));
			const revenue = times(micro(net), micro(order.currency_rate));
			const cost = order.lines.reduce((sum, line) => {
				const shipped = line.shipped.reduce(
					(total, goods) => total + micro(goods.cost[costing(sim)] ?? 0),
					0n,
				);
				const left = fromMicro(micro(line.quantity) - micro(line.shipped_quantity));
				const rest = lineCost(sim, { ...line, quantity: left, cost: null }) ?? 0;
				return sum + shipped + micro(rest);
			}, 0n);
			return {
				number: order.number,
				customer_id: order.customer_id,
				total_cost: fromMicro(cost),
				total_total: fromMicro(revenue),
				total_profit: fromMicro(revenue - cost),
			};
		});
}
