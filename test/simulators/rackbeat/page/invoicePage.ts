import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import type { RackbeatState } from '../model';

/** The page at `/`. */
export function addInvoicePage(app: FastifyInstance, sim: Simulator<RackbeatState>): void {
	app.get('/', (_request, reply) =>
		reply.type('text/html; charset=utf-8').send(sim.state.account.company_name),
	);
}
