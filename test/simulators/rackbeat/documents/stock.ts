import { divideRounded, fromMicro, micro, over, times, turned } from '../decimal';
import type { Draw, LineCost, OwedGoods, Stock, StockLayer, Value } from '../stockModel';

export type Costing = 'average' | 'fifo';

/** What goods cost that go out beyond the stock: as the last ones that were there, or nothing. */
export type Beyond = 'last_known' | 'zero';

export function emptyStock(): Stock {
	return { quantity: 0, value: 0, layers: [], owed: [], last: null };
}

const total = (values: readonly number[]): bigint =>
	values.reduce((sum, value) => sum + micro(value), 0n);

/** The part of a total that falls on some of its quantity, rounded once. */
function share(value: number, part: bigint, whole: bigint): bigint {
	return divideRounded(micro(value) * part, whole);
}

/** Value of the stock by both principles. */
export function stockValue({ value, layers, owed }: Stock): Value {
	const held = total(layers.map((layer) => layer.value));
	return { average: value, fifo: fromMicro(held - total(owed.map(({ cost }) => cost.fifo))) };
}

/** Cost price of one unit of what is on stock, or null when nothing is. */
export function unitCost(stock: Stock, costing: Costing): number | null {
	if (stock.quantity <= 0) {
		return null;
	}
	return fromMicro(over(micro(stockValue(stock)[costing]), micro(stock.quantity)));
}

/** What became known about goods that had gone out too early. */
export interface Settled {
	/** Id of the movement that took them. */
	id: number;
	quantity: number;
	/** How much more they cost than they were costed at. */
	difference: Value;
}

/** Settles owed goods, oldest first, with goods that cost `unit` each; tells what is left of these. */
function settle(stock: Stock, quantity: bigint, unit: Value): { left: bigint; settled: Settled[] } {
	const settled: Settled[] = [];
	let left = quantity;
	while (left > 0n && stock.owed[0]) {
		const [owed] = stock.owed;
		const missing = micro(owed.quantity);
		const filled = left < missing ? left : missing;
		const was = {
			average: share(owed.cost.average, filled, missing),
			fifo: share(owed.cost.fifo, filled, missing),
		};
		const difference = {
			average: fromMicro(times(micro(unit.average), filled) - was.average),
			fifo: fromMicro(times(micro(unit.fifo), filled) - was.fifo),
		};
		settled.push({ id: owed.id, quantity: fromMicro(filled), difference });
		reduce(owed, filled, was);
		if (filled === missing) {
			stock.owed.shift();
		}
		left -= filled;
	}
	return { left, settled };
}

function reduce(owed: OwedGoods, filled: bigint, was: Record<Costing, bigint>): void {
	owed.quantity = fromMicro(micro(owed.quantity) - filled);
	owed.cost = {
		average: fromMicro(micro(owed.cost.average) - was.average),
		fifo: fromMicro(micro(owed.cost.fifo) - was.fifo),
	};
}

/** Goods that come in: how many, what they cost in all, and the id of the movement. */
export interface Incoming {
	id: number;
	quantity: number;
	value: Value;
	/** Goods that come back go out first again. */
	isReturn?: boolean;
}

/**
 * Puts goods on stock. Those that are owed are settled first: they do not stay, and what they cost
 * more than they were costed at leaves the stock's value with them.
 */
export function receive(stock: Stock, { id, quantity, value, isReturn }: Incoming): Settled[] {
	const all = micro(quantity);
	const unit = {
		average: fromMicro(over(micro(value.average), all)),
		fifo: fromMicro(over(micro(value.fifo), all)),
	};
	const { left, settled } = settle(stock, all, unit);
	const corrected = total(settled.map(({ difference }) => difference.average));
	stock.value = fromMicro(micro(stock.value) + micro(value.average) - corrected);
	stock.quantity = fromMicro(micro(stock.quantity) + all);
	if (left > 0n) {
		const layer = { id, quantity: fromMicro(left), value: fromMicro(share(value.fifo, left, all)) };
		stock.layers = isReturn ? [layer, ...stock.layers] : [...stock.layers, layer];
	}
	if (!isReturn) {
		stock.last = { average: unitCost(stock, 'average') ?? unit.average, fifo: unit.fifo };
	}
	return settled;
}

/** Goods that went out: their cost, null when nothing ever told one, and the layers they came from. */
export interface Outgoing {
	cost: LineCost;
	draws: Draw[];
	/** The change of the stock's value, which is the cost with a turned sign, and 0 where that is null. */
	value: Value;
}

function takeLayers(stock: Stock, quantity: bigint): { cost: bigint; draws: Draw[] } {
	const draws: Draw[] = [];
	let left = quantity;
	let cost = 0n;
	while (left > 0n && stock.layers[0]) {
		const [layer] = stock.layers;
		const held = micro(layer.quantity);
		const taken = held < left ? held : left;
		const taking = share(layer.value, taken, held);
		remember(stock, layer);
		draws.push({ layer: layer.id, quantity: fromMicro(taken) });
		layer.quantity = fromMicro(held - taken);
		layer.value = fromMicro(micro(layer.value) - taking);
		cost += taking;
		left -= taken;
		if (taken === held) {
			stock.layers.shift();
		}
	}
	return { cost, draws };
}

function remember(stock: Stock, { value, quantity }: StockLayer): void {
	const average = unitCost(stock, 'average') ?? stock.last?.average ?? 0;
	stock.last = { average, fifo: fromMicro(over(micro(value), micro(quantity))) };
}

/** What goods beyond the stock are costed at until they come in. */
function costBeyond({ last }: Stock, quantity: bigint, beyond: Beyond): Value {
	const unit = beyond === 'zero' || last === null ? { average: 0, fifo: 0 } : last;
	return {
		average: fromMicro(times(micro(unit.average), quantity)),
		fifo: fromMicro(times(micro(unit.fifo), quantity)),
	};
}

/** Takes goods from stock, oldest first, those beyond it as owed. `id`: of the movement. */
export function consume(stock: Stock, id: number, quantity: number, beyond: Beyond): Outgoing {
	const wanted = micro(quantity);
	const present = micro(stock.quantity);
	const held = present > 0n ? (present < wanted ? present : wanted) : 0n;
	const average = held > 0n ? share(stock.value, held, present) : 0n;
	const { cost: fifo, draws } = takeLayers(stock, held);
	const extra = costBeyond(stock, wanted - held, beyond);
	if (wanted > held) {
		stock.owed.push({ id, quantity: fromMicro(wanted - held), cost: extra });
	}
	const cost = {
		average: fromMicro(average + micro(extra.average)),
		fifo: fromMicro(fifo + micro(extra.fifo)),
	};
	stock.quantity = fromMicro(present - wanted);
	stock.value = fromMicro(micro(stock.value) - micro(cost.average));
	const isUnknown = held === 0n && (stock.last === null || beyond === 'zero');
	return {
		cost: isUnknown ? { average: null, fifo: null } : cost,
		draws,
		value: { average: turned(cost.average), fifo: turned(cost.fifo) },
	};
}

/** Gives every unit on stock the same new cost; tells the change of the value. */
export function revalue(stock: Stock, unit: number): Value {
	const before = stockValue(stock);
	const price = micro(unit);
	stock.layers = stock.layers.map((layer) => ({
		...layer,
		value: fromMicro(times(micro(layer.quantity), price)),
	}));
	stock.value = fromMicro(times(micro(stock.quantity), price));
	const after = stockValue(stock);
	stock.last = { average: unit, fifo: unit };
	return {
		average: fromMicro(micro(after.average) - micro(before.average)),
		fifo: fromMicro(micro(after.fifo) - micro(before.fifo)),
	};
}

/** Corrects the price of what is left of a layer by `difference` for one unit; tells the change. */
export function reprice(stock: Stock, layerId: number, difference: bigint): Value {
	const layer = stock.layers.find(({ id }) => id === layerId);
	if (!layer) {
		return { average: 0, fifo: 0 };
	}
	const change = times(micro(layer.quantity), difference);
	layer.value = fromMicro(micro(layer.value) + change);
	stock.value = fromMicro(micro(stock.value) + change);
	return { average: fromMicro(change), fifo: fromMicro(change) };
}
