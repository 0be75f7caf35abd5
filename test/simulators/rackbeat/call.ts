import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Simulator } from '../control';
import type { ApiKey, RackbeatState, Row } from './model';
import { stamp } from './stamp';

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

/** Gathers what the handlers of a call need. */
export function callOf(
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
