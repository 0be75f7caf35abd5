import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { text } from './lists';

const accountingYear = z
	.object({ Name: text, FromDate: z.string(), ToDate: z.string() })
	.passthrough();

export type AccountingYear = z.infer<typeof accountingYear>;

/** The company's accounting years; days as `YYYY-MM-DD`. */
export const listAccountingYears = (api: DineroApi): Promise<AccountingYear[]> =>
	api.read({ method: 'GET', path: ['accountingyears'] }, z.array(accountingYear));
