import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text } from './lists';
import { purchaseTotal } from './purchaseVouchers';
import { createdDocument, orEmpty, versioned } from './versions';

/** What can be paid. */
export type PayableKind = 'invoice' | 'creditNote' | 'purchaseVoucher';

const DOCUMENTS: Readonly<Record<PayableKind, readonly string[]>> = {
	invoice: ['invoices'],
	creditNote: ['sales', 'creditnotes'],
	purchaseVoucher: ['vouchers', 'purchase'],
};

const paymentsPath = (kind: PayableKind, guid: string): string[] => [
	// Payments of purchases lie under a root of their own (source: Dinero OpenAPI).
	...(kind === 'purchaseVoucher' ? ['purchase-vouchers'] : DOCUMENTS[kind]),
	guid,
	'payments',
];

const payable = versioned(
	z
		.object({
			Guid: z.string(),
			/** The version, also given as `TimeStamp`. */
			Timestamp: z.string(),
			/** Sales documents: Draft or Booked. Purchases: also Paid, Overdue, Overpaid, Editing. */
			Status: z.string(),
			PaymentStatus: text,
			Currency: text,
			CurrencyKey: text,
			/** cash or credit; purchases alone. */
			PurchaseType: text,
			TotalInclVat: number,
			VoucherTotals: z.array(purchaseTotal).nullish(),
		})
		.passthrough(),
);
export type Payable = z.infer<typeof payable>;

/** The document, as far as its payments need it. @throws ServiceError kind notFound or deleted */
export const getPayable = (api: DineroApi, kind: PayableKind, guid: string): Promise<Payable> =>
	api.read({ method: 'GET', path: [...DOCUMENTS[kind], guid] }, payable);

const payment = z
	.object({
		Guid: z.string(),
		/** In the document's currency; some read it as DKK. */
		Amount: z.number(),
		/** Null when the ledger, a credit note or an invoice settled it. */
		DepositAccountNumber: number,
		Currency: text,
		PaymentDate: text,
		Description: text,
		ExternalReference: text,
		/** The voucher of the payment, or the document that was set off. */
		RelatedVoucherId: text,
	})
	.passthrough();
export type Payment = z.infer<typeof payment>;

const listed = z.object({
	Payments: z.array(payment),
	RemainingAmount: number,
	PaidAmount: number,
});

export interface PaymentList {
	payments: Payment[];
	/** What is left to pay; null where Dinero does not tell (purchases). */
	remaining: number | null;
}

/** The payments of a document: an object with what remains on sales documents, an array on purchases. */
export async function listPayments(
	api: DineroApi,
	kind: PayableKind,
	guid: string,
): Promise<PaymentList> {
	const version = kind === 'invoice' ? 'v2' : 'v1';
	const call = { method: 'GET' as const, version, path: paymentsPath(kind, guid) };
	const answer = await api.read(call, z.union([z.array(payment), listed]));
	if (Array.isArray(answer)) return { payments: answer, remaining: null };
	return { payments: answer.Payments, remaining: answer.RemainingAmount ?? null };
}

export interface PaymentBody {
	/** The version of the document that was seen. */
	Timestamp: string;
	DepositAccountNumber: number;
	/** DKK, not 0; negative is a refund. */
	Amount: number;
	/** Needed where the document is not in DKK; with Amount it makes the rate. */
	AmountInForeignCurrency?: number;
	/** True writes the rest off as a fee; of purchases always false. */
	RemainderIsFee: boolean;
	/** Danish day, `YYYY-MM-DD`. */
	PaymentDate: string;
	Description: string;
	/** At most 128 characters; the only thing by which a payment is known again. */
	ExternalReference?: string;
}

/**
 * Registers a payment; null when the answer is empty. Of two calls with one version only one is taken.
 * @throws ServiceError kind stale when the document changed since
 */
export const addPayment = (api: DineroApi, kind: PayableKind, guid: string, body: PaymentBody) =>
	api.read(
		{ method: 'POST', path: paymentsPath(kind, guid), json: body },
		orEmpty(createdDocument.nullable(), null),
	);

/** Takes a payment back. @throws ServiceError kind stale when the document changed since */
export function deletePayment(
	api: DineroApi,
	kind: PayableKind,
	guid: string,
	paymentGuid: string,
	timestamp: string,
): Promise<void> {
	const path = [...paymentsPath(kind, guid), paymentGuid];
	// Of purchases the version stands in the path (source: Dinero OpenAPI).
	return kind === 'purchaseVoucher'
		? api.send({ method: 'DELETE', path: [...path, timestamp] })
		: api.send({ method: 'DELETE', path, json: { Timestamp: timestamp } });
}
