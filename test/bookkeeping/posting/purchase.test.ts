import type { PurchasePart } from '../../../bookkeeping/plan/purchaseParts';
import type { Fault } from './modelTerms';
import { PURCHASES_PLAIN, PurchaseBooks, type PurchaseSwitches } from './purchaseBooks';
import { line, posting, purchase } from './purchaseExample';
import { evidenceOf, PurchaseRun } from './purchaseRun';

const MINUTE = 60_000;
const HIDDEN = { draftsLinked: false, draftsOnFileGuid: false, draftsSimilar: false };

const books = (open: Partial<PurchaseSwitches> = {}) =>
	new PurchaseBooks({ ...PURCHASES_PLAIN, ...open });

function run(of: PurchaseBooks, changes: Partial<PurchasePart> = {}): PurchaseRun {
	const made = new PurchaseRun(of, posting({ purchase: purchase(changes) }));
	made.finish();
	return made;
}

const standing = (of: PurchaseBooks) =>
	[...of.purchases.values()].filter(({ deleted }) => !deleted);
const only = (of: PurchaseBooks) => [...of.purchases.values()][0]!;

/** A purchase whose run died or lost its answer at `step`. */
function brokenAt(step: string, fault: Fault | 'crash', open: Partial<PurchaseSwitches> = {}) {
	const made = books(open);
	const whole = new PurchaseRun(books(open), posting({ purchase: purchase() }));
	whole.finish();
	const place = whole.taken.indexOf(step as never);
	const broken = new PurchaseRun(made, posting({ purchase: purchase() }));
	for (let count = 0; count < place; count += 1) broken.step();
	if (fault === 'crash') broken.step();
	else broken.step(fault);
	expect(broken.taken.at(-1)).toBe(step);
	made.now += 15 * MINUTE;
	return made;
}

test('a clean run looks, asks for a similar one, uploads, creates and books', () => {
	const made = books();
	const first = run(made);
	expect(first.taken).toEqual([
		'listPapers',
		'findSimilarPurchase',
		'uploadPaper',
		'listPapers',
		'listPapers',
		'createPurchase',
		'bookPurchase',
		'goOn',
	]);
	expect(first.result).toMatchObject({
		outcome: 'posted',
		voucherGuid: only(made).guid,
		steps: [
			{ step: 'paper', result: 'done now' },
			{ step: 'purchaseDraft', result: 'done now' },
			{ step: 'purchaseBooked', result: 'done now' },
		],
	});
	const { changes } = made;
	made.now += 15 * MINUTE;
	expect(run(made).result).toMatchObject({ outcome: 'unchanged', voucherGuid: only(made).guid });
	expect(made.changes).toBe(changes);
});

test('as a draft it is left unbooked, and booked by a later run that is told to', () => {
	const made = books();
	expect(run(made, { target: 'draft' }).result?.steps.at(-1)).toMatchObject({ result: 'skipped' });
	expect(only(made).state).toBe('draft');
	made.now += 15 * MINUTE;
	expect(run(made).result?.outcome).toBe('posted');
	expect(standing(made)).toMatchObject([{ state: 'booked' }]);
});

describe('a purchase like it', () => {
	const other = { reference: 'somebody else' };

	test('of another reference stops the run before anything is made', () => {
		const made = books();
		run(made, other);
		const { attempts } = made;
		const second = run(made);
		expect(second.codes).toEqual(['SIMILAR_PURCHASE']);
		expect(second.result?.outcome).toBe('failed');
		expect(made.attempts).toBe(attempts);
	});

	test('is passed over where the user says so', () => {
		const made = books();
		run(made, { ...other, fileName: 'anden.pdf' });
		expect(run(made, { onSimilar: 'post' }).result?.outcome).toBe('posted');
		expect(standing(made)).toHaveLength(2);
	});

	test('of our own reference is ours, also where no file leads to it any more', () => {
		const made = books();
		run(made);
		made.files.length = 0;
		made.now += 90 * 24 * 60 * MINUTE;
		expect(run(made).result).toMatchObject({
			outcome: 'unchanged',
			voucherGuid: only(made).guid,
		});
	});

	test('on our own paper, made by somebody by hand, stops the run', () => {
		const made = brokenAt('uploadPaper', 'none');
		const part = purchase({ reference: '', date: '2026-01-01' });
		made.createPurchase(part, made.files[0]!.fileGuid, 'none');
		expect(run(made).codes).toEqual(['SIMILAR_PURCHASE']);
		expect(standing(made)).toHaveLength(1);
	});

	test('on the file that the user named: ours is adopted, another stops the run', () => {
		const made = books({ draftsSimilar: false });
		made.createPurchase(purchase({ target: 'draft' }), 'f-source', 'none');
		const adopted = run(made, { sourceFile: 'f-source' });
		expect(adopted.result).toMatchObject({ outcome: 'posted', voucherGuid: only(made).guid });
		expect(made.files).toEqual([]);
		const another = run(made, { sourceFile: 'f-source', reference: 'another' });
		expect(another.codes).toEqual(['SIMILAR_PURCHASE']);
	});
});

describe('after a broken attempt', () => {
	test.each(['lostBefore', 'lostAfter'] as const)(
		'whose create got no answer (%s) one voucher is booked',
		(fault) => {
			const made = brokenAt('createPurchase', fault);
			expect(run(made).result?.outcome).toBe('posted');
			expect(standing(made)).toMatchObject([{ state: 'booked' }]);
		},
	);

	test('a create without answer is looked for and not repeated, where no draft can be seen', () => {
		const made = books(HIDDEN);
		const lost = new PurchaseRun(made, posting({ purchase: purchase() }));
		while (!lost.result) {
			const creates = lost.taken.length === 5;
			lost.step(creates ? 'lostAfter' : 'none');
		}
		expect(lost.taken.filter((step) => step === 'createPurchase')).toHaveLength(1);
		expect(lost.result.outcome).toBe('uncertain');
		expect(standing(made)).toHaveLength(1);
	});

	test('a draft that no file shows is found by Dinero’s own look for similar ones', () => {
		const made = brokenAt('createPurchase', 'lostAfter', { ...HIDDEN, draftsSimilar: true });
		expect(run(made).result?.outcome).toBe('posted');
		expect(standing(made)).toMatchObject([{ state: 'booked' }]);
	});

	test('whose draft cannot be seen at all, the own draft is taken back and the bookkeeper asked', () => {
		const made = brokenAt('createPurchase', 'lostAfter', HIDDEN);
		const [older] = standing(made);
		const asking = run(made);
		expect(asking.codes).toEqual(['DRAFT_UNCERTAIN']);
		expect(asking.result?.outcome).toBe('uncertain');
		expect(standing(made)).toEqual([older]);
	});

	test('another run waits ten minutes for whoever uploaded the paper', () => {
		const made = brokenAt('uploadPaper', 'none');
		made.now -= 10 * MINUTE;
		expect(run(made).codes).toEqual(['IN_PROGRESS']);
		expect(standing(made)).toEqual([]);
	});
});

describe('what Dinero made of it is not what was sent', () => {
	test.each([
		[0, 'moms 250,00 / 0,00'],
		[25, 'moms 250,00 / 312,50'],
	])('VAT of %d percent of the gross: the draft stays unbooked', (vatPercent, words) => {
		const made = books({ vatPercent });
		const first = run(made);
		expect(first.codes).toEqual(['PURCHASE_MISMATCH']);
		expect(first.result?.problems[0]?.da).toContain(words);
		expect(first.result?.outcome).toBe('failed');
		expect(only(made).state).toBe('draft');
		made.now += 15 * MINUTE;
		expect(run(made).codes).toEqual(['PURCHASE_MISMATCH']);
		expect(standing(made)).toHaveLength(1);
	});

	test('an amount that was dropped', () => {
		const made = books();
		const broken = new PurchaseRun(made, posting({ purchase: purchase() }));
		while (!broken.taken.includes('createPurchase')) broken.step();
		const dropped = { gross: 0, vat: 0, net: 0 };
		const lines = [{ ...broken.found.purchase.standing!.lines[0]!, gross: 0, vat: 0 }];
		Object.assign(broken.found.purchase.standing!, { totals: dropped, lines });
		broken.finish();
		expect(broken.codes).toEqual(['PURCHASE_MISMATCH']);
	});

	test('totals that are missing are no reason to book', () => {
		const made = brokenAt('createPurchase', 'none');
		only(made).totals = null;
		expect(run(made).codes).toEqual(['PURCHASE_MISMATCH']);
		expect(only(made).state).toBe('draft');
	});
});

describe('a draft that somebody touched', () => {
	test.each<[string, object]>([
		['another account', { lines: [{ ...line, gross: 125_000, vat: 25_000, accountNumber: 2000 }] }],
		['another code', { lines: [{ ...line, gross: 125_000, vat: 25_000, vatCode: 'REP' }] }],
		['another amount', { lines: [{ ...line, gross: 1, vat: 0 }] }],
		['a line more', { lines: [line, line].map((each) => ({ ...each, gross: 1, vat: 0 })) }],
		['another contact', { contactGuid: 'c-2' }],
		['another day', { date: '2026-11-21' }],
		['another due date', { dueDate: '2027-01-01' }],
		['another currency', { currency: 'EUR' }],
		['being open in Dinero', { state: 'editing' }],
	])('is respected: %s', (_, edit) => {
		const made = brokenAt('createPurchase', 'none');
		Object.assign(only(made), edit);
		const second = run(made);
		expect(second.codes).toEqual(['EDITED_IN_TARGET']);
		expect(only(made).state).not.toBe('booked');
	});

	test('and booked with other content is left alone, and told', () => {
		const made = books();
		run(made);
		only(made).contactGuid = 'c-2';
		const { changes } = made;
		made.now += 15 * MINUTE;
		expect(run(made).codes).toEqual(['CONTENT_CHANGED']);
		expect(made.changes).toBe(changes);
	});

	test.each([true, false])('and deleted is not made again (files name it still: %p)', (linked) => {
		const made = books({ deletedStayLinked: linked });
		const first = run(made);
		only(made).deleted = true;
		made.now += 15 * MINUTE;
		const evidence = evidenceOf(first.result!);
		const again = new PurchaseRun(made, posting({ purchase: purchase() }), evidence);
		expect(again.finish().outcome).toBe('failed');
		expect(again.codes).toEqual(['DELETED_IN_TARGET']);
		if (linked) expect(run(made).codes).toEqual(['DELETED_IN_TARGET']);
		expect(made.purchases.size).toBe(1);
	});
});
