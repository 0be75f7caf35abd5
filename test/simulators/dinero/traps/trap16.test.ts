import { TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(async () => {
	await dinero.reset();
	await dinero.switches({ createAnswersEmpty: false });
});
afterAll(() => dinero.close());

async function booked(VoucherDate: string): Promise<number | null> {
	const Lines = [
		{ Amount: 100, AccountNumber: 2000, AccountVatCode: 'none', BalancingAccountNumber: 55000 },
	];
	const { data } = await dinero.call('POST', 'v1/1001/vouchers/manuel', { VoucherDate, Lines });
	const path = `v1/1001/vouchers/manuel/${data.Guid}/book`;
	return (await dinero.call('POST', path, { Timestamp: data.Timestamp })).data.VoucherNumber;
}

test('trap 16: voucher numbers begin at 1 again every accounting year', async () => {
	expect(await booked('2025-11-20')).toBe(1);
	expect(await booked('2025-11-21')).toBe(2);
	expect(await booked('2026-11-20')).toBe(1);
});
