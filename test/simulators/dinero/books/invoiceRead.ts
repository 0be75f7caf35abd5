import type { Simulator } from '../../control';
import type { Contact, DineroState, Invoice, InvoiceContent, Organisation } from '../model';
import { inDkk, sumOf, toKroner } from '../money';
import { findAccount } from './chart';
import { dueDate, rateOf } from './invoiceBooking';
import { totalsOf } from './salesTotals';
import type { SalesTotals } from './salesTotals';

function lineModels(org: Organisation, content: InvoiceContent, totals: SalesTotals) {
	return content.ProductLines.map((line) => {
		const worked = totals.lines.find((total) => total.line === line);
		return {
			ProductGuid: line.ProductGuid,
			Description: line.Description,
			Comments: line.Comments,
			Quantity: line.Quantity,
			AccountNumber: line.AccountNumber,
			Unit: line.Unit,
			Discount: line.Discount,
			LineType: line.LineType,
			AccountName: findAccount(org, line.AccountNumber)?.name ?? null,
			// Always before VAT, whatever the lines show.
			BaseAmountValue:
				worked && content.ShowLinesInclVat ? toKroner(worked.unitNet) : line.BaseAmountValue,
			BaseAmountValueInclVat: toKroner(worked?.unitGross ?? 0),
			TotalAmount: toKroner(worked?.net ?? 0),
			TotalAmountInclVat: toKroner(worked?.gross ?? 0),
		};
	});
}

function totalLines({ Currency }: InvoiceContent, totals: SalesTotals) {
	const row = (Type: string, ore: number, Position: number, Label: string) => ({
		Type,
		TotalAmount: toKroner(ore),
		Position,
		Label,
	});
	return [
		row('SubTotal', totals.net, 0, 'Subtotal'),
		row('Vat', totals.vat, 1, 'Moms'),
		row('Total', totals.gross, 2, `Total ${Currency}`),
	];
}

/** What Dinero makes of an invoice that is sent, saved or not. */
export function contentModel(
	sim: Simulator<DineroState>,
	org: Organisation,
	content: InvoiceContent,
): Record<string, unknown> {
	const totals = totalsOf(sim, org, content);
	return {
		...content,
		ContactName: contactOf(org, content)?.Name ?? null,
		PaymentDate: dueDate(content),
		ExchangeRate: rateOf(content),
		ProductLines: lineModels(org, content, totals),
		TotalExclVat: toKroner(totals.net),
		TotalVatableAmount: toKroner(totals.vatable),
		TotalInclVat: toKroner(totals.gross),
		TotalNonVatableAmount: toKroner(totals.nonVatable),
		TotalVat: toKroner(totals.vat),
		TotalLines: totalLines(content, totals),
	};
}

function contactOf(org: Organisation, { ContactGuid }: InvoiceContent): Contact | undefined {
	return org.contacts.find((contact) => contact.ContactGuid === ContactGuid);
}

/** What is left to pay, in øre of the invoice's currency. */
export function remainingOre(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
): number {
	const paid = sumOf(invoice.payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));
	return totalsOf(sim, org, invoice).gross - paid;
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

function shownNumber(
	sim: Simulator<DineroState>,
	org: Organisation,
	{ Number: number }: Invoice,
): number {
	if (number !== null) {
		return number;
	}
	return sim.switches.is('draftNumber', 'provisional') ? org.lastInvoiceNumber + 1 : 0;
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
		Number: shownNumber(sim, org, invoice),
		PaymentStatus: paymentStatus(sim, org, invoice),
		FikCode: null,
		DepositAccountNumber: payments[0]?.DepositAccountNumber ?? null,
		IsSentToDebtCollection: false,
	};
}

/** A row of the list: here `Status` is the combined one, and there are no lines and no version. */
export function listRow(
	sim: Simulator<DineroState>,
	org: Organisation,
	invoice: Invoice,
): Record<string, unknown> {
	const totals = totalsOf(sim, org, invoice);
	const rate = rateOf(invoice);
	return {
		Number: shownNumber(sim, org, invoice),
		Guid: invoice.Guid,
		ExternalReference: invoice.ExternalReference,
		ContactName: contactOf(org, invoice)?.Name ?? null,
		ContactGuid: invoice.ContactGuid,
		Date: invoice.Date,
		PaymentDate: dueDate(invoice),
		Description: invoice.Description,
		Currency: invoice.Currency,
		Status: paymentStatus(sim, org, invoice),
		MailOutStatus: invoice.MailOutStatus,
		LatestMailOutType: invoice.LatestMailOutType,
		TotalExclVatInDkk: toKroner(inDkk(totals.net, rate)),
		TotalInclVatInDkk: toKroner(inDkk(totals.gross, rate)),
		TotalExclVat: toKroner(totals.net),
		TotalInclVat: toKroner(totals.gross),
		CreatedAt: invoice.CreatedAt,
		UpdatedAt: invoice.UpdatedAt,
		DeletedAt: invoice.DeletedAt,
		Type: 'Invoice',
	};
}
