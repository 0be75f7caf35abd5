import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import { produceLot } from '../documents/lots';
import { mannerNow } from '../documents/manner';
import { itemByNumber, required } from '../find';
import type { RackbeatState } from '../model';
import { refused } from '../problems';

interface Wanted {
	/** Number of the lot. */
	lot?: unknown;
	quantity?: unknown;
}

/** Produces some of a lot, which a person does in Rackbeat itself: its API has no call for it. */
export function addProduceRoute(app: FastifyInstance, sim: Simulator<RackbeatState>): void {
	app.post<{ Body: Wanted }>('/_sim/produce', (request, reply) => {
		const { lot, quantity } = request.body;
		if (typeof quantity !== 'number' || quantity <= 0) {
			throw refused(sim, 'quantity', 'The quantity must be above zero.');
		}
		const item = required(sim, itemByNumber(sim, lot));
		produceLot(sim, item, quantity, mannerNow(sim));
		return reply.send({ lot: item.number, stock_quantity: item.stock.quantity });
	});
}
