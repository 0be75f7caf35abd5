import { z } from '../../vendor/zod';
import type { DineroApi, DineroCall } from './api';

/** Dinero's largest page (source: Dinero OpenAPI). */
export const MAX_PAGE_SIZE = 1000;
const MAX_PAGES = 1000;

export interface Paging {
	/** Undefined reads all rows. */
	limit?: number;
}

/** One condition of a query filter; Dinero matches without regard to case. */
export interface Filter {
	field: string;
	operator: 'eq' | 'contains';
	value: string;
}

/** `Name eq 'Bo''s'`, joined by `;` for AND. */
export const queryFilter = (filters: readonly Filter[]): string | undefined =>
	filters.length === 0
		? undefined
		: filters
				.map(({ field, operator, value }) => `${field} ${operator} '${value.replace(/'/g, "''")}'`)
				.join(';');

/**
 * Reads a paged list until the limit, a short page or the page cap. Rows that move to a later page
 * while it is read are dropped by their id.
 */
export async function collectPages<Schema extends z.ZodTypeAny>(
	api: DineroApi,
	call: DineroCall,
	row: Schema,
	idOf: (found: z.output<Schema>) => string,
	{ limit = Infinity }: Paging = {},
): Promise<Array<z.output<Schema>>> {
	const envelope = z.object({ Collection: z.array(row) });
	const rows = new Map<string, z.output<Schema>>();
	const pageSize = Math.min(MAX_PAGE_SIZE, limit);
	for (let page = 0; page < MAX_PAGES && rows.size < limit; page += 1) {
		const query = { ...call.query, page, pageSize };
		const { Collection } = await api.read({ ...call, query }, envelope);
		for (const found of Collection as Array<z.output<Schema>>) rows.set(idOf(found), found);
		if (Collection.length < pageSize) break;
	}
	return [...rows.values()].slice(0, limit);
}

/** Text that Dinero may leave out or set to null. */
export const text = z.string().nullish();
export const number = z.number().nullish();
export const flag = z.boolean().nullish();

/** The version of a document: `TimeStamp` on sales documents, `Timestamp` on vouchers. */
export const createdDocument = z
	.object({ Guid: z.string(), TimeStamp: text, Timestamp: text })
	.passthrough();
