import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_ROGER_CLIENT, DEMO_TEAM } from './index';
import { Roger } from './testClient';
import type { Json } from './testClient';

interface Received {
	body: string;
	signature: string | undefined;
}

interface Delivery {
	state: string;
	attempts: { status: number | null }[];
}

describe('webhooks', () => {
	let roger: Roger;
	let listener: Server;
	let received: Received[];
	let answer: number;
	let url: string;

	beforeAll(async () => {
		roger = await Roger.start();
		listener = createServer((request, response) => {
			let body = '';
			request.on('data', (part) => (body += String(part)));
			request.on('end', () => {
				const header = request.headers['x-roger-signature'];
				received.push({ body, signature: header === undefined ? undefined : String(header) });
				response.writeHead(answer).end();
			});
		});
		await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
		url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
	});
	afterAll(async () => {
		await roger.close();
		await new Promise((done) => listener.close(done));
	});
	beforeEach(async () => {
		received = [];
		answer = 200;
		await roger.reset();
	});

	const BOOKED = ['expense.state.booked', 'expense.state.paid'];
	const create = (events: unknown = BOOKED, more: object = {}) =>
		roger.call('POST', '/v1/webhooks', { url, teamId: DEMO_TEAM, events, ...more });
	const idOf = (body: Json): string => String(body['data']!['webhook']!['id']);
	const deliveries = async (): Promise<Delivery[]> =>
		(await roger.sim('GET', 'state'))['webhooks']!['deliveries'] as unknown as Delivery[];
	const approve = () => roger.act('expenses/Aw01Vent/approve');

	/** What came after the validation, once there is so much of it. */
	async function told(wanted: number): Promise<Received[]> {
		const events = () => received.filter(({ body }) => !body.includes('webhook.validation'));
		for (let round = 0; round < 150 && events().length < wanted; round += 1) await pause(20);
		expect(events()).toHaveLength(wanted);
		return events();
	}

	it('are made after a call that must answer 200, and tell events in two shapes', async () => {
		const { status, headers, body } = await create();
		expect(status).toBe(201);
		expect(body['data']!['webhook']).toMatchObject({ url, events: BOOKED });
		expect(String(headers['location'])).toContain(idOf(body));
		expect(JSON.parse(received[0]!.body).data).toMatchObject({ event: 'webhook.validation' });
		expect(received[0]!.signature).toBeUndefined();
		const list = await roger.get(`/v1/webhooks?TeamId=${DEMO_TEAM}`);
		expect(list.body['data']).toMatchObject([
			{ id: idOf(body), events: [{ event: BOOKED[0], apiWebhookId: expect.any(Number) }, {}] },
		]);
		const one = await roger.get(`/v1/webhooks/${idOf(body)}`);
		expect(one.body['data']!['webhook']).toMatchObject({ events: [{ event: BOOKED[0] }, {}] });
		expect((await roger.get('/v1/webhooks')).status).toBe(400);
	});

	it.each([500, 204, 302])('are not stored when the call is answered %d', async (status) => {
		answer = status;
		const refused = await create();
		expect(refused.status).toBe(400);
		expect(refused.headers['content-type']).toContain('application/problem+json');
		const list = await roger.get(`/v1/webhooks?TeamId=${DEMO_TEAM}`);
		expect(list.body['data']).toEqual([]);
	});

	it('refuse unknown events or drop them, and without a list get all or none', async () => {
		expect((await create(['expense.state.duplicate'])).status).toBe(400);
		await roger.switches({ unknownEvent: 'dropped' });
		const some = await create(['expense.state.duplicate', 'expense.state.paid']);
		expect(some.body['data']!['webhook']!['events']).toEqual(['expense.state.paid']);
		const all = await create(null);
		expect(all.body['data']!['webhook']!['events']).toHaveLength(25);
		await roger.switches({ webhookWithoutEvents: 'none' });
		expect((await create(null)).body['data']!['webhook']!['events']).toEqual([]);
		expect((await create(BOOKED, { url: 'ftp://x' })).status).toBe(400);
		expect((await create(BOOKED, { teamId: undefined })).body['errors']).toHaveProperty('teamId');
	});

	it('are changed after another call, and deleted', async () => {
		const webhookId = idOf((await create()).body);
		const events = ['expense.state.paid'];
		const change = () => roger.call('PUT', '/v1/webhooks', { webhookId, events });
		expect((await change()).status).toBe(200);
		expect(received).toHaveLength(2);
		answer = 500;
		expect((await change()).status).toBe(400);
		answer = 200;
		await roger.switches({ webhookUpdateStatus: 204 });
		const { status, body } = await change();
		expect([status, body]).toEqual([204, '']);
		expect((await roger.call('DELETE', `/v1/webhooks/${webhookId}`)).status).toBe(200);
		expect((await roger.get(`/v1/webhooks/${webhookId}`)).status).toBe(404);
	});

	it('belong to the client that made them', async () => {
		const webhookId = idOf((await create()).body);
		const other = await roger.act('tokens', { scopes: ['webhooks.all'], clientId: 'other' });
		roger.token = String(other['accessToken']);
		expect((await roger.get(`/v1/webhooks/${webhookId}`)).status).toBe(404);
		expect((await roger.get(`/v1/webhooks?TeamId=${DEMO_TEAM}`)).body['data']).toEqual([]);
	});

	it('tell thin, signed over the very bytes', async () => {
		await create();
		await approve();
		const [one] = await told(1);
		expect(JSON.parse(one!.body).data).toMatchObject({
			...{ event: 'expense.state.booked', bill: { id: 'Aw01Vent' } },
		});
		const [, seconds, hex] = /^t=(\d+);v1=([0-9a-f]+)$/.exec(one!.signature!)!;
		const own = createHmac('sha512', DEMO_ROGER_CLIENT.webhookSecret);
		expect(hex).toBe(own.update(`${seconds}.${one!.body}`).digest('hex'));
		expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(30);
	});

	it.each([
		[{ webhookPayload: 'expense', webhookTeam: 'team' }, 'expense', { id: 'Aw01Vent' }],
		[{ webhookPayload: 'expenseId', webhookTeam: 'teamId' }, 'expenseId', 'Aw01Vent'],
		[{ webhookPayload: 'billId' }, 'billId', 'Aw01Vent'],
		[{ webhookPayload: 'id' }, 'id', 'Aw01Vent'],
		[{ webhookTeam: 'team' }, 'team', { id: DEMO_TEAM }],
		[{ webhookTeam: 'teamId' }, 'teamId', DEMO_TEAM],
	])('carry ids as the switches say: %j', async (switches, key, value) => {
		await roger.switches(switches);
		await create();
		await approve();
		const [one] = await told(1);
		expect(JSON.parse(one!.body).data[key]).toEqual(value);
	});

	it('sign the validation and write capitals where the switches say so', async () => {
		await roger.switches({ validationSigned: true, signatureHex: 'upper' });
		await create();
		expect(received[0]!.signature).toMatch(/^t=\d+;v1=[0-9A-F]{128}$/);
	});

	it('are tried again after a minute, three times, and then no more', async () => {
		await create();
		answer = 500;
		await approve();
		await told(1);
		for (let times = 2; times <= 4; times += 1) {
			await roger.advance(61);
			await told(times);
		}
		await roger.advance(61);
		await pause(100);
		await told(4);
		expect(await deliveries()).toMatchObject([{ state: 'failed' }]);
		const { teams } = await roger.sim('GET', 'state');
		const expenses = (teams as unknown as Json[])[0]!['expenses'] as unknown as Json[];
		expect(expenses.find(({ id }) => String(id) === 'Aw01Vent')!['log']).toMatchObject([
			...Array.from({ length: 4 }, () => ({ by: 'delivery', statusCode: 500 })),
		]);
	});

	it('tell each change by its own event, but neither a duplicate nor an end', async () => {
		await create(null);
		const edit = { amount: 1, vendor: 'Webhus ApS', dueDate: '2026-12-24', category: '7300' };
		await roger.act('expenses/Bk01Hele/edit', { ...edit, note: 'x', invoiceNumber: 'y' });
		await roger.act('expenses/Bk02Uden/delete');
		await roger.act('expenses/Bk03Delt/archive');
		const names = (await told(6)).map(({ body }) => String(JSON.parse(body).data.event));
		expect(names.sort()).toEqual([
			'expense.amount.updated',
			'expense.category.updated',
			'expense.date.updated',
			'expense.invoicenumber.updated',
			'expense.note.updated',
			'expense.vendor.updated',
		]);
		const same = { name: 'a.pdf', mime: 'application/pdf', base64: 'JVBERi0x' };
		await roger.act('expenses', { file: same, state: 'Booked' });
		const before = (await told(8)).length;
		await roger.act('expenses', { file: same, state: 'Duplicate' });
		// Its coming is told, its state is not.
		await told(before + 1);
	});

	it('tell of time that passes: a payment that the bank confirms', async () => {
		await create(['expense.state.paid']);
		await roger.act('expenses/Bk01Hele/pay');
		await roger.advance(5 * 86_400);
		const [one] = await told(1);
		expect(JSON.parse(one!.body).data.bill).toEqual({ id: 'Bk01Hele' });
	});

	it('get lost, come twice, late, badly signed, stale or unsigned on demand', async () => {
		await create();
		await roger.act('webhooks/mishaps', ['lost', 'twice', 'wrongSignature', 'stale', 'unsigned']);
		for (const id of ['Bk01Hele', 'Bk02Uden', 'Bk03Delt', 'Bk04Skae', 'Bk05Euro']) {
			await roger.act(`expenses/${id}/markPaid`);
		}
		const all = await told(5);
		const signs = all.map(({ body, signature = '' }) => {
			const [, seconds = '0', hex] = /^t=(\d+);v1=(\w+)$/.exec(signature) ?? [];
			const own = createHmac('sha512', DEMO_ROGER_CLIENT.webhookSecret);
			const right = own.update(`${seconds}.${body}`).digest('hex') === hex;
			return [JSON.parse(body).data.bill.id, right, Number(seconds) > Date.now() / 1000 - 600];
		});
		expect(signs).toEqual([
			['Bk02Uden', true, true],
			['Bk02Uden', true, true],
			['Bk03Delt', false, true],
			['Bk04Skae', true, false],
			['Bk05Euro', false, false],
		]);
		await roger.act('webhooks/mishaps', ['late']);
		await roger.act('expenses/Bk06Pund/markPaid');
		await pause(150);
		await told(5);
		await roger.advance(3);
		await told(6);
	});

	it('come in another order, and more than once, as the switches say', async () => {
		await create();
		await roger.switches({ webhookOrderKept: false, webhookDelayMs: 60_000, webhookCopies: 2 });
		await roger.act('expenses/Bk01Hele/markPaid');
		await roger.act('expenses/Bk02Uden/markPaid');
		await roger.advance(61);
		const ids = (await told(4)).map(({ body }) => String(JSON.parse(body).data.bill.id));
		expect(ids).toEqual(['Bk02Uden', 'Bk02Uden', 'Bk01Hele', 'Bk01Hele']);
	});

	describe('the sync log', () => {
		const row = { eventPayload: '{"data":{}}', state: 'Booked', statusCode: 200 };
		const write = (webhookId: string, data: object = row, expenseId = 'Bk01Hele') =>
			roger.call('POST', `/v1/webhooks/${webhookId}/expenses/${expenseId}/logs`, data);

		it('keeps what an integration reports, good or bad', async () => {
			const webhookId = idOf((await create()).body);
			expect((await write(webhookId)).status).toBe(200);
			const errorMessage = 'Kontoen findes ikke';
			await write(webhookId, { ...row, statusCode: 400, errorMessage });
			const { teams } = await roger.sim('GET', 'state');
			const expenses = (teams as unknown as Json[])[0]!['expenses'] as unknown as Json[];
			expect(expenses[0]!['log']).toMatchObject([
				{ statusCode: 200, errorMessage: null, by: 'integration', webhookId },
				{ statusCode: 400, errorMessage },
			]);
		});

		it('refuses an empty payload, a state in other letters, and webhooks of others', async () => {
			const webhookId = idOf((await create()).body);
			const empty = await write(webhookId, { ...row, eventPayload: '' });
			expect(empty.status).toBe(400);
			expect(empty.body['errors']).toHaveProperty('eventPayload');
			expect((await write(webhookId, { ...row, state: 'booked' })).status).toBe(400);
			expect((await write('nothere1')).status).toBe(404);
			expect((await write(webhookId, row, 'nothere1')).status).toBe(404);
		});
	});
});
