import type { SupplierNumberField } from '../../../bookkeeping/document/supplierInvoice';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import { earlierWithSameNumber } from '../../../bookkeeping/plan/sameNumber';
import { rawPurchase, rawSupplier, readPurchase } from '../supplierExample';

type Row = Record<string, unknown>;

/** A row of Rackbeat's list, of the example's supplier and with its number. */
const row = (number: number | string, changes: Row = {}): Row => ({
	number,
	is_booked: true,
	booked_at: '2026-11-03T08:00:00.000000Z',
	supplier_id: 4,
	supplier_invoice_number: 'NC-20417',
	total_total: 100,
	...changes,
});
const later = { booked_at: '2026-11-05T08:00:00.000000Z' };
const earlier = { booked_at: '2026-11-01T08:00:00.000000Z' };
/** What holds invoice 3001, booked between `earlier` and `later`. */
const holds = (others: Row[], own: Row = row(3001)) =>
	earlierWithSameNumber(readPurchase(), [...others, own]);

test('one booked before holds it, whatever its number in Rackbeat', () => {
	expect(holds([row(2900, earlier)])).toEqual(['2900']);
	expect(holds([row(3002, earlier)])).toEqual(['3002']);
	expect(holds([row(2900, later), row(3002, later)])).toEqual([]);
});

test('where Rackbeat tells no time the number decides, as a number', () => {
	const timeless = { booked_at: null };
	expect(holds([row(999, timeless), row(3002, timeless)], row(3001, timeless))).toEqual(['999']);
	expect(holds([row(999, timeless)], row(3001))).toEqual(['999']);
});

test('of two with one number exactly one is held', () => {
	const rows = [row(3001), row(3002, earlier), row(2900, { booked_at: null })];
	const heldBy = (number: number) =>
		earlierWithSameNumber(readPurchase({ number }), rows).map(Number);
	for (const [a, b] of [
		[3001, 3002],
		[3001, 2900],
		[3002, 2900],
	] as const) {
		expect([heldBy(a).includes(b), heldBy(b).includes(a)].filter(Boolean)).toHaveLength(1);
	}
});

test.each<[string, Row]>([
	['of another supplier', { supplier_id: 5 }],
	['that is a draft', { is_booked: false }],
	['with another number', { supplier_invoice_number: 'NC-1' }],
	['without number', { supplier_invoice_number: '' }],
	['that is a credit note by its flag', { is_creditnote: true }],
	['that is a credit note by its type', { type: 'creditnote' }],
	['that is a credit note by its total', { total_total: -100 }],
])('one %s does not', (_, changes) => {
	expect(holds([row(2900, { ...earlier, ...changes })])).toEqual([]);
});

test('a credit note of a positive total is held by another one, and by no invoice', () => {
	const note = readPurchase({ is_creditnote: true });
	const flag = { is_creditnote: true, ...earlier };
	expect(earlierWithSameNumber(note, [row(2900, flag), row(2901, earlier)])).toEqual(['2900']);
});

test('case and blanks around a number make it no other one', () => {
	const same = { ...earlier, supplier_invoice_number: ' nc-20417 ' };
	expect(holds([row(2900, same)])).toEqual(['2900']);
});

test('the number is read from the field that was chosen, on both sides', () => {
	const fields = { supplier_invoice_number: 'A-1', their_reference: 'B-2' };
	const read = (supplierNumberField?: SupplierNumberField) =>
		readSupplierInvoice(
			{
				invoice: { ...rawPurchase, ...fields, lines: [], total_subtotal: 0, total_total: 0 },
				supplier: rawSupplier,
				items: {},
				groups: {},
			},
			supplierNumberField === undefined ? {} : { supplierNumberField },
		);
	const sameReference = row(2900, {
		...earlier,
		supplier_invoice_number: 'A-9',
		their_reference: 'B-2',
	});
	const sameFirst = row(2901, { ...earlier, ...fields, their_reference: 'B-9' });
	const rows = [sameReference, sameFirst];
	expect(earlierWithSameNumber(read('their_reference'), rows, 'their_reference')).toEqual(['2900']);
	expect(earlierWithSameNumber(read(), rows)).toEqual(['2901']);
});
