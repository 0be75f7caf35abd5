import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { CONTROL } from '../books/chart';
import { owedOre } from '../books/invoiceRead';
import { pay, paymentList, removePayment } from '../books/payments';
import type { Payable } from '../books/payments';
import { touchByPayment } from '../books/paymentStamp';
import { rateOf } from '../books/salesPosting';
import { totalsOf } from '../books/salesTotals';
import { invalid } from '../problems';
import type { CreditNote, Invoice } from '../salesModel';
import { creditNoteOf } from './creditNoteRoutes';
import { invoiceOf } from './invoiceRoutes';
import { checkOptionalVersion, checkSalesVersion } from './versionCheck';

const timestampModel = z.object({ Timestamp: field.text() });

/** @throws DineroProblem 400/42 for a draft, which nobody owes anything for */
function mustBeBooked({ Status }: Invoice | CreditNote): void {
	if (Status !== 'Booked') {
		throw invalid('message', 'The document must be booked before it can be paid.');
	}
}

const payable = (call: Call, document: Invoice | CreditNote, direction: 1 | -1): Payable => ({
	currency: document.Currency,
	rate: rateOf(document),
	grossOre: totalsOf(call.sim, call.org, document).gross,
	contactGuid: document.ContactGuid,
	controlAccount: CONTROL.debtors,
	direction,
	takesFee: direction === 1,
	payments: document.payments,
	changed: () => {
		touchByPayment(call, document);
		return document.TimeStamp;
	},
	check: (sent) => {
		mustBeBooked(document);
		checkSalesVersion(call, document, sent);
	},
});

/** Booked reminders come on top of the invoice itself. */
function ofInvoice(call: Call): Payable {
	const invoice = invoiceOf(call);
	return { ...payable(call, invoice, 1), grossOre: owedOre(call.sim, call.org, invoice) };
}

/** Money that goes back to the customer. */
function ofCreditNote(call: Call): Payable {
	const negative = call.sim.switches.is('creditNotePaymentSign', 'negative');
	return { ...payable(call, creditNoteOf(call), -1), sign: negative ? -1 : 1 };
}

function removeFromInvoice(call: Call): unknown {
	const paid = ofInvoice(call);
	paid.check(call.body(timestampModel).Timestamp ?? '');
	return removePayment(call, paid, call.params['paymentGuid']);
}

function removeFromCreditNote(call: Call): unknown {
	const note = creditNoteOf(call);
	mustBeBooked(note);
	checkOptionalVersion(call, note, call.body(timestampModel).Timestamp);
	return removePayment(call, ofCreditNote(call), call.params['paymentGuid']);
}

/** Payments of booked invoices and sales credit notes. */
export function addPaymentRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices/:guid/payments', (call) => pay(call, ofInvoice(call)));
	api.on('GET', 'v2/:org/invoices/:guid/payments', (call) => paymentList(call, ofInvoice(call)));
	api.on('DELETE', 'v1/:org/invoices/:guid/payments/:paymentGuid', removeFromInvoice);
	const notes = 'v1/:org/sales/creditnotes/:guid/payments';
	api.on('POST', notes, (call) => pay(call, ofCreditNote(call)));
	api.on('GET', notes, (call) => paymentList(call, ofCreditNote(call)));
	api.on('DELETE', `${notes}/:paymentGuid`, removeFromCreditNote);
}
