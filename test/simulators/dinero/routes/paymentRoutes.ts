import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { CONTROL } from '../books/chart';
import { rateOf, touch } from '../books/invoiceBooking';
import { pay, paymentList, removePayment } from '../books/payments';
import type { Payable } from '../books/payments';
import { totalsOf } from '../books/salesTotals';
import { invalid } from '../problems';
import { invoiceOf } from './invoiceRoutes';
import { checkSalesVersion } from './versionCheck';

function payableOf(call: Call): Payable {
	const invoice = invoiceOf(call);
	return {
		currency: invoice.Currency,
		rate: rateOf(invoice),
		grossOre: totalsOf(call.sim, call.org, invoice).gross,
		contactGuid: invoice.ContactGuid,
		controlAccount: CONTROL.debtors,
		direction: 1,
		takesFee: true,
		payments: invoice.payments,
		changed: () => {
			touch(call, invoice);
			return invoice.TimeStamp;
		},
		check: (sent) => {
			if (invoice.Status !== 'Booked') {
				throw invalid('message', 'The invoice must be booked before it can be paid.');
			}
			checkSalesVersion(call, invoice, sent);
		},
	};
}

function remove(call: Call): unknown {
	const payable = payableOf(call);
	const { Timestamp } = call.body(z.object({ Timestamp: field.text() }));
	payable.check(Timestamp ?? '');
	return removePayment(call, payable, call.params['paymentGuid']);
}

/** Payments of booked invoices. */
export function addPaymentRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices/:guid/payments', (call) => pay(call, payableOf(call)));
	api.on('GET', 'v2/:org/invoices/:guid/payments', (call) => paymentList(call, payableOf(call)));
	api.on('DELETE', 'v1/:org/invoices/:guid/payments/:paymentGuid', remove);
}
