import fc from 'fast-check';
import { exact, minus, percentOf, sum, times, toOre, toText } from '../../../bookkeeping/money';
import { codes, freight, helmets, problemsOf, read } from '../example';

interface DrawnLine {
	/** Thousandths. */
	quantity: number;
	/** Hundredths of an øre. */
	price: number;
	discount: number;
}

const drawnLine: fc.Arbitrary<DrawnLine> = fc.record({
	quantity: fc.integer({ min: -20_000, max: 200_000 }).filter((quantity) => quantity !== 0),
	price: fc.integer({ min: 0, max: 5_000_000 }),
	discount: fc.constantFrom(0, 0, 5, 10, 12.5, 33.333333, 100),
});

const unitsOf = (units: number, scale: number) => ({ units: BigInt(units), scale });

function amountOf({ quantity, price, discount }: DrawnLine) {
	const full = times(unitsOf(quantity, 3), unitsOf(price, 4));
	return minus(full, percentOf(full, exact(discount)));
}

/** The drawn line as Rackbeat may write it: price of the unit or of the line, number or text. */
function rawLine(line: DrawnLine, reading: 'unit' | 'total', asText: boolean) {
	const price = reading === 'unit' ? unitsOf(line.price, 4) : amountOf(line);
	const written = (value: string) => (asText ? value : Number(value));
	return {
		child_id: 'HELM',
		quantity: written(toText(unitsOf(line.quantity, 3))),
		line_price: written(toText(price)),
		discount_percentage: written(String(line.discount)),
		line_total: written(toText(amountOf(line))),
		vat_percentage: 25,
	};
}

function document(lines: DrawnLine[], reading: 'unit' | 'total', asText: boolean) {
	const net = toOre(sum(lines.map(amountOf)));
	const subtotal = toText(unitsOf(net, 2));
	return { lines: lines.map((line) => rawLine(line, reading, asText)), total_subtotal: subtotal };
}

describe('the two readings of line_price', () => {
	it('are told apart by the subtotal, and give the same nets', () => {
		const drawn = fc.array(drawnLine, { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(drawn, fc.constantFrom('unit', 'total'), fc.boolean(), (lines, way, asText) => {
				const invoice = read(document(lines, way as 'unit' | 'total', asText));
				expect(invoice.lines.map(({ net }) => net)).toEqual(
					lines.map((line) => toOre(amountOf(line))),
				);
			}),
			{ numRuns: 500 },
		);
	});

	it('keep quantity, price and discount of a unit price as written', () => {
		const [line] = read().lines;
		expect(line).toMatchObject({
			quantity: '4',
			unitPrice: '249.5',
			discountPercent: '10',
			net: 89820,
		});
		expect(read().reading.linePrice).toBe('unit');
	});

	it('turn a line total back into a unit price without discount', () => {
		const invoice = read({ lines: [{ ...helmets, line_price: 898.2 }, freight] });
		expect(invoice.reading.linePrice).toBe('total');
		expect(invoice.lines[0]).toMatchObject({
			quantity: '4',
			unitPrice: '224.55',
			discountPercent: '0',
			net: 89820,
		});
	});

	it('hold a third of a krone in six decimals', () => {
		const invoice = read({
			lines: [{ ...helmets, quantity: 3, line_price: 100 }],
			total_subtotal: 100,
		});
		expect(invoice.lines[0]).toMatchObject({ quantity: '3', unitPrice: '33.333333', net: 10000 });
	});

	it('are decided by the lines’ own totals where both make the subtotal', () => {
		const lines = [
			{ ...helmets, quantity: 2, line_price: 10, discount_percentage: 0 },
			{ ...helmets, quantity: 0.5, line_price: 20, discount_percentage: 0 },
		];
		const totals = [10, 20];
		const told = lines.map((line, place) => ({ ...line, line_total: totals[place] }));
		expect(read({ lines, total_subtotal: 30 }).reading.linePrice).toBe('unit');
		expect(read({ lines: told, total_subtotal: 30 }).reading.linePrice).toBe('total');
	});

	it('accept a subtotal that was rounded per line as well as one rounded once', () => {
		const third = { ...helmets, quantity: 1, line_price: 33.335, discount_percentage: 0 };
		const lines = [third, third, third];
		expect(read({ lines, total_subtotal: 100.02 }).net).toBe(10002);
		expect(read({ lines, total_subtotal: 100.01 }).net).toBe(10001);
	});

	it('stop a document whose lines make neither, with both sums', () => {
		const found = problemsOf(() => read({ total_subtotal: 947.21 }));
		expect(codes(found)).toEqual(['LINES_DO_NOT_ADD_UP']);
		expect(found[0]?.da).toBe(
			'Faktura 1001: linjerne giver 947,20, men Rackbeat siger 947,21 uden moms. Intet er skrevet.',
		);
	});

	it('stop a document without lines that has a subtotal', () => {
		expect(codes(problemsOf(() => read({ lines: null })))).toEqual(['LINES_DO_NOT_ADD_UP']);
	});
});

describe('totals', () => {
	it('are read from numbers and from text alike', () => {
		const texts = { total_subtotal: '947.20', total_total: '1184.00' };
		expect(read(texts)).toEqual(read());
		expect(read()).toMatchObject({ net: 94720, vat: 23680, gross: 118400 });
	});

	it.each(['total_subtotal', 'total_total'])('are never guessed: %s missing stops', (field) => {
		const [found] = problemsOf(() => read({ [field]: null }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field });
	});

	it('with a comma stop the document by name', () => {
		const [found] = problemsOf(() => read({ total_total: '1184,00' }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'total_total' });
		expect(found?.en).toContain('"1184,00"');
	});
});
