import fc from 'fast-check';
import type { Company } from './company';
import { minus, plus, ratio, sum, times, ZERO, type Ratio } from './ratio';
import { PRINCIPLES, ReferenceStock, type ByPrinciple, type Principle } from './referenceStock';

export const ITEMS = ['A', 'B/2'] as const;
type Item = (typeof ITEMS)[number];

/** One thing that happens; what is not possible when its turn comes does not happen. */
export type Event =
	| { kind: 'buy'; item: Item; quantity: number; ore: number; invoicedOre: number; late: boolean }
	| { kind: 'invoice'; which: number }
	| { kind: 'sell'; quantities: Record<Item, number> }
	| { kind: 'return'; which: number }
	| { kind: 'returnSome'; which: number; share: number }
	| { kind: 'ship'; quantities: Record<Item, number> }
	| { kind: 'bill'; which: number }
	| { kind: 'sendBack'; item: Item; quantity: number; ore: number }
	| { kind: 'count'; item: Item; change: number }
	| { kind: 'revalue'; item: Item; ore: number };

type SentBack = Extract<Event, { kind: 'sendBack' }>;

const item = fc.constantFrom(...ITEMS);
const ore = fc.integer({ min: 1, max: 30_000 });
const which = fc.nat(20);
const some = fc.integer({ min: 0, max: 7 });

const delivery = { item, quantity: fc.integer({ min: 1, max: 15 }), ore };
export const BUY = fc
	.record(delivery)
	.map((bought): Event => ({ kind: 'buy', ...bought, invoicedOre: bought.ore, late: false }));
/** Invoiced later, and at another price. */
export const BUY_LATE = fc
	.record({ ...delivery, invoicedOre: ore })
	.map((bought): Event => ({ kind: 'buy', ...bought, late: true }));
export const INVOICE = which.map((n): Event => ({ kind: 'invoice', which: n }));
export const SELL = fc
	.record({ A: some, 'B/2': some })
	.map((quantities): Event => ({ kind: 'sell', quantities }));
export const RETURN = which.map((n): Event => ({ kind: 'return', which: n }));
export const RETURN_SOME = fc
	.record({ which, share: fc.nat(20) })
	.map((credited): Event => ({ kind: 'returnSome', ...credited }));
/** Shipped by an order, invoiced later. */
export const SHIP = fc
	.record({ A: some, 'B/2': some })
	.map((quantities): Event => ({ kind: 'ship', quantities }));
export const BILL = which.map((n): Event => ({ kind: 'bill', which: n }));
export const SEND_BACK = fc
	.record({ item, quantity: fc.integer({ min: 1, max: 4 }), ore })
	.map((sent): Event => ({ kind: 'sendBack', ...sent }));
export const COUNT = fc
	.record({ item, change: fc.constantFrom(-3, -2, -1, 1, 2, 3) })
	.map((counted): Event => ({ kind: 'count', ...counted }));
export const LOSS = fc
	.record({ item, change: fc.constantFrom(-3, -2, -1) })
	.map((counted): Event => ({ kind: 'count', ...counted }));
export const REVALUE = fc
	.record({ item, ore })
	.map((valued): Event => ({ kind: 'revalue', ...valued }));

interface Sale {
	number: number;
	lines: { item: Item; quantity: number; cost: ByPrinciple; left: number }[];
}

interface Purchase {
	number: number;
	item: Item;
	quantity: number;
	ore: number;
	invoicedOre: number;
}

const NOTHING: ByPrinciple = { average: ZERO, fifo: ZERO };
const add = (a: ByPrinciple, b: ByPrinciple): ByPrinciple => ({
	average: plus(a.average, b.average),
	fifo: plus(a.fifo, b.fifo),
});
const turned = (cost: ByPrinciple): ByPrinciple => ({
	average: minus(ZERO, cost.average),
	fifo: minus(ZERO, cost.fifo),
});

/** Lets events happen in a company, and keeps beside it what they should come to. */
export class Story {
	private readonly stocks = Object.fromEntries(
		ITEMS.map((name) => [name, new ReferenceStock()]),
	) as Record<Item, ReferenceStock>;
	private readonly waiting: Purchase[] = [];
	private readonly open: Sale[] = [];
	/** Orders that were shipped and are on no invoice yet. */
	private readonly shipped: Sale[] = [];
	/** Every invoice and credit note, with what its goods should have cost. */
	readonly invoices: { number: number; cost: ByPrinciple }[] = [];
	readonly purchases: number[] = [];
	/** What adjustments did to the value of the stock, in øre. */
	adjusted: ByPrinciple = NOTHING;
	/** What suppliers asked more for goods that were sold by then, in øre. */
	missed: ByPrinciple = NOTHING;

	/** How often what may not be possible did happen. */
	readonly done = { ship: 0, returnSome: 0, sendBack: 0 };

	constructor(private readonly company: Company) {}

	async live(events: readonly Event[]): Promise<void> {
		for (const event of events) await this.happen(event);
		while (this.waiting.length > 0) await this.invoice(0);
		while (this.shipped.length > 0) await this.bill(0);
	}

	/** What the stock should be worth, in øre. */
	value(principle: Principle): Ratio {
		return sum(ITEMS.map((name) => this.stocks[name].value()[principle]));
	}

	private async happen(event: Event): Promise<void> {
		switch (event.kind) {
			case 'buy':
				return await this.buy(event);
			case 'invoice':
				return await this.invoice(event.which);
			case 'sell':
				return await this.sell(event.quantities);
			case 'return':
				return await this.takeBack(event.which);
			case 'returnSome':
				return await this.takeBackSome(event.which, event.share);
			case 'ship':
				return await this.ship(event.quantities);
			case 'bill':
				return await this.bill(event.which);
			case 'sendBack':
				return await this.sendBack(event);
			case 'count':
				return await this.count(event.item, event.change);
			case 'revalue':
				return await this.revalue(event.item, event.ore);
		}
	}

	private async buy(bought: Extract<Event, { kind: 'buy' }>): Promise<void> {
		const { item: name, quantity, ore: price, invoicedOre, late } = bought;
		const number = await this.company.buy(name, quantity, price, invoicedOre);
		this.stocks[name].deliver(String(number), quantity, ratio(price));
		this.waiting.push({ number, item: name, quantity, ore: price, invoicedOre });
		if (!late) await this.invoice(this.waiting.length - 1);
	}

	private async invoice(n: number): Promise<void> {
		const [purchase] = this.waiting.splice(n % Math.max(1, this.waiting.length), 1);
		if (!purchase) return;
		const { number, item: name, quantity, ore: price, invoicedOre } = purchase;
		await this.company.bookPurchase(number);
		this.purchases.push(number);
		const more = ratio(invoicedOre - price);
		const change = this.stocks[name].reprice(String(number), more);
		const whole = times(more, ratio(quantity));
		this.missed = add(this.missed, {
			average: minus(whole, change.average),
			fifo: minus(whole, change.fifo),
		});
	}

	/** As many of each item as there are. */
	private held(quantities: Record<Item, number>): { item: Item; quantity: number }[] {
		return ITEMS.map((name) => ({
			item: name,
			quantity: Math.min(quantities[name], this.stocks[name].onHand),
		})).filter(({ quantity }) => quantity > 0);
	}

	private takeAll(number: number, lines: { item: Item; quantity: number }[]): Sale {
		const sold = lines.map((line) => ({
			...line,
			left: line.quantity,
			cost: this.stocks[line.item].take(line.quantity),
		}));
		return { number, lines: sold };
	}

	private billed(sale: Sale): void {
		this.open.push(sale);
		const cost = sale.lines.map((line) => line.cost).reduce(add, NOTHING);
		this.invoices.push({ number: sale.number, cost });
	}

	private async sell(quantities: Record<Item, number>): Promise<void> {
		const lines = this.held(quantities);
		if (lines.length === 0) return;
		this.billed(this.takeAll(await this.company.sell(lines), lines));
	}

	private async ship(quantities: Record<Item, number>): Promise<void> {
		const lines = this.held(quantities);
		if (lines.length === 0) return;
		this.done.ship += 1;
		this.shipped.push(this.takeAll(await this.company.ship(lines), lines));
	}

	private async bill(n: number): Promise<void> {
		const [sale] = this.shipped.splice(n % Math.max(1, this.shipped.length), 1);
		if (!sale) return;
		this.billed({ ...sale, number: await this.company.bill(sale.number) });
	}

	private async sendBack({ item: name, quantity, ore: price }: SentBack): Promise<void> {
		const sent = Math.min(quantity, this.stocks[name].onHand);
		if (sent === 0) return;
		this.done.sendBack += 1;
		this.purchases.push(await this.company.sendBack(name, sent, price));
		const cost = this.stocks[name].take(sent);
		const given = times(ratio(price), ratio(sent));
		// The supplier gives something else than the goods cost here: that is left to the regulation.
		this.adjusted = add(this.adjusted, {
			average: minus(given, cost.average),
			fifo: minus(given, cost.fifo),
		});
	}

	/** Some of what is left of a line comes back at its share of the cost. */
	private comeBack(line: Sale['lines'][number], quantity: number): ByPrinciple {
		const share = ratio(quantity, line.quantity);
		const cost = { average: times(line.cost.average, share), fifo: times(line.cost.fifo, share) };
		this.stocks[line.item].giveBack(quantity, cost);
		line.left -= quantity;
		return cost;
	}

	private async takeBackSome(n: number, share: number): Promise<void> {
		const sale = this.open[n % Math.max(1, this.open.length)];
		const line = sale?.lines.find(({ left }) => left > 1);
		if (!sale || !line) return;
		const quantity = 1 + (share % (line.left - 1));
		this.done.returnSome += 1;
		const number = await this.company.takeBackSome(sale.number, line.item, quantity);
		this.invoices.push({ number, cost: turned(this.comeBack(line, quantity)) });
	}

	private async takeBack(n: number): Promise<void> {
		const [sale] = this.open.splice(n % Math.max(1, this.open.length), 1);
		if (!sale) return;
		const number = await this.company.takeBack(sale.number);
		const back = sale.lines.map((line) => this.comeBack(line, line.left));
		this.invoices.push({ number, cost: turned(back.reduce(add, NOTHING)) });
	}

	private async count(name: Item, change: number): Promise<void> {
		const stock = this.stocks[name];
		const target = Math.max(0, stock.onHand + change);
		if (stock.onHand === 0 || target === stock.onHand) return;
		await this.company.adjust(name, { quantity: target });
		this.adjusted = add(this.adjusted, stock.count(target));
	}

	private async revalue(name: Item, price: number): Promise<void> {
		const stock = this.stocks[name];
		const present = stock.value();
		const wanted = times(ratio(stock.onHand), ratio(price));
		// Rackbeat refuses what changes nothing.
		const isSame = PRINCIPLES.some((principle) => {
			const { n, d } = minus(present[principle], wanted);
			return n * 1000n < d && -n * 1000n < d;
		});
		if (stock.onHand === 0 || isSame) return;
		await this.company.adjust(name, { cost_price: price / 100 });
		this.adjusted = add(this.adjusted, stock.revalue(ratio(price)));
	}
}
