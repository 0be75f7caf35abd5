import {
	readCustomerInvoice,
	type RackbeatAnswers,
} from '../../../bookkeeping/document/readCustomerInvoice';
import { answers, helmets, items, problemsOf, read } from '../example';

const whole = { total_subtotal: 998, total_total: 1247.5 };
const plainHelmet = { child_id: 'HELM', name: 'Hjelm', quantity: 4, line_price: 249.5 };

const lineOf = (line: Record<string, unknown>, change: Partial<RackbeatAnswers> = {}) => {
	const [read] = readCustomerInvoice({ ...answers({ ...whole, lines: [line] }), ...change }).lines;
	return read!;
};

describe('a line that names its item only by number', () => {
	it('takes group, unit, stock and VAT from item and group', () => {
		expect(lineOf(plainHelmet)).toMatchObject({
			kind: 'product',
			itemNumber: 'HELM',
			groupNumber: '1',
			groupName: 'Hjelme',
			unitNumber: '1',
			vatPercent: '25',
			inStock: true,
		});
	});

	it('takes the item’s name where the line has none', () => {
		expect(lineOf({ ...plainHelmet, name: '' }).text).toBe('Hjelm');
	});

	it('takes the percent of the document’s own zone', () => {
		const zoned = readCustomerInvoice(
			answers({ ...whole, lines: [plainHelmet], vat_zone: 'eu', total_total: 998 }),
		);
		expect(zoned.lines[0]?.vatPercent).toBe('0');
	});

	it('believes its own percent before the group’s', () => {
		const percentOf = (vat_percentage: unknown, total_total: number) =>
			read({ ...whole, total_total, lines: [{ ...plainHelmet, vat_percentage }] }).lines[0];
		expect(percentOf('12.5', 1122.75)?.vatPercent).toBe('12.5');
		expect(percentOf(0, 998)?.vatPercent).toBe('0');
	});

	it('may carry the item itself, and its nulls hide nothing that is known', () => {
		const item = { number: 'HELM', name: null, group: null, unit: null, cost_price: null };
		const line = lineOf({ ...plainHelmet, child_id: null, item });
		expect(line).toMatchObject({
			itemNumber: 'HELM',
			groupNumber: '1',
			unitNumber: '1',
			cost: '400',
		});
	});

	it('may carry a group without rates: the group’s own answer fills them', () => {
		const item = { number: 'HELM', group: { number: '1', name: 'Hjelme', vat_domestic: null } };
		expect(lineOf({ ...plainHelmet, item }).vatPercent).toBe('25');
	});

	it('may name the group by group_id', () => {
		const item = { number: 'X', group_id: 2, inventory_enabled: null };
		const line = lineOf({ ...plainHelmet, child_id: 'X', item });
		expect(line).toMatchObject({ groupNumber: '2', groupName: 'Fragt', inStock: false });
	});

	const unknown = { ...plainHelmet, child_id: 'UKENDT' };

	it.each([
		[1247.5, '25'],
		[998, '0'],
	])('takes the percent from the totals where nobody has one: %p', (total_total, percent) => {
		const { lines, reading } = read({ ...whole, total_total, lines: [unknown] });
		expect(lines[0]?.vatPercent).toBe(percent);
		expect(reading.vatPercentFromTotals).toBe(true);
		expect(read().reading.vatPercentFromTotals).toBe(false);
	});

	it.each([
		['makes neither 0 nor 25 percent', 1122.75, [unknown]],
		['is of two lines that do not agree', 1871.25, [unknown, unknown]],
	])('is stopped where that VAT %s', (_, total_total, lines) => {
		const header = { total_subtotal: 998 * lines.length, total_total };
		const [found] = problemsOf(() => read({ ...header, lines }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'lines.0' });
		expect(found?.en).toContain('no VAT percent on "Hjelm"');
	});

	it('is stopped where its amount is too small to tell the percent', () => {
		const lines = [{ ...unknown, quantity: 1, line_price: 0.01 }];
		const header = { total_subtotal: 0.01, total_total: 0.01 };
		expect(problemsOf(() => read({ ...header, lines }))[0]?.en).toContain('no VAT percent');
	});

	it('never doubts the percent of its group for the sake of the totals', () => {
		const found = problemsOf(() => read({ ...whole, total_total: 998, lines: [plainHelmet] }));
		expect(found[0]?.code).toBe('VAT_DOES_NOT_ADD_UP');
	});

	it('counts as stock where nothing says otherwise, so that a missing cost is asked about', () => {
		const bare = { items: {}, groups: {} };
		expect(lineOf({ ...plainHelmet, vat_percentage: 25 }, bare).inStock).toBe(true);
		const free = { ...plainHelmet, child_id: null, vat_percentage: 25 };
		expect(lineOf(free, bare)).toMatchObject({ inStock: false, groupNumber: null });
	});
});

describe('units', () => {
	it.each([
		[{ unit: { number: 3, name: 'kasse' } }, '3', 'kasse'],
		[{ unit: { id: 9, name: 'par' } }, '9', 'par'],
		[{ unit: 'stk' }, 'stk', 'stk'],
		[{ unit: 5 }, '5', ''],
		[{ unit_id: 7 }, '1', ''],
	])('%p', (fields, unitNumber, unitName) => {
		expect(lineOf({ ...plainHelmet, ...fields })).toMatchObject({ unitNumber, unitName });
	});
});

describe('a text line', () => {
	it('has neither item nor price, and no amount', () => {
		const invoice = read({
			lines: [...(answers().invoice as { lines: object[] }).lines, { name: ' Tak ' }],
		});
		expect(invoice.lines[2]).toMatchObject({
			kind: 'text',
			text: 'Tak',
			net: 0,
			cost: null,
			inStock: false,
		});
	});

	it('is not what a gift is: an item at price zero keeps its cost', () => {
		const gift = { ...helmets, line_price: 0 };
		const invoice = read({ lines: [gift], total_subtotal: 0, total_total: 0 });
		expect(invoice.lines[0]).toMatchObject({ kind: 'product', net: 0, cost: '449.6' });
		const named = { ...gift, child_id: undefined, item: items.HELM };
		expect(read({ lines: [named], total_subtotal: 0, total_total: 0 }).lines[0]).toMatchObject({
			kind: 'product',
			itemNumber: 'HELM',
			cost: '449.6',
		});
	});
});

describe('what no number can be read from', () => {
	it('stops the document and names the line', () => {
		const lines = [{ ...helmets, item_cost_price: 'ca. 100' }];
		const header = { total_subtotal: 898.2, total_total: 1122.75 };
		const [found] = problemsOf(() => read({ ...header, lines }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'lines.0' });
	});

	it('stops the document where a quantity is no number', () => {
		const [found] = problemsOf(() => read({ lines: [{ ...helmets, quantity: 'fire' }] }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'lines.0' });
	});
});
