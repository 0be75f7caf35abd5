import { z } from '../../vendor/zod';
import { ShapeDrift } from '../http/serviceError';
import type { DineroApi, DineroCall } from './api';

/** Dinero's largest page (source: Dinero OpenAPI). */
export const MAX_PAGE_SIZE = 1000;
const MAX_PAGES = 1000;

/** How a list came in: what changes while several pages are read can hide a row. */
export interface Walk {
	pages: number;
	/** A row was met twice, so that another one may have been skipped. */
	disturbed: boolean;
}

export interface Paging {
	/** Undefined reads all rows. */
	limit?: number;
	/** Told at the end how the list came in. */
	onWalked?: (walk: Walk) => void;
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

interface Page<Row> {
	rows: readonly Row[];
	/** What the service really used; less than what was asked for when it cuts. */
	pageSize: number;
}

/**
 * Walks pages until the limit or the first short page. Rows that move to a later page while it is
 * read are kept once, by their id; a page without anything new ends the walk.
 * @throws ShapeDrift when the list does not end, since a cut list must not pass for a whole one
 */
export async function walkPages<Row>(
	path: string,
	readPage: (page: number, pageSize: number) => Promise<Page<Row>>,
	idOf: (row: Row) => string,
	{ limit = Infinity, onWalked }: Paging = {},
): Promise<Row[]> {
	const rows = new Map<string, Row>();
	const walk: Walk = { pages: 0, disturbed: false };
	const pageSize = Math.min(MAX_PAGE_SIZE, limit);
	for (let page = 0; rows.size < limit; page += 1) {
		if (page >= MAX_PAGES) throw new ShapeDrift('Dinero', path, `more than ${MAX_PAGES} pages`);
		const before = rows.size;
		const found = await readPage(page, pageSize);
		for (const row of found.rows) rows.set(idOf(row), row);
		walk.pages += 1;
		walk.disturbed ||= rows.size < before + found.rows.length;
		if (found.rows.length < found.pageSize || rows.size === before) break;
	}
	onWalked?.(walk);
	return [...rows.values()].slice(0, limit);
}

/** Reads a paged list; each page is checked against the schema of a row. */
export async function collectPages<Schema extends z.ZodTypeAny>(
	api: DineroApi,
	call: DineroCall,
	row: Schema,
	idOf: (found: z.output<Schema>) => string,
	paging: Paging = {},
): Promise<Array<z.output<Schema>>> {
	const envelope = z.object({
		Collection: z.array(row),
		Pagination: z.object({ PageSize: z.number().positive().nullish() }).nullish(),
	});
	const readPage = async (page: number, pageSize: number): Promise<Page<z.output<Schema>>> => {
		const query = { ...call.query, page, pageSize };
		const answer = await api.read({ ...call, query }, envelope);
		const used = answer.Pagination?.PageSize ?? pageSize;
		return {
			rows: answer.Collection as Array<z.output<Schema>>,
			pageSize: Math.min(pageSize, used),
		};
	};
	return await walkPages(call.path.join('/'), readPage, idOf, paging);
}

/** Text that Dinero may leave out or set to null. */
export const text = z.string().nullish();
export const number = z.number().nullish();
export const flag = z.boolean().nullish();
