import { randomUUID } from 'node:crypto';
import type { Call } from '../api';
import { inDkk, sumOf } from '../money';
import { invalid } from '../problems';
import type { CreditNote, Invoice, Payment } from '../salesModel';
import { post, reverse } from './entries';
import { bookableTotals, numberFor, rateOf, salesHead, salesPostings, touch } from './salesPosting';
import { totalsOf } from './salesTotals';
import { yearForBooking } from './years';

/** The booked invoice that a credit note is for; undefined when there is none such. */
export function creditedInvoice({ org }: Call, note: { CreditNoteFor: string | null }) {
	return org.invoices.find(
		({ Guid, Status, DeletedAt }) =>
			Guid === note.CreditNoteFor && Status === 'Booked' && DeletedAt === null,
	);
}

/** @throws DineroProblem 400/42 when the credit notes of an invoice would pass the whole of it */
function checkLimit(call: Call, invoice: Invoice, note: CreditNote, gross: number): void {
	if (call.sim.switches.is('creditAboveInvoice', 'accepted')) {
		return;
	}
	const before = call.org.creditNotes.filter(
		(other) => other !== note && other.Status === 'Booked' && other.CreditNoteFor === invoice.Guid,
	);
	const credited = sumOf(before.map((other) => totalsOf(call.sim, call.org, other).gross));
	if (credited + gross > totalsOf(call.sim, call.org, invoice).gross) {
		throw invalid('CreditNoteFor', 'The credit notes are more than the whole invoice.');
	}
}

const setOff = (note: CreditNote, gross: number, related: string, text: string): Payment => ({
	Guid: randomUUID(),
	DepositAccountNumber: null,
	amountOre: inDkk(gross, rateOf(note)),
	amountInCurrencyOre: gross,
	PaymentDate: note.Date,
	Description: text,
	ExternalReference: null,
	RelatedVoucherGuid: related,
});

/** Sets the credit note off against its invoice: both show a payment without a deposit account. */
function settle(call: Call, invoice: Invoice, note: CreditNote, gross: number): void {
	if (!call.sim.switches.is('creditNoteSettlement', 'automatic')) {
		return;
	}
	invoice.payments.push(setOff(note, gross, note.Guid, `Kreditnota ${note.Number}`));
	note.payments.push(setOff(note, gross, invoice.Guid, `Faktura ${invoice.Number}`));
	touch(call, invoice);
}

/** The free number of the series that the switch chooses, and that series. */
function numbered({ org, sim }: Call, wanted: number | null) {
	const shared = sim.switches.is('creditNoteNumbers', 'sharedWithInvoices');
	const last: Series = shared ? 'lastInvoiceNumber' : 'lastCreditNoteNumber';
	const taken = shared ? [...org.invoices, ...org.creditNotes] : org.creditNotes;
	return { last, number: numberFor(taken, org[last], wanted) };
}

type Series = 'lastInvoiceNumber' | 'lastCreditNoteNumber';

/**
 * Books a credit note: the entries of an invoice the other way round, and its amount off the invoice.
 *
 * @throws DineroProblem 400/42 as `bookInvoice`, or when its invoice does not allow it
 */
export function bookCreditNote(call: Call, note: CreditNote, wanted: number | null): void {
	const totals = bookableTotals(call, note);
	const invoice = creditedInvoice(call, note);
	if (invoice) {
		checkLimit(call, invoice, note, totals.gross);
	}
	const { last, number } = numbered(call, wanted);
	yearForBooking(call.org, note.Date, 'Date');
	note.Number = number;
	call.org[last] = Math.max(call.org[last], number);
	note.Status = 'Booked';
	touch(call, note);
	post(call.org, salesHead(call, note), salesPostings(note, totals, -1));
	if (invoice) {
		settle(call, invoice, note, totals.gross);
	}
}

/** Takes a booked credit note back: opposite entries, and nothing set off any more. */
export function reverseCreditNote(call: Call, note: CreditNote): void {
	reverse(call.org, note.Guid, call.now);
	const invoice = creditedInvoice(call, note);
	if (invoice) {
		invoice.payments = invoice.payments.filter(
			({ DepositAccountNumber: deposit, RelatedVoucherGuid: related }) =>
				deposit !== null || related !== note.Guid,
		);
		touch(call, invoice);
	}
	note.payments = [];
}
