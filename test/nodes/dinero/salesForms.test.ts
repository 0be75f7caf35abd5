import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { bookedInvoice, CUSTOMER, draftInvoice, LONG_AGO } from './cases/salesWorld';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
const world = { run };
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });
const goOn = { continueOnFail: true };
const all = { returnAll: true, simplify: true };

interface Call {
	method: string;
	path: string;
	body: IDataObject | null;
}
const calls = async () =>
	((await demo.dinero.calls()) as unknown as Call[]).filter(({ path }) => path.startsWith('/v'));

async function raw(ready: IDataObject): Promise<IDataObject> {
	const [item] = await run('invoice', 'get', { ...own(ready), simplify: false });
	return item?.json ?? {};
}

const json = (lines: unknown[]) => ({ specifyLines: 'json', linesJson: JSON.stringify(lines) });

describe('lines', () => {
	const preview = (lines: unknown[], additionalFields: IDataObject = {}) =>
		run(
			'invoice',
			'previewTotals',
			{ contact: chosen(CUSTOMER), date: LONG_AGO, ...json(lines), additionalFields },
			goOn,
		);

	test.each([
		[
			'a name that no line has',
			{ account: 1000, description: 'x', price: 5 },
			'"price" is no field',
		],
		['no text and no product', { account: 1000 }, 'neither a description nor a product'],
		['an amount on a heading', { lineType: 'Text', description: 'x', unitPrice: 5 }, 'heading'],
		['an unknown unit', { account: 1000, description: 'x', unit: 'stk' }, '"stk"'],
		['no account', { description: 'x' }, 'has no account'],
	])('%s is refused before any call', async (_, line, words) => {
		const [item] = await preview([line]);
		expect(item?.json['en']).toContain(words);
		expect(await calls()).toEqual([]);
	});

	async function product(): Promise<string> {
		const [made] = await run('product', 'create', {
			name: 'Lygte',
			unitPrice: 99.95,
			account: chosen(1450),
			unit: 'set',
			additionalFields: {},
		});
		return String(made?.json['productGuid']);
	}

	const create = (lines: unknown[], additionalFields: IDataObject = {}) =>
		run(
			'invoice',
			'create',
			{ contact: chosen(CUSTOMER), date: LONG_AGO, ...json(lines), additionalFields },
			goOn,
		);

	test('a product brings its price, account, unit and name, and is read once for all lines', async () => {
		// An empty answer would be followed by a look at the invoice.
		await demo.dinero.switches({ createAnswersEmpty: false });
		const guid = await product();
		await demo.dinero.forget();
		const [item] = await create([
			{ product: guid, quantity: 2 },
			{ product: guid, quantity: 1, comments: 'Til bagenden' },
		]);
		expect((await calls()).map(({ method, path }) => `${method} ${path}`)).toEqual([
			`GET /v1/1001/products/${guid}`,
			'POST /v1/1001/invoices',
		]);
		const invoice = await raw({ guid: item?.json['guid'] });
		expect(invoice['ProductLines']).toMatchObject([
			{ Description: 'Lygte', BaseAmountValue: 99.95, AccountNumber: 1450, Unit: 'set' },
			{ Description: 'Lygte', Comments: 'Til bagenden' },
		]);
		expect(invoice).toMatchObject({ TotalExclVat: 299.85 });
	});

	test('values of the line’s own hold beside a product, or the document is not written', async () => {
		const guid = await product();
		const line = { product: guid, quantity: 1, ownValues: { unitPrice: 80, account: 1000 } };
		await demo.dinero.switches({ productLineValues: 'line' });
		const [made] = await create([line]);
		expect(await raw({ guid: made?.json['guid'] })).toMatchObject({ TotalExclVat: 80 });
		await demo.dinero.switches({ productLineValues: 'product' });
		const [item] = await create([line]);
		expect(item?.json).toMatchObject({ code: 'PRODUCT_VALUES_IGNORED', class: 'mismatch' });
		expect(await run('invoice', 'getAll', { ...all, filters: {} })).toHaveLength(1);
	});

	test.each([
		['prices with VAT', { showLinesInclVat: true }, 'without VAT'],
		['another currency', { currency: 'EUR' }, 'in DKK'],
	])('a product’s own price never stands among %s', async (_, additionalFields, words) => {
		const [item] = await create([{ product: await product() }], additionalFields);
		expect(item?.json['en']).toContain(words);
	});

	test('an update keeps products, comments and headings', async () => {
		const [made] = await create([
			{ lineType: 'Text', description: 'Lys' },
			{ product: await product(), quantity: 3, comments: 'Sort' },
		]);
		const ready = { guid: made?.json['guid'] };
		const before = await raw(ready);
		await run('invoice', 'update', {
			...own(ready),
			updateFields: { comment: 'Ny' },
			replaceLines: false,
		});
		expect((await raw(ready))['ProductLines']).toEqual(before['ProductLines']);
	});

	test('Post refuses what it could not compare on a repeat', async () => {
		const parameters = {
			contact: chosen(CUSTOMER),
			date: LONG_AGO,
			reference: 'web:1',
			status: 'draft',
			additionalFields: {},
			...json([{ description: 'x', account: 1000, unitPrice: 5, comments: 'Sort' }]),
		};
		const [item] = await run('invoice', 'post', parameters, goOn);
		expect(item?.json['en']).toContain('neither products nor comments');
	});
});

describe('the head', () => {
	test('an update to another contact takes that contact’s address', async () => {
		const ready = await draftInvoice(world, { additionalFields: { address: 'Torvet 4' } });
		const [made] = await run('contact', 'create', {
			name: 'Ny Kunde',
			countryKey: 'DK',
			additionalFields: {},
		});
		const contact = chosen(made?.json['contactGuid']);
		const parameters = { ...own(ready), updateFields: { contact }, replaceLines: false };
		await run('invoice', 'update', parameters);
		expect(await raw(ready)).toMatchObject({ ContactName: 'Ny Kunde', Address: null });
	});

	test('an update keeps cash terms, whose days read back as 0', async () => {
		const additionalFields = { paymentConditionType: 'NettoCash' };
		const ready = await draftInvoice(world, { additionalFields });
		const parameters = { ...own(ready), updateFields: { comment: 'x' }, replaceLines: false };
		await run('invoice', 'update', parameters);
		expect(await raw(ready)).toMatchObject({
			PaymentConditionType: 'NettoCash',
			Comment: 'x',
		});
	});

	test('an update to net days wants days too', async () => {
		const additionalFields = { paymentConditionType: 'NettoCash' };
		const ready = await draftInvoice(world, { additionalFields });
		const updateFields = { paymentConditionType: 'Netto' };
		const form = { ...own(ready), updateFields, replaceLines: false };
		const [item] = await run('invoice', 'update', form, goOn);
		expect(item?.json).toMatchObject({ code: 'PAYMENT_DAYS_MISSING' });
	});

	test('net days without days are refused, since they would be due at once', async () => {
		const additionalFields = { paymentConditionType: 'Netto' };
		const form = { contact: chosen(CUSTOMER), date: LONG_AGO, additionalFields };
		const lines = json([{ description: 'x', account: 1000 }]);
		const [item] = await run('invoice', 'create', { ...form, ...lines }, goOn);
		expect(item?.json).toMatchObject({ code: 'PAYMENT_DAYS_MISSING' });
	});

	test('an own guid is used, and a second invoice under it refused', async () => {
		const guid = '2c9c1c9e-5d0b-4a4e-8f59-0d6b7a1f1001';
		const additionalFields = { guid };
		expect(await draftInvoice(world, { additionalFields })).toEqual({ guid });
		const form = { contact: chosen(CUSTOMER), date: LONG_AGO, additionalFields };
		const lines = json([{ description: 'x', account: 1000 }]);
		const [item] = await run('invoice', 'create', { ...form, ...lines }, goOn);
		expect(item?.json).toMatchObject({ code: 'ALREADY_EXISTS' });
	});

	test('a draft whose answer was lost is found under the guid that was sent', async () => {
		// Logged in before, or it would be a 401 whose answer is lost.
		await run('invoice', 'getAll', { ...all, filters: {} });
		await demo.dinero.faults([
			{ method: 'POST', path: '/v1/1001/invoices', kind: 'lostAnswer', times: 1 },
		]);
		const ready = await draftInvoice(world);
		const listed = await run('invoice', 'getAll', { ...all, filters: {} });
		expect(listed.map(({ json: { guid } }) => guid)).toEqual([ready['guid']]);
	});

	test('an empty answer is understood by the guid that was sent', async () => {
		await demo.dinero.switches({ createAnswersEmpty: true });
		const ready = await draftInvoice(world);
		expect(await raw(ready)).toMatchObject({ Guid: ready['guid'], Status: 'Draft' });
	});

	test('Post takes the contact’s own terms where none are chosen', async () => {
		const [made] = await run('contact', 'create', {
			name: 'Løbende',
			countryKey: 'DK',
			additionalFields: {
				PaymentConditionType: 'CurrentMonthOut',
				PaymentConditionNumberOfDays: 30,
			},
		});
		const [posted] = await run('invoice', 'post', {
			contact: chosen(made?.json['contactGuid']),
			date: LONG_AGO,
			reference: 'web:terms',
			status: 'draft',
			additionalFields: {},
			...json([{ description: 'x', account: 1000, unitPrice: 5 }]),
		});
		expect(await raw({ guid: posted?.json['invoiceGuid'] })).toMatchObject({
			PaymentConditionType: 'CurrentMonthOut',
			PaymentConditionNumberOfDays: 30,
			PaymentDate: '2025-04-30',
		});
	});
});

describe('a booked invoice', () => {
	test.each([
		['delete', {}],
		['update', { updateFields: { comment: 'x' }, replaceLines: false }],
	])('is never asked to %s, whatever Dinero would do', async (operation, form) => {
		await demo.dinero.switches({ deleteBookedInvoice: 'reversed' });
		const ready = await bookedInvoice(world);
		await demo.dinero.forget();
		const [item] = await run('invoice', operation, { ...own(ready), ...form }, goOn);
		expect(item?.json).toMatchObject({ code: 'BOOKED_ALREADY', class: 'conflict' });
		expect((await calls()).every(({ method }) => method === 'GET')).toBe(true);
	});

	test('whose answer to booking was lost is read, and is booked once', async () => {
		const ready = await draftInvoice(world);
		await demo.dinero.faults([{ method: 'POST', path: '*/book', kind: 'lostAnswer', times: 1 }]);
		const [item] = await run('invoice', 'book', { ...own(ready), number: 0 });
		expect(item?.json).toMatchObject({ status: 'Booked', number: 1 });
	});

	test('a booking that was not carried out is uncertain, and the draft stays', async () => {
		const ready = await draftInvoice(world);
		await demo.dinero.faults([{ method: 'POST', path: '*/book', kind: '500', times: 1 }]);
		const [item] = await run('invoice', 'book', { ...own(ready), number: 0 }, goOn);
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN' });
		expect(await raw(ready)).toMatchObject({ Status: 'Draft' });
	});
});

test('a draft whose deletion was answered by nothing is looked for, and is gone', async () => {
	const ready = await draftInvoice(world);
	await demo.dinero.faults([{ method: 'DELETE', path: '*', kind: 'lostAnswer', times: 1 }]);
	const [item] = await run('invoice', 'delete', own(ready));
	expect(item?.json).toMatchObject({ deleted: true });
});
