import type { Simulator } from '../../control';
import { fromMicro, micro, times } from '../decimal';
import { itemIn, required } from '../find';
import type { Adjustment, InternalMovement, StockCount } from '../inventoryModel';
import type { Item, RackbeatState } from '../model';
import { locked, refused } from '../problems';
import type { Value } from '../stockModel';
import type { Cause } from './goods';
import { goodsIn, goodsMoved, goodsOut, goodsRevalued } from './goods';
import type { Manner } from './manner';
import { atLocations } from './openQuantities';
import { costing } from './lineCost';
import { unitCost } from './stock';

type Sim = Simulator<RackbeatState>;

/** How many of an item stand at a location. */
export const standingAt = ({ state }: Sim, item: Item, location: number): number =>
	atLocations(state, item).get(location) ?? 0;

export const NO_CHANGE = "Adjustment can't be created, since no change is made.";

/** What goods cost in all that were found: as those on stock, else as the last ones, else as expected. */
function foundValue(sim: Sim, item: Item, quantity: number): Value {
	const last = sim.switches.is('found_goods_cost', 'recommended') ? null : item.stock.last;
	const unit = (principle: 'average' | 'fifo'): number =>
		unitCost(item.stock, principle) ?? last?.[principle] ?? item.recommended_cost_price;
	const total = (principle: 'average' | 'fifo'): number =>
		fromMicro(times(micro(quantity), micro(unit(principle))));
	return { average: total('average'), fifo: total('fifo') };
}

/** Brings the stock of an item at a location to a quantity. */
function bring(sim: Sim, item: Item, target: number, cause: Cause, manner: Manner): void {
	const standing = standingAt(sim, item, cause.location ?? 0);
	const change = micro(target) - micro(standing);
	if (change > 0n) {
		const quantity = fromMicro(change);
		goodsIn(sim, item, { quantity, value: foundValue(sim, item, quantity) }, cause, manner);
	} else if (change < 0n) {
		goodsOut(sim, item, fromMicro(-change), cause, manner);
	}
}

type Booked = { is_booked: boolean; booked_at: string | null; updated_at: string };

function book(sim: Sim, document: Booked, manner: Manner): void {
	if (document.is_booked) {
		throw locked(sim, 'It is already booked.');
	}
	Object.assign(document, { is_booked: true, booked_at: manner.now, updated_at: manner.now });
}

/**
 * Makes an adjustment effective, for its own day.
 *
 * @throws Refusal 422 when it is booked already, or a cost is to be set where there is no stock
 */
export function bookAdjustment(sim: Sim, adjustment: Adjustment, manner: Manner): void {
	const item = required(sim, itemIn(sim.state, adjustment.item));
	const cost = adjustment.cost_price;
	if (cost !== null && item.stock.quantity <= 0) {
		throw refused(sim, 'cost_price', `Product '${item.number}' has no stock to value.`);
	}
	book(sim, adjustment, manner);
	const { id: document, location_id: location, regulated_at: date } = adjustment;
	const cause: Cause = { type: 'adjustment', document, location, date };
	if (cost !== null) {
		goodsRevalued(sim, item, cost, cause, manner);
	} else {
		bring(sim, item, adjustment.quantity ?? 0, cause, manner);
	}
}

/** Whether an adjustment would leave everything as it is. */
export function changesNothing(
	sim: Sim,
	item: Item,
	wanted: Pick<Adjustment, 'location_id' | 'quantity' | 'cost_price'>,
): boolean {
	return wanted.cost_price === null
		? wanted.quantity === standingAt(sim, item, wanted.location_id)
		: wanted.cost_price === unitCost(item.stock, costing(sim));
}

/** Lines of a movement that take more than stands at the place they leave. */
export function missingStock(sim: Sim, movement: InternalMovement): InternalMovement['lines'] {
	return movement.lines.filter(({ item: number, quantity }) => {
		const item = itemIn(sim.state, number);
		return item && standingAt(sim, item, movement.from_location_id) < quantity;
	});
}

/** @throws Refusal 422 when it is booked already, or a place has not what is to leave it */
export function bookMovement(sim: Sim, movement: InternalMovement, manner: Manner): void {
	const [missing] = movement.is_booked ? [] : missingStock(sim, movement);
	if (missing) {
		throw refused(sim, 'lines', `Not enough of product '${missing.item}' in stock.`);
	}
	book(sim, movement, manner);
	const { id: document, from_location_id: from, to_location_id: to, regulated_at: date } = movement;
	const cause: Cause = { type: 'internal_movement', document, date };
	for (const { item: number, quantity } of movement.lines) {
		const item = required(sim, itemIn(sim.state, number));
		goodsMoved(sim, item, { quantity, from, to }, cause, manner);
	}
}

/** Brings the stock to what was counted. @throws Refusal 422 when it is booked already */
export function bookCount(sim: Sim, count: StockCount, manner: Manner): void {
	const item = required(sim, itemIn(sim.state, count.item));
	book(sim, count, manner);
	const { id: document, location_id: location, regulated_at: date } = count;
	bring(sim, item, count.quantity, { type: 'adjustment', document, location, date }, manner);
}
