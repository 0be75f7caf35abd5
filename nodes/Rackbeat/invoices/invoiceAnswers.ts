import {
	rawInvoice,
	rawSupplierInvoice,
	type RawGroup,
	type RawItem,
	type RawLine,
} from '../../../bookkeeping/document/rawDocument';
import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { hasOwnCost } from '../../../bookkeeping/document/readCost';
import { decimalOf, flagOf, keyOf, textOf } from '../../../bookkeeping/document/rawValue';
import type { RackbeatAnswers } from '../../../bookkeeping/document/readCustomerInvoice';
import type { SupplierInvoiceAnswers } from '../../../bookkeeping/document/readSupplierInvoice';
import { isZero, NotANumber } from '../../../bookkeeping/money';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { getItemLedger, getOrderCosts } from '../../../services/rackbeat/costSources';
import { getItem } from '../../../services/rackbeat/items';
import {
	CUSTOMER_INVOICES,
	getInvoice,
	SUPPLIER_INVOICES,
} from '../../../services/rackbeat/invoices';
import { listProductGroups } from '../../../services/rackbeat/productGroups';
import { getRecord, type RackbeatRecord } from '../../../services/rackbeat/records';
import type { ExecutionCache } from '../../operation/executionCache';
import { CUSTOMER } from '../records/customer';
import { notThere, type ShownRecord } from '../records/recordWork';
import { SUPPLIER } from '../records/supplier';
import { SUPPLIER_INVOICE } from '../records/supplierInvoice';

async function groupsByNumber(
	api: RackbeatApi,
	cache: ExecutionCache,
): Promise<Record<string, RawGroup>> {
	const key = `rackbeat:${api.credentialKey}:groups`;
	const groups = await cache.once(key, () => listProductGroups(api));
	return Object.fromEntries(groups.map((group) => [String(group.number), group]));
}

/** Items that the lines name without telling their group. */
async function itemsOf(
	api: RackbeatApi,
	cache: ExecutionCache,
	lines: readonly RawLine[],
): Promise<Record<string, RawItem>> {
	const missing = lines
		.filter((line) => !line.item?.group && !line.item?.group_id)
		.map((line) => keyOf(line.child_id))
		.filter((number) => number !== null);
	const items: Record<string, RawItem> = {};
	for (const number of new Set(missing)) {
		const key = `rackbeat:${api.credentialKey}:item:${number}`;
		const item = await cache.once(key, () => getItem(api, number));
		if (item) items[number] = item as RawItem;
	}
	return items;
}

/** Under which a customer or supplier is remembered for one execution. */
export const partnerKey = (api: RackbeatApi, chosenBy: string, number: string): string =>
	`rackbeat:${api.credentialKey}:${chosenBy}:${number}`;

/** The customer or supplier: what stands on the document itself, filled from its own record. */
async function partnerOf(
	api: RackbeatApi,
	cache: ExecutionCache,
	{ kind, chosenBy }: ShownRecord,
	invoice: RackbeatRecord,
): Promise<unknown> {
	const onDocument = invoice[chosenBy];
	const number = keyOf(onDocument) ?? keyOf(invoice[`${chosenBy}_id`]);
	if (number === null) return onDocument ?? {};
	const key = partnerKey(api, chosenBy, number);
	const read = await cache.once(key, () => getRecord(api, kind, number));
	return { ...(typeof onDocument === 'object' ? onDocument : {}), ...read };
}

/** What cannot be read is nothing to look further for: the reader tells it by its field. */
function unread(error: unknown): [] {
	if (error instanceof NotANumber) return [];
	throw error;
}

/** The lines whose goods have no cost on the invoice itself, while no total tells it either. */
function withoutCost(invoice: RackbeatRecord): RawLine[] {
	const raw = rawInvoice.safeParse(invoice).data;
	const lines = raw?.lines ?? [];
	try {
		const total = decimalOf(raw?.total_cost);
		if (total && !isZero(total) && !lines.some(hasOwnCost)) return [];
		return lines.filter(
			(line) =>
				keyOf(line.child_id) !== null &&
				!hasOwnCost(line) &&
				flagOf(line.item?.inventory_enabled) !== false,
		);
	} catch (error) {
		return unread(error);
	}
}

const tellsCost = (line: RawLine): boolean =>
	[line.item_cost_price, line.cost_price].some((cost) => Number(cost) > 0);

/** The ledgers of the goods on a credit note, which tell whether they came back to stock. */
export async function returnLedgers(
	api: RackbeatApi,
	{ lines }: Pick<CustomerInvoice, 'lines'>,
): Promise<Record<string, unknown>> {
	const items = lines.flatMap(({ inStock, itemNumber }) =>
		inStock && itemNumber !== null ? [itemNumber] : [],
	);
	const ledgers: Record<string, unknown> = {};
	for (const item of new Set(items)) ledgers[item] = await getItemLedger(api, item);
	return ledgers;
}

/** Order and ledgers, asked for only where a line's cost is nowhere else. */
async function costSources(
	api: RackbeatApi,
	invoice: RackbeatRecord,
): Promise<Pick<RackbeatAnswers, 'order' | 'ledgers'>> {
	const lines = withoutCost(invoice);
	if (lines.length === 0) return {};
	const orderNumber = keyOf(invoice['order_id']);
	const order = orderNumber === null ? null : await getOrderCosts(api, orderNumber);
	const orderLines = rawInvoice.safeParse(order ?? {}).data?.lines ?? [];
	const told = new Set(orderLines.filter(tellsCost).map((line) => keyOf(line.child_id)));
	const ledgers: Record<string, unknown> = {};
	for (const item of new Set(lines.map((line) => textOf(line.child_id)))) {
		if (!told.has(item)) ledgers[item] = await getItemLedger(api, item);
	}
	return { order, ledgers };
}

/**
 * Everything that Rackbeat knows of one customer invoice, read afresh. `withCost` also asks order and
 * ledgers where its lines have no cost.
 * @throws Blocked (`NOT_FOUND`) when there is no such invoice
 */
export async function customerInvoiceAnswers(
	api: RackbeatApi,
	cache: ExecutionCache,
	number: string,
	{ withCost }: { withCost: boolean },
): Promise<RackbeatAnswers> {
	const invoice = await getInvoice(api, CUSTOMER_INVOICES, number);
	if (!invoice) throw new Blocked([problem('NOT_FOUND', { number }, 'number')]);
	return await answersOfCustomerInvoice(api, cache, invoice, { withCost });
}

/** The same of an invoice that was read already, with its lines. */
export async function answersOfCustomerInvoice(
	api: RackbeatApi,
	cache: ExecutionCache,
	invoice: RackbeatRecord,
	{ withCost }: { withCost: boolean },
): Promise<RackbeatAnswers> {
	const lines = rawInvoice.safeParse(invoice).data?.lines ?? [];
	return {
		invoice,
		customer: await partnerOf(api, cache, CUSTOMER, invoice),
		groups: await groupsByNumber(api, cache),
		items: await itemsOf(api, cache, lines),
		...(withCost ? await costSources(api, invoice) : {}),
	};
}

/**
 * Everything that Rackbeat knows of one supplier invoice, read afresh.
 * @throws Blocked (`NOT_IN_RACKBEAT`) when there is no such invoice
 */
export async function supplierInvoiceAnswers(
	api: RackbeatApi,
	cache: ExecutionCache,
	number: string,
): Promise<SupplierInvoiceAnswers> {
	const invoice = await getInvoice(api, SUPPLIER_INVOICES, number);
	if (!invoice) throw notThere(SUPPLIER_INVOICE, number);
	return await answersOfSupplierInvoice(api, cache, invoice);
}

/** The same of an invoice that was read already, with its lines. */
export async function answersOfSupplierInvoice(
	api: RackbeatApi,
	cache: ExecutionCache,
	invoice: RackbeatRecord,
): Promise<SupplierInvoiceAnswers> {
	const lines = rawSupplierInvoice.safeParse(invoice).data?.lines ?? [];
	return {
		invoice,
		supplier: await partnerOf(api, cache, SUPPLIER, invoice),
		groups: await groupsByNumber(api, cache),
		items: await itemsOf(api, cache, lines),
	};
}
