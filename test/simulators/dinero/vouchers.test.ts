import { TestClient } from './testClient';

const VOUCHERS = 'v1/1001/vouchers/manuel';

const cogs = (vatCode: string | null, changes: Record<string, unknown> = {}) => ({
	VoucherDate: '2026-11-20',
	ExternalReference: 'rackbeat:2001:cogs:1001',
	Lines: [
		{
			Description: 'Vareforbrug faktura 1001',
			Amount: 449.6,
			AccountNumber: 2000,
			AccountVatCode: vatCode,
			BalancingAccountNumber: 53500,
			BalancingAccountVatCode: vatCode,
		},
	],
	...changes,
});

describe('manual vouchers', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	async function booked(body: unknown): Promise<string> {
		const { data: draft } = await dinero.call('POST', VOUCHERS, body);
		const { status } = await dinero.call('POST', `${VOUCHERS}/${draft.Guid}/book`, {
			Timestamp: draft.Timestamp,
		});
		expect(status).toBe(200);
		return draft.Guid;
	}

	it('claims input VAT on a COGS line whose code is left to the account: the trap', async () => {
		const guid = await booked(cogs(null));
		expect(await dinero.posted(guid)).toEqual({ 2000: 35_968, 64060: 8_992, 53500: -44_960 });
	});

	it.each(['none', 'NONE'])('posts cost against stock alone with %s', async (code) => {
		const guid = await booked(cogs(code));
		expect(await dinero.posted(guid)).toEqual({ 2000: 44_960, 53500: -44_960 });
	});

	it('shows before booking what it will post', async () => {
		const { data } = await dinero.call('POST', VOUCHERS, cogs(null));
		expect(data.Lines[0]).toMatchObject({
			AmountExclVatValue: 359.68,
			VatAmountValue: 89.92,
			AmountInclVatValue: 449.6,
		});
		expect(await dinero.posted()).toEqual({});
	});

	it.each([
		['an unknown code', cogs('U99')],
		['an empty code', cogs('')],
		['an unknown file', cogs('none', { FileGuid: 'f'.repeat(32) })],
		[
			'the same account on both sides',
			{ Lines: [{ Amount: 1, AccountNumber: 2000, BalancingAccountNumber: 2000 }] },
		],
		['an unknown account', { Lines: [{ Amount: 1, AccountNumber: 2999 }] }],
		['a long reference', cogs('none', { ExternalReference: 'x'.repeat(129) })],
	])('refuses %s', async (_what, body) => {
		const { status, data } = await dinero.call('POST', VOUCHERS, body);
		expect([status, data.code]).toEqual([400, 42]);
	});

	it('counts sales VAT on top of the amount, or inside it, as the switch says', async () => {
		const sale = {
			VoucherDate: '2026-11-20',
			Lines: [{ Amount: 1000, AccountNumber: 55000, BalancingAccountNumber: 1000 }],
		};
		const net = await booked(sale);
		expect(await dinero.posted(net)).toEqual({ 55000: 125_000, 1000: -100_000, 64000: -25_000 });
		await dinero.switches({ manualVoucherSalesAmount: 'gross' });
		const gross = await booked(sale);
		expect(await dinero.posted(gross)).toEqual({ 55000: 100_000, 1000: -80_000, 64000: -20_000 });
	});

	it('books purchases abroad with due and deductible VAT', async () => {
		const guid = await booked({
			VoucherDate: '2026-11-20',
			Lines: [{ Amount: 100, AccountNumber: 2010, BalancingAccountNumber: 55000 }],
		});
		expect(await dinero.posted(guid)).toEqual({
			2010: 10_000,
			55000: -10_000,
			64060: 2_500,
			64080: -2_500,
		});
	});

	it('numbers vouchers from 1 in every year', async () => {
		const numberOf = async (guid: string) =>
			(await dinero.call('GET', `${VOUCHERS}/${guid}`)).data.VoucherNumber;
		expect(await numberOf(await booked(cogs('none')))).toBe(1);
		expect(await numberOf(await booked(cogs('none')))).toBe(2);
		const older = await booked(cogs('none', { VoucherDate: '2025-12-31' }));
		expect(await numberOf(older)).toBe(1);
	});

	it('reverses a booked voucher that is deleted, and needs its version for it', async () => {
		const guid = await booked(cogs('none'));
		expect((await dinero.call('DELETE', `${VOUCHERS}/${guid}`)).status).toBe(400);
		const { data } = await dinero.call('GET', `${VOUCHERS}/${guid}`);
		const gone = await dinero.call('DELETE', `${VOUCHERS}/${guid}`, { Timestamp: data.Timestamp });
		expect(gone.status).toBe(200);
		expect(await dinero.posted(guid)).toEqual({ 2000: 0, 53500: 0 });
		expect((await dinero.call('GET', `${VOUCHERS}/${guid}`)).status).toBe(404);
	});
});

describe('files that own a voucher', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	interface ListedFile {
		FileGuid: string;
		Name: string;
		UploadedAt: string;
		Linked: { VoucherGuid: string }[];
	}
	const list = async () => (await dinero.call<ListedFile[]>('GET', 'v1/1001/files')).data;
	const NAME = 'rackbeat:2001:cogs:1001.pdf';

	it('lists files of one name in order of upload, with the voucher that uses one', async () => {
		const first = (await dinero.upload(NAME)).data.FileGuid;
		const second = (await dinero.upload(NAME)).data.FileGuid;
		const body = cogs('none', { FileGuid: first });
		const { data: draft } = await dinero.call('POST', VOUCHERS, body);
		const files = await list();
		expect(files.map(({ Name }) => Name)).toEqual([NAME, NAME]);
		expect(files.map(({ FileGuid }) => FileGuid)).toEqual([first, second]);
		expect(files[0]!.Linked.map(({ VoucherGuid }) => VoucherGuid)).toEqual([draft.Guid]);
		await dinero.switches({ draftsLinkedInFiles: false });
		expect((await list())[0]!.Linked).toEqual([]);
	});

	it('alters names, lags behind and delays use when the switches say so', async () => {
		await dinero.switches({ fileName: 'altered', fileListLagMs: 60_000, fileReadyLagMs: 30_000 });
		const { data: file } = await dinero.upload(NAME);
		expect(await list()).toEqual([]);
		const body = cogs('none', { FileGuid: file.FileGuid });
		expect((await dinero.call('POST', VOUCHERS, body)).status).toBe(400);
		await dinero.control('PATCH', 'clock', { advanceSeconds: 61 });
		expect((await dinero.call('POST', VOUCHERS, body)).status).toBe(200);
		expect((await list()).map(({ Name }) => Name)).toEqual(['rackbeat_2001_cogs_1001.pdf']);
	});

	it('refuses what is too large or no document', async () => {
		const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(6_000_000)]);
		expect((await dinero.upload('stor.pdf', large)).status).toBe(400);
		await dinero.switches({ fileTooLargeStatus: 413 });
		expect((await dinero.upload('stor.pdf', large)).status).toBe(413);
		expect((await dinero.upload('a.pdf', Buffer.from('hello'))).status).toBe(400);
	});

	it('keeps the bytes', async () => {
		const { data: file } = await dinero.upload('bilag æøå.pdf');
		const { data } = await dinero.call<string>('GET', `v1/1001/files/${file.FileGuid}`);
		expect(data).toBe('%PDF-1.4\n%%EOF\n');
		expect((await list())[0]!.Name).toBe('bilag æøå.pdf');
	});
});
