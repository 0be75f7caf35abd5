import { danishDay } from '../../../bookkeeping/danishDay';
import type { PaymentPart } from '../../../bookkeeping/plan/purchaseParts';
import type { StandingPayable, StandingPayment } from '../../../bookkeeping/posting/purchaseFound';
import type { Payable, Payment, PaymentBody } from '../../../services/dinero/payments';
import { readOre, readPurchaseTotals, wireAmount } from './purchaseWire';

/** States in which nobody owes anything yet, or somebody has the document open. */
const UNPAYABLE = new Set(['Draft', 'Editing']);

function obstacleOf(kind: PaymentPart['documentKind'], document: Payable) {
	if (UNPAYABLE.has(document.Status)) {
		return { da: 'det er ikke bogført', en: 'it is not booked' };
	}
	const isCash = document.PurchaseType?.toLowerCase() === 'cash';
	return kind === 'purchaseVoucher' && isCash
		? { da: 'et kontantkøb er betalt', en: 'a cash purchase is paid already' }
		: null;
}

/** A document of Dinero as far as its payments need it. */
export const standingPayable = (
	kind: PaymentPart['documentKind'],
	document: Payable,
): StandingPayable => {
	const { TotalInclVat, VoucherTotals } = document;
	const own = typeof TotalInclVat === 'number' ? readOre(TotalInclVat) : null;
	return {
		version: document.Timestamp,
		obstacle: obstacleOf(kind, document),
		currency: document.Currency ?? document.CurrencyKey ?? 'DKK',
		total: own ?? readPurchaseTotals(VoucherTotals)?.gross ?? null,
	};
};

/** A payment of Dinero in the words of the posting rules. */
export const standingPayment = (payment: Payment): StandingPayment => ({
	guid: payment.Guid,
	amount: readOre(payment.Amount),
	depositAccount: payment.DepositAccountNumber ?? null,
	date: payment.PaymentDate ? danishDay(payment.PaymentDate.slice(0, 10)) : '',
	reference: payment.ExternalReference ?? '',
});

/** What is sent of a payment; without reference it cannot be known again. */
export type SentPayment = Pick<
	PaymentPart,
	'amount' | 'foreignAmount' | 'depositAccount' | 'remainderIsFee' | 'date' | 'description'
> & { reference: string };

/** A payment as Dinero takes it, on a version of its document. */
export const paymentBody = (part: SentPayment, version: string, sign: 1 | -1): PaymentBody => ({
	Timestamp: version,
	DepositAccountNumber: part.depositAccount,
	Amount: wireAmount(sign * part.amount),
	...(part.foreignAmount !== null && {
		AmountInForeignCurrency: wireAmount(sign * part.foreignAmount),
	}),
	RemainderIsFee: part.remainderIsFee,
	PaymentDate: part.date,
	Description: part.description,
	...(part.reference !== '' && { ExternalReference: part.reference }),
});
