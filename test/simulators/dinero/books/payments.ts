import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import type { Payment } from '../model';
import { inDkk, share, sumOf, tenThousandths, toKroner, toOre } from '../money';
import { invalid, notFound } from '../problems';
import { post, reverse } from './entries';
import type { Posting, VoucherHead } from './entries';
import { nextVoucherNumber, yearForBooking } from './years';

const CURRENCY_DIFFERENCES = 2400;
const FEES = 7380;

export const paymentModel = z.object({
	Timestamp: field.requiredText(),
	DepositAccountNumber: field.whole(),
	Amount: field.amount(),
	AmountInForeignCurrency: field.optionalAmount(),
	RemainderIsFee: field.flag(),
	PaymentDate: field.day(),
	Description: field.requiredText(),
	ExternalReference: field.reference(),
});

export type PaymentBody = z.output<typeof paymentModel>;

/** A document that money is paid for: invoice, credit note or purchase. */
export interface Payable {
	currency: string;
	/** DKK per 100 units. */
	rate: number;
	/** What is owed before any payment, in øre of its currency. */
	grossOre: number;
	contactGuid: string | null;
	/** Debtors or creditors. */
	controlAccount: number;
	/** 1 where a positive payment brings money in, -1 where it goes out. */
	direction: 1 | -1;
	/** -1 where amounts are sent and shown with the other sign. */
	sign?: 1 | -1;
	/** Whether what remains can be written off as a fee. */
	takesFee: boolean;
	payments: Payment[];
	/** The document's version, after it was changed. */
	changed(): string;
	/** @throws DineroProblem 400 where it cannot be paid, or `sent` is not its latest version */
	check(sent: string): void;
}

const paidOre = ({ payments }: Payable): number =>
	sumOf(payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));

/** What is left to pay, negative when too much was paid. */
export const remainingOre = (payable: Payable): number => payable.grossOre - paidOre(payable);

function checkBody({ org }: Call, { currency }: Payable, body: PaymentBody): void {
	const deposit = org.deposits.find(
		({ AccountNumber }) => AccountNumber === body.DepositAccountNumber,
	);
	if (!deposit) {
		throw invalid('DepositAccountNumber', 'The deposit account does not exist.');
	}
	if (body.Amount === 0) {
		throw invalid('Amount', 'Amount cannot be 0.');
	}
	if (currency !== 'DKK' && body.AmountInForeignCurrency === null) {
		throw invalid('AmountInForeignCurrency', `The amount in ${currency} is required.`);
	}
}

/** Deposit against debtor or creditor at the document's own rate; the rest is fee or rate difference. */
function postingsOf(payable: Payable, payment: Payment, feeOre: number): Posting[] {
	const owed = inDkk(payment.amountInCurrencyOre, payable.rate);
	const row = (accountNumber: number, ore: number): Posting => ({
		accountNumber,
		ore: payable.direction * ore,
		vatCode: null,
		description: payment.Description,
	});
	return [
		row(payment.DepositAccountNumber ?? 0, payment.amountOre),
		row(payable.controlAccount, -owed),
		row(FEES, feeOre),
		row(CURRENCY_DIFFERENCES, owed - payment.amountOre - feeOre),
	];
}

function headOf(call: Call, payable: Payable, payment: Payment): VoucherHead {
	const year = yearForBooking(call.org, payment.PaymentDate, 'PaymentDate');
	return {
		voucherGuid: payment.RelatedVoucherGuid,
		voucherNumber: nextVoucherNumber(call.org, year),
		voucherType: 'Payment',
		date: payment.PaymentDate,
		externalReference: payment.ExternalReference,
		fileGuid: null,
		contactGuid: payable.contactGuid,
		ledgerItemId: null,
		createdAt: call.now,
	};
}

/** Registers a payment in the books. */
export function pay(call: Call, payable: Payable): unknown {
	const body = call.body(paymentModel);
	payable.check(body.Timestamp);
	checkBody(call, payable, body);
	const { sign = 1 } = payable;
	const amountOre = sign * toOre(body.Amount);
	const isDkk = payable.currency === 'DKK';
	const paid = isDkk ? amountOre : sign * toOre(body.AmountInForeignCurrency ?? 0);
	const settled = body.RemainderIsFee && payable.takesFee ? remainingOre(payable) : paid;
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
	const head = headOf(call, payable, payment);
	post(call.org, head, postingsOf(payable, payment, inDkk(settled - paid, payable.rate)));
	payable.payments.push(payment);
	const TimeStamp = payable.changed();
	return call.created({
		Guid: payment.Guid,
		TimeStamp,
		RelatedVoucherGuid: payment.RelatedVoucherGuid,
	});
}

function exchangeRate({ amountOre, amountInCurrencyOre }: Payment): number {
	return amountInCurrencyOre === 0
		? 100
		: share(amountOre, tenThousandths(100), amountInCurrencyOre) / 10_000;
}

/** The payments as rows. */
export function paymentRows(call: Call, { payments, currency, sign = 1 }: Payable): unknown[] {
	const inDkkOnly = call.sim.switches.is('paymentListAmount', 'DKK');
	const ownName = call.sim.switches.is('settlementNames', 'settlement');
	return payments.map((payment) => ({
		Guid: payment.Guid,
		DepositAccountNumber: payment.DepositAccountNumber,
		Currency: currency,
		ExchangeRate: exchangeRate(payment),
		PaymentClass: 'Payment',
		RelatedVoucherId:
			ownName && payment.DepositAccountNumber === null ? payment.Guid : payment.RelatedVoucherGuid,
		ExternalReference: payment.ExternalReference,
		PaymentDate: payment.PaymentDate,
		Description: payment.Description,
		Amount: toKroner(sign * (inDkkOnly ? payment.amountOre : payment.amountInCurrencyOre)),
	}));
}

/** The payments of a sales document with what remains. */
export function paymentList(call: Call, payable: Payable): unknown {
	const remaining = remainingOre(payable);
	return {
		Payments: paymentRows(call, payable),
		RemainingAmount: toKroner(remaining),
		PaidAmount: toKroner(paidOre(payable)),
		InvoiceTotalIncludingReminderExpenses: toKroner(payable.grossOre),
		RemainderAsFeeAvailable: remaining > 0,
	};
}

/**
 * Takes a payment out again; the books get the opposite entries.
 *
 * @throws DineroProblem 404/40 when the document has no such payment, 400/42 when it is the settling
 * of a credit note or ledger item
 */
export function removePayment(call: Call, payable: Payable, guid: string | undefined): unknown {
	const at = payable.payments.findIndex(({ Guid }) => Guid === guid?.toLowerCase());
	const payment = payable.payments[at];
	if (!payment) {
		throw notFound(`Payment ${guid}`);
	}
	if (payment.DepositAccountNumber === null) {
		throw invalid('message', 'What another voucher settled can only be undone there.');
	}
	reverse(call.org, payment.RelatedVoucherGuid, call.now);
	payable.payments.splice(at, 1);
	return { TimeStamp: payable.changed() };
}
