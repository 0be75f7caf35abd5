import { danishTimeText, danishInstant } from '../../../bookkeeping/polling/danishTime';
import { windowStart } from '../../../bookkeeping/polling/pollState';
import { listCustomerInvoices } from '../../../services/rackbeat/customerInvoices';
import type { Walk } from '../../../services/rackbeat/lists';
import type { EventRow, PollingEvent } from '../../polling/pollingEvent';
import { invoiceRow, type InvoiceRow } from '../invoiceRow';
import { newestInvoices } from '../newestInvoices';
import type { RackbeatPolling } from './rackbeatPolling';

const DAY_MS = 24 * 60 * 60_000;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}([T ]00:00(:00(\.0+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * The latest instant at which the invoice can have been booked. A time of day that is exactly
 * midnight is taken for a date without time, or a booking of that day could be held for an old one.
 */
function latestBooking({ bookedAt }: InvoiceRow): number | null {
	const booked = danishInstant(bookedAt);
	return booked !== null && WHOLE_DAY.test((bookedAt ?? '').trim()) ? booked + DAY_MS : booked;
}

function polled(row: InvoiceRow): EventRow<InvoiceRow> {
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

/** A customer invoice (kundefaktura) that was booked, whoever did it. */
export const customerInvoiceBooked: PollingEvent<RackbeatPolling, InvoiceRow> = {
	value: 'customerInvoiceBooked',
	name: 'Customer Invoice Booked',
	description: 'A customer invoice (kundefaktura) was booked',
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
			rows: rows.map((row) => polled(invoiceRow(account, row))),
			single: walk.pages === 1,
			disturbed: walk.disturbed,
		};
	},

	async newestChange({ api, account }) {
		const newest = (await newestInvoices(api, 1, Date.now())).at(-1);
		return newest ? danishInstant(invoiceRow(account, newest).updatedAt) : null;
	},

	async sample({ api, account }) {
		const newest = (await newestInvoices(api, 1, Date.now(), true)).at(-1);
		return newest && invoiceRow(account, newest);
	},

	async item(_context, { booked, ...fields }) {
		return { event: booked ? 'customerInvoiceBooked' : '', ...fields };
	},

	noSample: [
		'There is no booked customer invoice in Rackbeat yet',
		'Book one in Rackbeat and fetch a test event again.',
	],
};
