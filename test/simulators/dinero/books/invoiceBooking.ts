import { DateTime } from 'luxon';
import type { Call } from '../api';
import type { Invoice, InvoiceContent } from '../salesModel';
import { post } from './entries';
import {
	bookableTotals,
	invoiceSeries,
	numberFor,
	salesHead,
	salesPostings,
	touch,
} from './salesPosting';
import { yearForBooking } from './years';

export { rateOf, touch } from './salesPosting';

/** The day an invoice falls due, YYYY-MM-DD. */
export function dueDate(content: InvoiceContent): string {
	const day = DateTime.fromISO(content.Date);
	const days = content.PaymentConditionNumberOfDays ?? 0;
	if (content.PaymentConditionType === 'Netto') {
		return day.plus({ days }).toFormat('yyyy-MM-dd');
	}
	if (content.PaymentConditionType === 'CurrentMonthOut') {
		return day.endOf('month').plus({ days }).toFormat('yyyy-MM-dd');
	}
	return content.Date;
}

/**
 * Books a draft: gives it its number and writes debtor, sales and output VAT.
 *
 * @throws DineroProblem 400/42 without a contact or a product line, outside the open years, or
 * when the wanted number is taken
 */
export function bookInvoice(call: Call, invoice: Invoice, wanted: number | null): void {
	const { org } = call;
	const totals = bookableTotals(call, invoice);
	const number = numberFor(invoiceSeries(call), org.lastInvoiceNumber, wanted);
	yearForBooking(org, invoice.Date, 'Date');
	invoice.Number = number;
	org.lastInvoiceNumber = Math.max(org.lastInvoiceNumber, number);
	invoice.Status = 'Booked';
	touch(call, invoice);
	post(org, salesHead(call, invoice), salesPostings(invoice, totals, 1));
}
