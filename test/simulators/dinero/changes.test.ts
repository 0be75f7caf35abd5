import { GUID, invoice, line, TestClient } from './testClient';

type Row = Record<string, string>;

describe('what moves the times of the last change', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(async () => {
		await dinero.reset();
		await dinero.switches({ timeOffset: 'Z', createAnswersEmpty: false });
	});
	afterAll(() => dinero.close());

	const pass = (seconds: number) => dinero.control('PATCH', 'clock', { advanceSeconds: seconds });

	const listed = async (path: string): Promise<Row> => {
		const { data } = await dinero.call('GET', `v1/1001/${path}`);
		return (data.Collection[0] ?? {}) as Row;
	};
	const invoiceRow = () => listed('invoices?fields=Guid,Status,CreatedAt,UpdatedAt');

	async function book(): Promise<string> {
		const { data } = await dinero.call('POST', 'v1/1001/invoices', invoice([line(100)]));
		const path = `v1/1001/invoices/${GUID}/book`;
		return (await dinero.call('POST', path, { Timestamp: data.TimeStamp })).data.TimeStamp;
	}

	it.each([true, false])('a payment (moves: %s) always gives a new version', async (moves) => {
		await dinero.switches({ paymentMovesUpdatedAt: moves });
		const version = await book();
		const before = await invoiceRow();
		await pass(60);
		const { data } = await dinero.call('POST', `v1/1001/invoices/${GUID}/payments`, {
			Timestamp: version,
			DepositAccountNumber: 55000,
			Amount: 125,
			RemainderIsFee: false,
			Description: 'Indbetaling',
		});
		expect(data.TimeStamp).not.toBe(version);
		const paid = await invoiceRow();
		expect(paid['Status']).toBe('Paid');
		expect(paid['UpdatedAt'] !== before['UpdatedAt']).toBe(moves);
	});

	it.each([true, false])('falling overdue (moves: %s)', async (moves) => {
		await dinero.switches({ overdueMovesUpdatedAt: moves });
		await book();
		const before = await invoiceRow();
		await dinero.control('PATCH', 'clock', { set: '2027-02-01T10:00:00Z' });
		await dinero.login();
		const overdue = await invoiceRow();
		expect(overdue['Status']).toBe('Overdue');
		expect(overdue['UpdatedAt'] !== before['UpdatedAt']).toBe(moves);
	});

	it.each([true, false])('deleting a contact (moves: %s)', async (moves) => {
		await dinero.switches({ deletionMovesUpdatedAt: moves });
		const path = 'contacts?pageSize=1&fields=ContactGuid,UpdatedAt,DeletedAt';
		const before = await listed(path);
		await pass(60);
		await dinero.call('DELETE', `v1/1001/contacts/${before['ContactGuid']}`);
		const deleted = await listed(`${path}&deletedOnly=true`);
		expect(deleted['DeletedAt']).toBeTruthy();
		expect(deleted['UpdatedAt'] !== before['UpdatedAt']).toBe(moves);
	});

	it.each([0, 40])('a new record was changed %s ms after it was created', async (later) => {
		await dinero.switches({ createdBeforeUpdatedMs: later });
		await dinero.call('POST', 'v1/1001/invoices', invoice([line(100)]));
		const { CreatedAt = '', UpdatedAt = '' } = await invoiceRow();
		expect(Date.parse(UpdatedAt) - Date.parse(CreatedAt)).toBe(later);
	});

	it('writes times without offset in UTC or as a Danish clock shows them', async () => {
		await dinero.control('PATCH', 'clock', { set: '2026-07-01T10:00:00Z' });
		await dinero.login();
		await dinero.call('POST', 'v1/1001/invoices', invoice([line(100)]));
		await dinero.switches({ timeOffset: 'none', bareTimes: 'utc' });
		expect((await invoiceRow())['CreatedAt']).toMatch(/^2026-07-01T10:00:[\d.]+$/);
		await dinero.switches({ bareTimes: 'danish' });
		expect((await invoiceRow())['CreatedAt']).toMatch(/^2026-07-01T12:00:[\d.]+$/);
	});

	it.each([true, false])('entries tell their guid: %s', async (told) => {
		await dinero.switches({ entryGuids: told });
		await book();
		const { data } = await dinero.call<Row[]>(
			'GET',
			'v1/1001/entries?fromDate=2026-01-01&toDate=2026-12-31',
		);
		expect(Boolean(data[0]?.['EntryGuid'])).toBe(told);
	});
});
