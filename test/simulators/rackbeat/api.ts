import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../control';
import { countCall, keyOf } from './access';
import type { Need } from './access';
import { pick, readFields } from './answers/fields';
import { withFieldValues } from './answers/fieldValues';
import type { ListSpec } from './answers/lists';
import { pageOf, selected } from './answers/lists';
import { toWire } from './answers/wire';
import type { Call } from './call';
import { callOf } from './call';
import { writeWithRecord } from './input/fieldValueInput';
import type { RackbeatState, Row } from './model';
import { notFound } from './problems';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The row with what `fields` asks for. */
function chosen(call: Call, row: unknown): unknown {
	const { fields } = call.query;
	const whole = withFieldValues(call, row);
	return fields
		? pick(whole, readFields(fields), call.sim.switches.is('nested_fields', 'honoured'))
		: whole;
}

/** Answers one object in its envelope. */
export function one(call: Call, key: string, row: unknown, status = 200): unknown {
	call.reply.code(status);
	return toWire(call.sim, { [key]: chosen(call, row) });
}

/** Answers one object without an envelope. */
export function bare(call: Call, row: unknown, status = 200): unknown {
	call.reply.code(status);
	return toWire(call.sim, chosen(call, row));
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
 * An item number from the path, from its part `place`: 3 is `/api/products/{number}`. Rackbeat decodes twice, so a slash that was encoded once has split
 * the path before the number is read.
 *
 * @throws Refusal 404 for such a number
 */
export function itemNumberOf(call: Call, place = 3): string {
	const raw = call.request.url.split('?')[0]?.split('/')[place] ?? '';
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
				const call = callOf(this.sim, key, request, reply);
				const answer = await handler(call);
				writeWithRecord(call);
				return reply.send(answer ?? '');
			},
		});
	}
}
