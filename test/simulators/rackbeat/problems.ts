import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Simulator } from '../control';
import type { RackbeatState } from './model';

type Sim = Simulator<RackbeatState>;

/** A refusal with a body of its own, sent as it is. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly body: unknown,
		readonly headers: Record<string, string> = {},
	) {
		super(`Refused with ${status}`);
	}
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

export function unauthorized(sim: Sim): Refusal {
	const empty = sim.switches.is('unauthorized_body', 'empty');
	return new Refusal(401, empty ? '' : { message: 'Unauthenticated.' });
}

/** Without `Accept: application/json` a browser is assumed and sent to the login page. */
export function toLogin(): Refusal {
	return new Refusal(302, '<html><body>Redirecting to /login</body></html>', {
		...HTML,
		location: '/login',
	});
}

export function forbidden(sim: Sim): Refusal {
	const empty = sim.switches.is('forbidden_body', 'empty');
	return new Refusal(403, empty ? '' : { message: 'This action is unauthorized.' });
}

export function notFound(sim: Sim): Refusal {
	switch (sim.switches.get('not_found_body')) {
		case 'html':
			return new Refusal(404, '<html><body><h1>Not Found</h1></body></html>', HTML);
		case 'empty':
			return new Refusal(404, '');
		default:
			return new Refusal(404, { message: 'Not found.' });
	}
}

/** Fields that do not hold, by path such as `lines.0.item_id`. */
export type FieldErrors = Record<string, string[]>;

export function invalid(sim: Sim, errors: FieldErrors): Refusal {
	const message = { message: 'The given data was invalid.' };
	return new Refusal(422, {
		...(sim.switches.on('validation_message') ? message : {}),
		errors,
	});
}

/** A rule of the business that forbids what was asked, such as booking with a barred product. */
export function refused(sim: Sim, key: string, text: string): Refusal {
	return refusedWith(sim, 422, key, text);
}

/** The same with a status of its own. */
export function refusedWith(sim: Sim, status: number, key: string, text: string): Refusal {
	switch (sim.switches.get('refusal_envelope')) {
		case 'errors':
			return new Refusal(status, { errors: { [key]: [text] } });
		case 'error':
			return new Refusal(status, { error: text });
		default:
			return new Refusal(status, { message: text });
	}
}

/** A change that the state of the document forbids, such as changing what is booked. */
export function locked(sim: Sim, text: string): Refusal {
	return refusedWith(sim, Number(sim.switches.get('refused_change_status')), 'number', text);
}

function send(reply: FastifyReply, { status, headers, body }: Refusal): FastifyReply {
	return reply.code(status).headers(headers).send(body);
}

/** Words every error as Rackbeat does. */
export function addErrorAnswers(app: FastifyInstance, sim: Sim): void {
	app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
		if (error instanceof Refusal) {
			return send(reply, error);
		}
		if (error.statusCode !== undefined && error.statusCode < 500) {
			return reply.code(error.statusCode).send({ message: error.message });
		}
		console.error(error);
		return reply.code(500).send({ message: 'Server Error' });
	});
	app.setNotFoundHandler((_request, reply) => send(reply, notFound(sim)));
}
