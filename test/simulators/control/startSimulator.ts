import fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AddressInfo } from 'node:net';
import { Clock } from './clock';
import { addControlRoutes } from './controlRoutes';
import type { Simulator, SimulatorDefinition } from './definition';
import { addFaultHooks } from './faultHooks';
import { FaultBook } from './faults';
import { RequestLog } from './requestLog';
import { Switches } from './switches';

const HOST = '127.0.0.1';
const BODY_LIMIT = 20_000_000;

export interface RunningSimulator {
	/** The origin, where the page and the control API are; no trailing slash. */
	url: string;
	/** Where the API begins: origin and base path. */
	apiUrl: string;
	port: number;
	close(): Promise<void>;
}

/** Bad JSON is an error with status 400; an empty body is no body. */
function readJson(app: FastifyInstance): void {
	app.addContentTypeParser(
		['application/json', 'text/json', 'application/*+json'],
		{ parseAs: 'string' },
		(_request, text, done) => {
			if (text.length === 0) {
				done(null, undefined);
				return;
			}
			try {
				done(null, JSON.parse(String(text)));
			} catch (error) {
				done(
					Object.assign(new Error('The body is not JSON.', { cause: error }), { statusCode: 400 }),
				);
			}
		},
	);
}

/**
 * Where switches stand from the start, from the environment: `{"dinero":{"vatRounding":"perInvoice"}}`.
 * So a whole suite runs with a switch in its other position.
 */
function positionsOf(name: string): Record<string, unknown> {
	const all = JSON.parse(process.env['SIMULATOR_SWITCHES'] ?? '{}') as Record<
		string,
		Record<string, unknown> | undefined
	>;
	return all[name] ?? {};
}

/** The parts of a simulator that live as long as its server. */
class Running<State> implements Simulator<State> {
	readonly clock = new Clock();
	readonly log = new RequestLog();
	readonly switches: Switches;
	readonly faults: FaultBook;
	state: State;
	url = '';

	constructor(private readonly definition: SimulatorDefinition<State>) {
		this.switches = new Switches(definition.switches, positionsOf(definition.name));
		this.faults = new FaultBook(definition.faultKinds);
		this.state = definition.createState('empty', this.clock);
	}

	/** Starts over: state, switches, faults, log and clock. */
	reset(seed: unknown): void {
		const checked = typeof seed === 'string' ? seed : this.definition.seedSchema.parse(seed);
		this.clock.restore();
		this.switches.restore();
		this.faults.clear();
		this.log.clear();
		this.state = this.definition.createState(checked, this.clock);
	}

	snapshot(query: Record<string, unknown>): unknown {
		return this.definition.snapshot(this.state, query, this);
	}

	warn(request: FastifyRequest, message: string): void {
		this.log.of(request)?.warnings.push(message);
	}
}

/**
 * Serves a simulator on 127.0.0.1, seeded as 'demo'.
 *
 * @param options.port 0 or none takes a free one
 * @throws the system's EADDRINUSE when the port is taken
 */
export async function startSimulator<State>(
	definition: SimulatorDefinition<State>,
	options: { port?: number } = {},
): Promise<RunningSimulator> {
	const app = fastify({
		bodyLimit: BODY_LIMIT,
		forceCloseConnections: true,
		routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, maxParamLength: 2000 },
	});
	const running = new Running(definition);
	running.reset('demo');
	app.removeContentTypeParser('application/json');
	readJson(app);
	addFaultHooks(app, {
		clock: running.clock,
		faults: running.faults,
		log: running.log,
		ownAnswers: definition.faultAnswers ?? {},
	});
	addControlRoutes(app, running);
	await definition.register(app, running);
	await app.listen({ host: HOST, port: options.port ?? 0 });
	const { port } = app.server.address() as AddressInfo;
	const url = `http://${HOST}:${port}`;
	running.url = `${url}${definition.basePath ?? ''}`;
	return { url, apiUrl: running.url, port, close: () => app.close() };
}
