import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import type { DineroState } from '../model';

/** The page at `/` that shows the books. */
export function addBooksPage(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.get('/', (_request, reply) =>
		reply
			.type('text/html; charset=utf-8')
			.send(sim.state.organisations.map(({ name }) => name).join('<br>')),
	);
}
