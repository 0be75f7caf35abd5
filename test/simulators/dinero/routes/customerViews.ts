import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import { touch } from '../books/salesPosting';
import type { DineroState, Organisation } from '../model';
import type { SalesDocument } from '../salesModel';
import { salesDocumentsOf } from './attachmentRoutes';

/** The customer opens the link of the latest mail; only the mail tells, nothing is booked. */
function open(sim: Simulator<DineroState>, org: Organisation, document: SalesDocument): void {
	const now = sim.clock.now().toISOString();
	const latest = org.mailouts.filter(({ documentGuid }) => documentGuid === document.Guid).at(-1);
	if (!latest) {
		return;
	}
	latest.SeenAt ??= now;
	latest.Status = 'SeenByCustomer';
	document.MailOutStatus = 'SeenByCustomer';
	if (sim.switches.on('seenMovesUpdatedAt')) {
		touch({ org, now }, document);
	}
}

/** `POST /_sim/seen/<guid>`: the customer opens the link to a document that was sent. */
export function addCustomerViews(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.post<{ Params: { guid: string } }>('/_sim/seen/:guid', (request, reply) => {
		const guid = request.params.guid.toLowerCase();
		for (const org of sim.state.organisations) {
			const document = salesDocumentsOf(org).find(({ Guid }) => Guid === guid);
			if (document) {
				open(sim, org, document);
				return reply.send({ MailOutStatus: document.MailOutStatus });
			}
		}
		return reply.callNotFound();
	});
}
