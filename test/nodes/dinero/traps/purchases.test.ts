import type { IDataObject } from 'n8n-workflow';
import { fileItem } from '../cases/file';
import {
	bookedPurchase,
	cashForm,
	creditForm,
	draftPurchase,
	hosting,
	linesOf,
} from '../cases/purchaseWorld';
import { chosen } from '../dinero';
import { PurchaseBench } from '../purchaseBench';

// Pauses between two looks are real seconds; here they pass at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../../../engine/passingTime').sleep,
}));

const bench = new PurchaseBench();
beforeAll(bench.start);
afterAll(bench.stop);
beforeEach(bench.reset);

const create = (form: IDataObject) =>
	bench.first('purchaseVoucher', 'create', { additionalFields: {}, ...form });
const post = (changes: IDataObject = {}) =>
	bench.first(
		'purchaseVoucher',
		'post',
		{
			...creditForm,
			...{ reference: 'bill:1', description: '', book: true, evidence: '' },
			...{ paper: 'binary', binaryPropertyName: 'data' },
			...changes,
		},
		[fileItem()],
	);

test('trap 4: a credit note is generated with the version wrapped in an object', async () => {
	const { guid } = await bookedPurchase(bench.world);
	const made = await bench.first('purchaseVoucher', 'generateCreditNote', {
		purchaseVoucher: chosen(guid),
		additionalFields: {},
	});
	expect(made).toMatchObject({ kind: 'purchaseCreditNote', guid: expect.any(String) });
});

test('trap 9: a line field that Dinero would drop is refused before any call', async () => {
	const { vatCode, account, description } = hosting;
	const line = { vatCode, account, description, AmountExclVatValue: 1000 };
	await bench.demo.dinero.forget();
	const refused = await create({ ...creditForm, ...linesOf(line) });
	expect(refused['problems']).toMatchObject([
		{ code: 'PURCHASE_LINE_FIELD', en: expect.stringContaining('AmountExclVatValue') },
		{ code: 'PURCHASE_LINE_AMOUNT' },
	]);
	expect(await bench.writes()).toEqual([]);
});

test('trap 9: totals are read back, and VAT of another split is never booked', async () => {
	await bench.demo.dinero.switches({ partialVatShare: 'ofRate' });
	const told = await post(linesOf({ ...hosting, vatCode: 'HREP' }));
	expect(told).toMatchObject({ outcome: 'failed', code: 'PURCHASE_MISMATCH' });
	expect(told['da']).toContain('moms 187,50 / 197,37');
	expect((await bench.books()).purchaseVouchers).toMatchObject([{ Status: 'Draft' }]);
	expect(await bench.posted()).toEqual({});
});

test('trap 10: the amount is sent with its VAT, and taken apart by Dinero alone', async () => {
	await post();
	expect(await bench.posted()).toEqual({ 7300: 100_000, 64060: 25_000, 63000: -125_000 });
});

test('trap 11: a line without VAT code is refused, and none is said as NONE', async () => {
	const missing = await create({ ...creditForm, ...linesOf({ ...hosting, vatCode: '' }) });
	expect(missing['code']).toBe('PURCHASE_VAT_CODE_MISSING');
	await bench.demo.dinero.switches({ purchaseNoneCase: 'capitals' });
	const free = await create({ ...creditForm, ...linesOf({ ...hosting, vatCode: 'none' }) });
	expect(free).toMatchObject({ totalVat: 0, totalInclVat: 1250 });
});

test.each([
	[7300, 0, 'NONE'],
	[7300, 250, 'I25'],
])(
	'trap 11: an update says the code that a line hides: account %d with %d of VAT is %s',
	async (account, vat, vatCode) => {
		const { guid } = await draftPurchase(bench.world, {
			...creditForm,
			...linesOf({ ...hosting, account, vatCode }),
		});
		await bench.demo.dinero.switches({ purchaseNoneRead: 'null' });
		const updated = await bench.first('purchaseVoucher', 'update', {
			purchaseVoucher: chosen(guid),
			updateFields: { externalReference: 'ny' },
			replaceLines: false,
		});
		expect(updated).toMatchObject({ externalReference: 'ny', totalVat: vat });
		const sent = (await bench.demo.dinero.calls()).filter(({ method }) => method === 'PUT');
		expect(sent.at(-1)).toMatchObject({ body: { Lines: [{ VatCode: vatCode }] } });
	},
);

test('trap 11: where neither VAT nor account tells the code, the user is asked for the lines', async () => {
	const line = { ...hosting, account: 2010, vatCode: 'NONE' };
	const { guid } = await draftPurchase(bench.world, { ...creditForm, ...linesOf(line) });
	await bench.demo.dinero.switches({ purchaseNoneRead: 'null' });
	const asked = await bench.first('purchaseVoucher', 'update', {
		purchaseVoucher: chosen(guid),
		updateFields: { externalReference: 'ny' },
		replaceLines: false,
	});
	expect(asked['code']).toBe('PURCHASE_LINE_UNREADABLE');
});

test('trap 12: a receipt is sent without due date and currency, whatever the form still holds', async () => {
	const made = await create({ ...cashForm, dueDate: creditForm['dueDate'], currency: 'EUR' });
	expect(made).toMatchObject({ purchaseType: 'cash', totalInclVat: 1250 });
});

test.each(['null', 'zeroGuid'])(
	'trap 12: an update of a receipt sends neither back (without contact: %s)',
	async (updateWithoutContact) => {
		const { guid } = await draftPurchase(bench.world, cashForm);
		await bench.demo.dinero.switches({ updateWithoutContact });
		const updated = await bench.first('purchaseVoucher', 'update', {
			purchaseVoucher: chosen(guid),
			updateFields: { externalReference: 'ny' },
			replaceLines: false,
		});
		expect(updated).toMatchObject({ externalReference: 'ny', purchaseType: 'cash' });
	},
);

test('trap 12: fields of the other kind are refused by name in an update', async () => {
	const { guid } = await draftPurchase(bench.world, cashForm);
	const refused = await bench.first('purchaseVoucher', 'update', {
		purchaseVoucher: chosen(guid),
		updateFields: { dueDate: '2026-12-04', currency: 'EUR' },
		replaceLines: false,
	});
	expect(refused['problems']).toMatchObject([{ field: 'dueDate' }, { field: 'currency' }]);
});

test.each([
	['dueDate', { dueDate: '' }, 'a payment date'],
	['contact', { contact: { __rl: true, mode: 'list', value: '' } }, 'a contact'],
])(
	'trap 12: a bill without %s is not even made when it is to be booked',
	async (_, change, words) => {
		await bench.demo.dinero.forget();
		const refused = await post(change);
		expect(refused['code']).toBe('PURCHASE_INCOMPLETE');
		expect(refused['en']).toContain(words);
		expect(await bench.writes()).toEqual([]);
	},
);

test('trap 12: Book tells what a draft lacks before Dinero is asked', async () => {
	const { guid } = await draftPurchase(bench.world, { ...creditForm, dueDate: '' });
	await bench.demo.dinero.forget();
	const parameters = { purchaseVoucher: chosen(guid), number: 0 };
	const refused = await bench.first('purchaseVoucher', 'book', parameters);
	expect(refused['code']).toBe('PURCHASE_INCOMPLETE');
	expect(await bench.writes()).toEqual([]);
});

test.each([1000, 53500, 55000, 63000])(
	'trap 13: account %d is refused with the way out',
	async (account) => {
		const refused = await create({ ...creditForm, ...linesOf({ ...hosting, account }) });
		expect(refused['code']).toBe('PURCHASE_ACCOUNT');
		expect(refused['en']).toContain('manual voucher or the ledger');
	},
);

test('trap 19: a bill abroad is compared in its own currency and posted in DKK', async () => {
	for (const purchaseLineCurrency of ['own', 'dkk']) {
		await bench.reset();
		await bench.demo.dinero.switches({ purchaseLineCurrency });
		const form = { currency: 'eur', ...linesOf({ ...hosting, amount: 100 }) };
		expect(await post(form)).toMatchObject({ outcome: 'posted' });
		expect(await bench.posted()).toEqual({ 7300: 59_648, 64060: 14_912, 63000: -74_560 });
	}
});

test('trap 23: every voucher of a file is found, and ours among them is adopted', async () => {
	const [up] = await bench.run(
		'file',
		'upload',
		{ binaryPropertyName: 'data' },
		{ items: [fileItem()] },
	);
	const file = chosen(up?.json['fileGuid']);
	const other = { ...creditForm, ...linesOf({ ...hosting, amount: 10 }) };
	await create({ ...other, additionalFields: { file, externalReference: 'other' } });
	const ours = await create({
		...creditForm,
		additionalFields: { file, externalReference: 'bill:1' },
	});
	await bench.demo.dinero.switches({ draftsOnFileGuid: true });
	const found = await bench.run('purchaseVoucher', 'getByFile', { file });
	expect(found).toHaveLength(2);
	const posted = await post({ paper: 'file', file });
	expect(posted).toMatchObject({ outcome: 'posted', voucherGuid: ours['guid'] });
	expect((await bench.books()).purchaseVouchers).toHaveLength(2);
});

test('trap 7: lists of accounts ask for their fields by exact name', async () => {
	await bench.demo.dinero.forget();
	for (const kind of ['purchase', 'deposit']) {
		const parameters = { returnAll: true, kind, includeHidden: true };
		const [row] = await bench.run('account', 'getAll', parameters, { continueOnFail: true });
		expect(row?.json).toMatchObject({
			AccountNumber: expect.any(Number),
			Name: expect.any(String),
		});
	}
});
