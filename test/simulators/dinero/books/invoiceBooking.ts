import { DateTime } from 'luxon';
import type { Call } from '../api';
import type { Invoice, InvoiceContent, Organisation } from '../model';
import { inDkk, sumOf } from '../money';
import { invalid, invalidContact } from '../problems';
import { CONTROL } from './chart';
import { post } from './entries';
import type { Posting } from './entries';
import { EXCHANGE_RATES } from './exchangeRates';
import { totalsOf } from './salesTotals';
import type { SalesTotals } from './salesTotals';
import { nextVersion } from './versions';
import { yearForBooking } from './years';

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

/** DKK per 100 units of the invoice's currency. */
export const rateOf = ({ Currency }: InvoiceContent): number => EXCHANGE_RATES[Currency] ?? 100;

/** The invoice, its number aside, as it stands in the version that a change has made. */
export function touch(call: Pick<Call, 'org' | 'now'>, invoice: Invoice): void {
	invoice.TimeStamp = nextVersion(call.org);
	invoice.UpdatedAt = call.now;
}

function postingsOf(invoice: Invoice, totals: SalesTotals, rate: number): Posting[] {
	const text = `${invoice.Description} ${invoice.Number}`;
	const credit = (accountNumber: number, ore: number, vatCode: string | null): Posting => ({
		accountNumber,
		ore: -inDkk(ore, rate),
		vatCode,
		description: text,
	});
	const accounts = [...new Set(totals.lines.map(({ line }) => line.AccountNumber))];
	const sales = accounts.map((account) => {
		const own = totals.lines.filter(({ line }) => line.AccountNumber === account);
		return credit(account, sumOf(own.map(({ net }) => net)), own[0]?.vatCode ?? null);
	});
	const vat = totals.groups.map((group) => credit(CONTROL.outputVat, group.vat, group.vatCode));
	const owed = -sumOf([...sales, ...vat].map(({ ore }) => ore));
	return [
		{ accountNumber: CONTROL.debtors, ore: owed, vatCode: null, description: text },
		...sales,
		...vat,
	];
}

function numberFor(org: Organisation, wanted: number | null): number {
	if (wanted === null) {
		return org.lastInvoiceNumber + 1;
	}
	if (org.invoices.some(({ Number: number }) => number === wanted)) {
		throw invalid('Number', `The voucher number ${wanted} is taken.`);
	}
	return wanted;
}

/**
 * Books a draft: gives it its number and writes debtor, sales and output VAT.
 *
 * @throws DineroProblem 400/42 without a contact or a product line, outside the open years, or
 * when the wanted number is taken
 */
export function bookInvoice(call: Call, invoice: Invoice, wanted: number | null): void {
	const { org } = call;
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === invoice.ContactGuid);
	if (invoice.ContactGuid === null) {
		throw invalid('ContactGuid', 'A contact is needed to book the invoice.');
	}
	if (!contact || contact.DeletedAt !== null) {
		throw invalidContact();
	}
	const totals = totalsOf(call.sim, org, invoice);
	if (totals.lines.length === 0) {
		throw invalid('ProductLines', 'At least one product line is needed to book the invoice.');
	}
	const number = numberFor(org, wanted);
	yearForBooking(org, invoice.Date, 'Date');
	invoice.Number = number;
	org.lastInvoiceNumber = Math.max(org.lastInvoiceNumber, number);
	invoice.Status = 'Booked';
	touch(call, invoice);
	post(
		org,
		{
			voucherGuid: invoice.Guid,
			voucherNumber: number,
			voucherType: 'Sales',
			date: invoice.Date,
			externalReference: invoice.ExternalReference,
			fileGuid: null,
			contactGuid: invoice.ContactGuid,
			ledgerItemId: null,
			createdAt: call.now,
		},
		postingsOf(invoice, totals, rateOf(invoice)),
	);
}
