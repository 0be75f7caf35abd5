import type { Simulator } from '../../control';
import { presentCost } from '../documents/lineCost';
import { openQuantities } from '../documents/openQuantities';
import { groupOf, hasInventory } from '../find';
import type { Item, RackbeatState, Registered, Row } from '../model';

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

/** A cost price, and what stands for none. */
export function shownUnitCost(sim: Sim, cost: number | null): number | null {
	return cost ?? (sim.switches.is('no_stock_cost', 'null') ? null : 0);
}

function prices(sim: Sim, item: Item): Row {
	const cost = presentCost(sim, item);
	return {
		sales_price: item.sales_price,
		recommended_sales_price: item.recommended_sales_price,
		sales_profit: item.sales_price - (cost ?? 0),
		cost_price: shownUnitCost(sim, cost),
		recommended_cost_price: item.recommended_cost_price,
		cost_addition_percentage: item.cost_addition_percentage,
	};
}

function lotFacts({ state }: Sim, { lot }: Item): Row {
	if (!lot) {
		return {};
	}
	const { lines, ...facts } = lot;
	return {
		...facts,
		lines: lines.map(({ id, child_id, quantity }) => {
			const child = state.items.find(({ number }) => number === child_id);
			return { id, child_id, child_type: child?.type ?? null, name: child?.name ?? '', quantity };
		}),
	};
}

function places({ state }: Sim, item: Item): Row {
	const supplier = state.suppliers.find(({ number }) => number === item.default_supplier_id);
	return {
		default_supplier_id: item.default_supplier_id,
		default_supplier: supplier ? { number: supplier.number, name: supplier.company_name } : null,
		default_location_id: item.default_location_id,
		default_location: brief(state.locations, item.default_location_id),
	};
}

/** An item as the API shows it. */
export function presentItem(sim: Sim, item: Item): Row {
	const { state } = sim;
	return {
		id: null,
		number: item.number,
		urlfriendly_number: urlFriendly(sim, item.number),
		type: item.type,
		barcode: item.barcode,
		name: item.name,
		description: item.description,
		...prices(sim, item),
		...openQuantities(sim, item),
		min_order: item.min_order,
		min_sales: item.min_sales,
		min_stock: item.min_stock,
		...places(sim, item),
		is_barred: item.is_barred,
		is_convertable: item.type === 'product',
		inventory_enabled: hasInventory(state, item),
		should_assure_quality: false,
		group_id: item.group_id,
		group: presentGroup(state, item),
		discount_group: brief(state.discount_groups, item.discount_group_id),
		unit_id: item.unit_id,
		unit: brief(state.units, item.unit_id),
		variation_id: null,
		variation: null,
		physical: item.physical,
		picture_url: item.image_url,
		...lotFacts(sim, item),
		metadata: [],
		created_at: item.created_at,
		updated_at: item.updated_at,
		deleted_at: item.deleted_at,
	};
}
