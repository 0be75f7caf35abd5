import type { Simulator } from '../../control';
import { groupOf, hasInventory } from '../find';
import type { Item, RackbeatState, Registered, Row } from '../model';
import { presentCost } from '../documents/lineCost';

type Sim = Simulator<RackbeatState>;

/** A number as it goes into a path. */
function urlFriendly(sim: Sim, number: string): string {
	const once = encodeURIComponent(number);
	return sim.switches.is('urlfriendly_encoding', 'once') ? once : encodeURIComponent(once);
}

/** A register entry as it stands inside other objects. */
export function brief(rows: readonly Registered[], number: number | null): Row | null {
	const found = rows.find((row) => row.number === number);
	return found ? { number: found.number, name: found.name } : null;
}

function presentGroup(state: RackbeatState, item: Item): Row | null {
	const group = groupOf(state, item);
	if (!group) {
		return null;
	}
	const { number, name, vat_abroad, vat_eu, vat_domestic, vat_domestic_exempt } = group;
	return { number, name, vat_abroad, vat_eu, vat_domestic, vat_domestic_exempt };
}

function inOrder(item: Item): Row {
	return {
		stock_quantity: item.stock.quantity,
		in_order_quantity: 0,
		available_quantity: item.stock.quantity,
		purchased_quantity: 0,
		used_in_production_quantity: 0,
		min_order: 0,
		min_sales: 0,
		min_stock: 0,
	};
}

/** An item as the API shows it. */
export function presentItem(sim: Sim, item: Item): Row {
	const { state } = sim;
	const cost = presentCost(sim, item);
	const none = sim.switches.is('no_stock_cost', 'null') ? null : 0;
	return {
		id: null,
		number: item.number,
		urlfriendly_number: urlFriendly(sim, item.number),
		type: item.type,
		barcode: item.barcode,
		name: item.name,
		description: item.description,
		sales_price: item.sales_price,
		recommended_sales_price: null,
		cost_price: cost ?? none,
		recommended_cost_price: item.recommended_cost_price,
		cost_addition_percentage: item.cost_addition_percentage,
		...inOrder(item),
		default_supplier_id: null,
		default_location_id: item.default_location_id,
		default_location: brief(state.locations, item.default_location_id),
		is_barred: item.is_barred,
		inventory_enabled: hasInventory(state, item),
		group_id: item.group_id,
		group: presentGroup(state, item),
		unit_id: item.unit_id,
		unit: brief(state.units, item.unit_id),
		variation_id: null,
		metadata: [],
		created_at: item.created_at,
		updated_at: item.updated_at,
		deleted_at: item.deleted_at,
	};
}
