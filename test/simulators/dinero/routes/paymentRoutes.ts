import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { CONTROL } from '../books/chart';
import { post, reverse } from '../books/entries';
import type { Posting, VoucherHead } from '../books/entries';
import { rateOf, touch } from '../books/invoiceBooking';
import { remainingOre } from '../books/invoiceRead';
import { totalsOf } from '../books/salesTotals';
import { nextVoucherNumber, yearForBooking } from '../books/years';
import type { Invoice, Payment } from '../model';
import { inDkk, share, sumOf, tenThousandths, toKroner, toOre } from '../money';
import { invalid, notFound } from '../problems';
import { invoiceOf } from './invoiceRoutes';
import { checkSalesVersion } from './versionCheck';

const CURRENCY_DIFFERENCES = 2400;
const FEES = 7380;

const paymentModel = z.object({
	Timestamp: field.requiredText(),
	DepositAccountNumber: field.whole(),
	Amount: field.amount(),
	AmountInForeignCurrency: field.optionalAmount(),
	RemainderIsFee: field.flag(),
	PaymentDate: field.day(),
	Description: field.requiredText(),
	ExternalReference: field.reference(),
});

type PaymentBody = z.output<typeof paymentModel>;

function check(call: Call, invoice: Invoice, body: PaymentBody): void {
	if (invoice.Status !== 'Booked') {
		throw invalid('message', 'The invoice must be booked before it can be paid.');
	}
	const deposit = call.org.deposits.find(
		({ AccountNumber }) => AccountNumber === body.DepositAccountNumber,
	);
	if (!deposit) {
		throw invalid('DepositAccountNumber', 'The deposit account does not exist.');
	}
	if (body.Amount === 0) {
		throw invalid('Amount', 'Amount cannot be 0.');
	}
	if (invoice.Currency !== 'DKK' && body.AmountInForeignCurrency === null) {
		throw invalid('AmountInForeignCurrency', `The amount in ${invoice.Currency} is required.`);
	}
}

/** Deposit against debtor at the invoice's own rate; what is left over is a fee or a rate difference. */
function postingsOf(invoice: Invoice, payment: Payment, feeOre: number): Posting[] {
	const owed = inDkk(payment.amountInCurrencyOre, rateOf(invoice));
	const row = (accountNumber: number, ore: number): Posting => ({
		accountNumber,
		ore,
		vatCode: null,
		description: payment.Description,
	});
	return [
		row(payment.DepositAccountNumber ?? 0, payment.amountOre),
		row(CONTROL.debtors, -owed),
		row(FEES, feeOre),
		row(CURRENCY_DIFFERENCES, owed - payment.amountOre - feeOre),
	];
}

function headOf(call: Call, invoice: Invoice, payment: Payment): VoucherHead {
	const year = yearForBooking(call.org, payment.PaymentDate, 'PaymentDate');
	return {
		voucherGuid: payment.RelatedVoucherGuid,
		voucherNumber: nextVoucherNumber(call.org, year),
		voucherType: 'Payment',
		date: payment.PaymentDate,
		externalReference: payment.ExternalReference,
		fileGuid: null,
		contactGuid: invoice.ContactGuid,
		ledgerItemId: null,
		createdAt: call.now,
	};
}

function pay(call: Call): unknown {
	const invoice = invoiceOf(call);
	const body = call.body(paymentModel);
	check(call, invoice, body);
	checkSalesVersion(call, invoice, body.Timestamp);
	const amountOre = toOre(body.Amount);
	const paid = invoice.Currency === 'DKK' ? amountOre : toOre(body.AmountInForeignCurrency ?? 0);
	const settled = body.RemainderIsFee ? remainingOre(call.sim, call.org, invoice) : paid;
	const feeOre = inDkk(settled - paid, rateOf(invoice));
	const payment: Payment = {
		Guid: randomUUID(),
		DepositAccountNumber: body.DepositAccountNumber,
		amountOre,
		amountInCurrencyOre: settled,
		PaymentDate: body.PaymentDate ?? call.sim.clock.danishDay(),
		Description: body.Description,
		ExternalReference: body.ExternalReference,
		RelatedVoucherGuid: randomUUID(),
	};
	const head = headOf(call, invoice, payment);
	post(call.org, head, postingsOf(invoice, payment, feeOre));
	invoice.payments.push(payment);
	touch(call, invoice);
	return call.created({
		Guid: payment.Guid,
		TimeStamp: invoice.TimeStamp,
		RelatedVoucherGuid: payment.RelatedVoucherGuid,
	});
}

function exchangeRate({ amountOre, amountInCurrencyOre }: Payment): number {
	return amountInCurrencyOre === 0
		? 100
		: share(amountOre, tenThousandths(100), amountInCurrencyOre) / 10_000;
}

function list(call: Call): unknown {
	const invoice = invoiceOf(call);
	const { gross } = totalsOf(call.sim, call.org, invoice);
	const paid = sumOf(invoice.payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));
	return {
		Payments: invoice.payments.map((payment) => ({
			Guid: payment.Guid,
			DepositAccountNumber: payment.DepositAccountNumber,
			Currency: invoice.Currency,
			ExchangeRate: exchangeRate(payment),
			PaymentClass: 'Payment',
			RelatedVoucherId: payment.RelatedVoucherGuid,
			ExternalReference: payment.ExternalReference,
			PaymentDate: payment.PaymentDate,
			Description: payment.Description,
			Amount: toKroner(payment.amountInCurrencyOre),
		})),
		RemainingAmount: toKroner(gross - paid),
		PaidAmount: toKroner(paid),
		InvoiceTotalIncludingReminderExpenses: toKroner(gross),
		RemainderAsFeeAvailable: gross - paid > 0,
	};
}

function remove(call: Call): unknown {
	const invoice = invoiceOf(call);
	const { Timestamp } = call.body(z.object({ Timestamp: field.text() }));
	checkSalesVersion(call, invoice, Timestamp);
	const guid = call.params['paymentGuid']?.toLowerCase();
	const payment = invoice.payments.find(({ Guid }) => Guid === guid);
	if (!payment) {
		throw notFound(`Payment ${guid}`);
	}
	reverse(call.org, payment.RelatedVoucherGuid, call.now);
	invoice.payments = invoice.payments.filter((other) => other !== payment);
	touch(call, invoice);
	return { TimeStamp: invoice.TimeStamp };
}

/** Payments of booked invoices. */
export function addPaymentRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices/:guid/payments', pay);
	api.on('GET', 'v2/:org/invoices/:guid/payments', list);
	api.on('DELETE', 'v1/:org/invoices/:guid/payments/:paymentGuid', remove);
}
