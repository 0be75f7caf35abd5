import type { DineroEvent } from './dineroEvent';
import { entryAdded } from './entryAdded';
import { invoicePaid } from './invoicePaid';
import { contactEvents, productEvents } from './registerEvents';
import { salesEvents } from './salesEvents';

/** The events of the Dinero trigger. */
export const dineroEvents: ReadonlyArray<DineroEvent<unknown>> = [
	...salesEvents,
	invoicePaid,
	...contactEvents,
	...productEvents,
	entryAdded,
];
