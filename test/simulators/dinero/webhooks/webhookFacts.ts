import type { SwitchValue } from '../../control';

/**
 * What no source tells about Dinero's webhooks: ids, payload, headers, waits. All guesses stand here
 * and in the switches, so that a look at a real account changes one file.
 */

/** Something that can be subscribed to. Only the one of entries is known to exist. */
export interface EventFact {
	word: string;
	guid: string;
	name: string;
	description: string;
}

export const ENTRIES_EVENT: EventFact = {
	word: 'entries-added',
	guid: 'b3a0f6de-5c1f-4a55-9a30-6f3b6f0d2a11',
	name: 'Entries added',
	description: 'New entries were added to the books',
};

export const EVENTS: readonly EventFact[] = [ENTRIES_EVENT];

export const eventId = (event: EventFact, form: SwitchValue): string =>
	form === 'guid' ? event.guid : event.word;

/** The answer to `GET events` in each form. */
export function eventsAnswer(shape: SwitchValue, form: SwitchValue): unknown {
	const rows = EVENTS.map((event) => ({
		id: eventId(event, form),
		name: event.name,
		description: event.description,
	}));
	const objects = rows.map(({ id, description }) => ({ Id: id, Description: description }));
	if (shape === 'texts') {
		return rows.map(({ id }) => id);
	}
	if (shape === 'eventId') {
		return rows.map(({ id, name, description }) => ({
			EventId: id,
			Name: name,
			Description: description,
		}));
	}
	return shape === 'paged' ? { Collection: objects } : objects;
}

/** The body of a delivery; `entries` is left out when it is thin. */
export const deliveryBody = (
	organizationId: number,
	event: string,
	entries?: unknown,
): Record<string, unknown> => ({
	OrganizationId: organizationId,
	EventId: event,
	...(entries === undefined ? {} : { Entries: entries }),
});

/** No signature and no header of its own is known. */
export const DELIVERY_HEADERS = {
	'content-type': 'application/json',
	'user-agent': 'Dinero',
} as const;

/** Milliseconds before each further attempt; the last one holds for all that follow. */
export const WAITS = [60_000, 300_000, 1_800_000] as const;
