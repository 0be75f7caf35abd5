import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text } from './lists';

const row = z
	.object({
		/** Null where account numbers are not shown, and on some summary rows. */
		AccountNumber: number,
		AccountName: text,
		/** DKK, debit positive. */
		Amount: number,
	})
	.passthrough();

/** One account, or a summary, of a report over a whole accounting year. */
export type ReportRow = z.infer<typeof row>;

/**
 * saldo: all accounts with their balances; result: income and expenses; primo: what the year began
 * with; balance: assets and liabilities.
 */
export type ReportKind = 'saldo' | 'result' | 'primo' | 'balance';

export interface ReportQuery {
	showZeroAccount?: boolean;
	showAccountNo?: boolean;
	/** Rows that sum others; Dinero's default is true. */
	includeSummaryAccount?: boolean;
	/** Not known to the opening report. */
	includeLedgerEntries?: boolean;
	showVatType?: boolean;
}

/** @param year the accounting year's own name. @throws ServiceError kind notFound for another */
export const getReport = (
	api: DineroApi,
	kind: ReportKind,
	year: string,
	query: ReportQuery,
): Promise<ReportRow[]> =>
	api.read({ method: 'GET', path: [year, 'reports', kind], query: { ...query } }, z.array(row));
