import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Simulator } from '../control';
import { countCall, organisationOf, RawRefusal, tokenOf } from './access';
import { bind } from './binding';
import { settlePending } from './books/ledgerBooking';
import type { DineroState, Organisation, Token } from './model';
import { DineroProblem } from './problems';
import { tellSubscribers } from './webhooks/tellSubscribers';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const DANISH_ZONE = 'Europe/Copenhagen';
const TIME_FIELDS = new Set([
	'createdat',
	'updatedat',
	'deletedat',
	'uploadedat',
	'bookingtime',
	'linkedat',
]);

/** One call to one organisation, let in. */
export interface Call {
	sim: Simulator<DineroState>;
	org: Organisation;
	token: Token;
	request: FastifyRequest;
	reply: FastifyReply;
	params: Record<string, string>;
	query: Record<string, string | undefined>;
	/** The moment of the call, ISO with Z. */
	now: string;
	/** @throws DineroProblem 400/42 when the body does not fit the model */
	body<Schema extends z.ZodTypeAny>(schema: Schema): z.output<Schema>;
	/** The answer to a create: the body, or 201 and nothing when the switch says so. */
	created(body: unknown): unknown;
}

/** A moment without offset, in UTC or as a Danish clock shows it. */
function bareTime(text: string, danish: boolean): string {
	const moment = DateTime.fromISO(text, { zone: danish ? DANISH_ZONE : 'utc' });
	return moment.toISO({ includeOffset: false }) ?? text;
}

/** Renders times without offset, for when the switch says so. */
function withTimes(value: unknown, danish: boolean): unknown {
	if (Array.isArray(value)) {
		return value.map((each) => withTimes(each, danish));
	}
	if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) {
		return value;
	}
	return Object.fromEntries(
		Object.entries(value).map(([key, content]) => [
			key,
			typeof content === 'string' && TIME_FIELDS.has(key.toLowerCase())
				? bareTime(content, danish)
				: withTimes(content, danish),
		]),
	);
}

function callOf(
	sim: Simulator<DineroState>,
	org: Organisation,
	token: Token,
	request: FastifyRequest,
	reply: FastifyReply,
): Call {
	return {
		sim,
		org,
		token,
		request,
		reply,
		params: request.params as Record<string, string>,
		query: Object.fromEntries(
			Object.entries(request.query as Record<string, string>).map(([key, value]) => [
				key.toLowerCase(),
				value,
			]),
		),
		now: sim.clock.now().toISOString(),
		body: (schema) => bind(sim, request, schema),
		created: (body) => {
			if (sim.switches.on('createAnswersEmpty')) {
				reply.code(201);
				return undefined;
			}
			return body;
		},
	};
}

/** Dinero's API as a table of routes below /{version}/{org}. Query names come in lower case. */
export class Api {
	constructor(
		private readonly app: FastifyInstance,
		private readonly sim: Simulator<DineroState>,
	) {}

	/** @param path with its version, such as `v1/:org/contacts` */
	on(method: Method, path: string, handler: (call: Call) => unknown): void {
		this.app.route({
			method,
			url: `/${path}`,
			handler: async (request, reply) => {
				const token = tokenOf(this.sim, request);
				const { org: id } = request.params as { org?: string };
				const org = organisationOf(this.sim, token, String(id));
				countCall(this.sim, token, org);
				settlePending(this.sim, org);
				const answer = await handler(callOf(this.sim, org, token, request, reply));
				tellSubscribers(this.sim, org, this.sim.faults.of(request));
				return this.send(reply, answer);
			},
		});
	}

	/** Calls without an organisation in the path; they work without Pro. */
	onAny(path: string, handler: (organisations: Organisation[], call: Call) => unknown): void {
		this.app.get(`/${path}`, async (request, reply) => {
			const token = tokenOf(this.sim, request);
			countCall(this.sim, token);
			const seen = this.sim.state.organisations.filter(({ id }) =>
				token.organisationIds.includes(id),
			);
			const [first] = seen;
			if (!first) {
				throw new DineroProblem(403, 41, 'No access to any organization');
			}
			return this.send(reply, handler(seen, callOf(this.sim, first, token, request, reply)));
		});
	}

	private async send(reply: FastifyReply, answer: unknown): Promise<unknown> {
		if (answer === undefined) {
			return reply.send('');
		}
		const bare = this.sim.switches.is('timeOffset', 'none');
		const danish = this.sim.switches.is('bareTimes', 'danish');
		return reply.send(bare ? withTimes(answer, danish) : answer);
	}
}

/** Words every error as Dinero does; an unknown URL is answered with an HTML page. */
export function addErrorAnswers(app: FastifyInstance): void {
	app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
		if (error instanceof DineroProblem) {
			return reply.code(error.status).send(error.body());
		}
		if (error instanceof RawRefusal) {
			return reply.code(error.status).headers(error.headers).send(error.body);
		}
		if (error.statusCode !== undefined && error.statusCode < 500) {
			const status = error.statusCode === 413 ? 413 : 400;
			return reply.code(status).send({ code: 42, message: error.message });
		}
		console.error(error);
		return reply.code(500).send({ code: 50, message: 'Unexpected error' });
	});
	app.setNotFoundHandler((_request, reply) =>
		reply
			.code(404)
			.type('text/html; charset=utf-8')
			.send('<html><head><title>404</title></head><body>Not found</body></html>'),
	);
}
