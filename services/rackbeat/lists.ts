import { z } from '../../vendor/zod';
import { ServiceError, ShapeDrift } from '../http/serviceError';
import type { RackbeatApi } from './api';

/** Documents carry their lines, so their pages are small; plain lists take the largest page. */
export const DOCUMENT_PAGE = 200;
export const LIST_PAGE = 1000;
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

type Query = Record<string, string | number | boolean | undefined>;

export interface ListCall<Row> {
	path: readonly string[];
	/** The plural key of the answer, such as `customer_invoices`; several where its name is not sure. */
	key: string | readonly string[];
	query?: Query;
	pageSize?: number;
	orderBy?: string;
	/**
	 * Sorts out rows that a filter should have left out; the limit counts what is kept. Null where the
	 * row does not tell: then Rackbeat's filter is trusted, where it took one.
	 */
	keep?: (row: Row) => boolean | null;
	/** False where `number` does not tell rows apart, as in a log. */
	isKeyed?: false;
}

export const numberOrText = z.union([z.number(), z.string()]);
export const optionalText = z.union([z.string(), z.number()]).nullish();
export const optionalFlag = z.union([z.boolean(), z.number(), z.string()]).nullish();

/** Both styles of sorting are alive; each is tried until one is not refused, and then kept. */
const sortings = (orderBy: string | undefined): Query[] =>
	orderBy === undefined
		? [{}]
		: [{ order_by: orderBy, order_direction: 'ASC' }, { sort: orderBy }, {}];

/** What a list may be asked for beside filters by a property, which nobody documents. */
const DOCUMENTED = new Set([
	...['search', 'fields', 'expand', 'updated_at_from', 'date_to', 'location'],
	...['invoice_date_from', 'invoice_date_to'],
]);

interface Asked {
	query: Query;
	/** Filters were left out of it, so that our side alone sorts out. */
	unfiltered: boolean;
}

/** Archived ones may stand in the list only when it is asked for them, so that is never left out. */
const mustStay = ([name, value]: [string, unknown]): boolean =>
	DOCUMENTED.has(name) || (name === 'is_archived' && value === true);

/**
 * The queries that are tried until one is not refused: each style of sorting, then the same without
 * filters by a property, where our side looks at each row again. Orders are known to refuse some.
 */
function queries<Row>({ query = {}, orderBy, keep }: ListCall<Row>): Asked[] {
	const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
	const left = entries.filter(mustStay);
	const mayDrop = keep !== undefined && left.length < entries.length;
	const inStyles = (asked: Query, unfiltered: boolean): Asked[] =>
		sortings(orderBy).map((sorting) => ({ query: { ...asked, ...sorting }, unfiltered }));
	return [...inStyles(query, false), ...(mayDrop ? inStyles(Object.fromEntries(left), true) : [])];
}

const wasRefused = (error: unknown, statuses: readonly number[]): boolean =>
	error instanceof ServiceError && statuses.includes(error.status);

const NOT_PROCESSABLE = 422;
/**
 * Asking past the end is answered with an empty page or with one of these: both are the end. Within
 * the pages that an answer told of they are errors, since a cut list must not pass for a whole one.
 */
const PAST_THE_END = [400, 404, NOT_PROCESSABLE];

interface Page<Row> {
	rows: Row[];
	/** The number of pages, where the answer tells it. */
	pages: number | null;
	/** The page size that was used, which may be less than asked for. */
	size: number;
	/** Why the filters had to be left out, where they were. */
	refusal?: unknown;
}

const counted = (value: unknown): number | null => {
	const count = value === null || value === undefined || value === '' ? NaN : Number(value);
	return Number.isFinite(count) ? count : null;
};

/** The envelope of a page: one of the keys holds its rows. */
const pageEnvelope = (keys: readonly string[], row: z.ZodTypeAny) =>
	z
		.object(Object.fromEntries(keys.map((key) => [key, z.array(row).nullish()])))
		.passthrough()
		.refine((answer) => keys.some((key) => Array.isArray(answer[key])), {
			message: 'no list',
			path: [keys[0] ?? ''],
		});

/** Reads single pages; the query that is not refused on the first one stays for the others. */
function pageReader<Row extends z.ZodTypeAny>(
	api: RackbeatApi,
	call: ListCall<z.output<Row>>,
	row: Row,
	pageSize: number,
) {
	const keys = [call.key].flat();
	const envelope = pageEnvelope(keys, row);
	const styles = queries(call);
	let lastTold = 1;
	let refusal: unknown;
	const ask = async (page: number): Promise<Page<z.output<Row>>> => {
		const query = { ...styles[0]?.query, page, limit: pageSize };
		const answer = await api.read({ method: 'GET', path: call.path, query }, envelope);
		const held = keys.find((key) => Array.isArray(answer[key])) ?? '';
		const rows = answer[held] as Array<z.output<Row>>;
		const size = Math.min(pageSize, counted(answer['limit']) || pageSize);
		const pages = counted(answer['pages']);
		lastTold = pages ?? lastTold;
		return { rows, pages, size, ...(styles[0]?.unfiltered && { refusal }) };
	};
	const recovered = async (page: number, error: unknown): Promise<Page<z.output<Row>>> => {
		if (page > lastTold && wasRefused(error, PAST_THE_END))
			return { rows: [], pages: null, size: 1 };
		if (styles.length < 2 || !wasRefused(error, [NOT_PROCESSABLE])) throw error;
		if (styles.shift()?.unfiltered === false) refusal = error;
		return await read(page);
	};
	const read = (page: number): Promise<Page<z.output<Row>>> =>
		ask(page).catch(async (error: unknown) => await recovered(page, error));
	return read;
}

// A list without paging numbers may be whole at once, and then longer than a page.
const isLast = (page: number, { rows, pages, size }: Page<unknown>): boolean =>
	rows.length === 0 || (pages === null ? rows.length !== size : page >= pages);

/** The rows that fit. @throws what Rackbeat said to the filters, where a row does not tell itself */
function fitting<Row>({ rows, refusal }: Page<Row>, keep: ListCall<Row>['keep']): Row[] {
	if (keep === undefined) return rows;
	return rows.filter((row) => {
		const fits = keep(row);
		if (fits === null && refusal !== undefined) throw refusal;
		return fits ?? true;
	});
}

/** What tells a row apart; a draft's number may be null, and then its id does. */
function keyOfRow(row: unknown): string | undefined {
	const { number, id } = row as { number?: unknown; id?: unknown };
	if (number !== undefined && number !== null) return `number ${String(number)}`;
	return id === undefined || id === null ? undefined : `id ${String(id)}`;
}

/**
 * Reads a list page by page until the limit or the end; lists answer 206. A row that moves to a later
 * page meanwhile is kept once, by its number, else its id.
 * @throws ShapeDrift when the list does not end, since a cut list must not pass for a whole one;
 * ServiceError kind validation when Rackbeat refuses to filter and a row does not tell whether it fits
 */
export async function collectPages<Row extends z.ZodTypeAny>(
	api: RackbeatApi,
	call: ListCall<z.output<Row>>,
	row: Row,
	{ limit = Infinity, onWalked }: Paging = {},
): Promise<Array<z.output<Row>>> {
	const full = call.pageSize ?? LIST_PAGE;
	const read = pageReader(api, call, row, call.keep ? full : Math.min(full, limit));
	const rows = new Map<string, z.output<Row>>();
	const walk: Walk = { pages: 0, disturbed: false };
	for (let page = 1; rows.size < limit; page += 1) {
		if (page > MAX_PAGES) {
			throw new ShapeDrift('Rackbeat', [call.key].flat().join('/'), `over ${MAX_PAGES} pages`);
		}
		const found = await read(page);
		const kept = fitting(found, call.keep);
		const before = rows.size;
		for (const each of kept) {
			const key = call.isKeyed === false ? undefined : keyOfRow(each);
			rows.set(key ?? `row ${rows.size}`, each);
		}
		walk.pages += 1;
		walk.disturbed ||= rows.size < before + kept.length;
		if (isLast(page, found)) break;
	}
	onWalked?.(walk);
	return [...rows.values()].slice(0, limit);
}

/** The rows of an answer whose list stands under a key that no source names: the one array in it. */
export const onlyList = <Row extends z.ZodTypeAny>(row: Row) =>
	z.preprocess((body) => {
		if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
		return Object.values(body).find(Array.isArray) ?? body;
	}, z.array(row));
