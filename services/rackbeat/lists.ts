import { z } from '../../vendor/zod';
import { ServiceError } from '../http/serviceError';
import type { RackbeatApi } from './api';

/** Documents carry their lines, so their pages are small; plain lists take the largest page. */
export const DOCUMENT_PAGE = 200;
export const LIST_PAGE = 1000;
const MAX_PAGES = 1000;

export interface Paging {
	/** Undefined reads all rows. */
	limit?: number;
}

export interface ListCall {
	path: readonly string[];
	/** The plural key of the answer, such as `customer_invoices`. */
	key: string;
	query?: Record<string, string | number | boolean | undefined>;
	pageSize?: number;
	orderBy?: string;
}

const pagingNumber = z.union([z.number(), z.string()]).nullish();

/** Asking past the end is answered with an empty page or with an error: both are the end. */
function pastTheEnd(error: unknown, page: number): undefined {
	const refused =
		error instanceof ServiceError && (error.kind === 'notFound' || error.kind === 'validation');
	if (page > 1 && refused) return undefined;
	throw error;
}

/** Both styles of sorting are alive; the older one is tried when the newer is refused. */
async function firstPage<Answer>(
	call: ListCall,
	read: (sort: object) => Promise<Answer>,
): Promise<Answer> {
	if (!call.orderBy) return await read({});
	try {
		return await read({ order_by: call.orderBy, order_direction: 'ASC' });
	} catch (error) {
		if (!(error instanceof ServiceError) || error.status !== 422) throw kept(error);
		return await read({ sort: call.orderBy });
	}
}

const kept = (error: unknown): unknown => error;

/** Reads a list page by page until the limit or the end; lists answer 206. */
export async function collectPages<Row extends z.ZodTypeAny>(
	api: RackbeatApi,
	call: ListCall,
	row: Row,
	{ limit = Infinity }: Paging = {},
): Promise<Array<z.output<Row>>> {
	const envelope = z.object({ [call.key]: z.array(row), pages: pagingNumber }).passthrough();
	const pageSize = Math.min(call.pageSize ?? LIST_PAGE, limit);
	const rows: Array<z.output<Row>> = [];
	const readPage = (page: number, sort: object) => {
		const query = { ...call.query, ...sort, page, limit: pageSize };
		return api.read({ method: 'GET', path: call.path, query }, envelope);
	};
	for (let page = 1; page <= MAX_PAGES && rows.length < limit; page += 1) {
		const answer = await firstPage(call, (sort) => readPage(page, sort)).catch((error: unknown) =>
			pastTheEnd(error, page),
		);
		const found = (answer?.[call.key] ?? []) as Array<z.output<Row>>;
		rows.push(...found);
		const pages = Number(answer?.['pages'] ?? NaN);
		if (found.length === 0 || (Number.isFinite(pages) ? page >= pages : found.length < pageSize))
			break;
	}
	return rows.slice(0, limit);
}

export const numberOrText = z.union([z.number(), z.string()]);
export const optionalText = z.union([z.string(), z.number()]).nullish();
export const optionalFlag = z.union([z.boolean(), z.number(), z.string()]).nullish();
