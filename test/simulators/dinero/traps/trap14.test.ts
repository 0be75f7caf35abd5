import { GUID, TestClient } from '../testClient';
import type { Answer } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(async () => {
	await dinero.reset();
	const quick = { ledgerBookingPolls: 1, ledgerBookingMs: 600_000 };
	await dinero.switches({ ...quick, createAnswersEmpty: false, ledgerAddAnswer: 'array' });
});
afterAll(() => dinero.close());

async function booking(): Promise<number> {
	const Lines = [{ Amount: 100, AccountNumber: 2000, BalancingAccountNumber: 55000 }];
	const item = { Id: GUID, VoucherDate: '2026-11-20', Lines };
	const { data } = await dinero.call<Answer[]>('POST', 'v1.2/1001/ledgeritems', [item]);
	return (await dinero.call('POST', 'v1/1001/ledgeritems/book', data)).status;
}

const status = async () =>
	(await dinero.call<Answer[]>('POST', 'v1/1001/ledgeritems/status', [{ Id: GUID }])).data[0]
		?.Status;

test('trap 14: 200 only says that booking began; nothing is in the books yet', async () => {
	expect(await booking()).toBe(200);
	expect(await status()).toBe('PendingBooking');
	expect(await status()).toBe('Booked');
});

test('trap 14: a booking that fails is a draft again, without a word why', async () => {
	await dinero.fault({ method: 'POST', path: '*/ledgeritems/book', kind: 'ledgerStaysDraft' });
	expect(await booking()).toBe(200);
	await status();
	expect(await status()).toBe('Draft');
	expect(await dinero.posted()).toEqual({});
});
