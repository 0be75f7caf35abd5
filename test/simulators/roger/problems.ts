import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Sim } from './model';

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
const PROBLEM = { 'content-type': 'application/problem+json; charset=utf-8' };

/** Fields that do not hold, with sentences. */
export type FieldErrors = Record<string, string[]>;

/** The shape of ASP.NET's own validation: certain for webhooks, the plausible one elsewhere. */
export function problem(status: number, title: string, errors?: FieldErrors): Refusal {
	const type = `https://tools.ietf.org/html/rfc9110#section-15.5.${status - 399}`;
	const body = { type, title, status, detail: null, instance: null };
	return new Refusal(status, errors ? { ...body, errors } : body, PROBLEM);
}

function worded(sim: Sim, status: number, title: string, errors?: FieldErrors): Refusal {
	if (sim.switches.is('errorBody', 'message')) {
		const sentences = Object.values(errors ?? {}).flat();
		const requestId = `sim-${sim.state.requests}`;
		return new Refusal(status, { message: sentences[0] ?? title, requestId });
	}
	return problem(status, title, errors);
}

export const invalid = (sim: Sim, errors: FieldErrors, status = 400): Refusal =>
	worded(sim, status, 'One or more validation errors occurred.', errors);

/** A rule of the business that forbids what was asked. */
export const refused = (sim: Sim, sentence: string, status = 400): Refusal =>
	worded(sim, status, sentence);

export const notFound = (sim: Sim): Refusal => worded(sim, 404, 'Not Found');

/** Bad JSON Patch operations are answered so, although nothing is wrong with the server. */
export const serverError = (): Refusal =>
	new Refusal(500, { message: 'An unexpected error occurred' });

/** A missing scope is answered with a page. */
export const missingScope = (): Refusal =>
	new Refusal(
		403,
		'<!DOCTYPE html><html><head><title>403 - Forbidden</title></head><body><h1>403 - Forbidden: Access is denied.</h1></body></html>',
		HTML,
	);

export function unauthorized(sim: Sim): Refusal {
	const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
	return sim.switches.is('unauthorizedBody', 'empty')
		? new Refusal(401, '', headers)
		: new Refusal(401, problem(401, 'Unauthorized').body, { ...PROBLEM, ...headers });
}

const send = (reply: FastifyReply, { status, headers, body }: Refusal): FastifyReply =>
	reply.code(status).headers(headers).send(body);

/** Words every error as the service does; an unknown address is answered with nothing. */
export function addErrorAnswers(app: FastifyInstance, sim: Sim): void {
	app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
		if (error instanceof Refusal) {
			return send(reply, error);
		}
		if (error.statusCode !== undefined && error.statusCode < 500) {
			return send(reply, worded(sim, error.statusCode, error.message));
		}
		console.error(error);
		return send(reply, serverError());
	});
	app.setNotFoundHandler((_request, reply) => reply.code(404).send(''));
}
