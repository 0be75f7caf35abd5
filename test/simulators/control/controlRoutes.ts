import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Clock } from './clock';
import type { FaultBook } from './faults';
import type { RequestLog } from './requestLog';
import { Switches, UnknownSwitch } from './switches';

/** What the control API needs of a running simulator. */
export interface Controlled {
	clock: Clock;
	faults: FaultBook;
	switches: Switches;
	log: RequestLog;
	/** Starts over. @throws ZodError when a seed of one's own is not understood */
	reset(seed: unknown): void;
	snapshot(query: Record<string, unknown>): unknown;
}

const resetSchema = z
	.object({ seed: z.union([z.enum(['demo', 'empty']), z.record(z.unknown())]) })
	.strict();
const clockSchema = z
	.object({
		set: z.string().datetime({ offset: true }).optional(),
		advanceSeconds: z.number().optional(),
	})
	.strict();

function sentences(error: z.ZodError): string[] {
	return error.issues.map(({ path, message }) => `${path.join('.') || '(whole)'}: ${message}`);
}

/** Answers 400 with sentences when the caller is to blame. */
async function orRefuse(reply: FastifyReply, work: () => unknown): Promise<FastifyReply> {
	try {
		return await reply.send(work());
	} catch (error) {
		if (error instanceof z.ZodError) {
			return reply.code(400).send({ error: 'Not understood.', problems: sentences(error) });
		}
		if (error instanceof UnknownSwitch) {
			return reply.code(400).send({ error: error.message });
		}
		throw error;
	}
}

function addClock(app: FastifyInstance, { clock }: Controlled): void {
	app.get('/_sim/clock', () => ({ now: clock.now().toISOString() }));
	app.patch('/_sim/clock', (request, reply) =>
		orRefuse(reply, () => {
			const wanted = clockSchema.parse(request.body ?? {});
			if (wanted.set !== undefined) {
				clock.set(new Date(wanted.set));
			}
			clock.advance(wanted.advanceSeconds ?? 0);
			return { now: clock.now().toISOString() };
		}),
	);
}

function addFaults(app: FastifyInstance, { faults, log }: Controlled): void {
	app.get('/_sim/faults', () => faults.list());
	app.post('/_sim/faults', (request, reply) =>
		orRefuse(reply, () => {
			faults.arm(request.body);
			return faults.list();
		}),
	);
	app.delete('/_sim/faults', () => {
		faults.clear();
		return [];
	});
	app.get('/_sim/requests', () => log.list());
	app.delete('/_sim/requests', () => {
		log.clear();
		return [];
	});
}

/** The control API: the same on every simulator, outside the service's own paths. */
export function addControlRoutes(app: FastifyInstance, controlled: Controlled): void {
	app.post('/_sim/reset', (request, reply) =>
		orRefuse(reply, () => {
			controlled.reset(resetSchema.parse(request.body ?? {}).seed);
			return { ok: true };
		}),
	);
	app.get<{ Querystring: Record<string, unknown> }>('/_sim/state', (request) =>
		controlled.snapshot(request.query),
	);
	app.get('/_sim/switches', () => controlled.switches.describe());
	app.patch('/_sim/switches', (request, reply) =>
		orRefuse(reply, () => {
			controlled.switches.choose(z.record(z.unknown()).parse(request.body));
			return controlled.switches.describe();
		}),
	);
	addFaults(app, controlled);
	addClock(app, controlled);
}
