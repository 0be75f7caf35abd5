import type { Call } from '../call';
import { byNumber, itemByNumber, nextId } from '../find';
import type { LotFacts } from '../itemModel';
import type { Item, RackbeatState, Stamps } from '../model';
import type { FieldErrors } from '../problems';
import { madeAt } from '../stamp';
import { emptyStock } from '../documents/stock';
import type { ItemInput } from './itemModels';
import { orRefuse } from './readBody';

const NEEDED = ['number', 'name', 'group', 'sales_price'] as const;

export const NO_LOT: LotFacts = {
	lines: [],
	min_produced: 0,
	recommended_cost_is_locked: false,
	cost_is_locked: false,
	adjust_to_zero: false,
	add_products_individually: false,
};

/** An item before anything of it is known. */
export function freshItem(number: string, type: Item['type'], now: string): Item {
	return {
		number,
		type,
		name: '',
		description: null,
		barcode: null,
		group_id: 0,
		unit_id: null,
		sales_price: 0,
		recommended_sales_price: null,
		recommended_cost_price: 0,
		service_cost: 0,
		cost_addition_percentage: 0,
		is_barred: false,
		default_location_id: null,
		default_supplier_id: null,
		supplier_product_number: null,
		min_order: 0,
		min_sales: 0,
		min_stock: 0,
		physical: null,
		image_url: null,
		picture: null,
		discount_group_id: null,
		units: [],
		prices: [],
		translations: [],
		lot: type === 'lot' ? structuredClone(NO_LOT) : null,
		stock: emptyStock(),
		...madeAt(now),
	};
}

/** The things that an item names must exist. */
function referenceErrors(state: RackbeatState, input: ItemInput): FieldErrors {
	const references: Record<string, readonly (Stamps & { number: number })[]> = {
		group: state.product_groups,
		unit_id: state.units,
		default_location_id: state.locations,
		default_supplier_id: state.suppliers,
		discount_group: state.discount_groups,
	};
	const errors: FieldErrors = {};
	for (const [field, rows] of Object.entries(references)) {
		const number = input[field as keyof ItemInput];
		if (number !== undefined && number !== null && !byNumber(rows, number)) {
			errors[field] = [`The selected ${field} is invalid.`];
		}
	}
	return errors;
}

function physicalErrors({ physical }: ItemInput): FieldErrors {
	const { weight, weight_unit, height, width, depth, size_unit } = physical ?? {};
	const hasSize = [height, width, depth].some((size) => size !== undefined && size !== null);
	return {
		...(weight !== undefined && weight !== null && !weight_unit
			? { 'physical.weight_unit': ['The weight unit field is required.'] }
			: {}),
		...(hasSize && !size_unit
			? { 'physical.size_unit': ['The size unit field is required.'] }
			: {}),
	};
}

function numberErrors(call: Call, number: string, own: Item | undefined): FieldErrors {
	const most = call.sim.switches.count('item_number_length');
	if (number.length > most) {
		return { number: [`The number may not be greater than ${most} characters.`] };
	}
	const taken = itemByNumber(call.sim, number);
	return taken && taken !== own ? { number: ['The number has already been taken.'] } : {};
}

function lineErrors(call: Call, { lines = [] }: ItemInput): FieldErrors {
	const missing = lines.flatMap((line, at) =>
		itemByNumber(call.sim, lineItem(call, line)) ? [] : [at],
	);
	return Object.fromEntries(missing.map((at) => [`lines.${at}.item_id`, ['Product needed.']]));
}

type LotLineInput = NonNullable<ItemInput['lines']>[number];

const lineItem = ({ sim }: Call, { item_id, product_id }: LotLineInput): string =>
	(sim.switches.is('lot_line_key', 'item_id') ? item_id : product_id) ?? '';

/** @throws Refusal 422 naming each field that does not hold */
export function checkItem(call: Call, input: ItemInput, own?: Item): void {
	const missing = own ? [] : NEEDED.filter((field) => (input[field] ?? null) === null);
	orRefuse(call, {
		...Object.fromEntries(missing.map((field) => [field, [`The ${field} field is required.`]])),
		...referenceErrors(call.state, input),
		...physicalErrors(input),
		...lineErrors(call, input),
		...(input.number === undefined ? {} : numberErrors(call, input.number, own)),
	});
}

const SAME = [
	'number',
	'name',
	'description',
	'barcode',
	'unit_id',
	'sales_price',
	'recommended_sales_price',
	'recommended_cost_price',
	'default_location_id',
	'default_supplier_id',
	'supplier_product_number',
	'is_barred',
	'image_url',
] as const;

/** Fields whose names are not sure: only those that the switch knows are read. */
function byUncertainName({ sim: { switches } }: Call, input: ItemInput): Partial<Item> {
	const extra = switches.is('extra_cost_key', 'extra_cost')
		? input.extra_cost
		: input.cost_addition_percentage;
	const long = switches.is('minimum_keys', 'long');
	const named = {
		cost_addition_percentage: extra,
		min_stock: long ? input.min_inventory_quantity : input.min_stock,
		min_sales: long ? input.min_sales_quantity : input.min_sales,
		min_order: long ? input.min_purchase_quantity : input.min_order,
	};
	return Object.fromEntries(
		Object.entries(named).filter(([, value]) => value !== undefined && value !== null),
	);
}

function lotFrom(call: Call, before: LotFacts, input: ItemInput): LotFacts {
	const flags = (Object.keys(NO_LOT) as (keyof LotFacts)[])
		.filter((name) => name !== 'lines' && (input[name] ?? null) !== null)
		.map((name) => [name, input[name]]);
	const lines = input.lines?.map((line) => ({
		id: nextId(call.state),
		child_id: itemByNumber(call.sim, lineItem(call, line))?.number ?? '',
		quantity: line.quantity,
	}));
	return { ...before, ...Object.fromEntries(flags), ...(lines && { lines }) };
}

/**
 * Puts what was written into the item.
 *
 * @returns names of what was changed
 */
export function applyItem(call: Call, item: Item, input: ItemInput): string[] {
	const given = SAME.filter((field) => input[field] !== undefined);
	Object.assign(item, Object.fromEntries(given.map((field) => [field, input[field]])));
	Object.assign(item, byUncertainName(call, input), { updated_at: call.now });
	item.group_id = input.group ?? item.group_id;
	if (input.discount_group !== undefined) {
		item.discount_group_id = input.discount_group;
	}
	if (input.physical !== undefined) {
		const none = { weight: null, weight_unit: null, height: null, width: null, depth: null };
		item.physical = input.physical && { ...none, size_unit: null, ...input.physical };
	}
	if (item.lot) {
		item.lot = lotFrom(call, item.lot, input);
	}
	return Object.keys(input);
}
