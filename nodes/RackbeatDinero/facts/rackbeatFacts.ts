import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { rawInvoice, type RawGroup, type RawItem } from '../../../bookkeeping/document/rawDocument';
import { keyOf } from '../../../bookkeeping/document/rawValue';
import type { RackbeatAnswers } from '../../../bookkeeping/document/readCustomerInvoice';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { getCustomerInvoice } from '../../../services/rackbeat/customerInvoices';
import { getCustomer } from '../../../services/rackbeat/customers';
import { getItem } from '../../../services/rackbeat/items';
import { listProductGroups } from '../../../services/rackbeat/productGroups';
import type { ExecutionCache } from '../../operation/executionCache';

async function groupsByNumber(api: RackbeatApi): Promise<Record<string, RawGroup>> {
	const groups = await listProductGroups(api);
	return Object.fromEntries(groups.map((group) => [String(group.number), group]));
}

/** Numbers of items that the invoice's lines name without telling their group. */
function unknownItems(invoice: unknown): string[] {
	const lines = rawInvoice.safeParse(invoice).data?.lines ?? [];
	const missing = lines
		.filter((line) => !line.item?.group && !line.item?.group_id)
		.map((line) => keyOf(line.child_id))
		.filter((number) => number !== null);
	return [...new Set(missing)];
}

async function itemsOf(
	api: RackbeatApi,
	cache: ExecutionCache,
	invoice: unknown,
): Promise<Record<string, RawItem>> {
	const items: Record<string, RawItem> = {};
	for (const number of unknownItems(invoice)) {
		const key = `rackbeat:${api.credentialKey}:item:${number}`;
		const item = await cache.once(key, () => getItem(api, number));
		if (item) items[number] = item as RawItem;
	}
	return items;
}

async function customerOf(
	api: RackbeatApi,
	cache: ExecutionCache,
	invoice: unknown,
): Promise<unknown> {
	const { customer, customer_id } = invoice as { customer?: unknown; customer_id?: unknown };
	const number = keyOf(customer) ?? keyOf(customer_id);
	if (number === null) return customer ?? {};
	const key = `rackbeat:${api.credentialKey}:customer:${number}`;
	const read = await cache.once(key, () => getCustomer(api, number));
	// What stands on the invoice itself is the older truth; the customer's own record fills the rest.
	return { ...(typeof customer === 'object' ? customer : {}), ...read };
}

/**
 * Everything that Rackbeat knows of one customer invoice, read afresh.
 * @throws Blocked (`NOT_FOUND`) when there is no such invoice
 */
export async function rackbeatAnswers(
	api: RackbeatApi,
	cache: ExecutionCache,
	number: string,
): Promise<RackbeatAnswers> {
	const invoice = await getCustomerInvoice(api, number);
	if (!invoice) throw new Blocked([problem('NOT_FOUND', { number }, 'number')]);
	const groups = await cache.once(`rackbeat:${api.credentialKey}:groups`, () =>
		groupsByNumber(api),
	);
	const customer = await customerOf(api, cache, invoice);
	return { invoice, customer, groups, items: await itemsOf(api, cache, invoice) };
}
