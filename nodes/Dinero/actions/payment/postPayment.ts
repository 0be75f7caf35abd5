import type { IDataObject } from 'n8n-workflow';
import type { PaymentPart } from '../../../../bookkeeping/plan/purchaseParts';
import type { DineroApi } from '../../../../services/dinero/api';
import { postSingle } from '../../posting/postSingle';

/** Registers a payment by the one loop that carries plans out; needs no evidence of earlier runs. */
export async function postPayment(
	api: DineroApi,
	payment: PaymentPart,
	titles: { titleDa: string; titleEn: string },
): Promise<IDataObject> {
	const { reference, date, amount } = payment;
	const document = { reference, date, amount, currency: 'DKK', ...titles, payment };
	return await postSingle(api, document, null);
}
