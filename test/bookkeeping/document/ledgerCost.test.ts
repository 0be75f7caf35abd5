import { ledgerUnitCost } from '../../../bookkeeping/document/readLedgerCost';
import { exact, toText } from '../../../bookkeeping/money';

const entry = { type: 'customer_invoice', document_number: 1006, quantity: -4, cost_price: 105 };
const unbooked = { ...entry, type: 'unbook', quantity: 4 };
const again = { ...entry, cost_price: 110 };

function unitCost(rows: object[], quantity = 4): string | undefined {
	const search = { invoiceNumber: '1006', orderNumber: '', quantity: exact(quantity) };
	const unit = ledgerUnitCost(rows, search);
	return unit && toText(unit);
}

describe('the ledger of an item on an invoice that was unbooked and booked again', () => {
	it('tells the cost of the second booking', () => {
		expect(unitCost([entry, unbooked, again])).toBe('110');
	});

	it('tells it where the unbooking is an entry of the invoice like any other', () => {
		expect(unitCost([entry, { ...entry, quantity: 4 }, again])).toBe('110');
	});

	it('tells it where quantities have no sign', () => {
		const rows = [entry, unbooked, again].map((row) => ({ ...row, quantity: 4 }));
		expect(unitCost(rows)).toBe('110');
	});

	it('tells it of another quantity', () => {
		expect(unitCost([entry, unbooked, { ...again, quantity: -3 }], 3)).toBe('110');
		expect(unitCost([entry, unbooked, { ...again, quantity: -3 }])).toBeUndefined();
	});

	it('tells nothing while the invoice is a draft again', () => {
		expect(unitCost([entry, unbooked], 0)).toBeUndefined();
		expect(unitCost([entry, { ...entry, quantity: 4 }])).toBeUndefined();
	});

	it('does not take the unbooking of another document for its own', () => {
		const other = { ...unbooked, document_number: 1007 };
		expect(unitCost([entry, other])).toBe('105');
		expect(unitCost([entry, other, again])).toBeUndefined();
	});

	it('keeps a booking that stands, whatever else of its number was unbooked', () => {
		expect(unitCost([entry, unbooked])).toBe('105');
	});
});
