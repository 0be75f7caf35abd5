import { DateTime } from 'luxon';
import type { Call } from '../api';
import { inDkk } from '../money';
import { invalid } from '../problems';
import type { Reminder } from '../reminderModel';
import type { Invoice } from '../salesModel';
import { CONTROL } from './chart';
import { post } from './entries';
import type { Posting } from './entries';
import { paymentStatus } from './invoiceRead';
import { amountsOf, bookedReminders, sumOfAmounts } from './reminderAmounts';
import { rateOf } from './salesPosting';
import { nextVoucherNumber, yearForBooking } from './years';

const MOST_REMINDERS = 3;
const DAYS_BETWEEN = 10;

/** Where fees and interest of reminders are booked; which accounts Dinero itself uses no source tells. */
const INCOME = { fee: 9210, interest: 9200, compensation: 9220 } as const;

/**
 * Whether an invoice may be reminded on a day: it is overdue, had fewer than three reminders, and the
 * last one is ten days old (source: Dinero OpenAPI). Drafts do not count.
 *
 * @throws DineroProblem 400/42
 */
export function checkMayRemind({ sim, org }: Call, invoice: Invoice, day: string): void {
	if (paymentStatus(sim, org, invoice) !== 'Overdue') {
		throw invalid('message', 'The invoice must be overdue.');
	}
	const booked = bookedReminders(org, invoice);
	if (booked.length >= MOST_REMINDERS) {
		throw invalid('message', 'An invoice can have no more than three reminders.');
	}
	const last = booked.at(-1);
	const first = last && DateTime.fromISO(last.Date).plus({ days: DAYS_BETWEEN }).toISODate();
	if (first && day < first) {
		throw invalid('Date', `The next reminder can be dated ${first} at the earliest.`);
	}
}

function postingsOf(invoice: Invoice, reminder: Reminder): Posting[] {
	const row = (accountNumber: number, ore: number): Posting => ({
		accountNumber,
		ore: inDkk(ore, rateOf(invoice)),
		vatCode: null,
		description: `Rykker ${reminder.Number}, ${invoice.Description} ${invoice.Number}`,
	});
	const credits = (Object.keys(INCOME) as (keyof typeof INCOME)[]).map((kind) =>
		row(INCOME[kind], -reminder.amounts[kind]),
	);
	const owed = credits.reduce((sum, { ore }) => sum - ore, 0);
	return [{ ...row(CONTROL.debtors, 0), ore: owed }, ...credits];
}

/**
 * Books a draft: fixes its amounts and adds them to what the customer owes. There is no VAT on them.
 *
 * @throws DineroProblem 400/42 as `checkMayRemind`, or outside the open years
 */
export function bookReminder(call: Call, invoice: Invoice, reminder: Reminder): void {
	checkMayRemind(call, invoice, reminder.Date);
	const year = yearForBooking(call.org, reminder.Date, 'Date');
	reminder.amounts = amountsOf(call.sim, call.org, invoice, reminder);
	reminder.Number = bookedReminders(call.org, invoice).length + 1;
	reminder.IsDraft = false;
	if (sumOfAmounts(reminder.amounts) === 0) {
		return;
	}
	const head = {
		voucherGuid: reminder.voucherGuid,
		voucherNumber: nextVoucherNumber(call.org, year),
		voucherType: 'Reminder',
		date: reminder.Date,
		externalReference: invoice.ExternalReference,
		fileGuid: null,
		contactGuid: invoice.ContactGuid,
		ledgerItemId: null,
		createdAt: call.now,
	};
	post(call.org, head, postingsOf(invoice, reminder));
}
