import type { IDataObject } from 'n8n-workflow';
import type { Payment } from '../../../../services/dinero/payments';

/** A payment in short; without deposit account it was set off by another voucher. */
export const paymentRow = (payment: Payment, documentGuid: string): IDataObject => ({
	guid: payment.Guid,
	documentGuid,
	paymentDate: payment.PaymentDate ?? null,
	amount: payment.Amount,
	currency: payment.Currency ?? null,
	depositAccountNumber: payment.DepositAccountNumber ?? null,
	description: payment.Description ?? null,
	externalReference: payment.ExternalReference ?? null,
	relatedVoucherGuid: payment.RelatedVoucherId ?? null,
});

/** Whether another voucher than a payment settled it: a credit note, the ledger, an invoice. */
export const isSetOff = ({ DepositAccountNumber }: Payment): boolean =>
	(DepositAccountNumber ?? null) === null;

/** What other vouchers settle of a document, which the deletion of a payment leaves as it is. */
export const setOffRows = (payments: readonly Payment[]): IDataObject[] =>
	payments.filter(isSetOff).map(({ Guid, RelatedVoucherId, Amount }) => ({
		guid: Guid,
		relatedVoucherGuid: RelatedVoucherId ?? null,
		amount: Amount,
	}));
