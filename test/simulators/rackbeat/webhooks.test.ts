import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from './harness';
import { Rackbeat } from './harness';

interface Received {
	headers: IncomingHttpHeaders;
	body: unknown;
}

let rackbeat: Rackbeat;
let listener: Server;
let received: Received[];
let answer: number;
let url: string;

beforeAll(async () => {
	rackbeat = await Rackbeat.start();
	listener = createServer((request, response) => {
		let text = '';
		request.on('data', (part) => (text += part));
		request.on('end', () => {
			received.push({ headers: request.headers, body: JSON.parse(text) });
			response.writeHead(answer).end('ok');
		});
	});
	await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
	url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
	await rackbeat.close();
	await new Promise((done) => listener.close(done));
});
beforeEach(async () => {
	received = [];
	answer = 200;
	await rackbeat.reset();
	await rackbeat.switches({ webhook_urls: 'any' });
});

async function hook(event: string): Promise<Json> {
	const { body } = await rackbeat.api('POST', '/webhooks', { event, url });
	return body['webhook'] as Json;
}

const deliveries = async () =>
	(await rackbeat.state())['deliveries'] as unknown as { state: string; attempts: unknown[] }[];

/** Waits until so many deliveries have been received and recorded. */
async function untilReceived(wanted: number): Promise<void> {
	for (let round = 0; round < 100; round += 1) {
		const attempts = (await deliveries()).flatMap((delivery) => delivery.attempts).length;
		if (received.length >= wanted && attempts >= wanted) {
			return;
		}
		await pause(20);
	}
	throw new Error(`Received ${received.length} of ${wanted}.`);
}

const book = (number: number, query = '') =>
	rackbeat.api('POST', `/customer-invoices/${number}/book${query}`);

test('one delivery to each webhook of the event, with token and account', async () => {
	const { token } = await hook('customer_invoice.booked');
	expect(token).toHaveLength(32);
	await book(1001);
	await untilReceived(1);
	expect(received[0]).toMatchObject({
		headers: {
			'rackbeat-webhook-token': token,
			'rackbeat-webhook-event': 'customer_invoice.booked',
			'rackbeat-account-id': '2001',
			'user-agent': 'Rackbeat Webhook',
		},
		body: { key_name: 'number', key: '1001' },
	});
	expect(received).toHaveLength(1);
});

test('suppressed on request, in the query and in the body', async () => {
	await hook('customer_invoice.booked');
	await book(1001, '?suppress_webhooks=true');
	await rackbeat.api('POST', '/customer-invoices/1015/book', { suppress_webhooks: true });
	expect(await deliveries()).toEqual([]);
});

test('the documented body tells the old key; key as a number', async () => {
	await rackbeat.switches({
		webhook_body: 'documented',
		webhook_key_type: 'int',
		draft_number_is_final: false,
	});
	await hook('customer_invoice.updated');
	await book(1001);
	await untilReceived(1);
	expect(received[0]?.body).toMatchObject({
		key: 1019,
		old_key: 1001,
		new_key: 1019,
		event: 'customer_invoice.updated',
	});
});

test('a stock change has a body of its own', async () => {
	await hook('inventory.updated');
	await book(1001);
	await untilReceived(1);
	expect(received[0]?.body).toEqual({ item: 'H-100', item_type: 'product', type: 'stock' });
});

test('a failure is tried again after growing waits; success sets the count to zero', async () => {
	const { id } = await hook('customer_invoice.booked');
	const failures = async () =>
		((await rackbeat.get(`/webhooks/${id}`)).body['webhook'] as Json)[
			'failures_since_last_success'
		];
	answer = 500;
	await book(1001);
	await untilReceived(1);
	expect(await failures()).toBe(1);
	answer = 200;
	await rackbeat.control('PATCH', '/_sim/clock', { advanceSeconds: 61 });
	await untilReceived(2);
	expect(await failures()).toBe(0);
	const logs = (await rackbeat.get(`/webhooks/${id}/logs`)).body['webhook_logs'];
	expect(logs).toMatchObject([
		{ attempt: 1, status: 500 },
		{ attempt: 2, status: 200, request: { key: '1001' } },
	]);
});

test('the waits grow over about a day, and then it is given up', async () => {
	const { id } = await hook('customer_invoice.booked');
	answer = 500;
	await book(1001);
	await untilReceived(1);
	const minutes = [1, 5, 15, 60, 180, 360, 720];
	for (const [done, wait] of minutes.entries()) {
		const advance = (advanceSeconds: number) =>
			rackbeat.control('PATCH', '/_sim/clock', { advanceSeconds });
		await advance(wait * 60 - 10);
		await new Promise((resolve) => setTimeout(resolve, 80));
		expect(received).toHaveLength(done + 1);
		await advance(20);
		await untilReceived(done + 2);
	}
	await rackbeat.control('PATCH', '/_sim/clock', { advanceSeconds: 7 * 24 * 3600 });
	await new Promise((resolve) => setTimeout(resolve, 80));
	expect(received).toHaveLength(8);
	expect((await rackbeat.get(`/webhooks/${id}`)).body['webhook']).toMatchObject({
		failures_since_last_success: 8,
	});
});

test('after so many failures it is switched off, when the switch says so', async () => {
	await rackbeat.switches({ inactive_after_failures: 1 });
	const { id } = await hook('customer_invoice.booked');
	answer = 500;
	await book(1001);
	await untilReceived(1);
	expect((await rackbeat.get(`/webhooks/${id}`)).body['webhook']).toMatchObject({
		is_active: false,
	});
});

test('delivered twice', async () => {
	await rackbeat.switches({ webhook_copies: 2 });
	await hook('customer.updated');
	await rackbeat.api('PUT', '/customers/17', { attention: 'Bogholderiet' });
	await untilReceived(2);
	expect(received.map(({ body }) => body)).toEqual(
		Array(2).fill({ key_name: 'number', key: '17' }),
	);
});

test('posting again renews: the same id, without or with the token', async () => {
	const { id } = await hook('customer_invoice.booked');
	const again = await hook('customer_invoice.booked');
	expect(again['id']).toBe(id);
	expect(again).not.toHaveProperty('token');
	await rackbeat.switches({ upsert_answer: '201_with_token' });
	expect(await hook('customer_invoice.booked')).toHaveProperty('token');
	expect((await rackbeat.get('/webhooks?event=customer_invoice.booked')).body['total']).toBe(1);
	expect((await rackbeat.api('DELETE', `/webhooks/${id}`)).status).toBe(200);
	expect((await rackbeat.get('/webhooks')).body['total']).toBe(0);
});

test('unknown events and addresses that are not public are refused', async () => {
	const unknown = await rackbeat.api('POST', '/webhooks', { event: 'orders.nope', url });
	expect(unknown.body['errors']).toHaveProperty('event');
	await rackbeat.switches({ unknown_event: 'accept', webhook_urls: 'public_https' });
	for (const refused of [url, 'https://localhost/x', 'http://example.com/x', 'https://10.0.0.1/']) {
		const { body } = await rackbeat.api('POST', '/webhooks', { event: 'a.b', url: refused });
		expect(body['errors']).toHaveProperty('url');
	}
	const open = { event: 'a.b', url: 'https://example.com/hook' };
	expect((await rackbeat.api('POST', '/webhooks', open)).status).toBe(201);
});
