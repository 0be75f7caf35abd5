import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text } from './lists';

const entry = z
	.object({
		AccountNumber: z.number(),
		/** DKK, debit positive. */
		Amount: z.number(),
		/** A day; some answers carry a time behind it. */
		Date: z.string(),
		AccountName: text,
		VoucherNumber: number,
		VoucherGuid: text,
		VoucherType: text,
		FileGuid: text,
		Description: text,
		VatCode: text,
		EntryGuid: text,
		ContactGuid: text,
		/** Normal, Primo or Ultimo. */
		Type: text,
	})
	.passthrough();

export type Entry = z.infer<typeof entry>;

export interface EntryQuery {
	/** Danish days, both within one accounting year. */
	fromDate: string;
	toDate: string;
	/** Opening entries; Dinero's default is true. */
	includePrimo?: boolean;
}

/**
 * The entries of a period. Heavy, so meant for a comparison and not for every run.
 * @throws ServiceError kind validation when the days lie in two accounting years
 */
export const listEntries = (api: DineroApi, query: EntryQuery): Promise<Entry[]> =>
	api.read({ method: 'GET', path: ['entries'], query: { ...query } }, z.array(entry));

/** The longest stretch of time that one call for changes takes (source: Dinero OpenAPI). */
export const MOST_CHANGE_DAYS = 31;

export interface EntryChangesQuery {
	/** When the entries were made, not their day: UTC, `YYYY-MM-DDTHH:mm:ssZ`, at most 31 days. */
	changesFrom: string;
	changesTo: string;
	includePrimo?: boolean;
}

/** The entries that were added in a stretch of time. */
export const listEntryChanges = (api: DineroApi, query: EntryChangesQuery): Promise<Entry[]> =>
	api.read({ method: 'GET', path: ['entries', 'changes'], query: { ...query } }, z.array(entry));
