import { fromMicro, micro, over, times } from '../decimal';
import type { LineCost, Stock } from '../model';

export function emptyStock(): Stock {
	return { quantity: 0, value: 0, layers: [] };
}

/** Cost price of one unit of what is on stock, or null when nothing is. */
export function unitCost(stock: Stock, costing: 'average' | 'fifo'): number | null {
	if (stock.quantity <= 0) {
		return null;
	}
	if (costing === 'average') {
		return fromMicro(over(micro(stock.value), micro(stock.quantity)));
	}
	const value = stock.layers.reduce(
		(sum, layer) => sum + times(micro(layer.quantity), micro(layer.unit_cost)),
		0n,
	);
	const quantity = stock.layers.reduce((sum, layer) => sum + micro(layer.quantity), 0n);
	return quantity === 0n ? null : fromMicro(over(value, quantity));
}

/** Puts goods on stock. Goods that fill a hole below zero take no value with them. */
export function receive(stock: Stock, quantity: number, unit: number): void {
	const before = micro(stock.quantity);
	const after = before + micro(quantity);
	const kept = before > 0n ? micro(quantity) : after > 0n ? after : 0n;
	const standing = before > 0n ? micro(stock.value) : 0n;
	stock.value = fromMicro(standing + times(kept, micro(unit)));
	stock.quantity = fromMicro(after);
	if (kept > 0n) {
		stock.layers.push({ quantity: fromMicro(kept), unit_cost: unit });
	}
}

function takeLayers(stock: Stock, quantity: number): bigint | null {
	let left = micro(quantity);
	let cost = 0n;
	let last: number | null = null;
	while (left > 0n && stock.layers[0]) {
		const [layer] = stock.layers;
		const held = micro(layer.quantity);
		const taken = held < left ? held : left;
		cost += times(taken, micro(layer.unit_cost));
		last = layer.unit_cost;
		left -= taken;
		layer.quantity = fromMicro(held - taken);
		if (taken === held) {
			stock.layers.shift();
		}
	}
	// What is sold beyond the stock goes at the price of the last goods.
	return last === null ? null : cost + times(left, micro(last));
}

/** Takes goods from stock and tells their total cost; null when there was no stock to cost from. */
export function consume(stock: Stock, quantity: number): LineCost {
	const average = unitCost(stock, 'average');
	const fifo = takeLayers(stock, quantity);
	const cost = average === null ? null : times(micro(average), micro(quantity));
	const after = micro(stock.quantity) - micro(quantity);
	stock.value = after <= 0n || cost === null ? 0 : fromMicro(micro(stock.value) - cost);
	stock.quantity = fromMicro(after);
	return {
		average: cost === null ? null : fromMicro(cost),
		fifo: fifo === null ? null : fromMicro(fifo),
	};
}

/** Puts sold goods back at the total cost that they went with. */
export function putBack(stock: Stock, quantity: number, cost: LineCost): void {
	const after = micro(stock.quantity) + micro(quantity);
	stock.quantity = fromMicro(after);
	if (after > 0n) {
		stock.value = fromMicro(micro(stock.value) + micro(cost.average ?? 0));
		const unit = fromMicro(over(micro(cost.fifo ?? 0), micro(quantity)));
		stock.layers.unshift({ quantity, unit_cost: unit });
	}
}
