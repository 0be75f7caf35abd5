import type { FastifyInstance } from 'fastify';
import { checkScope, countCall, tokenOf } from './access';
import type { Need } from './access';
import { callOf } from './call';
import type { Call } from './call';
import { settle } from './lifecycle/settle';
import type { Sim } from './model';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const NOTE = { severity: 'Low', message: 'This is a note of the service, not a failure.' };

/** The envelope of most of v1 and v2. */
export function enveloped(call: Call, data: unknown, status = 200): unknown {
	const { sim } = call;
	call.reply.code(status);
	return { data, ...envelope(sim) };
}

/** What stands beside the data. */
export function envelope(sim: Sim): { warnings: unknown; requestId: string } {
	const noted = sim.switches.is('warnings', 'list');
	const requestId = `0HN${String(sim.state.requests).padStart(10, '0')}:00000001`;
	return { warnings: noted ? [NOTE] : null, requestId };
}

/** An answer without an envelope. */
export function bare(call: Call, body: unknown, status = 200): unknown {
	call.reply.code(status);
	return body;
}

/** The API as a table of routes below /external. */
export class Api {
	constructor(
		private readonly app: FastifyInstance,
		private readonly sim: Sim,
	) {}

	/** @param accepted the scopes of which the token must hold one */
	on(method: Method, path: string, accepted: Need, handler: (call: Call) => unknown): void {
		this.app.route({
			method,
			url: `/external${path}`,
			handler: async (request, reply) => {
				this.sim.state.requests += 1;
				const token = tokenOf(this.sim, request);
				countCall(this.sim, token);
				checkScope(token, accepted);
				settle(this.sim);
				const answer = await handler(callOf(this.sim, token, request, reply));
				return reply.send(answer ?? '');
			},
		});
	}
}
