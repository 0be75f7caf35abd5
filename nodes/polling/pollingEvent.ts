import type { IDataObject, INodePropertyOptions, IPollFunctions } from 'n8n-workflow';
import type { PollRules } from '../../bookkeeping/polling/nextState';
import type { Reading } from '../../bookkeeping/polling/pollChanges';
import type { PolledRow, PollState } from '../../bookkeeping/polling/pollState';

/** One row of a service: what the core decides by, and what was found. */
export interface EventRow<Found> extends PolledRow {
	found: Found;
}

/**
 * An event that a trigger can wait for, as data: how to read, what tells rows and happenings apart,
 * and what is handed on. The loop around it is the same for all services.
 */
export interface PollingEvent<Context, Found> extends PollRules {
	/** Value in saved workflows; never changes. */
	value: string;
	/** Title Case. */
	name: string;
	description: string;
	/**
	 * All rows changed since `windowStart(state)`, with key, occurrence and whether the event holds;
	 * for an event that `waits` also `notYet`, whenever `wantsWaitingList(state)`.
	 */
	read(context: Context, state: PollState): Promise<Reading<EventRow<Found>>>;
	/**
	 * Where a new trigger begins: the newest change that the service tells of. Null where there is
	 * none, or where `read` takes no window.
	 */
	newestChange(context: Context): Promise<number | null>;
	/** The newest row for which it holds, to build a workflow with. */
	sample(context: Context): Promise<Found | undefined>;
	/** The item that is handed on. */
	item(context: Context, found: Found): Promise<IDataObject>;
	/** Said when there is no sample: that there is none, and what to do. */
	noSample: readonly [string, string];
}

type EventChoice = Pick<PollingEvent<never, never>, 'value' | 'name' | 'description'>;

/** The choices of the field "Event", in alphabetical order. */
export const eventOptions = (events: readonly EventChoice[]): INodePropertyOptions[] =>
	events
		.map(({ name, value, description }) => ({ name, value, description }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));

/**
 * The event that the user chose. Declare a table of events as `PollingEvent<Context, unknown>[]`: what
 * each one finds is its own business.
 */
export function chosenEvent<Event extends EventChoice>(
	functions: IPollFunctions,
	events: readonly Event[],
): Event {
	const value = functions.getNodeParameter('event') as string;
	const event = events.find((each) => each.value === value);
	if (!event) throw new Error(`"${value}" is no event of this trigger`);
	return event;
}
