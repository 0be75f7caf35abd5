import type { LineCost } from '../../../bookkeeping/document/customerInvoice';
import {
	readCustomerInvoice,
	type RackbeatAnswers,
} from '../../../bookkeeping/document/readCustomerInvoice';
import { exact, sum, toText } from '../../../bookkeeping/money';
import { answers, freight, helmets, items, problemsOf, read } from '../example';

const bare = { ...helmets, item_cost_price: undefined };
const oneLine = { total_subtotal: 898.2, total_total: 1122.75 };

interface Around {
	present?: unknown;
	order?: unknown;
	ledgers?: Record<string, unknown>;
}

function costsOf(
	lines: object[],
	header: Record<string, unknown> = {},
	{ present = 100, ...around }: Around = {},
): LineCost[] {
	const given: RackbeatAnswers = {
		...answers({ lines, ...oneLine, ...header }),
		items: { ...items, HELM: { ...items.HELM, cost_price: present as number } },
		...around,
	};
	return readCustomerInvoice(given).lines;
}

const costOf = (line: object, header: Record<string, unknown> = {}, around: Around = {}) => {
	const { cost, costSource, costField } = costsOf([line], header, around)[0]!;
	return [cost, costSource, costField];
};

const order = { order: { number: 7, lines: [{ child_id: 'HELM', item_cost_price: '111' }] } };
const ledgers = {
	HELM: [{ type: 'customer_invoice', number: 1001, quantity: -4, cost_price: 105 }],
};

describe('where a line’s cost is read from, in order', () => {
	const everything = {
		...bare,
		item_cost_price: 112.4,
		cost_price: 90,
		total_cost: 401,
		total_cost_price: 402,
		line_cost: 403,
	};
	const [unit, second, first, third, fourth] = [
		'item_cost_price',
		'cost_price',
		'total_cost',
		'total_cost_price',
		'line_cost',
	];

	it.each([
		[[], '449.6', 'lineUnit', unit],
		[[unit], '360', 'lineUnit', second],
		[[unit, second], '401', 'lineTotal', first],
		[[unit, second, first], '402', 'lineTotal', third],
		[[unit, second, first, third], '403', 'lineTotal', fourth],
		[[unit, second, first, third, fourth], '444.4', 'header', 'total_cost'],
	])('without %p', (missing, cost, source, field) => {
		const line = { ...everything, ...Object.fromEntries(missing.map((name) => [name, null])) };
		expect(costOf(line, { total_cost: 444.4 }, { ...order, ledgers })).toEqual([
			cost,
			source,
			field,
		]);
	});

	it('goes on with the order’s line, the item’s ledger, and ends with its cost of today', () => {
		expect(costOf(bare, {}, { ...order, ledgers })).toEqual(['444', 'order', 'item_cost_price']);
		expect(costOf(bare, {}, { ledgers })).toEqual(['420', 'ledger', 'cost_price']);
		expect(costOf(bare)).toEqual(['400', 'present', 'cost_price']);
	});

	it('is an estimate only at the end', () => {
		expect(costsOf([bare])[0]?.costIsEstimate).toBe(true);
		expect(costsOf([bare], {}, { ledgers })[0]?.costIsEstimate).toBe(false);
		expect(costsOf([helmets])[0]?.costIsEstimate).toBe(false);
	});

	it.each([null, 0, '0.00', ''])('is nowhere where the item has %p', (present) => {
		expect(costOf(bare, {}, { present })).toEqual([null, null, null]);
	});

	it('takes zero for unknown: sold below zero stock, it has a cost when goods arrive', () => {
		const none = { ...bare, item_cost_price: 0, line_cost: '0' };
		expect(costOf(none, {}, { present: null })).toEqual([null, null, null]);
	});

	it('keeps six decimals until the end', () => {
		const line = { ...bare, quantity: 3, line_price: 1, discount_percentage: 0 };
		const header = { total_subtotal: 3, total_total: 3.75 };
		expect(costOf({ ...line, item_cost_price: 0.333333 }, header)[0]).toBe('0.999999');
	});
});

describe('goods that come back', () => {
	const costs = [
		{ item_cost_price: 112.4 },
		{ total_cost: 449.6 },
		{ total_cost: -449.6 },
		{ line_cost: '449.60' },
	];
	const negative = { total_subtotal: -898.2, total_total: -1122.75 };

	it.each(costs)('on a credit note have a positive cost, as all that it credits: %p', (cost) => {
		expect(costOf({ ...bare, quantity: -4, ...cost }, negative)[0]).toBe('449.6');
		expect(costOf({ ...bare, ...cost }, { is_creditnote: true })[0]).toBe('449.6');
	});

	it.each(costs)('on an invoice have a negative cost: %p', (cost) => {
		const sold = { ...bare, quantity: 8, line_price: 249.5, item_cost_price: 112.4 };
		const lines = [sold, { ...bare, quantity: -4, ...cost }];
		expect(costsOf(lines).map((line) => line.cost)).toEqual(['899.2', '-449.6']);
	});
});

describe('the invoice’s total cost', () => {
	const book = { ...bare, child_id: 'BOG', quantity: 2, line_price: 50, discount_percentage: 0 };
	const withBook = { total_subtotal: 998.2, total_total: 1247.75 };

	it('is split by the cost of today, to the last decimal', () => {
		const costs = costsOf([bare, book], { ...withBook, total_cost: 500 });
		expect(costs.map((line) => line.cost)).toEqual(['416.666667', '83.333333']);
		expect(toText(sum(costs.map((line) => exact(line.cost!))))).toBe('500');
		expect(costs[0]).toMatchObject({ costSource: 'header', costIsShared: true });
		expect(costs[0]?.costIsEstimate).toBe(false);
	});

	it.each([100, -100])('loses nothing where it cannot be split evenly: %i', (total_cost) => {
		const one = { ...bare, quantity: 1, line_price: 90, discount_percentage: 0 };
		const header = { total_subtotal: 270, total_total: 337.5, total_cost };
		const costs = costsOf([one, one, one], header).map(({ cost }) => exact(cost ?? '0'));
		expect(toText(sum(costs))).toBe(String(total_cost));
	});

	it('is no share of ours where all goods are of one group', () => {
		const both = [bare, { ...bare, quantity: 1, line_price: 90, discount_percentage: 0 }];
		const header = { total_subtotal: 988.2, total_total: 1235.25, total_cost: 500 };
		expect(costsOf(both, header).map((line) => line.costIsShared)).toEqual([false, false]);
	});

	it('is split by quantity where an item has no cost of today', () => {
		const costs = costsOf([bare, book], { ...withBook, total_cost: 60 }, { present: null });
		expect(costs.map((line) => line.cost)).toEqual(['40', '20']);
	});

	it('is none of freight’s, but is not used where a service has a cost of its own', () => {
		const header = { total_subtotal: 947.2, total_total: 1184, total_cost: 444 };
		expect(costsOf([bare, freight], header)[0]).toMatchObject({
			cost: '444',
			costSource: 'header',
		});
		const service = { ...freight, item: { number: 'FRAGT', group: 2, cost_price: 30 } };
		expect(costsOf([bare, service], header)[0]?.costSource).toBe('present');
		const unknown = { ...freight, child_id: 'HVAD', item: { inventory_enabled: false } };
		expect(costsOf([bare, unknown], header)[0]?.costSource).toBe('present');
	});

	it('is not looked at where any line has a cost', () => {
		const costs = costsOf([helmets, book], { ...withBook, total_cost: 9999 });
		expect(costs.map((line) => line.cost)).toEqual(['449.6', '80']);
	});

	it('of a credit note is what comes back, whatever its sign', () => {
		const back = { ...bare, quantity: -4 };
		const negative = { total_subtotal: -898.2, total_total: -1122.75 };
		for (const total_cost of [449.6, -449.6]) {
			expect(costOf(back, { ...negative, total_cost })[0]).toBe('449.6');
		}
	});
});

describe('the order’s lines', () => {
	const two = [bare, { ...bare, quantity: 1, line_price: 90, discount_percentage: 0 }];
	const header = { total_subtotal: 988.2, total_total: 1235.25 };

	it('go to the lines of their item, the first to the first', () => {
		const lines = [
			{ child_id: 'BOG', item_cost_price: 1 },
			{ child_id: 'HELM', item_cost_price: 100 },
			{ child_id: 'HELM', cost_price: 120 },
		];
		const costs = costsOf(two, header, { order: { lines } });
		expect(costs.map(({ cost }) => cost)).toEqual(['400', '120']);
	});

	it('that are missing leave the line to the next place', () => {
		expect(costOf(bare, {}, { order: { lines: [] } })[1]).toBe('present');
		expect(costOf(bare, {}, { order: 'nej' })[1]).toBe('present');
	});
});

describe('the item’s ledger', () => {
	const entry = { type: 'customer_invoice', number: 1001, quantity: -4, cost_price: 105 };
	const readLedger = (rows: unknown, header = {}) =>
		costOf(bare, header, { ledgers: { HELM: rows } }).slice(0, 2);

	it.each(['customer_invoice_id', 'invoice_id', 'document_number', 'document', 'reference'])(
		'may name the invoice as %s',
		(field) => {
			const { number, ...rest } = entry;
			expect(readLedger([{ ...rest, [field]: String(number) }])).toEqual(['420', 'ledger']);
		},
	);

	it('of several entries is their average', () => {
		const rows = [
			{ ...entry, quantity: -1, cost_price: 90 },
			{ ...entry, quantity: -3, cost_price: 110 },
		];
		expect(readLedger(rows)).toEqual(['420', 'ledger']);
	});

	it('[8.5 Goods leave stock at shipment, invoice earlier or later] may know the shipment of the invoice’s order', () => {
		const rows = [{ type: 'shipment', order_number: 7, quantity: 4, cost_price: 105 }];
		expect(readLedger(rows, { order_id: 7 })).toEqual(['420', 'ledger']);
		expect(readLedger(rows, { order_id: 8 })[1]).toBe('present');
	});

	it.each([
		['another invoice', [{ ...entry, number: 1002 }]],
		['another quantity', [{ ...entry, quantity: -3 }]],
		['a purchase', [{ ...entry, type: 'supplier_invoice' }]],
		['a purchase in Danish', [{ ...entry, type: 'Købsfaktura' }]],
		['no cost', [{ ...entry, cost_price: 0 }]],
		['nothing', []],
		['another shape', 'tomt'],
	])('that has %s is not used', (_, rows) => {
		expect(readLedger(rows)[1]).toBe('present');
	});
});

describe('the currency of the cost on a document in euro', () => {
	const euro = { currency: 'EUR', currency_rate: 7.46, total_base_currency: 8375.72 };
	const readEuro = (cost: number, present: unknown, header: object = euro) => {
		const [line] = costsOf([{ ...bare, item_cost_price: cost }], { ...header }, { present });
		return [line?.cost, line?.costIsEstimate];
	};

	it('is kroner where that is near the item’s own cost', () => {
		expect(readEuro(112.4, 100)).toEqual(['449.6', false]);
	});

	it('is euro where the rate brings it near', () => {
		expect(readEuro(15, 112)).toEqual(['447.6', false]);
	});

	it('is unproven where the item has no cost, and then only an estimate', () => {
		expect(readEuro(15, null)).toEqual(['60', true]);
	});

	it('is unproven where the rate is not known', () => {
		expect(readEuro(15, 112, { ...euro, total_base_currency: null })).toEqual(['60', true]);
	});

	it('is unproven where neither reading is clearly nearer', () => {
		const krona = { currency: 'SEK', currency_rate: 0.65, total_base_currency: 729.79 };
		expect(readEuro(100, 81, krona)).toEqual(['400', true]);
		expect(readEuro(100, 97, krona)).toEqual(['400', false]);
		expect(readEuro(100, 66, krona)).toEqual(['260', false]);
	});

	it('is unproven where two lines contradict each other', () => {
		const lines = [
			{ ...bare, item_cost_price: 112.4 },
			{ ...bare, quantity: 0.01, line_price: 0, item_cost_price: 13.4 },
		];
		expect(costsOf(lines, euro).map((line) => line.costIsEstimate)).toEqual([true, true]);
	});

	it('is never asked about where the document is in kroner', () => {
		expect(readEuro(15, 112, { currency_rate: 1 })).toEqual(['60', false]);
	});

	it('of today’s cost and of the ledger is kroner', () => {
		expect(costOf(bare, euro)[0]).toBe('400');
		expect(costOf(bare, euro, { ledgers })[0]).toBe('420');
	});
});

describe('a service', () => {
	it('has no cost of its own unless Rackbeat says so', () => {
		expect(read().lines[1]).toMatchObject({ inStock: false, cost: null });
	});
});

test.each([
	[{ item_cost_price: 'ca. 100' }, {}, 'lines.0'],
	[{ child_id: 'HELM', item: { cost_price: 'dyr' } }, {}, 'lines.0'],
	[{}, { total_cost: 'meget' }, 'total_cost'],
])('a cost that is no number stops the document by name: %p %p', (line, header, field) => {
	const found = problemsOf(() => costsOf([{ ...bare, ...line }], header));
	expect(found[0]).toMatchObject({ code: 'UNREADABLE', field });
});
