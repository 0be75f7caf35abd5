import { PURCHASES_PLAIN, PurchaseBooks, type PurchaseSwitches } from './purchaseBooks';
import { creditNote, posting } from './purchaseExample';
import { PurchaseRun } from './purchaseRun';

const books = (open: Partial<PurchaseSwitches> = {}) =>
	new PurchaseBooks({ ...PURCHASES_PLAIN, ...open });

describe('a purchase credit note', () => {
	const carryOut = (of: PurchaseBooks, changes = {}) => {
		const made = new PurchaseRun(of, posting({ purchaseCreditNote: creditNote(changes) }));
		made.finish();
		return made;
	};

	test('costs one create, one read and one booking, and a repeat writes nothing', () => {
		const made = books();
		const first = carryOut(made);
		expect(first.taken).toEqual([
			'createPurchaseCreditNote',
			'readPurchaseCreditNote',
			'bookPurchaseCreditNote',
			'goOn',
		]);
		expect(first.result).toMatchObject({ outcome: 'posted', voucherGuid: 'n-own' });
		const { changes } = made;
		expect(carryOut(made).result?.outcome).toBe('unchanged');
		expect(made.changes).toBe(changes);
	});

	test('that is booked stays what it is, whatever account and code today’s settings would choose', () => {
		const made = books();
		carryOut(made);
		const { lines } = creditNote();
		const mapped = lines.map((line) => ({ ...line, accountNumber: 2900, vatCode: 'HREP' }));
		const { changes } = made;
		expect(carryOut(made, { lines: mapped }).result?.outcome).toBe('unchanged');
		expect(carryOut(made, { total: 1 }).codes).toEqual(['CONTENT_CHANGED']);
		expect(made.changes).toBe(changes);
	});

	test('with VAT of another split is not booked', () => {
		const made = books({ vatPercent: 0 });
		expect(carryOut(made).codes).toEqual(['PURCHASE_MISMATCH']);
		expect(made.notes.get('n-own')?.state).toBe('draft');
	});

	test.each([true, false])('that was deleted is asked about (as if it never was: %p)', (hidden) => {
		const made = books({ deletedIsNotFound: hidden });
		carryOut(made);
		made.notes.get('n-own')!.deleted = true;
		expect(carryOut(made).codes).toEqual(['DELETED_IN_TARGET']);
	});

	test.each<[string, object, string]>([
		['a draft', { contactGuid: 'c-9' }, 'EDITED_IN_TARGET'],
		['a booked one', { state: 'booked', contactGuid: 'c-9' }, 'CONTENT_CHANGED'],
		['a draft for another purchase', { creditNoteFor: 'x' }, 'EDITED_IN_TARGET'],
	])('%s that was changed is respected', (_, edit, code) => {
		const made = books();
		carryOut(made, { target: 'draft' });
		Object.assign(made.notes.get('n-own')!, edit);
		expect(carryOut(made).codes).toEqual([code]);
	});
});
