import type { Api } from '../api';
import type { Call } from '../call';
import { itemNumberOf, list } from '../api';
import { atLocations } from '../documents/openQuantities';
import { byNumber, itemByNumber, live, required } from '../find';
import type { Registered, Row } from '../model';
import { ITEM_NEED } from './itemRoutes';

function standing(call: Call): Registered {
	return required(call.sim, byNumber(call.state.locations, call.params['number']));
}

function stock(call: Call): unknown {
	const location = standing(call);
	const item = required(call.sim, itemByNumber(call.sim, itemNumberOf(call, 5)));
	const quantity = atLocations(call.state, item).get(location.number) ?? 0;
	return call.sim.switches.is('location_stock_answer', 'number')
		? String(quantity)
		: { product_location: { number: location.number, stock_quantity: quantity } };
}

const rowsOf = (rows: readonly Registered[]): Row[] => rows.map((row) => ({ ...row }));

/** The tree of locations and what stands at one of them; registered before the register's own routes. */
export function addLocationRoutes(api: Api): void {
	api.on('GET', '/locations/flat', ITEM_NEED, (call) =>
		list(call, 'locations', rowsOf(live(call.state.locations))),
	);
	api.on('GET', '/locations/:number/children', ITEM_NEED, (call) => {
		const { number } = standing(call);
		const below = live(call.state.locations).filter((row) => row['parent_id'] === number);
		return list(call, 'locations', rowsOf(below));
	});
	api.on('GET', '/locations/:number/get-stock/:item', ITEM_NEED, stock);
}
