import { CONTACT, GUID, invoice, line, TestClient } from './testClient';

interface Row {
	AccountNumber: number;
	Amount: number;
	VatCode: string | null;
	Type: string;
}

describe('master data and books', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	const rows = async (path: string) => (await dinero.call<Row[]>('GET', `v1/1001/${path}`)).data;

	async function bookOne(changes: Record<string, unknown> = {}): Promise<void> {
		const body = invoice([line(100)], changes);
		const { data } = await dinero.call('POST', 'v1/1001/invoices', body);
		const { status } = await dinero.call('POST', `v1/1001/invoices/${data.Guid}/book`, {
			Timestamp: data.TimeStamp,
		});
		expect(status).toBe(200);
	}

	it('gives entries of one year, debit positive', async () => {
		await bookOne();
		const entries = await rows('entries?fromDate=2026-01-01&toDate=2026-12-31');
		expect(entries.map(({ AccountNumber, Amount }) => [AccountNumber, Amount])).toEqual([
			[53000, 125],
			[1000, -100],
			[64000, -25],
		]);
		const over = await dinero.call('GET', 'v1/1001/entries?fromDate=2025-12-01&toDate=2026-01-31');
		expect(over.status).toBe(400);
	});

	it('gives changes of at most 31 days by when they were posted', async () => {
		await dinero.control('PATCH', 'clock', { set: '2026-11-23T10:00:00Z' });
		await dinero.login();
		await bookOne({ Date: '2026-02-01' });
		const changes = (from: string, to: string) =>
			rows(`entries/changes?changesFrom=${from}T00:00:00Z&changesTo=${to}T00:00:00Z`);
		expect(await changes('2026-11-23', '2026-11-24')).toHaveLength(3);
		expect(await changes('2026-02-01', '2026-02-02')).toEqual([]);
		const long = 'v1/1001/entries/changes?changesFrom=2026-10-01&changesTo=2026-11-24';
		expect((await dinero.call('GET', long)).status).toBe(400);
	});

	it('carries balances into the next year, and results not', async () => {
		await bookOne({ Date: '2025-11-20' });
		const saldo = await rows('2026/reports/saldo?includeSummaryAccount=false');
		expect(saldo.map(({ AccountNumber, Amount }) => [AccountNumber, Amount])).toEqual([
			[53000, 125],
			[64000, -25],
		]);
		const before = await rows('2025/reports/result?includeSummaryAccount=false');
		expect(before.map(({ Amount }) => Amount)).toEqual([-100]);
		const primo = await rows('entries?fromDate=2026-01-01&toDate=2026-12-31&includePrimo=true');
		expect(primo.map(({ Type }) => Type)).toEqual(['Primo', 'Primo']);
		expect((await dinero.call('GET', 'v1/1001/2099/reports/saldo')).status).toBe(404);
	});

	it('lists accounts with the default VAT code that makes the COGS trap', async () => {
		const fields = 'fields=AccountNumber,Name,VatCode,Category,IsHidden';
		const entry = await rows(`accounts/entry?${fields}`);
		const find = (number: number) => entry.find(({ AccountNumber }) => AccountNumber === number);
		expect(find(2000)).toMatchObject({ VatCode: 'I25' });
		expect(find(1499)).toMatchObject({ IsHidden: true });
		expect(find(55000)).toBeUndefined();
		const purchase = await rows('accounts/purchase');
		expect(purchase.every(({ AccountNumber: n }) => n >= 2000 && n <= 9399)).toBe(true);
	});

	it('makes an account once', async () => {
		const body = { Number: 63005, Name: 'Mellemregning', VatCode: 'none' };
		expect((await dinero.call('POST', 'v1/1001/accounts/entry', body)).status).toBe(200);
		expect((await dinero.call('POST', 'v1/1001/accounts/entry', body)).status).toBe(400);
		const deposit = { Number: 55100, Name: 'Kort' };
		expect((await dinero.call('POST', 'v1/1001/accounts/deposit', deposit)).status).toBe(200);
		expect((await dinero.call('POST', 'v1/1001/accounts/deposit', deposit)).status).toBe(400);
	});

	it('replaces a contact whole', async () => {
		const path = `v2/1001/contacts/${CONTACT}`;
		const body = { Name: 'Nyt navn', CountryKey: 'DK', IsPerson: false };
		expect((await dinero.call('PUT', path, body)).status).toBe(200);
		const { data } = await dinero.call('GET', `v1/1001/contacts/${CONTACT}`);
		expect(data).toMatchObject({ Name: 'Nyt navn', Email: null, VatNumber: null });
	});

	it('hides deleted contacts in v1 and shows them in v2', async () => {
		await dinero.call('DELETE', `v1/1001/contacts/${CONTACT}`);
		const names = async (path: string) => (await dinero.call('GET', path)).data.Collection.length;
		expect(await names('v1/1001/contacts')).toBe(1);
		expect(await names('v1/1001/contacts?deletedOnly=true')).toBe(1);
		expect(await names('v2/1001/contacts')).toBe(2);
		const refused = await dinero.call('POST', 'v1/1001/invoices', invoice([line(1)]));
		expect(JSON.stringify(refused.data)).toContain('invalidContactId');
		await dinero.call('POST', `v1/1001/contacts/${CONTACT}/restore`);
		expect(await names('v1/1001/contacts')).toBe(2);
	});

	it('keeps products with prices before and after VAT', async () => {
		const body = {
			Name: 'Hjelm',
			ProductNumber: 'H-100',
			BaseAmountValue: 249.5,
			Quantity: 1,
			AccountNumber: 1000,
			Unit: 'parts',
			ExternalReference: 'rackbeat:2001:product:H-100',
		};
		await dinero.call('POST', 'v1/1001/products', body);
		await dinero.call('POST', 'v1/1001/products', body);
		const filter = encodeURIComponent(`ExternalReference eq '${body.ExternalReference}'`);
		const fields = 'ProductGuid,BaseAmountValueInclVat';
		const { data } = await dinero.call(
			'GET',
			`v1/1001/products?fields=${fields}&queryFilter=${filter}`,
		);
		expect(data.Collection.map((row) => row['BaseAmountValueInclVat'])).toEqual([311.88, 311.88]);
		const unit = await dinero.call('POST', 'v1/1001/products', { ...body, Unit: 'stk' });
		expect(unit.data.validationErrors).toHaveProperty('Unit');
	});

	it('takes a seed of one’s own', async () => {
		await dinero.control('POST', 'reset', {
			seed: {
				organisations: [
					{
						id: 1001,
						name: 'Eget firma',
						years: [{ Name: '2026', FromDate: '2026-01-01', ToDate: '2026-12-31', isClosed: true }],
						accounts: [{ AccountNumber: 2000, Name: 'Forbrug', Category: 'Variable Expenses' }],
						contacts: [{ ContactGuid: CONTACT, Name: 'Kunde' }],
						lastInvoiceNumber: 900,
					},
				],
			},
		});
		await dinero.login();
		const { data } = await dinero.call('POST', 'v1/1001/invoices', invoice([line(1)]));
		const closed = await dinero.call('POST', `v1/1001/invoices/${GUID}/book`, {
			Timestamp: data.TimeStamp,
		});
		expect(closed.data.validationErrors).toHaveProperty('Date');
		const next = invoice([line(1)], { Guid: undefined, Date: '2027-01-01' });
		const { data: draft } = await dinero.call('POST', 'v1/1001/invoices', next);
		const booked = await dinero.call('POST', `v1/1001/invoices/${draft.Guid}/book`, {
			Timestamp: draft.TimeStamp,
		});
		expect(booked.data.Number).toBe(901);
	});

	it('answers creates without a body when the switch says so', async () => {
		await dinero.switches({ createAnswersEmpty: true });
		const { status, data } = await dinero.call('POST', 'v1/1001/invoices', invoice([line(1)]));
		expect([status, data]).toEqual([201, '']);
		expect((await dinero.call('GET', `v1/1001/invoices/${GUID}`)).status).toBe(200);
	});

	it('shows the books on a page, with nothing unescaped', async () => {
		await bookOne({ Description: '<script>' });
		const { data: page } = await dinero.call<string>('GET', '');
		expect(page).toContain('125,00');
		expect(page).toContain('&lt;script&gt;');
		expect(page).not.toContain('<script>');
	});
});
