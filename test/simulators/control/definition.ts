import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeAny } from 'zod';
import type { Clock } from './clock';
import type { FaultBook } from './faults';
import type { Switches, SwitchTable } from './switches';

/** How a service words a failure that is injected before the call is carried out. */
export interface FaultAnswer {
	status: number;
	headers?: Record<string, string>;
	/** A string is sent as it is, anything else as JSON. */
	body: unknown;
}

/** What one service is; `startSimulator` makes a running server of it. */
export interface SimulatorDefinition<State> {
	name: string;
	/** Checks a seed of one's own (an object); 'demo' and 'empty' are always known. */
	seedSchema: ZodTypeAny;
	switches: SwitchTable;
	createState(seed: unknown, clock: Clock): State;
	/** The whole state as JSON; `query` is that of GET /_sim/state. */
	snapshot(state: State, query: Record<string, unknown>, sim: Simulator<State>): unknown;
	register(app: FastifyInstance, sim: Simulator<State>): void | Promise<void>;
	/** Where the API begins, such as '/api'; part of the simulator's url. */
	basePath?: string;
	/** Fault kinds beyond those that every simulator knows. */
	faultKinds?: readonly string[];
	/** The service's own wording of injected failures, by kind. */
	faultAnswers?: Record<string, FaultAnswer>;
}

/** A running simulator as its routes see it. Read `state` anew in each call: a reset replaces it. */
export interface Simulator<State> {
	state: State;
	readonly clock: Clock;
	switches: Switches;
	/** Records what the real service would silently drop; shown in GET /_sim/requests. */
	warn(request: FastifyRequest, message: string): void;
	faults: FaultBook;
	/** Origin and base path, without a trailing slash; empty until the server listens. */
	readonly url: string;
}
