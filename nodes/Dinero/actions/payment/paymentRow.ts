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
});
