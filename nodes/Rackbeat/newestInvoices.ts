import { danishTimeText } from '../../bookkeeping/polling/danishTime';
import type { RackbeatApi } from '../../services/rackbeat/api';
import {
	CUSTOMER_INVOICES,
	listInvoices,
	type InvoiceKind,
} from '../../services/rackbeat/invoices';
import { isYes, type RackbeatRecord } from '../../services/rackbeat/records';

const DAY_MS = 24 * 60 * 60_000;
/** How far back to look, wider each time; null is everything. */
const WINDOWS = [2 * DAY_MS, 40 * DAY_MS, 400 * DAY_MS, null];

export interface Wanted {
	search?: string;
	onlyBooked?: boolean;
	/** What else must hold of an invoice to be counted. */
	isWanted?(invoice: RackbeatRecord): boolean;
}

/**
 * The invoices of a kind that were changed last, oldest change first: at least `atLeast`, or all there
 * are. Rackbeat lists the oldest change first, so it is asked for a short time back before a longer one.
 * `now` only narrows the search; no result depends on our clock.
 */
export async function newestOf(
	api: RackbeatApi,
	kind: InvoiceKind,
	atLeast: number,
	now: number,
	{ search = '', onlyBooked = false, isWanted = () => true }: Wanted = {},
): Promise<RackbeatRecord[]> {
	let rows: RackbeatRecord[] = [];
	for (const window of WINDOWS) {
		const query = {
			search,
			...(window !== null && { updated_at_from: danishTimeText(now - window) }),
			...(onlyBooked && { is_booked: true }),
		};
		const keep = (row: RackbeatRecord): boolean =>
			(!onlyBooked || isYes(row['is_booked'])) && isWanted(row);
		rows = await listInvoices(api, kind, query, { keep });
		if (rows.length >= atLeast) break;
	}
	return rows;
}

/** The same of customer invoices. */
export const newestInvoices = (
	api: RackbeatApi,
	atLeast: number,
	now: number,
	onlyBooked = false,
	isWanted: (invoice: RackbeatRecord) => boolean = () => true,
): Promise<RackbeatRecord[]> =>
	newestOf(api, CUSTOMER_INVOICES, atLeast, now, { onlyBooked, isWanted });
