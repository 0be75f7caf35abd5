import { randomUUID } from 'node:crypto';
import { GUID, TestClient } from './testClient';
import type { Answer } from './testClient';

const LEDGER = 'v1/1001/ledgeritems';

const item = (Id: string = GUID, changes: Record<string, unknown> = {}) => ({
	Id,
	VoucherDate: '2026-11-20',
	Lines: [
		{
			Description: 'Vareforbrug faktura 1001',
			Amount: 449.6,
			AccountNumber: 2000,
			AccountVatCode: 'none',
			BalancingAccountNumber: 53500,
			BalancingAccountVatCode: 'none',
		},
	],
	...changes,
});

describe('ledger items', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(async () => {
		await dinero.reset();
		await dinero.switches({ ledgerBookingMs: 60_000 });
	});
	afterAll(() => dinero.close());

	const add = (items: unknown[]) => dinero.call<Answer[]>('POST', 'v1.2/1001/ledgeritems', items);
	const status = () => dinero.call<Answer[]>('POST', `${LEDGER}/status`, [{ Id: GUID }]);
	const book = (Version: string) => dinero.call('POST', `${LEDGER}/book`, [{ Id: GUID, Version }]);

	it('books after a while: pending first, then booked with a number', async () => {
		const { data } = await add([item()]);
		expect((await book(data[0]!.Version)).status).toBe(200);
		expect(await dinero.posted()).toEqual({});
		expect((await status()).data[0]!.Status).toBe('PendingBooking');
		expect((await status()).data[0]!.Status).toBe('PendingBooking');
		expect((await status()).data[0]).toMatchObject({ Status: 'Booked', VoucherNumber: 1 });
		expect(await dinero.posted()).toEqual({ 2000: 44_960, 53500: -44_960 });
	});

	it('books by time alone when nobody asks', async () => {
		const { data } = await add([item()]);
		await book(data[0]!.Version);
		await dinero.control('PATCH', 'clock', { advanceSeconds: 61 });
		expect((await status()).data[0]!.Status).toBe('Booked');
	});

	it('takes amounts with VAT inside, on either side', async () => {
		const sale = item(GUID, {
			Lines: [{ Amount: 1249.96, AccountNumber: 55000, BalancingAccountNumber: 1000 }],
		});
		await dinero.switches({ ledgerBookingPolls: 0 });
		const { data } = await add([sale]);
		await book(data[0]!.Version);
		await status();
		expect(await dinero.posted()).toEqual({ 55000: 124_996, 1000: -99_997, 64000: -24_999 });
	});

	it('leaves an item that cannot be booked, or that the fault holds back, a draft', async () => {
		const { data } = await add([item(GUID, { VoucherDate: '2024-12-31' })]);
		await dinero.switches({ ledgerBookingPolls: 0 });
		await book(data[0]!.Version);
		const failed = (await status()).data[0]!;
		expect(failed.Status).toBe('Draft');
		const [updated] = (
			await dinero.call<Answer[]>('PUT', LEDGER, [{ ...item(), Version: failed.Version }])
		).data;
		await dinero.fault({ method: 'POST', path: '*/ledgeritems/book', kind: 'ledgerStaysDraft' });
		await book(updated!.Version);
		const held = (await status()).data[0]!;
		expect(held.Status).toBe('Draft');
		await book(held.Version);
		expect((await status()).data[0]!.Status).toBe('Booked');
	});

	it('burns own Ids, refuses stale versions and unknown items', async () => {
		const { data } = await add([item()]);
		const again = await dinero.call('POST', 'v1.2/1001/ledgeritems', [item()]);
		expect([again.status, again.data.code]).toEqual([409, 72]);
		expect((await book('AAAAAAAAAAA=')).data.code).toBe(58);
		const unknown = await dinero.call('POST', `${LEDGER}/status`, [
			{ Id: GUID },
			{ Id: randomUUID() },
		]);
		expect(unknown.status).toBe(400);
		expect(unknown.data.validationErrors).toHaveProperty('ledgerItemNotFound');
		const gone = await dinero.call('DELETE', `${LEDGER}/delete`, [
			{ Id: GUID, Version: data[0]!.Version },
		]);
		expect(gone.status).toBe(200);
		expect((await add([item()])).status).toBe(409);
	});

	it('lists what is unbooked; an empty array means all of it', async () => {
		await add([item(), item(randomUUID())]);
		const all = await dinero.call<Answer[]>('POST', `${LEDGER}/ledgers`, []);
		expect(all.data).toHaveLength(2);
		await dinero.switches({ emptyLedgersMeansAll: false });
		const none = await dinero.call<Answer[]>('POST', `${LEDGER}/ledgers`, []);
		expect(none.data).toEqual([]);
	});

	it('holds 1,000 items and refuses a batch whole', async () => {
		const many = Array.from({ length: 999 }, () => item(randomUUID()));
		expect((await add(many)).status).toBe(200);
		const full = await dinero.call('POST', 'v1.2/1001/ledgeritems', [item(), item(randomUUID())]);
		expect([full.status, full.data.code]).toEqual([400, 43]);
		expect((await add([item()])).status).toBe(200);
	});

	it('answers the added item alone when the switch says so', async () => {
		await dinero.switches({ ledgerAddAnswer: 'single' });
		expect((await dinero.call('POST', 'v1.2/1001/ledgeritems', [item()])).data.Id).toBe(GUID);
	});
});
