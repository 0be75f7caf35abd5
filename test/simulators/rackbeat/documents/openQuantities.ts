import type { Simulator } from '../../control';
import { fromMicro, micro } from '../decimal';
import { live } from '../find';
import type { Item, RackbeatState } from '../model';

/** What of an item stands on stock, and how much of that is promised or on its way. */
export interface OpenQuantities extends Record<string, number> {
	stock_quantity: number;
	/** Booked sales orders, not yet shipped. */
	in_order_quantity: number;
	available_quantity: number;
	/** Booked purchase orders, not yet received. */
	purchased_quantity: number;
	used_in_production_quantity: number;
}

type Ordered = { child_id: string | null; quantity: number };

function open<Line extends Ordered>(
	lines: readonly Line[],
	item: Item,
	done: (line: Line) => number,
): number {
	const left = lines
		.filter(({ child_id }) => child_id === item.number)
		.map((line) => micro(line.quantity) - micro(done(line)))
		.filter((quantity) => quantity > 0n);
	return fromMicro(left.reduce((sum, quantity) => sum + quantity, 0n));
}

/** Counts the open orders and purchase orders of an item. */
export function openQuantities({ state }: Simulator<RackbeatState>, item: Item): OpenQuantities {
	const stock = item.stock.quantity;
	const orders = live(state.orders).filter((row) => row.is_booked && !row.is_cancelled);
	const purchases = live(state.purchase_orders).filter((row) => row.is_booked);
	const ordered = open(
		orders.flatMap(({ lines }) => lines),
		item,
		({ shipped_quantity }) => shipped_quantity,
	);
	return {
		stock_quantity: stock,
		in_order_quantity: ordered,
		available_quantity: fromMicro(micro(stock) - micro(ordered)),
		purchased_quantity: open(
			purchases.flatMap(({ lines }) => lines),
			item,
			({ received_quantity }) => received_quantity,
		),
		used_in_production_quantity: 0,
	};
}

/** How many of an item stand at each location, by the log of movements. */
export function atLocations({ movements }: RackbeatState, { number }: Item): Map<number, number> {
	const quantities = new Map<number, bigint>();
	for (const { item, location_id, quantity } of movements) {
		if (item === number && quantity !== 0) {
			quantities.set(location_id, (quantities.get(location_id) ?? 0n) + micro(quantity));
		}
	}
	return new Map([...quantities].map(([location, quantity]) => [location, fromMicro(quantity)]));
}
