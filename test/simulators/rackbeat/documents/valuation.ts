import type { Simulator } from '../../control';
import { divideRounded, fromMicro, micro } from '../decimal';
import { hasInventory } from '../find';
import type { Item, RackbeatState } from '../model';
import { costing } from './lineCost';

type Sim = Simulator<RackbeatState>;

export interface Valued {
	item: Item;
	quantity: number;
	/** In base currency, by the principle of the account. */
	value: number;
}

interface Sums {
	quantity: bigint;
	value: bigint;
	here: bigint;
}

/** What each item counts and is worth by the log, with what stands at one location. */
function sums(sim: Sim, date: string, location: number | null): Map<string, Sums> {
	const principle = costing(sim);
	const found = new Map<string, Sums>();
	for (const movement of sim.state.movements) {
		if (movement.date <= date) {
			const sum = found.get(movement.item) ?? { quantity: 0n, value: 0n, here: 0n };
			const moved = micro(movement.quantity);
			sum.quantity += moved;
			sum.value += micro(movement.value[principle]);
			sum.here += movement.location_id === location ? moved : 0n;
			found.set(movement.item, sum);
		}
	}
	return found;
}

/**
 * Stock and its value at the end of a Danish day, from the log of movements: what was dated later does
 * not count, whenever it was made. A location has its share of the item's value by quantity.
 */
export function valuation(sim: Sim, date: string, location: number | null = null): Valued[] {
	const found = sums(sim, date, location);
	return sim.state.items.flatMap((item) => {
		const sum = found.get(item.number);
		if (!sum || !hasInventory(sim.state, item)) {
			return [];
		}
		if (location === null) {
			return [{ item, quantity: fromMicro(sum.quantity), value: fromMicro(sum.value) }];
		}
		const share = sum.quantity === 0n ? 0n : divideRounded(sum.value * sum.here, sum.quantity);
		return [{ item, quantity: fromMicro(sum.here), value: fromMicro(share) }];
	});
}

export function totalValue(rows: readonly Valued[]): number {
	return fromMicro(rows.reduce((sum, { value }) => sum + micro(value), 0n));
}
