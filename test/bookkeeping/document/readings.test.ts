import { codes, freight, helmets, problemsOf, read } from '../example';

const plain = { ...helmets, discount_percentage: 0 };

describe('line_price', () => {
	it('is the price of one unit before its discount', () => {
		expect(read().reading.linePrice).toBe('unit');
		expect(read().lines[0]).toMatchObject({
			quantity: '4',
			unitPrice: '249.5',
			discountPercent: '10',
			net: 89820,
		});
	});

	it.each([
		['unitAfterDiscount', 224.55],
		['total', 898.2],
		['totalBeforeDiscount', 998],
	])('is %s where that makes the totals: %p, and the model is the same', (linePrice, price) => {
		const found = read({ lines: [{ ...helmets, line_price: price }, freight] });
		expect(found.reading.linePrice).toBe(linePrice);
		expect({ ...found, reading: null }).toEqual({ ...read(), reading: null });
	});

	it('that is a total keeps a third of a krone in six decimals, and its own amount', () => {
		const third = { ...plain, quantity: 3, line_price: 100 };
		const found = read({ lines: [third], total_subtotal: 100, total_total: 125 });
		expect(found.lines[0]).toMatchObject({ quantity: '3', unitPrice: '33.333333', net: 10000 });
	});

	it('that is a total of more pieces than six decimals can divide keeps quantity and amount', () => {
		const many = { ...plain, quantity: 9_000_000, line_price: 1 };
		const found = read({ lines: [many], total_subtotal: 1, total_total: 1.25 });
		expect(found.lines[0]).toMatchObject({ quantity: '9000000', net: 100, discountPercent: '0' });
	});

	it('that is a total without quantity keeps its amount', () => {
		const fee = { child_id: 'FRAGT', name: 'Gebyr', quantity: 0, line_price: 50 };
		const found = read({ lines: [fee], total_subtotal: 50, total_total: 62.5 });
		expect(found.lines[0]).toMatchObject({ quantity: '0', unitPrice: '0', net: 5000 });
	});
});

describe('a subtotal', () => {
	const third = { ...plain, quantity: 1, line_price: 33.335 };
	const lines = [third, third, third];

	it('may be rounded line by line or once', () => {
		expect(read({ lines, total_subtotal: 100.02, total_total: 125.03 }).net).toBe(10002);
		expect(read({ lines, total_subtotal: 100.01, total_total: 125.01 }).net).toBe(10001);
	});

	it('tells what rounding leaves between it and its lines', () => {
		expect(read().lineRounding).toBe(0);
		const once = { lines, total_subtotal: 100.01, total_total: 125.01 };
		expect(read(once).lineRounding).toBe(-1);
		const turned = lines.map((line) => ({ ...line, quantity: -1 }));
		const credit = { lines: turned, total_subtotal: -100.01, total_total: -125.01 };
		expect(read(credit)).toMatchObject({ kind: 'creditNote', lineRounding: -1 });
	});

	it('that is an øre apart stops, with both sums', () => {
		const found = problemsOf(() => read({ total_subtotal: 947.21, total_total: 1184.01 }));
		expect(codes(found)).toEqual(['LINES_DO_NOT_ADD_UP']);
		expect(found[0]?.da).toBe(
			'Faktura 1001: linjerne giver 947,20, men Rackbeat siger 947,21 uden moms. Intet er skrevet.',
		);
	});

	it('that is an øre apart may stand where the user allows it, and it is told by how much', () => {
		const header = { total_subtotal: 947.21, total_total: 1184.01 };
		const { reading, net } = read(header, {}, { toleranceOre: 1 });
		expect(net).toBe(94721);
		expect(reading).toMatchObject({ netDifference: 1, vatDifference: 0 });
		const more = { total_subtotal: 947.22, total_total: 1184.02 };
		expect(codes(problemsOf(() => read(more, {}, { toleranceOre: 1 })))).toEqual([
			'LINES_DO_NOT_ADD_UP',
		]);
	});

	it('without lines stops', () => {
		expect(codes(problemsOf(() => read({ lines: null })))).toEqual(['LINES_DO_NOT_ADD_UP']);
	});
});

describe('two readings that both make the totals', () => {
	const lines = [
		{ ...plain, quantity: 2, line_price: 10 },
		{ ...plain, quantity: 0.5, line_price: 20 },
	];
	const header = { total_subtotal: 30, total_total: 37.5 };

	it('stop where they say different things of a line', () => {
		const found = problemsOf(() => read({ lines, ...header }));
		expect(codes(found)).toEqual(['READING_AMBIGUOUS']);
		expect(found[0]?.en).toContain('line_price = unit: 20,00 + 10,00');
		expect(found[0]?.en).toContain('line_price = total: 10,00 + 20,00');
	});

	it.each([
		['unit', [20, 10]],
		['total', [10, 20]],
	])('are decided by the lines’ own totals: %s', (linePrice, totals) => {
		const told = lines.map((line, place) => ({ ...line, line_total: totals[place] }));
		expect(read({ lines: told, ...header }).reading.linePrice).toBe(linePrice);
	});

	it('are decided by the VAT where the percents differ', () => {
		const [first, second] = lines as [object, object];
		const mixed = { lines: [first, { ...second, vat_percentage: 0 }], total_subtotal: 30 };
		expect(read({ ...mixed, total_total: 35 }).reading.linePrice).toBe('unit');
		expect(read({ ...mixed, total_total: 32.5 }).reading.linePrice).toBe('total');
	});

	it('are no question where they say the same', () => {
		const one = { ...plain, quantity: 1, line_price: 30 };
		expect(read({ lines: [one, { ...one, line_price: 0 }], ...header }).lines[0]?.net).toBe(3000);
	});

	it('stop where the lines’ own totals make the subtotal but fit neither', () => {
		const told = lines.map((line, place) => ({ ...line, line_total: [25, 5][place] }));
		expect(codes(problemsOf(() => read({ lines: told, ...header })))).toEqual([
			'READING_AMBIGUOUS',
		]);
	});

	it('are not decided by line totals that do not make the subtotal: nobody says what they are', () => {
		const gross = [helmets, freight].map((line) => ({ ...line, line_total: 1 }));
		expect(read({ lines: gross }).net).toBe(94720);
	});
});

describe('totals', () => {
	it('are read from numbers and from text alike', () => {
		const texts = { total_subtotal: '947.20', total_total: '1184.00' };
		expect(read(texts)).toEqual(read());
		expect(read()).toMatchObject({ net: 94720, vat: 23680, gross: 118400 });
	});

	it.each([
		{ total_subtotal: null, total_vat_amount: 236.8 },
		{ total_total: null, total_vat: '236.80' },
		{ total_vat_amount: 236.8 },
	])('are whole from any two: %p', (fields) => {
		expect(read(fields)).toEqual(read());
	});

	it.each(['total_subtotal', 'total_total'])('are never guessed: %s missing stops', (field) => {
		const [found] = problemsOf(() => read({ [field]: null }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field });
	});

	it('that disagree stop with all three', () => {
		const [found] = problemsOf(() => read({ total_vat_amount: 236.81 }));
		expect(found?.code).toBe('TOTALS_DISAGREE');
		expect(found?.da).toContain('947,20 uden moms og 236,81 i moms er ikke 1.184,00');
	});

	it('with a comma stop the document by name', () => {
		const [found] = problemsOf(() => read({ total_total: '1184,00' }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'total_total' });
		expect(found?.en).toContain('"1184,00"');
	});
});

describe('VAT', () => {
	const third = { ...plain, quantity: 1, line_price: 33.33 };
	const lines = [third, third, third];

	it.each([
		['of the sum', 124.99],
		['of each line', 124.98],
	])('may be rounded as that %s', (_, total_total) => {
		expect(read({ lines, total_subtotal: 99.99, total_total }).gross).toBe(
			Math.round(total_total * 100),
		);
	});

	it('that the lines do not make stops, with both', () => {
		const [found] = problemsOf(() => read({ total_total: 1284 }));
		expect(found).toMatchObject({ code: 'VAT_DOES_NOT_ADD_UP', field: 'lines' });
		expect(found?.da).toContain('momsen af linjerne giver 236,80, men Rackbeat siger 336,80');
	});
});
