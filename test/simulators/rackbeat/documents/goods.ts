import type { Simulator } from '../../control';
import { divideRounded, fromMicro, MICRO, micro, times, turned } from '../decimal';
import { nextId } from '../find';
import type { Item, RackbeatState } from '../model';
import type { Draw, LineCost, Movement, MovementType, Value } from '../stockModel';
import { stockChanged } from '../webhooks/events';
import { addLateCost } from './lateCost';
import type { Manner } from './manner';
import { danishDayOf } from './manner';
import type { Settled } from './stock';
import { consume, receive, reprice, revalue } from './stock';

type Sim = Simulator<RackbeatState>;

/** What moves goods: a document, one of its lines, where, and on which day it counts. */
export interface Cause {
	type: MovementType;
	document: number | null;
	line?: number | null;
	/** Left out: the item's own location, else the standard one. */
	location?: number | null;
	/** A Danish day; left out: the day of the write. */
	date?: string | null;
}

const NOTHING: Value = { average: 0, fifo: 0 };

/** Where an item is kept when nobody says otherwise. */
export function usualLocation({ locations }: RackbeatState, item: Item): number {
	const standard = locations.find((row) => row['is_default'] === true) ?? locations[0];
	return item.default_location_id ?? standard?.number ?? 0;
}

interface Change {
	id: number;
	quantity: number;
	value: Value;
	draws?: Draw[];
}

function log(sim: Sim, item: Item, change: Change, cause: Cause, manner: Manner): Movement {
	const movement: Movement = {
		id: change.id,
		item: item.number,
		location_id: cause.location ?? usualLocation(sim.state, item),
		quantity: change.quantity,
		value: change.value,
		type: cause.type,
		document: cause.document,
		line: cause.line ?? null,
		draws: change.draws ?? [],
		isUndone: false,
		date: cause.date ?? danishDayOf(manner.now),
		created_at: manner.now,
	};
	sim.state.movements.push(movement);
	item.updated_at = manner.now;
	if (!manner.quiet) {
		stockChanged(sim, item);
	}
	return movement;
}

/** Logs what goods cost more that had gone out before they came in with the movement `incoming`. */
function logSettled(sim: Sim, item: Item, incoming: Movement, settled: Settled[], manner: Manner) {
	for (const { id, quantity, difference } of settled) {
		const { location_id: location, document, date } = incoming;
		const value = { average: turned(difference.average), fifo: turned(difference.fifo) };
		if (difference.average !== 0 || difference.fifo !== 0) {
			const cause: Cause = { type: 'correction', document, location, date };
			log(sim, item, { id: nextId(sim.state), quantity: 0, value }, cause, manner);
		}
		const sale = sim.state.movements.find((movement) => movement.id === id);
		sale?.draws.push({ layer: incoming.id, quantity });
		addLateCost(sim, sale, difference);
	}
}

/** Puts goods on stock that cost `value` in all. The movement's id names them for a later price. */
export function goodsIn(
	sim: Sim,
	item: Item,
	goods: { quantity: number; value: Value; isReturn?: boolean },
	cause: Cause,
	manner: Manner,
): Movement {
	const id = nextId(sim.state);
	const settled = receive(item.stock, { id, ...goods });
	const movement = log(sim, item, { id, ...goods }, cause, manner);
	logSettled(sim, item, movement, settled, manner);
	return movement;
}

/** Puts sold goods back at the total cost that they went with; they go out first again. */
export function goodsBack(
	sim: Sim,
	item: Item,
	goods: { quantity: number; cost: LineCost | null },
	cause: Cause,
	manner: Manner,
): Movement {
	const { quantity, cost } = goods;
	const value = { average: cost?.average ?? 0, fifo: cost?.fifo ?? 0 };
	return goodsIn(sim, item, { quantity, value, isReturn: true }, cause, manner);
}

/** Takes goods from stock and tells what they cost in all; null when nothing ever told a cost. */
export function goodsOut(
	sim: Sim,
	item: Item,
	quantity: number,
	cause: Cause,
	manner: Manner,
): LineCost {
	const id = nextId(sim.state);
	const beyond = sim.switches.is('negative_stock_cost', 'zero') ? 'zero' : 'last_known';
	const { cost, value, draws } = consume(item.stock, id, quantity, beyond);
	log(sim, item, { id, quantity: -quantity, value, draws }, cause, manner);
	return cost;
}

/** Gives every unit on stock a new cost. */
export function goodsRevalued(
	sim: Sim,
	item: Item,
	unit: number,
	cause: Cause,
	manner: Manner,
): Movement {
	const value = revalue(item.stock, unit);
	return log(sim, item, { id: nextId(sim.state), quantity: 0, value }, cause, manner);
}

/**
 * Corrects by `difference` what goods cost in all that came in with a movement: what is left of them
 * takes its share, what was sold of them keeps its cost unless lines learn of late costs.
 */
export function goodsRepriced(
	sim: Sim,
	item: Item,
	{ received, difference }: { received: Movement; difference: number },
	cause: Cause,
	manner: Manner,
): void {
	const unit = divideRounded(micro(difference) * MICRO, micro(received.quantity));
	const value = reprice(item.stock, received.id, unit);
	if (value.average !== 0) {
		const why: Cause = { ...cause, type: 'correction' };
		log(sim, item, { id: nextId(sim.state), quantity: 0, value }, why, manner);
	}
	for (const sale of sim.state.movements) {
		const drawn = sale.draws
			.filter(({ layer }) => layer === received.id)
			.reduce((sum, { quantity }) => sum + micro(quantity), 0n);
		const late = fromMicro(times(unit, drawn));
		addLateCost(sim, sale, { average: late, fifo: late });
	}
}

/** Moves goods from one location to another; what they are worth stays with the item. */
export function goodsMoved(
	sim: Sim,
	item: Item,
	move: { quantity: number; from: number; to: number },
	cause: Cause,
	manner: Manner,
): void {
	for (const [location, sign] of [[move.from, -1] as const, [move.to, 1] as const]) {
		const change = { id: nextId(sim.state), quantity: sign * move.quantity, value: NOTHING };
		log(sim, item, change, { ...cause, location }, manner);
	}
}
