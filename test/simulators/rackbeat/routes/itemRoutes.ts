import type { Api } from '../api';
import type { Call } from '../call';
import { itemNumberOf, list, one } from '../api';
import { presentItem } from '../answers/presentItem';
import { itemByNumber, live, required } from '../find';
import type { Item, Row } from '../model';

const NEED = 'unnamed item';

/** The three views of items: both kinds, or one of them. */
const VIEWS = [
	{ path: '/items', listKey: 'items', key: 'item', type: null },
	{ path: '/products', listKey: 'products', key: 'product', type: 'product' },
	{ path: '/lots', listKey: 'lots', key: 'lot', type: 'lot' },
] as const;

type View = (typeof VIEWS)[number];

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

function wanted(call: Call, view: View): Item {
	const item = itemByNumber(call.sim, itemNumberOf(call));
	return required(call.sim, item && isOf(view, item) ? item : undefined);
}

function withSelf(call: Call, view: View, item: Item): Row {
	const row = presentItem(call.sim, item);
	return { ...row, self: `${call.sim.url}${view.path}/${String(row['urlfriendly_number'])}` };
}

function locations(call: Call, item: Item): Row[] {
	const standard = call.state.locations.find((row) => row['is_default'] === true);
	return live(call.state.locations).map(({ number, name }) => {
		const here = number === (item.default_location_id ?? standard?.number);
		const quantity = here ? item.stock.quantity : 0;
		return { number, name, stock_quantity: quantity, available_quantity: quantity };
	});
}

/** Items, products and lots; their numbers come double-encoded in the path. */
export function addItemRoutes(api: Api): void {
	for (const view of VIEWS) {
		const single = `${view.path}/:number`;
		api.on('GET', view.path, NEED, (call) => {
			const rows = live(call.state.items)
				.filter((item) => isOf(view, item))
				.map((item) => withSelf(call, view, item));
			return list(call, view.listKey, rows, LIST);
		});
		api.on('GET', single, NEED, (call) =>
			one(call, view.key, withSelf(call, view, wanted(call, view))),
		);
		api.on('GET', `${single}/locations`, NEED, (call) =>
			list(call, `${view.key}_locations`, locations(call, wanted(call, view))),
		);
		api.on('GET', `${single}/units`, NEED, (call) => {
			wanted(call, view);
			return list(call, 'item_units', []);
		});
		api.on('GET', `${single}/fields`, NEED, (call) => {
			wanted(call, view);
			return list(call, 'field_values', []);
		});
	}
}
