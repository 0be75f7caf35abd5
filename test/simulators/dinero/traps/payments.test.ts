import { booked, credit, startOver } from '../purchases';
import { TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => startOver(dinero));
afterAll(() => dinero.close());

test('trap 3: the payment of a purchase is deleted with the version in the path, not in a body', async () => {
	const { Guid, Timestamp } = await booked(dinero, credit());
	const path = `v1/1001/purchase-vouchers/${Guid}/payments`;
	const { data: paid } = await dinero.call('POST', path, {
		Timestamp,
		DepositAccountNumber: 55000,
		Amount: 1250,
		RemainderIsFee: false,
		Description: 'Betaling',
	});
	const body = { Timestamp: paid.TimeStamp };
	expect((await dinero.call('DELETE', `${path}/${paid.Guid}`, body)).status).toBe(404);
	expect((await dinero.call('DELETE', `${path}/${paid.Guid}/${paid.TimeStamp}`)).status).toBe(200);
});
