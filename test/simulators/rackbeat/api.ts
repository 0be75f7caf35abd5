import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Simulator } from '../control';
import { countCall, keyOf } from './access';
import type { Need } from './access';
import { pick, readFields } from './answers/fields';
import type { ListSpec } from './answers/lists';
import { pageOf, selected } from './answers/lists';
import { toWire } from './answers/wire';
import type { ApiKey, RackbeatState, Row } from './model';
import { notFound } from './problems';
import { stamp } from './stamp';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One call that was let in. */
export interface Call {
	sim: Simulator<RackbeatState>;
	state: RackbeatState;
	request: FastifyRequest;
	reply: FastifyReply;
	key: ApiKey;
	params: Record<string, string>;
	query: Record<string, string>;
	body: Row;
	/** The moment of the call, ISO in UTC to the second. */
	now: string;
	/** Whether the caller asked that the write causes no webhooks. */
	quiet: boolean;
}

function queryOf(request: FastifyRequest): Record<string, string> {
	return Object.fromEntries(
		Object.entries(request.query as Record<string, string | string[]>).map(([name, value]) => [
			name,
			String(Array.isArray(value) ? value.at(-1) : value),
		]),
	);
}

const isTrue = (value: unknown): boolean =>
	value === true || value === 'true' || value === '1' || value === 1;

function callOf(
	sim: Simulator<RackbeatState>,
	key: ApiKey,
	request: FastifyRequest,
	reply: FastifyReply,
): Call {
	const query = queryOf(request);
	const body = (request.body ?? {}) as Row;
	return {
		sim,
		state: sim.state,
		request,
		reply,
		key,
		params: request.params as Record<string, string>,
		query,
		body,
		now: stamp(sim.clock),
		quiet: isTrue(query['suppress_webhooks']) || isTrue(body['suppress_webhooks']),
	};
}

/** The row with what `fields` asks for. */
function chosen(call: Call, row: unknown): unknown {
	const { fields } = call.query;
	return fields
		? pick(row, readFields(fields), call.sim.switches.is('nested_fields', 'honoured'))
		: row;
}

/** Answers one object in its envelope. */
export function one(call: Call, key: string, row: unknown, status = 200): unknown {
	call.reply.code(status);
	return toWire(call.sim, { [key]: chosen(call, row) });
}

/** Answers a page of a list, 206 by default. */
export function list(call: Call, key: string, rows: Row[], spec: ListSpec = {}): unknown {
	const { rows: shown, ...paging } = pageOf(call, selected(call, rows, spec));
	call.reply.code(Number(call.sim.switches.get('list_status')));
	return toWire(call.sim, { [key]: shown.map((row) => chosen(call, row)), ...paging });
}

/** Answers a delete. */
export function gone(call: Call): unknown {
	return call.sim.switches.is('delete_body', 'empty') ? undefined : {};
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) {
			return text;
		}
		throw error;
	}
}

/**
 * An item number from the path. Rackbeat decodes twice, so a slash that was encoded once has split
 * the path before the number is read.
 *
 * @throws Refusal 404 for such a number
 */
export function itemNumberOf(call: Call): string {
	const raw = call.request.url.split('?')[0]?.split('/')[3] ?? '';
	const once = decoded(raw);
	if (once.includes('/') || once.includes('?') || once.includes('#')) {
		throw notFound(call.sim);
	}
	return decoded(once);
}

/** Rackbeat's API as a table of routes below /api. */
export class Api {
	constructor(
		private readonly app: FastifyInstance,
		readonly sim: Simulator<RackbeatState>,
	) {}

	/** @param need the scope that the key must hold */
	on(method: Method, path: string, need: Need, handler: (call: Call) => unknown): void {
		this.app.route({
			method,
			url: `/api${path}`,
			handler: async (request, reply) => {
				const key = keyOf(this.sim, request, need);
				countCall(this.sim, key, reply);
				const answer = await handler(callOf(this.sim, key, request, reply));
				return reply.send(answer ?? '');
			},
		});
	}
}
