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
		expect(lineOf({ ...plainHelmet, vat_percentage: '12.5' }).vatPercent).toBe('12.5');
		expect(lineOf({ ...plainHelmet, vat_percentage: 0 }).vatPercent).toBe('0');
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

	it('is stopped where nobody knows its VAT percent', () => {
		const [found] = problemsOf(() => lineOf({ ...plainHelmet, child_id: 'UKENDT' }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'lines.0' });
		expect(found?.en).toContain('no VAT percent on "Hjelm"');
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
		const [found] = problemsOf(() => read({ ...whole, lines, total_subtotal: 898.2 }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'lines.0' });
	});

	it('stops the document where a quantity is no number', () => {
		const [found] = problemsOf(() => read({ lines: [{ ...helmets, quantity: 'fire' }] }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field: 'lines' });
	});
});
