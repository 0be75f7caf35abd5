import { DateTime } from 'luxon';
import type { Simulator } from '../../control';
import type { DineroState, Organisation } from '../model';
import { share, sumOf, tenThousandths, toOre } from '../money';
import type { Reminder, ReminderAmounts, ReminderContent } from '../reminderModel';
import type { Invoice } from '../salesModel';
import { dueDate } from './invoiceBooking';
import { totalsOf } from './salesTotals';

/** By law for trade between companies, once for each claim (source: rentelovens § 9a). */
const COMPENSATION_ORE = 31_000;
const DAYS_OF_MONTH = 30;

/** Booked reminders of an invoice that stand, oldest first. */
export const bookedReminders = (org: Organisation, invoice: Pick<Invoice, 'Guid'>): Reminder[] =>
	org.reminders.filter(
		({ invoiceGuid, IsDraft, IsDeleted }) => invoiceGuid === invoice.Guid && !IsDraft && !IsDeleted,
	);

export const sumOfAmounts = ({ fee, interest, compensation }: ReminderAmounts): number =>
	fee + interest + compensation;

/** What booked reminders added to an invoice, in øre of its currency. */
export const reminderOre = (org: Organisation, invoice: Pick<Invoice, 'Guid'>): number =>
	sumOf(bookedReminders(org, invoice).map(({ amounts }) => sumOfAmounts(amounts)));

/** Only of companies, and only once. */
export function compensationAvailable(org: Organisation, invoice: Invoice): boolean {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === invoice.ContactGuid);
	const before = bookedReminders(org, invoice).some(({ amounts }) => amounts.compensation > 0);
	return contact?.IsPerson === false && !before;
}

/** From when interest is counted: the last reminder, else the day it fell due. */
export const interestFrom = (org: Organisation, invoice: Invoice): string =>
	bookedReminders(org, invoice).at(-1)?.Date ?? dueDate(invoice);

/** What is left of the invoice itself, reminders aside, in øre. */
function principalOre(sim: Simulator<DineroState>, org: Organisation, invoice: Invoice): number {
	const paid = sumOf(invoice.payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));
	return Math.max(0, totalsOf(sim, org, invoice).gross - paid);
}

function interestOre(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
	day: string,
): number {
	const from = DateTime.fromISO(interestFrom(org, invoice));
	const days = Math.max(0, Math.round(DateTime.fromISO(day).diff(from, 'days').days));
	const begun = sim.switches.is('reminderInterest', 'monthBegun');
	const counted = begun ? Math.ceil(days / DAYS_OF_MONTH) * DAYS_OF_MONTH : days;
	const rate = invoice.ReminderInterestRate ?? org.settings.ReminderInterestRate;
	// The rate is percent a month: ten-thousandths of a percent, a hundred, thirty days.
	return share(
		principalOre(sim, org, invoice),
		tenThousandths(rate) * counted,
		1_000_000 * DAYS_OF_MONTH,
	);
}

/** What a reminder of that content would add. */
export function amountsOf(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
	content: Omit<ReminderContent, 'Title' | 'Description'>,
): ReminderAmounts {
	const withCompensation = content.WithCompensationFee && compensationAvailable(org, invoice);
	return {
		fee: content.WithFee ? toOre(invoice.ReminderFee ?? org.settings.ReminderFee) : 0,
		interest: content.WithInterestFee ? interestOre(sim, org, invoice, content.Date) : 0,
		compensation: withCompensation ? COMPENSATION_ORE : 0,
	};
}
