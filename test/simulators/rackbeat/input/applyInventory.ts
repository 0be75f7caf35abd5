import type { Call } from '../call';
import { changesNothing, NO_CHANGE } from '../documents/adjusting';
import { byNumber, itemByNumber, nextId } from '../find';
import type { Adjustment, InternalMovement, StockCount } from '../inventoryModel';
import type { Item } from '../model';
import type { FieldErrors } from '../problems';
import { refused } from '../problems';
import { madeAt } from '../stamp';
import type { AdjustmentInput, CountInput, MovementInput } from './inventoryModels';
import { orRefuse } from './readBody';

const needed = (field: string): FieldErrors => ({ [field]: [`The ${field} field is required.`] });

const isGiven = <T>(value: T | null | undefined): value is T =>
	value !== null && value !== undefined;

interface Placed {
	item_id?: string | null | undefined;
	location?: number | null | undefined;
	regulated_at?: string | null | undefined;
}

/** The item at a location on a day. @throws Refusal 422 naming each field that does not hold */
function placed(call: Call, input: Placed, errors: FieldErrors = {}): Item {
	const item = input.item_id ? itemByNumber(call.sim, input.item_id) : undefined;
	const location = byNumber(call.state.locations, input.location ?? 0);
	orRefuse(call, {
		...(item ? {} : { item_id: ['Product needed.'] }),
		...(location ? {} : { location: ['The selected location is invalid.'] }),
		...(input.regulated_at ? {} : needed('regulated_at')),
		...errors,
	});
	if (!item) {
		throw new Error('The item was checked and must exist.');
	}
	return item;
}

const undone = { is_booked: false, booked_at: null };

function typeErrors(call: Call, input: AdjustmentInput): FieldErrors {
	const known = call.sim.switches.is('cost_adjustments', 'known')
		? ['quantity', 'cost_price']
		: ['quantity'];
	const type = input.adjustment_type ?? '';
	if (!known.includes(type)) {
		return { adjustment_type: ['The selected adjustment type is invalid.'] };
	}
	return isGiven(input[type as 'quantity' | 'cost_price']) ? {} : needed(type);
}

/** @throws Refusal 422, also for an adjustment that changes nothing */
export function createAdjustment(call: Call, input: AdjustmentInput): Adjustment {
	const item = placed(call, input, typeErrors(call, input));
	const isCost = input.adjustment_type === 'cost_price';
	const adjustment: Adjustment = {
		id: nextId(call.state),
		item: item.number,
		location_id: input.location ?? 0,
		adjustment_type: isCost ? 'cost_price' : 'quantity',
		quantity: isCost ? null : (input.quantity ?? null),
		cost_price: isCost ? (input.cost_price ?? null) : null,
		regulated_at: input.regulated_at ?? '',
		reason: input.reason ?? null,
		...undone,
		...madeAt(call.now),
	};
	if (changesNothing(call.sim, item, adjustment)) {
		throw refused(call.sim, 'quantity', NO_CHANGE);
	}
	call.state.adjustments.push(adjustment);
	return adjustment;
}

/** @throws Refusal 422 */
export function createCount(call: Call, input: CountInput): StockCount {
	const item = placed(call, input, isGiven(input.quantity) ? {} : needed('quantity'));
	const count: StockCount = {
		id: nextId(call.state),
		item: item.number,
		location_id: input.location ?? 0,
		quantity: input.quantity ?? 0,
		regulated_at: input.regulated_at ?? '',
		reason: input.reason ?? null,
		...undone,
		...madeAt(call.now),
	};
	call.state.stock_counts.push(count);
	return count;
}

function movedGoods(call: Call, input: MovementInput): InternalMovement['lines'] {
	const hasLines = call.sim.switches.is('movement_goods', 'lines');
	const given = hasLines ? (input.lines ?? []) : [input];
	const items = given.map(({ item_id }) => (item_id ? itemByNumber(call.sim, item_id) : undefined));
	const path = (at: number, field: string): string => (hasLines ? `lines.${at}.${field}` : field);
	const errors = given.map(({ quantity }, at) => ({
		...(items[at] ? {} : { [path(at, 'item_id')]: ['Product needed.'] }),
		...(isGiven(quantity) && quantity > 0 ? {} : needed(path(at, 'quantity'))),
	}));
	orRefuse(call, { ...(given.length > 0 ? {} : needed('lines')), ...Object.assign({}, ...errors) });
	return given.map(({ quantity }, at) => ({
		item: items[at]?.number ?? '',
		quantity: quantity ?? 0,
	}));
}

/** @throws Refusal 422 */
export function createMovement(call: Call, input: MovementInput): InternalMovement {
	const bare = call.sim.switches.is('movement_location_keys', 'from_location');
	const from = (bare ? input.from_location : input.from_location_id) ?? 0;
	const to = (bare ? input.to_location : input.to_location_id) ?? 0;
	const wrong = (number: number): boolean => !byNumber(call.state.locations, number);
	orRefuse(call, {
		...(wrong(from) ? { from_location: ['The selected location is invalid.'] } : {}),
		...(wrong(to) || to === from ? { to_location: ['The selected location is invalid.'] } : {}),
	});
	const movement: InternalMovement = {
		id: nextId(call.state),
		from_location_id: from,
		to_location_id: to,
		lines: movedGoods(call, input),
		regulated_at: input.regulated_at ?? call.sim.clock.danishDay(),
		reason: input.reason ?? null,
		has_receipt: false,
		...undone,
		...madeAt(call.now),
	};
	call.state.internal_movements.push(movement);
	return movement;
}
