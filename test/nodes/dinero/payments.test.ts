import type { IDataObject } from 'n8n-workflow';
import {
	creditForm,
	hosting,
	linesOf,
	bookedPurchase,
	payables,
	paymentForm,
} from './cases/purchaseWorld';
import { bookedInvoice, CUSTOMER, draftInvoice, LONG_AGO } from './cases/salesWorld';
import { chosen, lines } from './dinero';
import { loadList } from '../../engine/loadMethods';
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

const post = (document: IDataObject, changes: IDataObject = {}) =>
	bench.first('payment', 'post', {
		...document,
		...paymentForm,
		...{ reference: 'bank:1', amount: 100, ...changes },
	});

const list = async (document: IDataObject) =>
	(await bench.run('payment', 'getAll', { ...document, returnAll: true, simplify: true })).map(
		({ json }) => json,
	);

describe.each(['invoice', 'creditNote', 'purchaseVoucher'] as const)('on a %s', (kind) => {
	let document: IDataObject;
	beforeEach(async () => {
		document = await payables[kind](bench.world);
	});
	const isOnce = async () => {
		expect(await list(document)).toHaveLength(1);
		const sign = kind === 'invoice' ? 1 : -1;
		expect((await bench.posted())['55000']).toBe(sign * 10_000);
	};

	test('a payment is registered once, and a repeat writes nothing', async () => {
		expect(await post(document)).toMatchObject({ outcome: 'posted' });
		await bench.demo.dinero.forget();
		expect(await post(document)).toMatchObject({ outcome: 'unchanged' });
		expect(await bench.writes()).toEqual([]);
		await isOnce();
	});

	test('of three runs at once one pays', async () => {
		const runs = await Promise.all([post(document), post(document), post(document)]);
		expect(runs.map(({ outcome }) => outcome)).toContain('posted');
		await isOnce();
	});

	test.each(['lostAnswer', '500', '502html', 'reset', 'emptyBody', 'staleVersion'])(
		'once also after %s',
		async (kindOfFault) => {
			const fault = { method: 'POST', path: '*/payments', kind: kindOfFault, times: 1 };
			await bench.demo.dinero.faults([fault]);
			await post(document);
			await post(document);
			await isOnce();
		},
	);
});

test.each(['positive', 'negative'])(
	'on a credit note money goes out, whichever sign Dinero counts with (%s)',
	async (creditNotePaymentSign) => {
		const document = await payables.creditNote(bench.world);
		await bench.demo.dinero.switches({ creditNotePaymentSign });
		expect(await post(document)).toMatchObject({ outcome: 'posted' });
		expect(await post(document)).toMatchObject({ outcome: 'unchanged' });
		expect((await bench.posted())['55000']).toBe(-10_000);
	},
);

describe('abroad', () => {
	const abroad = async (): Promise<IDataObject> => {
		const form = {
			...creditForm,
			currency: 'EUR',
			...linesOf({ ...hosting, vatCode: 'NONE', amount: 100 }),
		};
		const { guid } = await bookedPurchase(bench.world, form);
		return { documentType: 'purchaseVoucher', purchaseVoucher: chosen(guid) };
	};

	test('the amount in its currency is asked for, by Post and Add, before anything is written', async () => {
		const document = await abroad();
		await bench.demo.dinero.forget();
		expect(await post(document)).toMatchObject({ code: 'PAYMENT_CURRENCY' });
		const added = await bench.first('payment', 'add', { ...document, ...paymentForm });
		expect(added['en']).toContain('EUR');
		expect(await bench.writes()).toEqual([]);
	});

	test.each(['currency', 'DKK'])(
		'a repeat knows it by either amount (%s), and the difference is on 2400',
		async (paymentListAmount) => {
			await bench.demo.dinero.switches({ paymentListAmount });
			const document = await abroad();
			const paid = { amount: 750, additionalFields: { foreignAmount: 100 } };
			expect(await post(document, paid)).toMatchObject({ outcome: 'posted' });
			expect(await post(document, paid)).toMatchObject({ outcome: 'unchanged' });
			expect(await bench.posted()).toMatchObject({ 2400: 440, 63000: 0, 55000: -75_000 });
		},
	);
});

test('a draft is no document to pay, and that is told before anything is written', async () => {
	const { guid } = await draftInvoice(bench.world);
	const document = { documentType: 'invoice', invoice: chosen(guid) };
	await bench.demo.dinero.forget();
	expect(await post(document)).toMatchObject({ code: 'NOT_PAYABLE' });
	expect(await bench.first('payment', 'add', { ...document, ...paymentForm })).toMatchObject({
		code: 'NOT_PAYABLE',
	});
	expect(await bench.writes()).toEqual([]);
});

test('too much, a payment by hand, and another amount under the reference stop the run', async () => {
	const document = await payables.purchaseVoucher(bench.world);
	expect(await post(document, { amount: 1250.01 })).toMatchObject({ code: 'PAYMENT_TOO_LARGE' });
	await bench.run('payment', 'add', { ...document, ...paymentForm, amount: 100 });
	expect(await post(document)).toMatchObject({ code: 'SIMILAR_PAYMENT' });
	expect(await post(document, { amount: 50 })).toMatchObject({ outcome: 'posted' });
	expect(await post(document, { amount: 60 })).toMatchObject({ code: 'PAYMENT_DIFFERS' });
	expect(await list(document)).toHaveLength(2);
});

describe('a refund', () => {
	const refund = (invoice: IDataObject, changes: IDataObject = {}) =>
		bench.first('payment', 'refund', {
			...{ invoice, reference: 'refund:1', amount: 40, depositAccount: chosen(55000) },
			...{ date: '2026-12-02T00:00:00.000+01:00', additionalFields: {}, ...changes },
		});

	test('is a negative payment on the invoice, once, and no more than was paid', async () => {
		const { guid } = await bookedInvoice(bench.world);
		const invoice = chosen(guid);
		await post({ documentType: 'invoice', invoice });
		expect(await refund(invoice)).toMatchObject({ outcome: 'posted' });
		expect(await refund(invoice)).toMatchObject({ outcome: 'unchanged' });
		expect((await bench.posted())['55000']).toBe(6_000);
		const more = { reference: 'refund:2', amount: 60.01 };
		expect(await refund(invoice, more)).toMatchObject({ code: 'REFUND_TOO_LARGE' });
	});

	test.each([0, -40])('of %d is refused', async (amount) => {
		const { guid } = await bookedInvoice(bench.world);
		expect((await refund(chosen(guid), { amount }))['code']).toBe('SETTINGS_INVALID');
	});
});

test('an Add whose answer is lost is found by its reference', async () => {
	const document = await payables.invoice(bench.world);
	await bench.demo.dinero.faults([
		{ method: 'POST', path: '*/payments', kind: 'lostAnswer', times: 1 },
	]);
	const additionalFields = { externalReference: 'bank:9' };
	const added = await bench.first('payment', 'add', {
		...document,
		...paymentForm,
		amount: 100,
		additionalFields,
	});
	const [standing] = await list(document);
	expect(added).toMatchObject({ guid: standing?.['guid'] });
});

describe('lists to choose from', () => {
	const names = async (method: string, parameters: IDataObject = {}, filter?: string) => {
		const credentials = { dineroApi: bench.demo.credentials['dineroApi'] ?? {} };
		const form = { type: 'dinero', parameters, credentials };
		return (await loadList(form, method, filter)).results.map(({ name }) => name);
	};

	test('hold expense accounts, deposit accounts and codes of purchases alone', async () => {
		const accounts = await names('searchPurchaseAccounts');
		expect(accounts).toContain('7300 - Internet og webhotel (I25)');
		expect(accounts.filter((name) => /^(1|5|6)\d{3,4} /.test(name))).toEqual([]);
		expect(await names('searchDepositAccounts')).toEqual(['55000 - Bank', '55040 - Kasse']);
		const codes = await names('searchPurchaseVatCodes');
		expect(codes[0]).toBe('NONE - No VAT (Ingen Moms)');
		expect(codes.filter((name) => /^(U|KUNS|OBPS)/.test(name))).toEqual([]);
	});

	test('hold the payments of the chosen document', async () => {
		const document = await payables.purchaseVoucher(bench.world);
		const form = { resource: 'payment', operation: 'delete' };
		const invoice = { __rl: true, mode: 'list', value: '' };
		await post(document, { additionalFields: { description: 'Bank' } });
		expect(await names('searchPayments', { ...form, ...document })).toEqual([
			'01.12.2026 - 100.00 - Bank',
		]);
		expect(await names('searchPayments', { ...form, documentType: 'invoice', invoice })).toEqual(
			[],
		);
	});

	test('hold purchases and their credit notes apart', async () => {
		await bookedPurchase(bench.world);
		const [bill] = await names('searchPurchaseVouchers');
		expect(bill).toBe('1 - 20.11.2026 - Webhotel');
		expect(await names('searchPurchaseCreditNotes')).toEqual([]);
	});
});

describe('deleting', () => {
	const partly = JSON.stringify([
		{ description: 'Hjelm', unitPrice: 100, account: 1000, unit: 'parts' },
	]);

	/** An invoice of 1,184.00 with a credit note of 125.00 and a payment of 100.00. */
	async function creditedAndPaid() {
		await bench.demo.dinero.switches({
			creditNoteSettlement: 'automatic',
			settlementNames: 'creditNote',
			createAnswersEmpty: false,
		});
		const { guid } = await bookedInvoice(bench.world);
		const [note] = await bench.run('creditNote', 'post', {
			contact: chosen(CUSTOMER),
			creditNoteFor: chosen(guid),
			date: LONG_AGO,
			...lines,
			linesJson: partly,
			reference: 'web:1',
			status: 'booked',
			additionalFields: {},
		});
		const document = { documentType: 'invoice', invoice: chosen(guid) };
		const paid = await bench.first('payment', 'add', { ...document, ...paymentForm, amount: 100 });
		return { document, paid, note: note?.json['creditNoteGuid'] };
	}

	test('tells the voucher of the payment, and what else is set off', async () => {
		const { document, paid, note } = await creditedAndPaid();
		const rows = await list(document);
		expect(rows).toContainEqual(
			expect.objectContaining({
				guid: paid['guid'],
				relatedVoucherGuid: paid['relatedVoucherGuid'],
			}),
		);
		const payment = chosen(paid['guid']);
		expect(await bench.first('payment', 'delete', { ...document, payment })).toMatchObject({
			deleted: true,
			amount: 100,
			relatedVoucherGuid: paid['relatedVoucherGuid'],
			setOff: [{ relatedVoucherGuid: note, amount: 125 }],
		});
		expect((await bench.posted())['55000'] ?? 0).toBe(0);
		expect(await list(document)).toMatchObject([{ relatedVoucherGuid: note }]);
	});

	test('a set-off is refused before Dinero is asked, with the voucher to correct', async () => {
		const { document, note } = await creditedAndPaid();
		const setOff = (await list(document)).find(
			({ relatedVoucherGuid }) => relatedVoucherGuid === note,
		);
		await bench.demo.dinero.forget();
		const payment = chosen(setOff?.['guid']);
		expect(await bench.first('payment', 'delete', { ...document, payment })).toMatchObject({
			code: 'SET_OFF_ELSEWHERE',
			da: expect.stringContaining(String(note)),
		});
		expect(await bench.writes()).toEqual([]);
		expect(await list(document)).toHaveLength(2);
	});
});
