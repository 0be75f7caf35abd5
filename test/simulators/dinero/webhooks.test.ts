import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { invoice, line, TestClient } from './testClient';

const HOOKS = 'v1/1001/webhooks';

interface Delivery {
	state: string;
	attempts: { status: number | null }[];
}

interface State {
	organisations: { webhooks: { subscriptions: unknown[]; deliveries: Delivery[] } }[];
}

describe('webhooks', () => {
	let dinero: TestClient;
	let listener: Server;
	let received: Record<string, unknown>[];
	let answer: number;
	let uri: string;

	beforeAll(async () => {
		dinero = await TestClient.start();
		listener = createServer((request, response) => {
			let text = '';
			request.on('data', (part) => (text += String(part)));
			request.on('end', () => {
				received.push(JSON.parse(text) as Record<string, unknown>);
				response.writeHead(answer).end();
			});
		});
		await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
		uri = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
	});
	afterAll(async () => {
		await dinero.close();
		await new Promise((done) => listener.close(done));
	});
	beforeEach(async () => {
		received = [];
		answer = 200;
		await dinero.reset();
		// One delivery at once for each posting, whatever the suite runs with.
		const plain = { webhookDeliveryPer: 'posting', webhookCopies: 1, webhookDelayMs: 0 };
		const quiet = { webhookPing: 'none', webhookRetries: 3, webhookEndsAfterFailures: 0 };
		const shapes = { webhookEventIds: 'word', webhookSubscriptionsShape: 'array' };
		const known = { webhookPayload: 'thin', webhookEventsShape: 'id', webhookUris: 'onePerEvent' };
		await dinero.switches({ webhookLogin: 'any', ...plain, ...quiet, ...shapes, ...known });
	});

	const webhooks = async () =>
		(await dinero.control<State>('GET', 'state')).organisations[0]!.webhooks;

	const subscribe = (to = uri, EventId = 'entries-added') =>
		dinero.call('POST', `${HOOKS}/subscribe`, { EventId, Uri: to });

	async function bookOne(): Promise<void> {
		const body = invoice([line(100)], { Guid: undefined });
		const { data } = await dinero.call('POST', 'v1/1001/invoices', body);
		const path = `v1/1001/invoices/${data.Guid}/book`;
		const booked = await dinero.call('POST', path, { Timestamp: data.TimeStamp });
		expect(booked.status).toBe(200);
	}

	async function attempts(wanted: number): Promise<void> {
		for (let round = 0; round < 100; round += 1) {
			const { deliveries } = await webhooks();
			if (deliveries.flatMap((delivery) => delivery.attempts).length >= wanted) return;
			await pause(20);
		}
		throw new Error(`Received ${received.length} of ${wanted}.`);
	}

	it.each([
		['GET', 'events', undefined],
		['GET', 'subscriptions', undefined],
		['POST', 'subscribe', { EventId: 'entries-added', Uri: 'https://example.com/hook' }],
		['DELETE', 'unsubscribe', { EventId: 'entries-added' }],
	] as const)('keep personal integrations out of %s %s', async (method, path, body) => {
		await dinero.switches({ webhookLogin: 'vismaOnly' });
		const { status, data } = await dinero.call(method, `${HOOKS}/${path}`, body);
		expect([status, data.code]).toEqual([403, 41]);
	});

	it('tell a subscriber once of each posting, thin or with its entries', async () => {
		await subscribe();
		await bookOne();
		await attempts(1);
		expect(received).toEqual([{ OrganizationId: 1001, EventId: 'entries-added' }]);
		await dinero.switches({ webhookPayload: 'entries' });
		await bookOne();
		await attempts(2);
		expect(received[1]!['Entries']).toMatchObject([
			{ AccountNumber: 53000, Amount: 125 },
			{ AccountNumber: 1000, Amount: -100 },
			{ AccountNumber: 64000, Amount: -25 },
		]);
		await dinero.switches({ webhookDeliveryPer: 'entry' });
		await bookOne();
		await attempts(5);
	});

	it('tell of a ledger item when it is booked, not when booking begins', async () => {
		await dinero.switches({ ledgerBookingMs: 60_000, ledgerBookingPolls: 9 });
		await subscribe();
		const Lines = [{ Amount: 10, AccountNumber: 2000, BalancingAccountNumber: 53500 }];
		const item = { Id: '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1077', VoucherDate: '2026-11-20', Lines };
		await dinero.switches({ ledgerAddAnswer: 'array', createAnswersEmpty: false });
		const { data } = await dinero.call<{ Id: string; Version: string }[]>(
			'POST',
			'v1.2/1001/ledgeritems',
			[item],
		);
		await dinero.call('POST', 'v1/1001/ledgeritems/book', data);
		await pause(80);
		expect(received).toEqual([]);
		await dinero.control('PATCH', 'clock', { advanceSeconds: 61 });
		await attempts(1);
	});

	it('have one Uri for each event, or several; ending takes them all', async () => {
		await subscribe('https://example.com/old');
		await subscribe();
		const list = async () => (await dinero.call<unknown[]>('GET', `${HOOKS}/subscriptions`)).data;
		expect(await list()).toEqual([{ EventId: 'entries-added', Uri: uri }]);
		await dinero.switches({ webhookUris: 'several' });
		await subscribe('https://example.com/other');
		expect(await list()).toHaveLength(2);
		await dinero.call('DELETE', `${HOOKS}/unsubscribe`, { EventId: 'entries-added' });
		expect(await list()).toEqual([]);
		await bookOne();
		await pause(80);
		expect(received).toEqual([]);
	});

	it('try again after growing waits, then give up', async () => {
		await dinero.switches({ webhookRetries: 1 });
		await subscribe();
		answer = 500;
		await bookOne();
		await attempts(1);
		await dinero.control('PATCH', 'clock', { advanceSeconds: 61 });
		await attempts(2);
		expect((await webhooks()).deliveries).toMatchObject([
			{ state: 'failed', attempts: [{ status: 500 }, { status: 500 }] },
		]);
	});

	it('end by themselves after failures when the switch says so', async () => {
		await dinero.switches({ webhookEndsAfterFailures: 1 });
		await subscribe();
		answer = 500;
		await bookOne();
		await attempts(1);
		expect((await webhooks()).subscriptions).toEqual([]);
	});

	it.each([
		['webhookLost', 0],
		['webhookTwice', 2],
	])('with the fault %s a posting is delivered %i times', async (kind, times) => {
		await subscribe();
		await dinero.fault({ method: 'POST', path: '*/book', kind });
		await bookOne();
		await attempts(times);
		await pause(60);
		expect(received).toHaveLength(times);
	});

	it('come late with the fault, behind what was posted after it', async () => {
		await dinero.switches({ webhookPayload: 'entries' });
		await subscribe();
		await dinero.fault({ path: '*/book', kind: 'webhookLate', milliseconds: 60_000 });
		await bookOne();
		await bookOne();
		await attempts(1);
		await dinero.control('PATCH', 'clock', { advanceSeconds: 61 });
		await attempts(2);
		const numbers = received.map(
			({ Entries }) => (Entries as { VoucherNumber: number }[])[0]!.VoucherNumber,
		);
		expect(numbers).toEqual([2, 1]);
	});

	it('ask the address first when the switch says so', async () => {
		await dinero.switches({ webhookPing: 'posted' });
		answer = 404;
		expect((await subscribe()).data.validationErrors).toHaveProperty('Uri');
		answer = 200;
		expect((await subscribe()).status).toBe(200);
		expect(received).toHaveLength(2);
	});

	it('refuse an unknown event, and an address that is none', async () => {
		expect((await subscribe(uri, 'nope')).data.validationErrors).toHaveProperty('EventId');
		expect((await subscribe('nowhere')).data.validationErrors).toHaveProperty('Uri');
		await dinero.switches({ webhookUnsubscribeUnknown: 'refused' });
		const gone = await dinero.call('DELETE', `${HOOKS}/unsubscribe`, { EventId: 'entries-added' });
		expect(gone.status).toBe(400);
	});

	it.each([
		['id', [{ Id: 'entries-added', Description: expect.any(String) }]],
		['eventId', [expect.objectContaining({ EventId: 'entries-added', Name: 'Entries added' })]],
		['texts', ['entries-added']],
		['paged', { Collection: [{ Id: 'entries-added', Description: expect.any(String) }] }],
	])('list their events in the form %s', async (webhookEventsShape, rows) => {
		await dinero.switches({ webhookEventsShape });
		expect((await dinero.call('GET', `${HOOKS}/events`)).data).toEqual(rows);
	});
});
