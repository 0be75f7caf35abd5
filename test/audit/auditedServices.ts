import type { INodeProperties } from 'n8n-workflow';
import { DINERO_OPERATIONS } from '../../nodes/Dinero/actions';
import { dineroEvents } from '../../nodes/Dinero/polling/events';
import * as dineroLists from '../../nodes/Dinero/methods/listSearch';
import { RACKBEAT_OPERATIONS } from '../../nodes/Rackbeat/actions';
import { rackbeatEvents } from '../../nodes/Rackbeat/polling/events';
import { hookEvents } from '../../nodes/Rackbeat/webhook/hookEvents';
import * as rackbeatLists from '../../nodes/Rackbeat/methods/listSearch';
import { ROGER_OPERATIONS } from '../../nodes/Roger/actions';
import * as rogerLists from '../../nodes/Roger/methods/listSearch';
import { rogerEvents } from '../../nodes/Roger/polling/events';
import { hookEvents as rogerHooks } from '../../nodes/Roger/webhook/hookEvents';
import type { OperationCase } from '../engine/operationCase';
import { DINERO_CASES } from '../nodes/dinero/cases';
import { RACKBEAT_CASES } from '../nodes/rackbeat/cases';
import { ROGER_CASES } from '../nodes/roger/cases';
import { DINERO_CALLS } from './documented/dinero';
import { DINERO_LEFT } from './documented/dineroLeft';
import { RACKBEAT_CALLS } from './documented/rackbeat';
import { RACKBEAT_LEFT } from './documented/rackbeatLeft';
import { ROGER_CALLS } from './documented/roger';
import { ROGER_LEFT } from './documented/rogerLeft';

/** What the audit must know of an operation. */
export interface AuditedOperation {
	value: string;
	name: string;
	description: string;
	properties: INodeProperties[];
}

/** An event that the polling trigger waits for, and what the webhook trigger has the service call for. */
export interface AuditedEvent {
	name: string;
	description: string;
	/** Names of the service's own events; empty where the webhook trigger looks for it at any call. */
	hooks: readonly string[];
}

/** One node of a service, and what its documentation and our tests say of it. */
export interface AuditedService {
	/** Key in the audit's answer. */
	key: string;
	/** Folder below nodes, and title of its table in the README. */
	node: string;
	resources: ReadonlyArray<{
		value: string;
		name: string;
		operations: readonly AuditedOperation[];
	}>;
	events: readonly AuditedEvent[];
	lists: Readonly<Record<string, unknown>>;
	cases: readonly OperationCase[];
	documented: readonly string[];
	/** Documented calls that no operation makes, with the reason. */
	left: Readonly<Record<string, string>>;
}

type Told = Omit<AuditedEvent, 'hooks'> & { value: string };

const events = (
	polled: readonly Told[],
	hooked: ReadonlyArray<{ value: string; hooks: readonly string[] }> = [],
): AuditedEvent[] =>
	polled
		.map(({ value, name, description }) => ({
			...{ name, description },
			hooks: hooked.find((each) => each.value === value)?.hooks ?? [],
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const AUDITED_SERVICES: readonly AuditedService[] = [
	{
		key: 'dinero',
		node: 'Dinero',
		resources: DINERO_OPERATIONS,
		events: events(dineroEvents),
		lists: dineroLists,
		cases: DINERO_CASES,
		documented: DINERO_CALLS,
		left: DINERO_LEFT,
	},
	{
		key: 'rackbeat',
		node: 'Rackbeat',
		resources: RACKBEAT_OPERATIONS,
		events: events(rackbeatEvents, hookEvents),
		lists: rackbeatLists,
		cases: RACKBEAT_CASES,
		documented: RACKBEAT_CALLS,
		left: RACKBEAT_LEFT,
	},
	{
		key: 'roger',
		node: 'Roger',
		resources: ROGER_OPERATIONS,
		events: events(rogerEvents, rogerHooks),
		lists: rogerLists,
		cases: ROGER_CASES,
		documented: ROGER_CALLS,
		left: ROGER_LEFT,
	},
];
