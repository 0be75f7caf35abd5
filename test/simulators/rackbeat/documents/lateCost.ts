import type { Simulator } from '../../control';
import { fromMicro, micro } from '../decimal';
import type { InvoiceLine, RackbeatState } from '../model';
import type { Movement, Value } from '../stockModel';

type Sim = Simulator<RackbeatState>;

/** The invoice line whose goods a movement took. */
function soldLine({ state }: Sim, sale: Movement): InvoiceLine | undefined {
	if (sale.type !== 'customer_invoice') {
		return undefined;
	}
	return state.customer_invoices
		.find(({ number }) => number === sale.document)
		?.lines.find(({ id }) => id === sale.line);
}

/** Where the switch says so, a line that was sold learns what its goods cost more in the end. */
export function addLateCost(sim: Sim, sale: Movement | undefined, difference: Value): void {
	const nothing = difference.average === 0 && difference.fifo === 0;
	if (!sale || nothing || !sim.switches.on('late_cost_reaches_lines')) {
		return;
	}
	const line = soldLine(sim, sale);
	if (line?.cost) {
		const { average, fifo } = line.cost;
		line.cost = {
			average: fromMicro(micro(average ?? 0) + micro(difference.average)),
			fifo: fromMicro(micro(fifo ?? 0) + micro(difference.fifo)),
		};
	}
}
