import type { Simulator } from '../../control';
import type { DineroState, Organisation } from '../model';
import { sumOf, toKroner } from '../money';
import { omit } from '../omit';
import type { Reminder } from '../reminderModel';
import type { Invoice } from '../salesModel';
import {
	amountsOf,
	bookedReminders,
	compensationAvailable,
	interestFrom,
	sumOfAmounts,
} from './reminderAmounts';
import { totalsOf } from './salesTotals';

const danish = (day: string): string => day.split('-').reverse().join('/');

const WARNING =
	'Denne rykker er samtidig et påkrav og varsel i henhold til inkassolovens § 10. Sker betaling ' +
	'ikke senest 10 dage fra dato, kan sagen blive sendt til inkasso.';

/** The words that stand beside each amount. */
function texts(org: Organisation, invoice: Invoice, reminder: Reminder) {
	const rate = invoice.ReminderInterestRate ?? org.settings.ReminderInterestRate;
	const period = `${danish(interestFrom(org, invoice))} til ${danish(reminder.Date)}`;
	return {
		DebtCollectionNoticeText: WARNING,
		InvoiceTotalInclVatAmountText: 'Hovedstol fra ovennævnte faktura',
		FeeAmountText: 'Rykkergebyr, jvf. rentelovens § 9b, stk. 1, jf. stk. 2',
		InterestAmountText: `Renter ${rate.toFixed(2).replace('.', ',')}% for perioden ${period}`,
		CompensationFeeAmountText: 'Kompensationsgebyr, jvf. rentelovens § 9a, stk. 3',
		AccumulatedFeesAndInterestAmountText:
			'Rykkergebyrer, -renter og evt. kompensationsgebyr fra tidligere rykkere',
		PaidAmountText: 'Allerede registrerede indbetalinger',
		ReminderTotalInclVatAmountText: 'I alt',
	};
}

/** The version that a reminder shows and wants back. */
export const reminderVersion = (
	sim: Simulator<DineroState>,
	invoice: Invoice,
	reminder: Pick<Reminder, 'Timestamp'>,
): string =>
	sim.switches.is('reminderTimestamp', 'invoice') ? invoice.TimeStamp : reminder.Timestamp;

/** A reminder as Dinero shows it, saved or not; what was paid is negative. */
export function reminderModelOf(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
	reminder: Omit<Reminder, 'Id'> & { Id: number | null },
): Record<string, unknown> {
	const shown = omit(reminder, 'amounts', 'invoiceGuid', 'UpdatedAt', 'voucherGuid');
	const amounts = reminder.IsDraft ? amountsOf(sim, org, invoice, reminder) : reminder.amounts;
	const gross = totalsOf(sim, org, invoice).gross;
	const paid = sumOf(invoice.payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));
	const earlier = bookedReminders(org, invoice).filter(
		(other) => reminder.IsDraft || other.Number < reminder.Number,
	);
	const before = sumOf(earlier.map((each) => sumOfAmounts(each.amounts)));
	return {
		...shown,
		...texts(org, invoice, { ...reminder, Id: reminder.Id ?? 0 }),
		InvoiceTotalInclVatAmount: toKroner(gross),
		FeeAmount: toKroner(amounts.fee),
		InterestAmount: reminder.WithInterestFee ? toKroner(amounts.interest) : null,
		CompensationFeeAvailable: compensationAvailable(org, invoice),
		CompensationFeeAmount: toKroner(amounts.compensation),
		AccumulatedFeesAndInterestAmount: toKroner(before),
		PaidAmount: toKroner(-paid),
		ReminderTotalInclVatAmount: toKroner(gross + sumOfAmounts(amounts) + before - paid),
		Timestamp: reminderVersion(sim, invoice, reminder),
	};
}
