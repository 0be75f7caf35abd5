import type { Api } from '../api';
import type { Call } from '../call';
import { itemNumberOf, list, one } from '../api';
import { presentItem } from '../answers/presentItem';
import { atLocations } from '../documents/openQuantities';
import { itemByNumber, live, required } from '../find';
import type { Item, Row } from '../model';
import { forbidden } from '../problems';

export const ITEM_NEED = 'unnamed item';

/** The three views of items: both kinds, or one of them. */
export const VIEWS = [
	{ path: '/items', listKey: 'items', key: 'item', type: null },
	{ path: '/products', listKey: 'products', key: 'product', type: 'product' },
	{ path: '/lots', listKey: 'lots', key: 'lot', type: 'lot' },
] as const;

export type View = (typeof VIEWS)[number];

const LIST = {
	search: ['number', 'name', 'description', 'barcode'],
	filters: {
		is_barred: 'is_barred',
		barcode: 'barcode',
		group: 'group_id',
		group_id: 'group_id',
		inventory_enabled: 'inventory_enabled',
	},
	simple: ['number', 'barcode', 'created_at', 'updated_at'],
};

const isOf = ({ type }: View, item: Item): boolean => type === null || item.type === type;

/** @throws Refusal 403 for lots where the plan has none */
export function allowed(call: Call, { type }: View): void {
	if (type === 'lot' && !call.sim.switches.on('lots_allowed')) {
		throw forbidden(call.sim);
	}
}

/** The item that a path names in one of the views. @throws Refusal 403, 404 */
export function wantedItem(call: Call, view: View): Item {
	allowed(call, view);
	const item = itemByNumber(call.sim, itemNumberOf(call));
	return required(call.sim, item && isOf(view, item) ? item : undefined);
}

function withSelf(call: Call, view: View, item: Item): Row {
	const row = presentItem(call.sim, item);
	return { ...row, self: `${call.sim.url}${view.path}/${String(row['urlfriendly_number'])}` };
}

/** Answers one item under the name of its view. */
export function answerItem(call: Call, view: View, item: Item, status = 200): unknown {
	const byKind = view.type === null && call.sim.switches.is('item_envelope', 'kind');
	return one(call, byKind ? item.type : view.key, withSelf(call, view, item), status);
}

interface Stand extends Row {
	number: number;
	stock_quantity: number;
}

/** Stock of an item at each location; what is promised is taken from where it is kept. */
function locations(call: Call, item: Item): Stand[] {
	const standing = atLocations(call.state, item);
	const promised = presentItem(call.sim, item)['in_order_quantity'];
	const standard = call.state.locations.find((row) => row['is_default'] === true);
	const home = item.default_location_id ?? standard?.number;
	return live(call.state.locations).map(({ number, name }) => {
		const quantity = standing.get(number) ?? 0;
		const left = number === home ? quantity - Number(promised) : quantity;
		return { number, name, stock_quantity: quantity, available_quantity: left };
	});
}

const standAt = (call: Call, item: Item): Stand =>
	required(
		call.sim,
		locations(call, item).find(({ number }) => number === Number(call.params['location'])),
	);

function addLocations(api: Api, view: View): void {
	const path = `${view.path}/:number/locations`;
	api.on('GET', path, ITEM_NEED, (call) =>
		list(call, `${view.key}_locations`, locations(call, wantedItem(call, view))),
	);
	if (view.type === null) {
		const free = (call: Call, rows: Row[]): unknown =>
			list(call, String(call.sim.switches.get('free_stock_key')), rows);
		api.on('GET', `${path}/available`, ITEM_NEED, (call) =>
			free(call, locations(call, wantedItem(call, view))),
		);
		api.on('GET', `${path}/available/:location`, ITEM_NEED, (call) =>
			free(call, [standAt(call, wantedItem(call, view))]),
		);
	} else {
		api.on('GET', `${path}/:location`, ITEM_NEED, (call) =>
			one(call, `${view.key}_location`, standAt(call, wantedItem(call, view))),
		);
	}
}

function addCollections(api: Api): void {
	const shown = (call: Call): Row[] =>
		live(call.state.collections).map((collection) => ({
			...collection,
			type: 'collection',
			urlfriendly_number: encodeURIComponent(encodeURIComponent(collection.number)),
		}));
	api.on('GET', '/collections', ITEM_NEED, (call) => list(call, 'collections', shown(call)));
	api.on('GET', '/collections/:number', ITEM_NEED, (call) => {
		const wanted = itemNumberOf(call);
		const found = shown(call).find(({ number }) => number === wanted);
		return one(call, 'collection', required(call.sim, found));
	});
}

/** Items, products, lots and collections, read; their numbers come double-encoded in the path. */
export function addItemRoutes(api: Api): void {
	for (const view of VIEWS) {
		api.on('GET', view.path, ITEM_NEED, (call) => {
			allowed(call, view);
			const rows = live(call.state.items)
				.filter((item) => isOf(view, item))
				.map((item) => withSelf(call, view, item));
			return list(call, view.listKey, rows, LIST);
		});
		api.on('GET', `${view.path}/:number`, ITEM_NEED, (call) =>
			answerItem(call, view, wantedItem(call, view)),
		);
		addLocations(api, view);
	}
	addCollections(api);
}
