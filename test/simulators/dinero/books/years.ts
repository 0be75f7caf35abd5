import { DateTime } from 'luxon';
import type { AccountingYear, Organisation } from '../model';
import { invalid } from '../problems';

/** The accounting year that holds a day. */
export function yearOf(org: Organisation, day: string): AccountingYear | undefined {
	return org.years.find(({ FromDate, ToDate }) => FromDate <= day && day <= ToDate);
}

function following(last: AccountingYear): AccountingYear {
	const from = DateTime.fromISO(last.ToDate).plus({ days: 1 });
	const to = from.plus({ years: 1 }).minus({ days: 1 });
	return {
		Name: to.toFormat('yyyy'),
		FromDate: from.toFormat('yyyy-MM-dd'),
		ToDate: to.toFormat('yyyy-MM-dd'),
		isClosed: false,
	};
}

/**
 * The year to book in. Booking in the next possible year opens it; that is the only way a year
 * comes into being (source: Dinero OpenAPI).
 *
 * @param property the body's name for the day
 * @throws DineroProblem 400/42 when the day is in a closed year, before the first or too far ahead
 */
export function yearForBooking(org: Organisation, day: string, property: string): AccountingYear {
	const standing = yearOf(org, day);
	if (standing && !standing.isClosed) {
		return standing;
	}
	const last = org.years.at(-1);
	const next = last ? following(last) : undefined;
	if (!standing && next && next.FromDate <= day && day <= next.ToDate) {
		org.years.push(next);
		return next;
	}
	throw invalid(property, `The date ${day} is not within an open accounting year.`);
}

/** The next free voucher number: the series begins at 1 in every accounting year. */
export function nextVoucherNumber(org: Organisation, year: AccountingYear): number {
	const taken = org.entries
		.filter(({ voucherType, date }) => voucherType !== 'Sales' && yearOf(org, date) === year)
		.map(({ voucherNumber }) => voucherNumber ?? 0);
	return Math.max(0, ...taken) + 1;
}

/** @throws DineroProblem 400/42 when a wanted voucher number is taken in the year */
export function voucherNumberFor(
	org: Organisation,
	year: AccountingYear,
	wanted: number | null,
): number {
	const taken = org.entries.some(
		({ voucherNumber, voucherType, date }) =>
			voucherType !== 'Sales' && voucherNumber === wanted && yearOf(org, date) === year,
	);
	if (wanted !== null && taken) {
		throw invalid('Number', `The voucher number ${wanted} is taken.`);
	}
	return wanted ?? nextVoucherNumber(org, year);
}
