import { z } from 'zod';
import type { Api } from '../api';
import type { Call } from '../call';
import { gone, itemNumberOf, list, one } from '../api';
import { presentItem } from '../answers/presentItem';
import type { CustomerDiscount } from '../customModel';
import { byNumber, customerOf, itemByNumber, live, required } from '../find';
import { readBody } from '../input/readBody';
import type { Customer, DiscountGroup, Item, Row } from '../model';
import { notFound, refusedWith } from '../problems';

const NEED = 'access customers';
const SINGLE = '/customers/:number';

const customer = (call: Call): Customer => customerOf(call.sim, call.params['number']);

function discountOf(
	{ state }: Call,
	{ number }: Customer,
	item: Item,
): CustomerDiscount | undefined {
	return state.customer_discounts.find(
		({ customer_id, group }) => customer_id === number && group === item.discount_group_id,
	);
}

const percentOf = ({ state }: Call, { group, override_discount_percentage }: CustomerDiscount) =>
	override_discount_percentage ?? byNumber(state.discount_groups, group)?.discount_percentage ?? 0;

/** An item at what a customer pays for it. */
function lineable(call: Call, buyer: Customer, item: Item): Row {
	const price = call.state.customer_prices.find(
		(each) => each.customer_id === buyer.number && each.item === item.number,
	);
	const discount = discountOf(call, buyer, item);
	const { name, type, number, urlfriendly_number, group } = presentItem(call.sim, item);
	return {
		...{ name, type, number, urlfriendly_number, group },
		sales_price: price?.sales_price ?? item.sales_price,
		regular_sales_price: item.sales_price,
		is_custom_sales_price: price !== undefined,
		discount_percentage: discount ? percentOf(call, discount) : buyer.general_discount_percentage,
		price_source: price ? 'customer' : 'item',
	};
}

function prices(call: Call): unknown {
	const { number } = customer(call);
	const own = call.state.customer_prices.filter(({ customer_id }) => customer_id === number);
	const rows = own.map(({ item, sales_price, currency }) => ({
		item: { number: item, name: itemByNumber(call.sim, item)?.name ?? '' },
		...{ sales_price, currency },
	}));
	return list(call, String(call.sim.switches.get('customer_prices_key')), rows);
}

const presentDiscount = (call: Call, discount: CustomerDiscount): Row => {
	const group = byNumber(call.state.discount_groups, discount.group);
	return {
		number: discount.group,
		name: group?.name ?? '',
		discount_percentage: group?.discount_percentage ?? 0,
		override_discount_percentage: discount.override_discount_percentage,
	};
};

const groupOf = (call: Call): DiscountGroup =>
	required(call.sim, byNumber(call.state.discount_groups, call.params['group']));

/** @throws Refusal 404 where the customer is not in the group */
function membership(call: Call): CustomerDiscount {
	const { number } = customer(call);
	const group = groupOf(call).number;
	const { customer_discounts } = call.state;
	return required(
		call.sim,
		customer_discounts.find((each) => each.customer_id === number && each.group === group),
	);
}

function join(call: Call): unknown {
	const { number: customer_id } = customer(call);
	const { number: group } = groupOf(call);
	const { customer_discounts } = call.state;
	if (customer_discounts.some((each) => each.customer_id === customer_id && each.group === group)) {
		const text = 'The customer is already part of this discount group.';
		throw refusedWith(call.sim, 403, 'discount_group', text);
	}
	const joined = { customer_id, group, override_discount_percentage: null };
	customer_discounts.push(joined);
	return one(call, 'customer_discount_group', presentDiscount(call, joined));
}

const overrideModel = z.object({
	override_discount_percentage: z.number().min(0).max(100).nullable(),
});

function override(call: Call): unknown {
	const discount = membership(call);
	Object.assign(discount, readBody(call, overrideModel));
	return one(call, 'customer_discount_group', presentDiscount(call, discount));
}

function leave(call: Call): unknown {
	const discount = membership(call);
	call.state.customer_discounts = call.state.customer_discounts.filter((each) => each !== discount);
	return gone(call);
}

function addDiscountGroups(api: Api): void {
	const path = `${SINGLE}/discount-groups`;
	api.on('GET', '/discount-groups', NEED, (call) => {
		if (!call.sim.switches.on('discount_group_list')) {
			throw notFound(call.sim);
		}
		const rows = live(call.state.discount_groups).map((group): Row => ({ ...group }));
		return list(call, 'discount_groups', rows);
	});
	api.on('GET', path, NEED, (call) => {
		const { number } = customer(call);
		const own = call.state.customer_discounts.filter(({ customer_id }) => customer_id === number);
		return list(
			call,
			'customer_discount_groups',
			own.map((each) => presentDiscount(call, each)),
		);
	});
	api.on('POST', `${path}/:group`, NEED, join);
	api.on('PUT', `${path}/:group`, NEED, override);
	api.on('DELETE', `${path}/:group`, NEED, leave);
}

/** What a customer pays: own prices, items at its prices, discount groups. */
export function addCustomerTerms(api: Api): void {
	const items = `${SINGLE}/lineables`;
	api.on('GET', `${SINGLE}/prices`, NEED, prices);
	api.on('GET', items, NEED, (call) => {
		const buyer = customer(call);
		const rows = live(call.state.items).map((item) => lineable(call, buyer, item));
		return list(call, String(call.sim.switches.get('lineables_key')), rows);
	});
	api.on('GET', `${items}/:item`, NEED, (call) => {
		const buyer = customer(call);
		const item = required(call.sim, itemByNumber(call.sim, itemNumberOf(call, 5)));
		return one(call, 'item', lineable(call, buyer, item));
	});
	addDiscountGroups(api);
}
