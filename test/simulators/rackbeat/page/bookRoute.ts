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

function answer(reply: FastifyReply, wantsJson: boolean, told: number | Refusal): FastifyReply {
	const problem = told instanceof Refusal ? told : undefined;
	if (!wantsJson) {
		const query = problem ? `?problem=${encodeURIComponent(textOf(problem))}` : '';
		return reply.redirect(`/${query}`, 303);
	}
	return problem
		? reply.code(problem.status).send({ booked: false, error: textOf(problem) })
		: reply.send({ booked: true, number: told });
}

/**
 * Books as a person does in Rackbeat itself: from the page, or by a tool that accepts JSON, which is
 * told under which number.
 */
export function addBookRoute(app: FastifyInstance, sim: Simulator<RackbeatState>): void {
	app.post<{ Params: { number: string } }>('/_sim/book/:number', (request, reply) => {
		const wantsJson = (request.headers.accept ?? '').includes('application/json');
		try {
			const invoice = invoiceOf(sim, request.params.number);
			bookInvoice(sim, invoice, mannerNow(sim));
			return answer(reply, wantsJson, invoice.number);
		} catch (error) {
			if (error instanceof Refusal) {
				return answer(reply, wantsJson, error);
			}
			throw error;
		}
	});
}
