import type { PaymentPart } from '../../../bookkeeping/plan/purchaseParts';
import { PURCHASES_PLAIN, PurchaseBooks, type PurchaseSwitches } from './purchaseBooks';
import { payment, posting } from './purchaseExample';
import { PurchaseRun } from './purchaseRun';

const books = (open: Partial<PurchaseSwitches> = {}) =>
	new PurchaseBooks({ ...PURCHASES_PLAIN, ...open });

const start = (of: PurchaseBooks, changes: Partial<PaymentPart> = {}) =>
	new PurchaseRun(of, posting({ payment: payment(changes) }));

function run(of: PurchaseBooks, changes: Partial<PaymentPart> = {}): PurchaseRun {
	const made = start(of, changes);
	made.finish();
	return made;
}

const amounts = (of: PurchaseBooks) => of.payable.payments.map(({ amount }) => amount);

test('costs three calls, and a repeat writes nothing', () => {
	const made = books();
	const first = run(made);
	expect(first.taken).toEqual(['readPayable', 'listPayments', 'addPayment', 'goOn']);
	expect(first.result).toMatchObject({
		outcome: 'posted',
		paymentGuid: made.payable.payments[0]?.guid,
		steps: [{ step: 'payment', result: 'done now' }],
	});
	const { attempts } = made;
	const again = run(made);
	expect(again.result).toMatchObject({
		outcome: 'unchanged',
		paymentGuid: made.payable.payments[0]?.guid,
		steps: [{ step: 'payment', result: 'done before' }],
	});
	expect(made.attempts).toBe(attempts);
});

test('of two runs at once one pays; the other finds it', () => {
	const made = books();
	const [one, other] = [start(made), start(made)];
	for (let count = 0; count < 2; count += 1) {
		one.step();
		other.step();
	}
	one.step();
	other.step();
	expect(other.taken.at(-1)).toBe('addPayment');
	one.finish();
	other.finish();
	expect(amounts(made)).toEqual([125_000]);
	expect([one.result?.outcome, other.result?.outcome]).toEqual(['posted', 'unchanged']);
});

test.each(['lostBefore', 'lostAfter'] as const)(
	'an answer that is %s costs no second one',
	(fault) => {
		const made = books();
		const lost = start(made);
		lost.finish(['none', 'none', fault]);
		expect(amounts(made)).toEqual([125_000]);
		expect(['posted', 'unchanged']).toContain(lost.result?.outcome);
	},
);

test('answers that are lost again and again end as uncertain, with one payment at most', () => {
	const made = books();
	const lost = start(made);
	while (!lost.result) lost.step('lostBefore');
	expect(lost.result.outcome).toBe('uncertain');
	expect(amounts(made)).toEqual([]);
});

test('a document that never stands still is left to the next run', () => {
	const made = books();
	const busy = start(made);
	while (!busy.result) {
		busy.step();
		if (busy.taken.at(-1) === 'listPayments') made.payable.version += 'x';
	}
	expect(busy.result.outcome).toBe('skipped');
	expect(busy.codes).toEqual(['IN_PROGRESS']);
});

test.each<[string, object, string]>([
	['amount', { amount: 1 }, '1.250,00 / 0,01'],
	['day', { date: '2026-12-02' }, '2026-12-01 / 2026-12-02'],
	['account', { depositAccount: 55040 }, '55000 / 55040'],
])('a payment of our reference with another %s is told, not doubled', (_, edit, words) => {
	const made = books();
	run(made);
	Object.assign(made.payable.payments[0]!, edit);
	const again = run(made);
	expect(again.codes).toEqual(['PAYMENT_DIFFERS']);
	expect(again.result?.problems[0]?.da).toContain(words);
	expect(made.payable.payments).toHaveLength(1);
});

test('our reference twice is told', () => {
	const made = books();
	run(made);
	made.payable.payments.push({ ...made.payable.payments[0]!, guid: 'b-2' });
	expect(run(made).codes).toEqual(['PAYMENT_TWICE']);
});

describe('a payment by hand', () => {
	const byHand = { guid: 'b-9', depositAccount: 55040, date: '2026-12-01', reference: '' };

	test('of the same amount and day stops the run, unless the user says otherwise', () => {
		const made = books();
		made.payable.payments.push({ ...byHand, amount: 125_000 });
		expect(run(made).codes).toEqual(['SIMILAR_PAYMENT']);
		run(made, { onSimilar: 'post', allowOverpayment: true });
		expect(amounts(made)).toEqual([125_000, 125_000]);
	});

	test.each<[string, object]>([
		['another amount', { amount: 1_000 }],
		['another day', { amount: 25_000, date: '2026-11-30' }],
		['another reference', { amount: 25_000, reference: 'x' }],
		['the set-off of a credit note', { amount: 25_000, depositAccount: null }],
	])('of %s is another one', (_, changes) => {
		const made = books();
		made.payable.payments.push({ ...byHand, amount: 0, ...changes });
		expect(run(made, { amount: 25_000 }).result?.outcome).toBe('posted');
	});
});

describe('what is left to pay', () => {
	test.each(['invoice', 'purchaseVoucher', 'creditNote'] as const)(
		'of a %s is not passed unless the user says so',
		(documentKind) => {
			const made = books();
			run(made, { documentKind, amount: 100_000, reference: 'first' });
			const more = run(made, { documentKind, amount: 25_001 });
			expect(more.codes).toEqual(['PAYMENT_TOO_LARGE']);
			expect(more.result?.problems[0]?.en).toContain('250,01, but only 250,00');
			expect(run(made, { documentKind, amount: 25_000 }).result?.outcome).toBe('posted');
			const over = run(made, {
				documentKind,
				amount: 1,
				reference: 'over',
				allowOverpayment: true,
			});
			expect(over.result?.outcome).toBe('posted');
		},
	);

	test('and what was paid bound a refund', () => {
		const made = books();
		run(made, { documentKind: 'invoice' });
		run(made, { documentKind: 'invoice', amount: -25_000, reference: 'refund' });
		expect(amounts(made)).toEqual([125_000, -25_000]);
		const more = { documentKind: 'invoice' as const, amount: -100_001, reference: 'more' };
		const refused = run(made, more);
		expect(refused.codes).toEqual(['REFUND_TOO_LARGE']);
		expect(refused.result?.problems[0]?.en).toContain('only 1.000,00 was paid in');
		expect(run(made, { ...more, allowOverpayment: true }).result?.outcome).toBe('posted');
	});

	test('that a credit note set off is no money to give back', () => {
		const made = books();
		made.payable.payments.push({
			...{ guid: 'b-9', amount: 25_000, date: '2026-11-25', reference: '' },
			depositAccount: null,
		});
		const refund = run(made, { documentKind: 'invoice', amount: -25_000 });
		expect(refund.codes).toEqual(['REFUND_TOO_LARGE']);
	});
});

describe('the sign of a credit note’s payments', () => {
	const documentKind = 'creditNote' as const;

	test('is seen after the first one; one that was counted wrong is taken back and sent anew', () => {
		const made = books({ creditNoteSign: -1 });
		const first = run(made, { documentKind });
		expect(first.taken.filter((step) => /Payment/.test(step))).toEqual([
			'listPayments',
			'addPayment',
			'listPayments',
			'takeBackPayment',
			'listPayments',
			'addPayment',
			'listPayments',
		]);
		expect(amounts(made)).toEqual([-125_000]);
		expect(made.remaining()).toBe(0);
		expect(run(made, { documentKind }).result?.outcome).toBe('unchanged');
	});

	test('is known before the first one where the credit note has others', () => {
		const made = books({ creditNoteSign: -1 });
		made.payable.payments.push({
			...{ guid: 'b-9', depositAccount: null, date: '2026-11-25', reference: '' },
			amount: -25_000,
		});
		const second = run(made, { documentKind, amount: 100_000 });
		expect(second.taken).not.toContain('takeBackPayment');
		expect(amounts(made)).toEqual([-25_000, -100_000]);
	});

	test('costs one more list where it is as documented', () => {
		const made = books();
		const first = run(made, { documentKind });
		expect(first.taken).not.toContain('takeBackPayment');
		expect(amounts(made)).toEqual([125_000]);
		expect(first.result?.outcome).toBe('posted');
	});
});

describe('a document that the payment does not fit', () => {
	const look = (changes: Partial<PaymentPart>, document: object) => {
		const made = start(books(), changes);
		made.step();
		Object.assign(made.found.payment.document!, document);
		made.finish();
		return made;
	};

	test('a draft', () => {
		const made = look({}, { obstacle: { da: 'det er ikke bogført', en: 'it is not booked' } });
		expect(made.codes).toEqual(['NOT_PAYABLE']);
		expect(made.result?.problems[0]?.da).toContain('det er ikke bogført');
	});

	test('one abroad without the amount in its currency, and one in DKK with such an amount', () => {
		const abroad = look({}, { currency: 'EUR' });
		expect(abroad.codes).toEqual(['PAYMENT_CURRENCY']);
		expect(abroad.result?.problems[0]?.en).toContain('EUR');
		expect(look({ foreignAmount: 100 }, {}).codes).toEqual(['PAYMENT_CURRENCY']);
		const both = look(
			{ foreignAmount: 16_800, amount: 125_000 },
			{ currency: 'EUR', total: 16_800 },
		);
		expect(both.result?.outcome).toBe('posted');
	});

	test('abroad a payment is known by either of its amounts', () => {
		for (const listed of [16_800, 125_000]) {
			const made = books();
			run(made);
			made.payable.payments[0]!.amount = listed;
			const again = start(made, { foreignAmount: 16_800 });
			again.step();
			again.found.payment.document!.currency = 'EUR';
			expect(again.finish().outcome).toBe('unchanged');
		}
	});
});
