import { CONTACT, TestClient } from '../testClient';

interface Account {
	AccountNumber: number;
}

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => dinero.reset());
afterAll(() => dinero.close());

const STOCK = 53500;
const numbers = async (list: string) =>
	(await dinero.call<Account[]>('GET', `v1/1001/accounts/${list}`)).data.map(
		({ AccountNumber }) => AccountNumber,
	);

test('trap 20: the chart holds balance accounts that a purchase voucher does not take', async () => {
	expect(await numbers('entry')).toContain(STOCK);
	expect(await numbers('purchase')).not.toContain(STOCK);
	const purchase = (AccountNumber: number) => ({
		PurchaseType: 'credit',
		VoucherDate: '2026-11-20',
		PaymentDate: '2026-12-20',
		ContactGuid: CONTACT,
		Lines: [{ Amount: 100, AccountNumber, Description: 'Vare', VatCode: 'NONE' }],
	});
	const refused = await dinero.call('POST', 'v1.2/1001/vouchers/purchase', purchase(STOCK));
	expect([refused.status, refused.data.code]).toEqual([400, 42]);
	const taken = await dinero.call('POST', 'v1.2/1001/vouchers/purchase', purchase(2000));
	expect(taken.status).toBeLessThan(300);
});
