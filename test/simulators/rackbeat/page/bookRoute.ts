import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Simulator } from '../../control';
import { bookInvoice } from '../documents/booking';
import { mannerNow } from '../documents/manner';
import { invoiceOf } from '../find';
import type { RackbeatState } from '../model';
import { Refusal } from '../problems';

function textOf({ body }: Refusal): string {
	const { message, error, errors } = Object(body) as Record<string, unknown>;
	return String(message ?? error ?? JSON.stringify(errors ?? body));
}

function answer(reply: FastifyReply, wantsJson: boolean, problem?: Refusal): FastifyReply {
	if (!wantsJson) {
		const query = problem ? `?problem=${encodeURIComponent(textOf(problem))}` : '';
		return reply.redirect(`/${query}`, 303);
	}
	return problem
		? reply.code(problem.status).send({ booked: false, error: textOf(problem) })
		: reply.send({ booked: true });
}

/** Books as a person does in Rackbeat itself: from the page, or by a tool that accepts JSON. */
export function addBookRoute(app: FastifyInstance, sim: Simulator<RackbeatState>): void {
	app.post<{ Params: { number: string } }>('/_sim/book/:number', (request, reply) => {
		const wantsJson = (request.headers.accept ?? '').includes('application/json');
		try {
			bookInvoice(sim, invoiceOf(sim, request.params.number), mannerNow(sim));
		} catch (error) {
			if (error instanceof Refusal) {
				return answer(reply, wantsJson, error);
			}
			throw error;
		}
		return answer(reply, wantsJson);
	});
}
