import type { Call } from '../api';
import { changedSince, filtered, paged } from '../lists';
import { invalid } from '../problems';

type Row = Record<string, unknown>;

const FILTERS = ['ExternalReference', 'ContactGuid', 'Description'];
const STATUSES = ['draft', 'overdue', 'booked', 'overpaid', 'paid'];

function statusOrder(row: Row): number {
	return STATUSES.indexOf(String(row['Status']).toLowerCase());
}

const SORT_KEYS: Record<string, (row: Row) => string> = {
	vouchernumber: (row) => String(row['Number']).padStart(12, '0'),
	voucherdate: (row) => String(row['Date']),
	status: (row) => String(statusOrder(row)),
	contact: (row) => String(row['ContactName'] ?? ''),
};

/** Rows ordered by the fields that `sort` names, descending unless `sortOrder` says otherwise. */
export function sorted(
	call: Call,
	rows: Row[],
	keys: Record<string, (row: Row) => string>,
	usual: string,
): Row[] {
	const sign = call.query['sortorder']?.toLowerCase() === 'ascending' ? 1 : -1;
	const names = (call.query['sort'] || usual).split(',');
	const chosen = names.map((name) => keys[name.trim().toLowerCase()]);
	return [...rows].sort((left, right) => {
		for (const key of chosen) {
			const order = key ? key(left).localeCompare(key(right)) : 0;
			if (order !== 0) {
				return sign * order;
			}
		}
		return 0;
	});
}

function withinDates(call: Call, rows: Row[]): Row[] {
	const { startdate: start, enddate: end } = call.query;
	if (!start && !end) {
		return rows;
	}
	if (!start || !end) {
		throw invalid('startDate', 'startDate and endDate must both be given.');
	}
	return rows.filter((row) => {
		const date = String(row['Date']);
		return row['Status'] === 'Draft' || (start <= date && date <= end);
	});
}

/** Rows that hold the text of `freeTextSearch` in number, contact, title or total. */
export function searched(call: Call, rows: Row[]): Row[] {
	const text = call.query['freetextsearch']?.toLowerCase();
	const words = (row: Row): string =>
		['Number', 'ContactName', 'Description', 'TotalInclVat']
			.map((name) => String(row[name] ?? ''))
			.join(' ')
			.toLowerCase();
	return rows.filter((row) => !text || words(row).includes(text));
}

/** The list of invoices, of credit notes, or of both, from the rows that are live or deleted. */
export function salesList(call: Call, live: Row[], usualFields: string): unknown {
	const wanted = call.query['statusfilter']?.toLowerCase().split(',');
	const rows = searched(call, changedSince(call, live)).filter(
		(row) => !wanted || wanted.includes(String(row['Status']).toLowerCase()),
	);
	const firstOnly = call.sim.switches.is('salesFilter', 'firstOnly');
	const found = withinDates(call, filtered(call, rows, FILTERS, firstOnly));
	return paged(call, sorted(call, found, SORT_KEYS, 'VoucherNumber,VoucherDate'), usualFields);
}
