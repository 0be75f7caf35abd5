import { danishTimeText } from '../../bookkeeping/polling/danishTime';
import type { RackbeatApi } from '../../services/rackbeat/api';
import {
	listCustomerInvoices,
	type CustomerInvoice,
} from '../../services/rackbeat/customerInvoices';

const DAY_MS = 24 * 60 * 60_000;
/** How far back to look, wider each time; null is everything. */
const WINDOWS = [2 * DAY_MS, 40 * DAY_MS, 400 * DAY_MS, null];

/**
 * The invoices that were changed last, oldest change first: at least `atLeast`, or all there are.
 * Rackbeat lists the oldest change first, so it is asked for a short time back before a longer one.
 * `now` only narrows the search; no result depends on our clock.
 */
export async function newestInvoices(
	api: RackbeatApi,
	atLeast: number,
	now: number,
	onlyBooked = false,
	isWanted: (invoice: CustomerInvoice) => boolean = () => true,
): Promise<CustomerInvoice[]> {
	let rows: CustomerInvoice[] = [];
	for (const window of WINDOWS) {
		const since = window === null ? {} : { updatedFrom: danishTimeText(now - window) };
		rows = (await listCustomerInvoices(api, { ...since, onlyBooked })).filter(isWanted);
		if (rows.length >= atLeast) break;
	}
	return rows;
}
