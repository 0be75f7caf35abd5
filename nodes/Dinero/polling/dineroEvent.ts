import type { DineroApi } from '../../../services/dinero/api';
import type { PollingEvent } from '../../polling/pollingEvent';

/** What the events of Dinero are read with. */
export interface DineroPolling {
	api: DineroApi;
	/** Milliseconds since 1970 by our own clock. */
	now: number;
	simplify: boolean;
	/** Whether each document is read again as a whole; lists leave out lines and notes. */
	fullDocument: boolean;
	/** Whether opening entries (primo) count as new entries when their total changes. */
	openingEntries: boolean;
}

/** An event of Dinero, and what it can be filtered by. */
export interface DineroEvent<Found> extends PollingEvent<DineroPolling, Found> {
	/** Guid of the contact that it belongs to. */
	contactOf?(found: Found): string | null;
	/** Draft, Booked, Paid, OverPaid or Overdue. */
	statusOf?(found: Found): string | null;
	/** Reads the whole document; events without one have no option for it. */
	document?(api: DineroApi, found: Found): Promise<object | null>;
}
