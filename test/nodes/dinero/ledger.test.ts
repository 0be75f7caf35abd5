import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ emptyLedgersMeansAll: true, ledgerBookingMs: 60_000 });
});

const date = '2026-11-20T00:00:00.000+01:00';
const line = { description: 'Kasse', amount: 100, account: 2000, balancingAccount: 55000 };
const ID = '6f1c2c3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';

/** Items whose amount, account and own Id come from the input. */
const form = {
	date,
	specifyLines: 'json',
	linesJson:
		'={{ JSON.stringify([{ description: "Kasse", amount: $json.amount ?? 100, account: $json.account ?? 2000, balancingAccount: 55000 }]) }}',
	additionalFields: { id: '={{ $json.own ?? "" }}' },
};

const inputs = (...rows: IDataObject[]): INodeExecutionData[] => rows.map((json) => ({ json }));

const add = (rows: IDataObject[], continueOnFail = false) =>
	run('ledgerItem', 'add', form, { items: inputs(...rows), continueOnFail });

const unbooked = async () =>
	(await run('ledgerItem', 'getUnbooked', { returnAll: true })).map(({ json }) => json);

const itemField = chosen('={{ $json.id }}');
const each = (items: INodeExecutionData[]) => items.map(({ json }) => ({ json }));

const callsTo = async (part: string) =>
	(await demo.dinero.calls()).filter(({ path }) => path.endsWith(part)).length;

describe('adding many', () => {
	test.each(['array', 'single'])(
		'gives back every item with its own version, when Dinero answers with %s',
		async (ledgerAddAnswer) => {
			await demo.dinero.switches({ ledgerAddAnswer, createAnswersEmpty: false });
			await unbooked();
			const added = await add([{ amount: 1 }, { amount: 2 }, { amount: 3 }]);
			expect(added.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			const rows = await unbooked();
			expect(added.map(({ json }) => [json['id'], json['version']])).toEqual(
				rows.map(({ Id, Version }) => [Id, Version]),
			);
			expect(await callsTo('ledgeritems')).toBe(1);
		},
	);

	test.each(['allOrNone', 'keepsGood'])(
		'one bad item goes on alone, the others are added once, when a refusal leaves %s',
		async (ledgerBatchRefusal) => {
			await demo.dinero.switches({ ledgerBatchRefusal });
			const rows = [
				{ amount: 1 },
				{ amount: 2 },
				{ amount: 3, account: 4711 },
				{ amount: 4 },
				{ amount: 5 },
			];
			const out = await add(rows, true);
			expect(out.map(({ json }) => json['status'] ?? json['code'])).toEqual([
				'Draft',
				'Draft',
				'REFUSED',
				'Draft',
				'Draft',
			]);
			expect(out.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual([
				0, 1, 2, 3, 4,
			]);
			const amounts = (await unbooked()).map(
				({ Lines }) => (Lines as IDataObject[])[0]?.['Amount'],
			);
			expect(amounts.sort()).toEqual([1, 2, 4, 5]);
		},
	);

	test('without "continue" one bad item lets none be added', async () => {
		await demo.dinero.switches({ ledgerBatchRefusal: 'allOrNone' });
		await expect(add([{ amount: 1 }, { amount: 2, account: 4711 }])).rejects.toThrow(/4711/);
		expect(await unbooked()).toEqual([]);
	});

	test('lines that cannot be used fail before any call, or alone', async () => {
		await demo.dinero.forget();
		await expect(add([{ amount: 1 }, { amount: 1.005 }])).rejects.toThrow(/two decimals/);
		expect(await demo.dinero.calls()).toEqual([]);
		const out = await add([{ amount: 1 }, { amount: 1.005 }], true);
		expect(out.map(({ json }) => json['status'] ?? json['code'])).toEqual([
			'Draft',
			'SETTINGS_INVALID',
		]);
	});

	test('a lost answer is looked up: each item stands once', async () => {
		await unbooked();
		await demo.dinero.faults([
			{ method: 'POST', path: '/v1.2/1001/ledgeritems', kind: 'lostAnswer' },
		]);
		const added = await add([{ amount: 1 }, { amount: 2 }]);
		expect(added.map(({ json }) => json['status'])).toEqual(['Draft', 'Draft']);
		expect(await unbooked()).toHaveLength(2);
	});

	test('an answer that never came and left nothing is uncertain, and is not tried again', async () => {
		await unbooked();
		await demo.dinero.faults([{ method: 'POST', path: '/v1.2/1001/ledgeritems', kind: '500' }]);
		const out = await add([{ amount: 1 }, { amount: 2 }], true);
		expect(out.map(({ json }) => json['code'])).toEqual(['UNCERTAIN', 'UNCERTAIN']);
		expect(await unbooked()).toEqual([]);
	});

	test('an own ID is taken once; the second use is told', async () => {
		await add([{ own: ID }]);
		const out = await add([{ own: ID }, { amount: 7 }], true);
		expect(out[0]?.json).toMatchObject({ httpCode: 409 });
		expect(out[1]?.json).toMatchObject({ status: 'Draft' });
		expect(await unbooked()).toHaveLength(2);
	});

	test('a full ledger is told once, and nobody asks it again', async () => {
		const many = Array.from({ length: 950 }, (_, place) => ({ amount: place + 1 }));
		await add(many);
		await demo.dinero.forget();
		const out = await add(many.slice(0, 150), true);
		expect(new Set(out.map(({ json }) => json['code']))).toEqual(new Set(['JOURNAL_FULL']));
		expect(out).toHaveLength(150);
		expect(await callsTo('v1.2/1001/ledgeritems')).toBe(1);
	}, 60_000);

	test('a line may pay an invoice instead of naming an account', async () => {
		const [contact] = await run('contact', 'create', { name: 'Kunde', countryKey: 'DK' });
		const [draft] = await run('invoice', 'create', {
			contact: chosen(contact?.json['contactGuid']),
			date,
			specifyLines: 'json',
			linesJson:
				'[{"description":"Hjelm","quantity":1,"unitPrice":80,"account":1000,"unit":"parts"}]',
			additionalFields: {},
		});
		const invoice = chosen(draft?.json['guid']);
		await run('invoice', 'book', { invoice });
		await demo.dinero.switches({ ledgerPaymentSign: 'negative', ledgerBookingPolls: 0 });
		const pays = {
			description: 'Bank',
			amount: -100,
			paidVoucher: draft?.json['guid'],
			balancingAccount: 55000,
		};
		const lines = { specifyLines: 'json', linesJson: JSON.stringify([pays]) };
		const [item] = await run('ledgerItem', 'add', { date, ...lines, additionalFields: {} });
		await run('ledgerItem', 'book', { item: chosen(item?.json['id']) });
		const [row] = await run('invoice', 'get', { invoice, simplify: true });
		expect(row?.json).toMatchObject({ paymentStatus: 'Paid' });
	});

	test.each([
		['an account and a voucher', { ...line, paidVoucher: ID }, 'only one'],
		['neither', { ...line, account: '' }, 'no account'],
		['no amount', { ...line, amount: '' }, 'no amount'],
		['the same account twice', { ...line, balancingAccount: 2000 }, 'the same'],
	])('a line with %s is refused', async (_, bad, words) => {
		const parameters = {
			date,
			specifyLines: 'json',
			linesJson: JSON.stringify([bad]),
			additionalFields: {},
		};
		const [item] = await run('ledgerItem', 'add', parameters, { continueOnFail: true });
		expect(item?.json['en']).toContain(words);
	});
});

describe('deleting', () => {
	test('takes many at once, and leaves a booked one alone', async () => {
		await demo.dinero.switches({ ledgerBookingPolls: 0 });
		const added = await add([{ amount: 1 }, { amount: 2 }, { amount: 3 }]);
		await run('ledgerItem', 'book', { item: chosen(added[1]?.json['id']) });
		const parameters = { item: itemField };
		const out = await run('ledgerItem', 'delete', parameters, {
			items: each(added),
			continueOnFail: true,
		});
		expect(out.map(({ json }) => json['deleted'] ?? json['code'])).toEqual([
			true,
			'LEDGER_ITEM_BOOKED',
			true,
		]);
		expect(await unbooked()).toEqual([]);
	});

	test('without "continue" deletes none when one is booked', async () => {
		await demo.dinero.switches({ ledgerBookingPolls: 0 });
		const added = await add([{ amount: 1 }, { amount: 2 }]);
		await run('ledgerItem', 'book', { item: chosen(added[1]?.json['id']) });
		const all = run('ledgerItem', 'delete', { item: itemField }, { items: each(added) });
		await expect(all).rejects.toThrow(/is booked/);
		expect(await unbooked()).toHaveLength(1);
	});

	test('an item that is not there is told by its key', async () => {
		const [item] = await run(
			'ledgerItem',
			'delete',
			{ item: chosen(ID) },
			{ continueOnFail: true },
		);
		expect(item?.json).toMatchObject({ code: 'NOT_IN_DINERO' });
	});
});

describe('changing', () => {
	const update = (id: unknown, more: IDataObject, continueOnFail = false) =>
		run(
			'ledgerItem',
			'update',
			{ item: chosen(id), updateFields: {}, replaceLines: false, ...more },
			{ continueOnFail },
		);
	const two = {
		specifyLines: 'json',
		linesJson: JSON.stringify([line, { ...line, amount: 50 }]),
		additionalFields: {},
	};

	test('the date leaves lines, accounts and file as they stand', async () => {
		const [item] = await run('ledgerItem', 'add', { date, ...two });
		const [before] = await unbooked();
		await update(item?.json['id'], { updateFields: { date: '2026-11-25T00:00:00.000+01:00' } });
		const [after] = await unbooked();
		expect(after).toMatchObject({ VoucherDate: '2026-11-25', Lines: before?.['Lines'] });
		expect(after?.['Version']).not.toBe(before?.['Version']);
	});

	test.each(['replaced', 'merged'])(
		'lines take the place of those that stand, when Dinero reads %s',
		async (ledgerUpdateLines) => {
			await demo.dinero.switches({ ledgerUpdateLines });
			const [item] = await run('ledgerItem', 'add', { date, ...two });
			const lines = [
				{ ...line, amount: 7 },
				{ ...line, amount: 8 },
				{ ...line, amount: 9 },
			];
			await update(item?.json['id'], {
				replaceLines: true,
				specifyLines: 'json',
				linesJson: JSON.stringify(lines),
			});
			const [after] = await unbooked();
			expect((after?.['Lines'] as IDataObject[]).map(({ Amount }) => Amount)).toEqual([7, 8, 9]);
		},
	);

	test('a line that Dinero keeps against our wish is told, never booked along in silence', async () => {
		await demo.dinero.switches({ ledgerUpdateLines: 'merged' });
		const [item] = await run('ledgerItem', 'add', { date, ...two });
		const one = { replaceLines: true, specifyLines: 'json', linesJson: JSON.stringify([line]) };
		const [out] = await update(item?.json['id'], one, true);
		expect(out?.json).toMatchObject({ code: 'LEDGER_LINES_KEPT', class: 'mismatch' });
	});

	test('somebody else’s change meanwhile is not overwritten', async () => {
		const [item] = await run('ledgerItem', 'add', { date, ...two });
		await demo.dinero.faults([
			{ method: 'PUT', path: '/v1/1001/ledgeritems', kind: 'staleVersion' },
		]);
		const changes = { updateFields: { date: '2026-11-25T00:00:00.000+01:00' } };
		const [out] = await update(item?.json['id'], changes, true);
		expect(out?.json['code']).toMatch(/REFUSED|STALE|CHANGED/);
		expect((await unbooked())[0]).toMatchObject({ VoucherDate: '2026-11-20' });
	});
});

test('the list to choose from shows day, text and amount', async () => {
	await add([{ amount: 12.5 }]);
	const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
	const { results } = await loadList(
		{ type: 'dinero', parameters: {}, credentials },
		'searchLedgerItems',
	);
	expect(results.map(({ name }) => name)).toEqual(['20.11.2026 - Kasse - 12.5 kr.']);
});
