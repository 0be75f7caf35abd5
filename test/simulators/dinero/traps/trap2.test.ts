import { GUID, TestClient } from '../testClient';
import type { Answer } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(async () => {
	await dinero.reset();
	const plain = { createAnswersEmpty: false, ledgerAddAnswer: 'array', webhookEventIds: 'word' };
	await dinero.switches({ ...plain, webhookLogin: 'any', webhookPing: 'none' });
});
afterAll(() => dinero.close());

const Lines = [
	{ Amount: 100, AccountNumber: 2000, AccountVatCode: 'none', BalancingAccountNumber: 55000 },
];

test('trap 2: a manual voucher is not deleted without the version in the body', async () => {
	const body = { VoucherDate: '2026-11-20', Lines };
	const { data } = await dinero.call('POST', 'v1/1001/vouchers/manuel', body);
	const path = `v1/1001/vouchers/manuel/${data.Guid}`;
	expect((await dinero.call('DELETE', path)).data.validationErrors).toHaveProperty('timestamp');
	expect((await dinero.call('GET', path)).status).toBe(200);
	expect((await dinero.call('DELETE', path, { Timestamp: data.Timestamp })).status).toBe(200);
});

test('trap 2: a ledger item is not deleted without the list in the body', async () => {
	const { data } = await dinero.call<Answer[]>('POST', 'v1.2/1001/ledgeritems', [
		{ Id: GUID, VoucherDate: '2026-11-20', Lines },
	]);
	const path = 'v1/1001/ledgeritems/delete';
	expect((await dinero.call('DELETE', path)).status).toBe(400);
	const status = () => dinero.call('POST', 'v1/1001/ledgeritems/status', [{ Id: GUID }]);
	expect((await status()).status).toBe(200);
	expect((await dinero.call('DELETE', path, data)).status).toBe(200);
});

test('trap 2: a webhook does not end without the event in the body', async () => {
	const event = { EventId: 'entries-added' };
	const hooks = 'v1/1001/webhooks';
	await dinero.call('POST', `${hooks}/subscribe`, { ...event, Uri: 'https://example.com/x' });
	const refused = await dinero.call('DELETE', `${hooks}/unsubscribe`);
	expect(refused.data.validationErrors).toHaveProperty('eventId');
	expect((await dinero.call('DELETE', `${hooks}/unsubscribe`, event)).status).toBe(200);
});
