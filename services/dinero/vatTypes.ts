import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { text } from './lists';

const vatType = z.object({ VatCode: z.string(), Name: text, VatRate: z.number() }).passthrough();

export type VatType = z.infer<typeof vatType>;

/** The company's VAT codes; the rate is a fraction such as 0.25. */
export const listVatTypes = (api: DineroApi): Promise<VatType[]> =>
	api.read({ method: 'GET', path: ['vatTypes'] }, z.array(vatType));
