import { z } from '../../vendor/zod';
import { OutcomeUnknown, ServiceError, ShapeDrift } from '../http/serviceError';
import type { RackbeatApi } from './api';
import { collectPages, numberOrText, onlyList, optionalText, type Paging } from './lists';
import {
	recordPath,
	writeQuery,
	type RackbeatRecord,
	type RecordKind,
	type Writing,
} from './records';

const CUSTOMERS: RecordKind = { path: ['customers'], listKey: 'customers', keys: ['customer'] };

/**
 * What stands below a customer under a key of its own, so that both keys are guarded.
 * @throws ServiceError for an empty key of the customer
 */
const below = (customer: string, part: string, keys: readonly string[]): RecordKind => ({
	path: recordPath(CUSTOMERS, customer, part),
	listKey: part,
	keys,
});

const groupsOf = (customer: string): RecordKind =>
	below(customer, 'discount-groups', ['discount_group']);

/** An item as a customer can buy it. */
const itemsOf = (customer: string): RecordKind => ({
	...below(customer, 'lineables', ['item', 'lineable', 'customer_product']),
	isItem: true,
});

const anyRow = z.object({}).passthrough();

/** The prices of a customer's own; the form of the list is not documented. */
export const customerPrices = (
	api: RackbeatApi,
	customer: string,
	paging: Paging = {},
): Promise<RackbeatRecord[]> =>
	collectPages(
		api,
		{
			path: recordPath(CUSTOMERS, customer, 'prices'),
			key: ['customer_prices', 'item_prices', 'product_prices', 'prices'],
			isKeyed: false,
		},
		anyRow,
		paging,
	);

const sold = z
	.object({
		number: numberOrText,
		sales_price: optionalText,
		regular_sales_price: optionalText,
		discount_percentage: optionalText,
	})
	.passthrough();

/** What a customer can buy, each item at what this customer pays. */
export const customerItems = (
	api: RackbeatApi,
	customer: string,
	query: { search?: string } = {},
	paging: Paging = {},
): Promise<RackbeatRecord[]> =>
	collectPages(
		api,
		{
			path: recordPath(CUSTOMERS, customer, 'lineables'),
			key: ['items', 'lineables', 'customer_products'],
			query,
		},
		sold,
		paging,
	);

/** One item at what a customer pays. @throws ServiceError kind notFound, and for an empty key */
export const customerItem = async (
	api: RackbeatApi,
	customer: string,
	item: string,
): Promise<RackbeatRecord> =>
	api.read(
		{ method: 'GET', path: recordPath(itemsOf(customer), item) },
		z.preprocess((body) => {
			const {
				item: inner,
				lineable,
				customer_product: own,
			} = Object(body) as Record<string, unknown>;
			return inner ?? lineable ?? own ?? body;
		}, sold),
	);

const discountGroup = z
	.object({
		number: numberOrText,
		name: optionalText,
		discount_percentage: optionalText,
		override_discount_percentage: optionalText,
	})
	.passthrough();

/** The discount groups that a customer is in (source: a tool of Rackbeat's own support). */
export const customerDiscountGroups = (
	api: RackbeatApi,
	customer: string,
): Promise<RackbeatRecord[]> =>
	api.read(
		{
			method: 'GET',
			path: recordPath(CUSTOMERS, customer, 'discount-groups'),
			query: { limit: 1000 },
		},
		onlyList(discountGroup),
	);

/** All discount groups of the account; null where Rackbeat has no such list (UNCONFIRMED). */
export const discountGroups = async (api: RackbeatApi): Promise<RackbeatRecord[] | null> =>
	await collectPages(
		api,
		{ path: ['discount-groups'], key: ['discount_groups', 'groups'] },
		discountGroup,
	).catch((error: unknown) => {
		if (error instanceof ServiceError && [404, 405].includes(error.status)) return null;
		throw error;
	});

/** The discount group of a customer, or undefined where the customer is not in it. */
const ofCustomer = async (
	api: RackbeatApi,
	customer: string,
	group: string,
): Promise<RackbeatRecord | undefined> =>
	(await customerDiscountGroups(api, customer)).find(({ number }) => String(number) === group);

export interface Membership {
	group: RackbeatRecord;
	/** Whether the customer was in it before. */
	wasSo: boolean;
}

/** Rackbeat said yes, and it is not so. */
const notKept = (customer: string, detail: string): ShapeDrift =>
	new ShapeDrift('Rackbeat', `/customers/${customer}/discount-groups`, detail);

const write = async (
	api: RackbeatApi,
	[method, customer, group]: readonly ['POST' | 'PUT' | 'DELETE', string, string],
	writing: Writing,
	json?: Record<string, unknown>,
): Promise<void> => {
	const path = recordPath(groupsOf(customer), group);
	await api.read({ method, path, query: writeQuery(writing), ...(json && { json }) }, z.unknown());
};

const FORBIDDEN = 403;

/**
 * Puts a customer into a discount group. Rackbeat answers 403 to one that is in it already, as it does
 * to a key without the right, so after that the groups are looked at; and after a lost answer too.
 * @throws ServiceError, OutcomeUnknown, ShapeDrift where the customer is not in it afterwards
 */
export async function joinDiscountGroup(
	api: RackbeatApi,
	customer: string,
	group: string,
	writing: Writing,
): Promise<Membership> {
	const error = await write(api, ['POST', customer, group], writing).then(
		() => null,
		(thrown: unknown) => thrown,
	);
	const isMember = error instanceof ServiceError && error.status === FORBIDDEN;
	if (error !== null && !isMember && !(error instanceof OutcomeUnknown)) throw error;
	const found = await ofCustomer(api, customer, group).catch((thrown: unknown) => {
		throw error ?? thrown;
	});
	if (found === undefined) throw error ?? notKept(customer, `not in group ${group} afterwards`);
	return { group: found, wasSo: isMember };
}

/**
 * Sets the percentage that a customer gets in a discount group in place of the group's own.
 * @throws ServiceError; OutcomeUnknown, ShapeDrift where it does not stand afterwards
 */
export async function overrideDiscount(
	api: RackbeatApi,
	customer: string,
	group: string,
	percent: number,
	writing: Writing,
): Promise<RackbeatRecord> {
	const json = { override_discount_percentage: percent };
	const lost = await write(api, ['PUT', customer, group], writing, json).then(
		() => null,
		(thrown: unknown) => {
			if (thrown instanceof OutcomeUnknown) return thrown;
			throw thrown;
		},
	);
	const found = await ofCustomer(api, customer, group).catch((thrown: unknown) => {
		throw lost ?? thrown;
	});
	const kept = found?.['override_discount_percentage'] ?? null;
	if (found && kept !== null && Number(kept) === percent) return found;
	throw (
		lost ?? notKept(customer, `group ${group} has ${String(kept)} percent instead of ${percent}`)
	);
}

/** Takes a customer out of a discount group. @throws ServiceError, OutcomeUnknown where it stays in */
export async function leaveDiscountGroup(
	api: RackbeatApi,
	customer: string,
	group: string,
	writing: Writing,
): Promise<void> {
	await write(api, ['DELETE', customer, group], writing).catch(async (lost: unknown) => {
		if (!(lost instanceof OutcomeUnknown)) throw lost;
		const left = await ofCustomer(api, customer, group).catch(() => null);
		if (left !== undefined) throw lost;
	});
}
