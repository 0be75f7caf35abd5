import { DateTime } from 'luxon';
import type { Simulator } from '../../control';
import type { DineroState, Organisation } from '../model';
import { sumOf } from '../money';
import type { Invoice, InvoiceContent } from '../salesModel';
import { dueDate, rateOf } from './invoiceBooking';
import { reminderOre } from './reminderAmounts';
import { salesModelOf, salesRow, shownNumber } from './salesRead';
import { totalsOf } from './salesTotals';

/** Paid is write-only, and days that are null when sent are read as 0 (source: Dinero OpenAPI). */
const readTerms = (sim: Simulator<DineroState>, content: InvoiceContent) => ({
	PaymentConditionType:
		content.PaymentConditionType === 'Paid' && sim.switches.is('paidConditionRead', 'NettoCash')
			? 'NettoCash'
			: content.PaymentConditionType,
	PaymentConditionNumberOfDays: content.PaymentConditionNumberOfDays ?? 0,
});

/** What the customer owes for an invoice and its booked reminders, in øre of its currency. */
export const owedOre = (sim: Simulator<DineroState>, org: Organisation, invoice: Invoice): number =>
	totalsOf(sim, org, invoice).gross + reminderOre(org, invoice);

/** What Dinero makes of an invoice that is sent, saved or not. */
export const contentModel = (
	sim: Simulator<DineroState>,
	org: Organisation,
	content: InvoiceContent,
): Record<string, unknown> => ({
	...salesModelOf(sim, org, content),
	...readTerms(sim, content),
	PaymentDate: dueDate(content),
	ExchangeRate: rateOf(content),
});

/** What is left to pay, reminders included, in øre of the invoice's currency. */
export function remainingOre(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
): number {
	const paid = sumOf(invoice.payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));
	return owedOre(sim, org, invoice) - paid;
}

/** Draft, Booked, Paid, OverPaid or Overdue. */
export function paymentStatus(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
): string {
	if (invoice.Status === 'Draft') {
		return 'Draft';
	}
	const remaining = remainingOre(sim, org, invoice);
	if (remaining <= 0) {
		return remaining < 0 ? 'OverPaid' : 'Paid';
	}
	return sim.clock.danishDay() > dueDate(invoice) ? 'Overdue' : 'Booked';
}

/** The last change; whether falling overdue counts as one is a switch. */
function updatedAt(sim: Simulator<DineroState>, org: Organisation, invoice: Invoice): string {
	const moves = sim.switches.on('overdueMovesUpdatedAt');
	if (!moves || paymentStatus(sim, org, invoice) !== 'Overdue') {
		return invoice.UpdatedAt;
	}
	const overdueFrom = DateTime.fromISO(dueDate(invoice), { zone: 'Europe/Copenhagen' })
		.plus({ days: 1 })
		.toJSDate()
		.toISOString();
	return overdueFrom > invoice.UpdatedAt ? overdueFrom : invoice.UpdatedAt;
}

/** The single invoice: `Status` is only Draft or Booked, the payment has a field of its own. */
export function readModel(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
): Record<string, unknown> {
	const { payments, ...content } = invoice;
	return {
		...contentModel(sim, org, content),
		Number: shownNumber(sim, invoice.Number, org.lastInvoiceNumber),
		PaymentStatus: paymentStatus(sim, org, invoice),
		UpdatedAt: updatedAt(sim, org, invoice),
		FikCode: null,
		DepositAccountNumber: payments[0]?.DepositAccountNumber ?? null,
		IsSentToDebtCollection: false,
	};
}

/** A row of the list: here `Status` is the combined one. */
export const listRow = (
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
): Record<string, unknown> =>
	salesRow(
		sim,
		org,
		{ ...invoice, UpdatedAt: updatedAt(sim, org, invoice) },
		{
			Number: shownNumber(sim, invoice.Number, org.lastInvoiceNumber),
			PaymentDate: dueDate(invoice),
			Status: paymentStatus(sim, org, invoice),
			Type: 'Invoice',
		},
	);
