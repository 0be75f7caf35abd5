import type { IDataObject } from 'n8n-workflow';
import { backToNow, letPass } from '../../engine/passingTime';
import { fileItem } from './cases/file';
import {
	bookedPurchase,
	cashForm,
	creditForm,
	creditNoteForm,
	draftPurchase,
	hosting,
	linesOf,
} from './cases/purchaseWorld';
import { chosen } from './dinero';
import { PurchaseBench } from './purchaseBench';

// Pauses between two looks are real seconds; here they pass at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../../engine/passingTime').sleep,
}));

const bench = new PurchaseBench();
beforeAll(bench.start);
afterAll(bench.stop);
beforeEach(bench.reset);
afterEach(backToNow);

/** Lets time pass for node and simulator alike, which run in this process. */
const later = (minutes: number) => letPass(minutes * 60_000);

const post = (changes: IDataObject = {}) =>
	bench.first(
		'purchaseVoucher',
		'post',
		{
			...creditForm,
			...{ reference: 'roger:7:bill:1', description: '', book: true, evidence: '' },
			...{ paper: 'binary', binaryPropertyName: 'data', ...changes },
		},
		[fileItem('%PDF-1.4\n%%EOF', 'regning 4711.pdf')],
	);

const BOOKED = { 7300: 100_000, 64060: 25_000, 63000: -125_000 };

test('a bill with its paper: booked once, and a repeat writes nothing', async () => {
	const first = await post();
	expect(first).toMatchObject({ outcome: 'posted', voucherNumber: 1 });
	const { purchaseVouchers, files } = await bench.books();
	expect(purchaseVouchers).toMatchObject([{ ExternalReference: 'roger:7:bill:1' }]);
	expect(files).toMatchObject([{ voucherGuid: first['voucherGuid'] }]);
	expect(String(files[0]?.['name'])).toMatch(
		/^regning.4711-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}\.pdf$/,
	);
	await bench.demo.dinero.forget();
	expect(await post()).toMatchObject({ outcome: 'unchanged', voucherGuid: first['voucherGuid'] });
	expect(await bench.writes()).toEqual([]);
	expect(await bench.posted()).toEqual(BOOKED);
});

test('two runs at the same moment make one voucher', async () => {
	await Promise.all([post(), post()]);
	later(12);
	await post();
	expect((await bench.books()).purchaseVouchers).toHaveLength(1);
	expect(await bench.posted()).toEqual(BOOKED);
});

describe.each([
	['paper', 'POST', '/v1/1001/files'],
	['voucher', 'POST', '/v1.2/1001/vouchers/purchase'],
	['booking', 'POST', '/v1/1001/vouchers/purchase/*/book'],
])('the answer to the %s is lost', (_, method, path) => {
	test.each(['lostAnswer', '500', '502html', 'reset', 'emptyBody'])('%s', async (kind) => {
		await bench.demo.dinero.faults([{ method, path, kind, times: 1 }]);
		await post();
		for (let run = 0; run < 2; run += 1) {
			later(12);
			await post();
		}
		expect((await bench.books()).purchaseVouchers).toHaveLength(1);
		expect(await bench.posted()).toEqual(BOOKED);
	});
});

test('somebody books it in between: nobody books it twice', async () => {
	const path = '/v1/1001/vouchers/purchase/*/book';
	await bench.demo.dinero.faults([{ method: 'POST', path, kind: 'bookedMeanwhile', times: 1 }]);
	expect(await post()).toMatchObject({ outcome: 'posted', voucherNumber: 1 });
	expect(await bench.posted()).toEqual(BOOKED);
});

test('a refused booking leaves a draft and says why; a repeat goes on from it', async () => {
	const year = linesOf(hosting);
	const told = await post({ date: '2019-05-05T00:00:00.000+01:00', ...year });
	expect(told).toMatchObject({ outcome: 'failed', code: 'YEAR_CLOSED' });
	expect((await bench.books()).purchaseVouchers).toMatchObject([{ Status: 'Draft' }]);
});

test('a receipt without paper gets a sheet that says so, and is paid from its account', async () => {
	const posted = await post({ ...cashForm, paper: 'none' });
	expect(posted).toMatchObject({ outcome: 'posted' });
	expect(await bench.posted()).toEqual({ 7300: 100_000, 64060: 25_000, 55000: -125_000 });
	expect((await bench.books()).files).toMatchObject([{ voucherGuid: posted['voucherGuid'] }]);
});

test('as a draft first, then booked', async () => {
	expect(await post({ book: false })).toMatchObject({ outcome: 'posted', voucherNumber: null });
	expect(await bench.posted()).toEqual({});
	expect(await post()).toMatchObject({ outcome: 'posted', voucherNumber: 1 });
});

test('a purchase like it that somebody made by hand stops the run, unless told otherwise', async () => {
	const { guid } = await draftPurchase(bench.world);
	expect(await post()).toMatchObject({ outcome: 'failed', code: 'SIMILAR_PURCHASE' });
	expect(await post({ onSimilar: 'post' })).toMatchObject({ outcome: 'posted' });
	const guids = (await bench.books()).purchaseVouchers.map(({ Guid }) => Guid);
	expect(guids).toContain(guid);
	expect(guids).toHaveLength(2);
});

test('a booked one whose source now says otherwise is left alone', async () => {
	await post();
	const changed = await post(linesOf({ ...hosting, amount: 1300 }));
	expect(changed).toMatchObject({ outcome: 'failed', code: 'CONTENT_CHANGED' });
	expect(await bench.posted()).toEqual(BOOKED);
});

test('one that was deleted in Dinero is not made again', async () => {
	const posted = await post();
	const purchaseVoucher = chosen(posted['voucherGuid']);
	await bench.run('purchaseVoucher', 'delete', { purchaseVoucher, offsetWhenBooked: true });
	const again = await post({ evidence: JSON.stringify(posted) });
	expect(again).toMatchObject({ code: 'DELETED_IN_TARGET' });
	expect((await bench.books()).purchaseVouchers).toEqual([]);
});

test.each([
	['a code that the company lacks', linesOf({ ...hosting, vatCode: 'I99' }), 'VAT_CODE_MISSING'],
	[
		'two regions',
		{ ...cashForm, ...linesOf({ ...hosting, vatCode: 'IVV' }, hosting) },
		'PURCHASE_REGION',
	],
	['nothing to pay', linesOf(hosting, { ...hosting, amount: -1250 }), 'PURCHASE_NOT_POSITIVE'],
	['a third decimal', linesOf({ ...hosting, amount: 1.005 }), 'SETTINGS_INVALID'],
])('%s is told before anything is written', async (_, changes, code) => {
	await bench.demo.dinero.forget();
	expect((await post(changes))['code']).toBe(code);
	expect(await bench.writes()).toEqual([]);
});

describe('a booked voucher', () => {
	test('is offset only on request', async () => {
		const { guid } = await bookedPurchase(bench.world);
		const parameters = { purchaseVoucher: chosen(guid), offsetWhenBooked: false };
		const refused = await bench.first('purchaseVoucher', 'delete', parameters);
		expect(refused['code']).toBe('VOUCHER_BOOKED');
		const offset = { ...parameters, offsetWhenBooked: true };
		const done = await bench.first('purchaseVoucher', 'delete', offset);
		expect(done).toMatchObject({ deleted: false, offset: true });
		expect(await bench.posted()).toEqual({ 7300: 0, 64060: 0, 63000: 0 });
	});

	test('of a receipt is credited by a manual voucher', async () => {
		const { guid } = await bookedPurchase(bench.world, cashForm);
		const parameters = { purchaseVoucher: chosen(guid), additionalFields: {} };
		const made = await bench.first('purchaseVoucher', 'generateCreditNote', parameters);
		expect(made['kind']).toBe('manualVoucher');
		await bench.run('manualVoucher', 'book', { voucher: chosen(made['guid']), number: 0 });
		expect(await bench.posted()).toEqual({ 7300: 0, 64060: 0, 55000: 0 });
	});
});

describe('a purchase credit note', () => {
	const credit = (changes: IDataObject = {}) =>
		bench.first('purchaseCreditNote', 'post', {
			...creditNoteForm,
			...{ reference: 'roger:7:credit:1', book: true, evidence: '', ...changes },
		});
	const CREDITED = { 7300: -20_000, 64060: -5_000, 63000: 25_000 };

	test('is booked once under its own guid, also by two runs at once', async () => {
		await Promise.all([credit(), credit()]);
		expect(await credit()).toMatchObject({ outcome: 'unchanged', voucherNumber: 1 });
		expect((await bench.books()).purchaseCreditNotes).toHaveLength(1);
		expect(await bench.posted()).toEqual(CREDITED);
	});

	test.each([409, 400])('a used guid means that it stands, told by %d', async (status) => {
		await bench.demo.dinero.switches({ purchaseCreditNoteDuplicate: status });
		await credit({ book: false });
		expect(await credit()).toMatchObject({ outcome: 'posted' });
		expect(await bench.posted()).toEqual(CREDITED);
	});

	test.each(['lostAnswer', '500', 'reset', 'emptyBody'])('survives %s', async (kind) => {
		const path = '/v1/1001/vouchers/purchase/creditnotes*';
		await bench.demo.dinero.faults([{ method: 'POST', path, kind, times: 2 }]);
		for (let run = 0; run < 3; run += 1) await credit();
		expect(await bench.posted()).toEqual(CREDITED);
	});

	test('of a cash purchase is sent another way', async () => {
		const { guid } = await bookedPurchase(bench.world, cashForm);
		const additionalFields = { creditNoteFor: chosen(guid) };
		const refused = await credit({ additionalFields });
		expect(refused['code']).toBe('PURCHASE_CREDITS_CASH');
	});

	test('that was deleted is not made again', async () => {
		for (const removedVoucherAnswer of [404, 400]) {
			await bench.reset();
			await bench.demo.dinero.switches({ removedVoucherAnswer });
			const posted = await credit({ book: false });
			const purchaseCreditNote = chosen(posted['voucherGuid']);
			const parameters = { purchaseCreditNote, offsetWhenBooked: false };
			await bench.run('purchaseCreditNote', 'delete', parameters);
			await bench.demo.dinero.switches({ purchaseCreditNoteDuplicate: 409 });
			expect(await credit()).toMatchObject({ code: 'DELETED_IN_TARGET' });
		}
	});
});
