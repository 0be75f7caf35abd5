import { z } from '../../vendor/zod';
import type { RackbeatApi } from './api';
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

export const listPaymentTerms = (api: RackbeatApi, paging: Paging = {}): Promise<PaymentTerms[]> =>
	collectPages(api, { path: ['payment-terms'], key: 'payment_terms' }, terms, paging);
