import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi } from './api';
import { collectPages, numberOrText, optionalText, type Paging } from './lists';

const terms = z
	.object({
		number: numberOrText,
		name: optionalText,
		type: optionalText,
		maturity_days: optionalText,
	})
	.passthrough();

export type PaymentTerms = z.infer<typeof terms>;

/** All rows, in Rackbeat's order. */
export const listPaymentTerms = (api: RackbeatApi, paging: Paging = {}): Promise<PaymentTerms[]> =>
	collectPages(api, { path: ['payment-terms'], key: 'payment_terms' }, terms, paging);

// Nobody tells whether the envelope is named in singular or plural.
const single = z
	.object({ payment_term: terms.nullish(), payment_terms: terms.nullish() })
	.passthrough();

/** One by its number; null when Rackbeat has none. */
export async function getPaymentTerms(
	api: RackbeatApi,
	number: string,
): Promise<PaymentTerms | null> {
	const answer = await orNull(api.read({ method: 'GET', path: ['payment-terms', number] }, single));
	return answer?.payment_term ?? answer?.payment_terms ?? null;
}
