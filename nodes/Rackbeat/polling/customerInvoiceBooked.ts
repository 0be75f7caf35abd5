import { isCreditType } from '../../../bookkeeping/document/readDocument';
import { danishTimeText, danishInstant } from '../../../bookkeeping/polling/danishTime';
import { windowStart } from '../../../bookkeeping/polling/pollState';
import {
	listCustomerInvoices,
	type CustomerInvoice,
} from '../../../services/rackbeat/customerInvoices';
import type { Walk } from '../../../services/rackbeat/lists';
import type { EventRow, PollingEvent } from '../../polling/pollingEvent';
import { invoiceRow, type InvoiceRow } from '../invoiceRow';
import { newestInvoices } from '../newestInvoices';
import { flagIn, textIn } from '../records/recordValue';
import type { RackbeatPolling } from './rackbeatPolling';

/** What the booking of an invoice of either kind is told by. */
export type BookedRow = Pick<InvoiceRow, 'number' | 'booked' | 'bookedAt' | 'updatedAt'>;

const DAY_MS = 24 * 60 * 60_000;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}([T ]00:00(:00(\.0+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * The latest instant at which the invoice can have been booked. A time of day that is exactly
 * midnight is taken for a date without time, or a booking of that day could be held for an old one.
 */
function latestBooking({ bookedAt }: BookedRow): number | null {
	const booked = danishInstant(bookedAt);
	return booked !== null && WHOLE_DAY.test((bookedAt ?? '').trim()) ? booked + DAY_MS : booked;
}

/** A row of a list of invoices as the core wants it: it happens when it is booked. */
export function bookingOf<Row extends BookedRow>(row: Row): EventRow<Row> {
	const booked = danishInstant(row.bookedAt);
	return {
		key: row.number,
		changed: danishInstant(row.updatedAt),
		holds: row.booked,
		occurrence: booked === null ? '' : String(booked),
		since: latestBooking(row),
		dated: latestBooking(row) ?? danishInstant(row.updatedAt),
		found: row,
	};
}

/** What is wanted of the list of customer invoices, which holds the credit notes as well. */
interface Wanted {
	value: string;
	name: string;
	description: string;
	isWanted(invoice: CustomerInvoice): boolean;
	noSample: readonly [string, string];
}

const booked = ({ isWanted, ...wanted }: Wanted): PollingEvent<RackbeatPolling, InvoiceRow> => ({
	...wanted,
	most: 1000,

	async read({ api, account }, state) {
		const from = windowStart(state);
		let walk: Walk = { pages: 1, disturbed: false };
		const rows = await listCustomerInvoices(
			api,
			from === null ? {} : { updatedFrom: danishTimeText(from) },
			{ onWalked: (told) => (walk = told) },
		);
		return {
			// The others stay in the list, since their changes move the cursor.
			rows: rows.map((row) => {
				const booking = bookingOf(invoiceRow(account, row));
				return { ...booking, holds: booking.holds && isWanted(row) };
			}),
			single: walk.pages === 1,
			disturbed: walk.disturbed,
		};
	},

	async newestChange({ api, account }) {
		const newest = (await newestInvoices(api, 1, Date.now())).at(-1);
		return newest ? danishInstant(invoiceRow(account, newest).updatedAt) : null;
	},

	async sample({ api, account }) {
		const newest = (await newestInvoices(api, 1, Date.now(), true, isWanted)).at(-1);
		return newest && invoiceRow(account, newest);
	},

	async item(_context, { booked: isBooked, ...fields }) {
		return { event: isBooked ? wanted.value : '', ...fields };
	},
});

/** A customer invoice (kundefaktura) or credit note that was booked, whoever did it. */
export const customerInvoiceBooked = booked({
	value: 'customerInvoiceBooked',
	name: 'Customer Invoice Booked',
	description: 'A customer invoice (kundefaktura) or customer credit note was booked',
	isWanted: () => true,
	noSample: [
		'There is no booked customer invoice in Rackbeat yet',
		'Book one in Rackbeat and fetch a test event again.',
	],
});

/**
 * Whether an invoice of the list is a credit note: it says so, or its total is below zero (both are
 * seen; nobody confirms which).
 */
export function isCreditNote(invoice: CustomerInvoice): boolean {
	const says = flagIn(invoice, 'is_creditnote') || isCreditType(textIn(invoice, 'type'));
	return says || Number(textIn(invoice, 'total_total')) < 0;
}

/** A customer credit note (kreditnota) alone. */
export const creditNoteBooked = booked({
	value: 'creditNoteBooked',
	name: 'Credit Note Booked',
	description: 'A customer credit note (kreditnota) was booked; invoices are left out',
	isWanted: isCreditNote,
	noSample: [
		'There is no booked credit note in Rackbeat yet',
		'Book one in Rackbeat and fetch a test event again.',
	],
});
