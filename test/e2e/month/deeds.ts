import fc from 'fast-check';

/** What people do in Rackbeat within a month. Prices are whole øre (or cents) for one, without VAT. */
export interface Month {
	purchases: Purchase[];
	sales: Sale[];
	returns: Return[];
	sentBack: SentBack[];
	counts: Count[];
}

export interface Purchase {
	day: number;
	supplier: number;
	lines: { item: string; quantity: number; price: number }[];
	/** Freight in whole øre; 0 is none. */
	freight: number;
}

export interface Sale {
	day: number;
	customer: number;
	lines: { item: string; quantity: number; discount: number }[];
}

/** Some sale that is credited, whole or its first line only. */
export interface Return {
	which: number;
	whole: boolean;
}

export interface SentBack {
	item: string;
	quantity: number;
	price: number;
}

export interface Count {
	item: string;
	/** What is missing or was found. */
	change: number;
}

/** Stock items of the demo company and what each costs, in whole øre. */
const COSTS: Readonly<Record<string, number>> = {
	...{ 'C-200': 265_000, 'C-210': 198_000, 'C-300': 910_000, 'C-310': 1_280_000, 'C-400': 94_000 },
	...{
		'C-410': 41_000,
		'H-100': 11_240,
		'H-110': 8_825,
		'L-10': 1_420,
		'L-20': 995,
		'L-30': 1_105,
	},
	...{
		'T-50': 18_760,
		'K-60': 13_133,
		'R/12+3': 6_150,
		'D-28': 9_640,
		'S-28': 1_675,
		'W-36': 3_120,
	},
};
const STOCK = Object.keys(COSTS);
const SERVICES = ['VTIME', 'V-KLAR', 'V-LAP', 'FRAGT', 'KM'];

/** Domestic by API key and EAN, EU with VAT number and in EUR, and outside the EU. */
const CUSTOMERS = [17, 18, 19, 20, 22, 23, 24, 25, 26, 27, 28];
/** Domestic, EU in EUR, outside the EU. */
const SUPPLIERS = [1, 1, 1, 2, 3];

const item = fc.constantFrom(...STOCK);
const priceNear = (name: string) =>
	fc
		.integer({ min: 90, max: 110 })
		.map((percent) => Math.round(((COSTS[name] ?? 0) * percent) / 100));

/** Goods come in in turn, so that none runs out before it is sold. */
const purchase = (at: number) =>
	fc
		.record({
			day: fc.integer({ min: 1, max: 9 }),
			supplier: fc.constantFrom(...SUPPLIERS),
			quantities: fc.tuple(fc.integer({ min: 60, max: 120 }), fc.integer({ min: 60, max: 120 })),
			percents: fc.tuple(
				priceNear(STOCK[(2 * at) % STOCK.length] ?? ''),
				priceNear(STOCK[(2 * at + 1) % STOCK.length] ?? ''),
			),
			freight: fc.constantFrom(0, 0, 35_000, 12_345),
		})
		.map(
			({ day, supplier, quantities, percents, freight }): Purchase => ({
				day,
				supplier,
				freight,
				lines: [0, 1].map((side) => ({
					item: STOCK[(2 * at + side) % STOCK.length] ?? '',
					quantity: quantities[side] ?? 0,
					price: percents[side] ?? 0,
				})),
			}),
		);

const discount = fc.constantFrom(0, 0, 0, 5, 10, 12.5);
const sale = fc.record({
	day: fc.integer({ min: 10, max: 23 }),
	customer: fc.constantFrom(...CUSTOMERS),
	goods: fc.uniqueArray(fc.record({ item, quantity: fc.integer({ min: 1, max: 4 }), discount }), {
		minLength: 1,
		maxLength: 3,
		selector: (line) => line.item,
	}),
	services: fc.array(
		fc.record({ item: fc.constantFrom(...SERVICES), quantity: fc.constantFrom(1, 2, 3), discount }),
		{ maxLength: 1 },
	),
});

const returned = fc.record({ which: fc.nat(), whole: fc.boolean() });
const sentBack = item.chain((name) =>
	fc.record({
		item: fc.constant(name),
		quantity: fc.integer({ min: 1, max: 5 }),
		price: priceNear(name),
	}),
);
const count = fc.record({ item, change: fc.constantFrom(-4, -3, -2, -1, 1, 2) });

const many = <Value>(arbitrary: fc.Arbitrary<Value>, length: number): fc.Arbitrary<Value[]> =>
	fc.array(arbitrary, { minLength: length, maxLength: length, size: 'max' });

/** How much happens. */
export interface Size {
	sales: number;
	purchases: number;
	/** Credit notes to customers. */
	returns: number;
	/** Credit notes of suppliers; they count among the purchases. */
	sentBack: number;
	counts: number;
}

/** The same month for the same seed. */
export function monthOf(seed: number, size: Size): Month {
	const month = fc.record({
		purchases: fc.tuple(
			...Array.from({ length: size.purchases - size.sentBack }, (_, at) => purchase(at)),
		),
		sales: many(sale, size.sales).map((sales) =>
			sales.map(
				({ goods, services, ...rest }): Sale => ({ ...rest, lines: [...goods, ...services] }),
			),
		),
		returns: many(returned, size.returns),
		sentBack: many(sentBack, size.sentBack),
		counts: many(count, size.counts),
	});
	const [only] = fc.sample(month, { seed, numRuns: 1 });
	if (!only) throw new Error('fast-check gave no month');
	return only;
}
