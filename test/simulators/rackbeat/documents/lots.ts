import type { Simulator } from '../../control';
import { fromMicro, micro, times, turned } from '../decimal';
import { hasInventory, itemIn } from '../find';
import type { Item, RackbeatState } from '../model';
import { refused } from '../problems';
import type { LineCost, Value } from '../stockModel';
import type { Cause } from './goods';
import { goodsIn, goodsOut } from './goods';
import { presentCost } from './lineCost';
import type { Manner } from './manner';

type Sim = Simulator<RackbeatState>;

const NONE: LineCost = { average: null, fifo: null };

/** The sum of two costs; what is unknown counts as nothing beside what is known. */
function plus(left: LineCost, right: LineCost): LineCost {
	const sum = (a: number | null, b: number | null): number | null =>
		a === null || b === null ? (a ?? b) : fromMicro(micro(a) + micro(b));
	return { average: sum(left.average, right.average), fifo: sum(left.fifo, right.fifo) };
}

const product = (left: number, right: number): number =>
	fromMicro(times(micro(left), micro(right)));

/** Takes what some of a lot are made of; a component that is given off comes in, worth as much as one costs. */
function takeComponents(
	sim: Sim,
	lot: Item,
	quantity: number,
	cause: Cause,
	manner: Manner,
): LineCost {
	const { lines = [], adjust_to_zero = false } = lot.lot ?? {};
	return lines.reduce((cost, { child_id, quantity: each }) => {
		const item = itemIn(sim.state, child_id);
		const needed = product(each, quantity);
		if (!item || needed === 0) {
			return cost;
		}
		if (!hasInventory(sim.state, item) || needed < 0) {
			const unit = needed < 0 && adjust_to_zero ? 0 : (presentCost(sim, item) ?? 0);
			const value = product(unit, needed);
			if (needed < 0 && hasInventory(sim.state, item)) {
				const worth = { average: turned(value), fifo: turned(value) };
				goodsIn(sim, item, { quantity: turned(needed), value: worth }, cause, manner);
			}
			return plus(cost, { average: value, fifo: value });
		}
		return plus(cost, takeGoods(sim, item, needed, cause, manner));
	}, NONE);
}

/**
 * Takes goods for a sale. Of a lot what was produced goes first; for the rest, where the switch says
 * so, its components leave the stock instead.
 */
export function takeGoods(
	sim: Sim,
	item: Item,
	quantity: number,
	cause: Cause,
	manner: Manner,
): LineCost {
	const isKit =
		(item.lot?.lines.length ?? 0) > 0 && sim.switches.is('unproduced_lot', 'components');
	const produced = isKit ? Math.max(0, Math.min(item.stock.quantity, quantity)) : quantity;
	const rest = fromMicro(micro(quantity) - micro(produced));
	const cost = produced > 0 ? goodsOut(sim, item, produced, cause, manner) : NONE;
	return rest > 0 ? plus(cost, takeComponents(sim, item, rest, cause, manner)) : cost;
}

/** What a sale would take from each item: a lot, or where it is none the components. */
function wantedGoods(sim: Sim, wanted: Map<Item, bigint>, item: Item, quantity: bigint): void {
	if (!hasInventory(sim.state, item) || quantity <= 0n) {
		return;
	}
	const isKit =
		(item.lot?.lines.length ?? 0) > 0 && sim.switches.is('unproduced_lot', 'components');
	const held = micro(Math.max(0, item.stock.quantity)) - (wanted.get(item) ?? 0n);
	const produced = isKit ? (held < 0n ? 0n : held < quantity ? held : quantity) : quantity;
	wanted.set(item, (wanted.get(item) ?? 0n) + produced);
	for (const { child_id, quantity: each } of isKit ? (item.lot?.lines ?? []) : []) {
		const component = itemIn(sim.state, child_id);
		if (component) {
			wantedGoods(sim, wanted, component, times(micro(each), quantity - produced));
		}
	}
}

/** @throws Refusal 422 when stock may not go below zero and a sale would take more than there is */
export function checkStock(
	sim: Sim,
	lines: readonly { child_id: string | null; quantity: number }[],
): void {
	if (sim.switches.is('negative_stock', 'allowed')) {
		return;
	}
	const wanted = new Map<Item, bigint>();
	for (const { child_id, quantity } of lines) {
		const item = itemIn(sim.state, child_id);
		if (item) {
			wantedGoods(sim, wanted, item, micro(quantity));
		}
	}
	for (const [item, quantity] of wanted) {
		if (quantity > micro(item.stock.quantity)) {
			throw refused(sim, 'lines', `Not enough of product '${item.number}' in stock.`);
		}
	}
}

const worthOf = ({ average, fifo }: LineCost): Value => ({
	average: average ?? 0,
	fifo: fifo ?? 0,
});

/**
 * Produces some of a lot, as a person does in Rackbeat: its components leave the stock, and the lot
 * comes in at what they cost and its extra percent.
 *
 * @throws Refusal 422 for an item that is no lot or has no components
 */
export function produceLot(sim: Sim, lot: Item, quantity: number, manner: Manner): void {
	if (!lot.lot || lot.lot.lines.length === 0) {
		throw refused(sim, 'number', `Product '${lot.number}' has no components.`);
	}
	const cause: Cause = { type: 'production', document: null };
	const cost = worthOf(takeComponents(sim, lot, quantity, cause, manner));
	const factor = 1 + lot.cost_addition_percentage / 100;
	const value = { average: product(cost.average, factor), fifo: product(cost.fifo, factor) };
	goodsIn(sim, lot, { quantity, value }, cause, manner);
}
