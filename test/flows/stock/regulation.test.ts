import fc from 'fast-check';
import { Company, regulationOf } from './company';
import { absolute, isAbove, minus, ratio, type Ratio } from './ratio';
import { PRINCIPLES, type Principle } from './referenceStock';
import {
	BUY,
	BILL,
	BUY_LATE,
	COUNT,
	INVOICE,
	LOSS,
	RETURN,
	RETURN_SOME,
	REVALUE,
	SELL,
	SEND_BACK,
	SHIP,
	Story,
	type Event,
} from './story';

let company: Company;
beforeAll(async () => {
	company = await Company.start();
});
afterAll(() => company.close());

/** Half an øre, and what six decimals of a price leave over. */
const HALF = ratio(501, 1000);
const times = (count: number): Ratio => ratio(501 * count, 1000);

function expectWithin(found: number, expected: Ratio, bound: Ratio): void {
	const off = absolute(minus(ratio(found), expected));
	if (isAbove(off, bound)) {
		throw new Error(
			`${found} øre is ${Number(off.n) / Number(off.d)} from ${Number(expected.n) / Number(expected.d)}`,
		);
	}
}

interface Books {
	cogs: number[];
	purchases: number[];
	report: number;
	regulation: number;
}

/** What stands in the books after a story, by our own reader and the stock report. */
async function booksOf(story: Story, principle: Principle): Promise<Books> {
	await company.valueBy(principle);
	const cogs: number[] = [];
	for (const { number } of story.invoices) cogs.push(await company.cogs(number));
	const purchases: number[] = [];
	for (const number of story.purchases) purchases.push(await company.purchase(number));
	const report = await company.stockReport();
	return { cogs, purchases, report, regulation: regulationOf(report, purchases, cogs) };
}

/** Each invoice's cost and the report are right by the reference, to half an øre each. */
function expectRight(story: Story, principle: Principle, { cogs, report }: Books): void {
	story.invoices.forEach(({ cost }, at) => expectWithin(cogs[at] ?? NaN, cost[principle], HALF));
	expectWithin(report, story.value(principle), HALF);
}

const events = (...kinds: fc.Arbitrary<Event>[]): fc.Arbitrary<Event[]> =>
	fc.array(fc.oneof(...kinds), { minLength: 4, maxLength: 14 });

async function told(happened: readonly Event[]): Promise<Story> {
	await company.reset();
	const story = new Story(company);
	await story.live(happened);
	return story;
}

const RUNS = { numRuns: 15 };
const LONG = 120_000;

test(
	'bought, sold and taken back: the regulation is nothing but rounding, by either principle',
	async () => {
		let covered = 0;
		const property = fc.asyncProperty(events(BUY, BUY, SELL, SELL, RETURN), async (happened) => {
			const story = await told(happened);
			for (const principle of PRINCIPLES) {
				const books = await booksOf(story, principle);
				expectRight(story, principle, books);
				const bound = times(story.invoices.length + 1);
				expectWithin(books.regulation, ratio(0), bound);
				covered += story.invoices.length;
			}
		});
		await fc.assert(property, RUNS);
		// A story in which nothing is sold would prove nothing.
		expect(covered).toBeGreaterThan(20);
	},
	LONG,
);

test(
	'shipped first and invoiced later, sent back in part and to the supplier: right as well',
	async () => {
		const seen = { ship: 0, returnSome: 0, sendBack: 0 };
		const sold = [SHIP, SHIP, BILL, SELL, RETURN, RETURN_SOME, RETURN_SOME, RETURN_SOME];
		const happening = fc.array(fc.oneof(BUY, BUY, BUY, ...sold, SEND_BACK, COUNT), {
			minLength: 12,
			maxLength: 20,
		});
		const property = fc.asyncProperty(happening, async (happened) => {
			const story = await told(happened);
			for (const principle of PRINCIPLES) {
				const books = await booksOf(story, principle);
				expectRight(story, principle, books);
				const bound = times(story.invoices.length + 1);
				expectWithin(books.regulation, story.adjusted[principle], bound);
			}
			for (const kind of ['ship', 'returnSome', 'sendBack'] as const)
				seen[kind] += story.done[kind];
		});
		await fc.assert(property, RUNS);
		for (const [kind, count] of Object.entries(seen))
			expect([kind, count > 3]).toEqual([kind, true]);
	},
	LONG,
);

test(
	'with counts and new cost prices the regulation is their value, to half an øre a line',
	async () => {
		let adjusted = 0;
		const property = fc.asyncProperty(
			events(BUY, BUY, SELL, SELL, RETURN, COUNT, REVALUE),
			async (happened) => {
				const story = await told(happened);
				for (const principle of PRINCIPLES) {
					const books = await booksOf(story, principle);
					expectRight(story, principle, books);
					const bound = times(story.invoices.length + 1);
					expectWithin(books.regulation, story.adjusted[principle], bound);
					adjusted += story.adjusted[principle].n === 0n ? 0 : 1;
				}
			},
		);
		await fc.assert(property, RUNS);
		expect(adjusted).toBeGreaterThan(5);
	},
	LONG,
);

test(
	'oldest first at whole øre, a loss is regulated to the very øre',
	async () => {
		let lost = 0;
		const property = fc.asyncProperty(events(BUY, BUY, SELL, LOSS), async (happened) => {
			const story = await told(happened);
			const books = await booksOf(story, 'fifo');
			const { n, d } = story.adjusted.fifo;
			expect(d).toBe(1n);
			expect(books.regulation).toBe(Number(n));
			lost += n === 0n ? 0 : 1;
		});
		await fc.assert(property, RUNS);
		expect(lost).toBeGreaterThan(3);
	},
	LONG,
);

test(
	'a supplier who asks another price: the regulation takes what he asks for goods already sold',
	async () => {
		let missed = 0;
		const property = fc.asyncProperty(
			events(BUY_LATE, BUY_LATE, SELL, SELL, INVOICE, COUNT),
			async (happened) => {
				const story = await told(happened);
				for (const principle of PRINCIPLES) {
					const books = await booksOf(story, principle);
					expectRight(story, principle, books);
					const expected = minus(story.adjusted[principle], story.missed[principle]);
					expectWithin(books.regulation, expected, times(story.invoices.length + 1));
					missed += story.missed[principle].n === 0n ? 0 : 1;
				}
			},
		);
		await fc.assert(property, RUNS);
		expect(missed).toBeGreaterThan(3);
	},
	LONG,
);

test('the month of the rules: 40 bought at 112.40, 4 sold, 1 broken', async () => {
	await company.reset();
	const story = new Story(company);
	await story.live([
		{ kind: 'buy', item: 'A', quantity: 40, ore: 11_240, invoicedOre: 11_240, late: false },
		{ kind: 'sell', quantities: { A: 4, 'B/2': 0 } },
		{ kind: 'count', item: 'A', change: -1 },
	]);
	for (const principle of PRINCIPLES) {
		expect(await booksOf(story, principle)).toEqual({
			cogs: [44_960],
			purchases: [449_600],
			report: 393_400,
			regulation: -11_240,
		});
	}
});
