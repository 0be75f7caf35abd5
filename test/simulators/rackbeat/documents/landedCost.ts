import type { Simulator } from '../../control';
import { divideRounded, fromMicro, micro, times } from '../decimal';
import { groupOf, hasInventory } from '../find';
import type { Item, RackbeatState } from '../model';
import type { TradeLine } from '../orderModel';
import type { Invoiced } from './totals';
import { exactNet } from './totals';

type Sim = Simulator<RackbeatState>;

type Spreading = 'no' | 'quantity' | 'value';

function itemOf({ state }: Sim, { child_id }: TradeLine): Item | undefined {
	return state.items.find(({ number }) => number === child_id);
}

/** How the cost of a line's item, such as freight, is spread over the goods of its document. */
function spreading(sim: Sim, line: TradeLine): Spreading {
	const item = itemOf(sim, line);
	const how = item ? groupOf(sim.state, item)?.['should_spread_cost'] : undefined;
	return how === 'quantity' || how === 'value' ? how : how === true ? 'value' : 'no';
}

interface Share {
	line: TradeLine;
	item: Item;
	net: bigint;
	spread: bigint;
}

function spreadOver(shares: Share[], amount: bigint, how: Spreading): void {
	const weight = ({ line, net }: Share): bigint => (how === 'value' ? net : micro(line.quantity));
	const all = shares.reduce((sum, each) => sum + weight(each), 0n);
	let passed = 0n;
	let given = 0n;
	for (const each of all > 0n ? shares : []) {
		// Reckoned from the start, so that the parts add up to the whole.
		passed += weight(each);
		const until = divideRounded(amount * passed, all);
		each.spread += until - given;
		given = until;
	}
}

/**
 * What the goods of each line cost in all, in base currency: net price, spread freight, and the
 * item's extra percent on both. By id of the line; lines without goods are not in it.
 */
export function landedCosts(sim: Sim, document: Invoiced): Map<number, number> {
	const rate = micro(document.currency_rate);
	const baseNet = (line: TradeLine): bigint => times(exactNet(line), rate);
	const shares: Share[] = [];
	for (const line of document.lines) {
		const item = itemOf(sim, line);
		if (item && hasInventory(sim.state, item) && line.quantity > 0) {
			shares.push({ line, item, net: baseNet(line), spread: 0n });
		}
	}
	for (const line of document.lines) {
		const how = spreading(sim, line);
		if (how !== 'no' && !shares.some((each) => each.line === line)) {
			spreadOver(shares, baseNet(line), how);
		}
	}
	return new Map(
		shares.map(({ line, item, net, spread }) => {
			const extra = micro(100 + item.cost_addition_percentage);
			return [line.id, fromMicro(divideRounded((net + spread) * extra, micro(100)))];
		}),
	);
}

/** The part of a total that falls on `quantity` of the whole, after `before`: all parts add up to it. */
export function partOf(
	total: number,
	whole: { quantity: number },
	before: number,
	quantity: number,
): number {
	const all = micro(whole.quantity);
	const until = (part: bigint): bigint => divideRounded(micro(total) * part, all);
	return fromMicro(until(micro(before) + micro(quantity)) - until(micro(before)));
}
