import { minus, over, plus, ratio, sum, times, ZERO, type Ratio } from './ratio';

/**
 * The stock of one item in exact fractions of an øre, written down from the rules alone and without a
 * look at the simulator: a moving average beside layers, oldest first. It never goes below zero.
 */
export class ReferenceStock {
	private quantity = 0n;
	private average: Ratio = ZERO;
	private layers: { delivery: string | null; quantity: bigint; unit: Ratio }[] = [];

	get onHand(): number {
		return Number(this.quantity);
	}

	value(): ByPrinciple {
		const layers = this.layers.map(({ quantity, unit }) => times(ratio(quantity), unit));
		return { average: this.average, fifo: sum(layers) };
	}

	/** Goods that a delivery brings at a price for each. */
	deliver(delivery: string, quantity: number, unit: Ratio): void {
		this.add(delivery, BigInt(quantity), { average: unit, fifo: unit }, false);
	}

	/** What goes out, and what it cost. */
	take(quantity: number): ByPrinciple {
		const wanted = BigInt(quantity);
		if (wanted > this.quantity) throw new RangeError('the reference never goes below zero');
		const average = times(over(this.average, ratio(this.quantity)), ratio(wanted));
		this.average = minus(this.average, average);
		this.quantity -= wanted;
		let fifo = ZERO;
		for (let left = wanted; left > 0n; ) {
			const [oldest] = this.layers;
			if (!oldest) throw new RangeError('no layer left');
			const part = oldest.quantity < left ? oldest.quantity : left;
			fifo = plus(fifo, times(ratio(part), oldest.unit));
			oldest.quantity -= part;
			left -= part;
			if (oldest.quantity === 0n) this.layers.shift();
		}
		return { average, fifo };
	}

	/** What was sold comes back at what it cost, and goes out first again. */
	giveBack(quantity: number, cost: ByPrinciple): void {
		const pieces = ratio(quantity);
		const unit = { average: over(cost.average, pieces), fifo: over(cost.fifo, pieces) };
		this.add(null, BigInt(quantity), unit, true);
	}

	/** Pieces that a count finds cost what those on hand do; what it misses goes out. Tells the change. */
	count(target: number): ByPrinciple {
		const before = this.value();
		const missing = target - this.onHand;
		if (missing < 0) this.take(-missing);
		if (missing > 0) {
			const pieces = ratio(this.quantity);
			const unit = { average: over(before.average, pieces), fifo: over(before.fifo, pieces) };
			this.add(null, BigInt(missing), unit, false);
		}
		return this.change(before);
	}

	/** Every piece on hand costs this from now on. Tells the change. */
	revalue(unit: Ratio): ByPrinciple {
		const before = this.value();
		this.average = times(ratio(this.quantity), unit);
		this.layers = this.layers.map((layer) => ({ ...layer, unit }));
		return this.change(before);
	}

	/** A delivery turns out to cost so much more for each piece: what is left of it does. */
	reprice(delivery: string, more: Ratio): ByPrinciple {
		const before = this.value();
		for (const layer of this.layers.filter((each) => each.delivery === delivery)) {
			layer.unit = plus(layer.unit, more);
			this.average = plus(this.average, times(ratio(layer.quantity), more));
		}
		return this.change(before);
	}

	private add(delivery: string | null, quantity: bigint, unit: ByPrinciple, first: boolean): void {
		this.average = plus(this.average, times(ratio(quantity), unit.average));
		this.quantity += quantity;
		const layer = { delivery, quantity, unit: unit.fifo };
		this.layers = first ? [layer, ...this.layers] : [...this.layers, layer];
	}

	private change(before: ByPrinciple): ByPrinciple {
		const now = this.value();
		return { average: minus(now.average, before.average), fifo: minus(now.fifo, before.fifo) };
	}
}

export const PRINCIPLES = ['average', 'fifo'] as const;
export type Principle = (typeof PRINCIPLES)[number];
export type ByPrinciple = Record<Principle, Ratio>;
