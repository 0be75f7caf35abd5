import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Simulator } from '../../control';
import { setState } from '../books/tradeOffers';
import type { DineroState } from '../model';
import { TRADE_OFFER_STATES } from '../salesModel';

const answerModel = z.object({ status: z.enum(TRADE_OFFER_STATES) }).strict();

/**
 * Answers a trade offer as the customer or a user does in Dinero itself; the API cannot.
 * `POST /_sim/tradeoffers/<guid>` `{ "status": "CustomerAccepted" }`
 */
export function addAnswerOfferRoute(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.post<{ Params: { guid: string } }>('/_sim/tradeoffers/:guid', (request, reply) => {
		const { status } = answerModel.parse(request.body);
		const guid = request.params.guid.toLowerCase();
		for (const org of sim.state.organisations) {
			const offer = org.tradeOffers.find(({ Guid }) => Guid === guid);
			if (offer) {
				setState({ sim, org, now: sim.clock.now().toISOString() }, offer, status);
				return reply.send({ status });
			}
		}
		return reply.callNotFound();
	});
}
