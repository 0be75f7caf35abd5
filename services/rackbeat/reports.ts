import { z } from '../../vendor/zod';
import { ServiceError, ShapeDrift } from '../http/serviceError';
import type { RackbeatApi } from './api';
import { collectPages, LIST_PAGE, numberOrText, optionalText, type Paging } from './lists';
import { ITEMS } from './items';
import { recordPath, type RackbeatRecord } from './records';

const TOTAL_KEYS = ['total_value', 'value', 'total'];
const isDecimal = (value: unknown): value is string | number =>
	(typeof value === 'number' && Number.isFinite(value)) ||
	(typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()));

/**
 * Value of the whole stock at the end of a Danish day, in base currency, as Rackbeat writes it. Nobody
 * tells under which name the number stands, so a single one is wanted.
 * @throws ShapeDrift when the answer holds no number
 */
export async function stockValueTotal(api: RackbeatApi, day: string): Promise<string> {
	const path = ['reports', 'valuation', 'total'];
	const answer = await api.read({ method: 'GET', path, query: { date_to: day } }, z.unknown());
	const fields = (typeof answer === 'object' && answer !== null ? answer : {}) as RackbeatRecord;
	const found = [answer, ...TOTAL_KEYS.map((key) => fields[key])].find(isDecimal);
	if (found !== undefined) return String(found).trim();
	throw new ShapeDrift('Rackbeat', `/${path.join('/')}`, 'no total of the stock value');
}

const valued = z
	.object({ number: numberOrText, name: optionalText, value: z.union([z.number(), z.string()]) })
	.passthrough();

export type ValuedItem = z.infer<typeof valued>;

/** Value of each item's stock at the end of a Danish day, everywhere or at one location. */
export const stockValueByItem = (
	api: RackbeatApi,
	{ day, location }: { day: string; location?: string },
	paging: Paging = {},
): Promise<ValuedItem[]> =>
	collectPages(
		api,
		{
			path: ['reports', 'valuation'],
			key: 'lineables',
			query: { date_to: day, ...(location !== undefined && { location }) },
		},
		valued,
		paging,
	);

const entry = z.object({}).passthrough();

/** Every movement of an item with its cost, oldest first as Rackbeat gives them. */
export const itemLedger = async (
	api: RackbeatApi,
	item: string,
	paging: Paging = {},
): Promise<Record<string, unknown>[]> =>
	await collectPages(
		api,
		{
			path: ['reports', ...recordPath({ ...ITEMS, path: ['ledger'] }, item)],
			key: 'ledger_items',
			isKeyed: false,
		},
		entry,
		paging,
	);

const revenue = z
	.object({
		orders: z.array(z.object({}).passthrough()),
		sum_total_cost: optionalText,
		sum_total_total: optionalText,
		sum_total_profit: optionalText,
		base_currency: optionalText,
	})
	.passthrough();

export type RevenueOrders = z.infer<typeof revenue> & {
	/** The orders came in several pages: nobody tells whether the sums are of them all. */
	inPages: boolean;
};

const REVENUE_PATHS = [['revenue-orders'], ['reports', 'revenue-orders']] as const;

async function revenueUnder(api: RackbeatApi, path: readonly string[]): Promise<RevenueOrders> {
	const first = await api.read({ method: 'GET', path, query: { limit: LIST_PAGE } }, revenue);
	// Nobody tells whether it comes in pages; where it does, one page must not pass for all orders.
	if (!(Number(first['pages'] ?? 1) > 1)) return { ...first, inPages: false };
	const orders = await collectPages(api, { path, key: 'orders' }, entry);
	return { ...first, orders, inPages: true };
}

/**
 * Revenue, cost and profit of all orders; the path is written in two ways. The sums are those of the
 * first answer, which may be of its page alone.
 */
export const revenueOrders = (api: RackbeatApi): Promise<RevenueOrders> =>
	revenueUnder(api, REVENUE_PATHS[0]).catch((error: unknown) => {
		if (!(error instanceof ServiceError) || error.kind !== 'notFound') throw error;
		return revenueUnder(api, REVENUE_PATHS[1]);
	});

/** Reports whose form is not documented. */
export type OtherReport =
	| 'batch-checking'
	| 'batches'
	| 'checking'
	| 'reordering'
	| 'sales-budgetting';

/** A report as Rackbeat gives it: a page of it where it comes in pages. */
export const otherReport = (
	api: RackbeatApi,
	report: OtherReport,
	limit: number,
): Promise<Record<string, unknown>> =>
	api.read(
		{ method: 'GET', path: ['reports', report], query: { limit } },
		z.object({}).passthrough(),
	);

/** The sales report, which is text, or the file of orders. */
export const reportFile = (api: RackbeatApi, report: 'sales' | 'orders') =>
	api.file({
		method: 'GET',
		path: report === 'sales' ? ['reports', 'sales'] : ['reports', 'orders', 'download'],
	});
