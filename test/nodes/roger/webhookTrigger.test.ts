import { createHmac } from 'node:crypto';
import axios from 'axios';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { hookedNode, type Call, type CallAnswer, type HookedNode } from '../../engine/webhookNode';
import { DEMO_ROGER_CLIENT, DEMO_SECOND_TEAM } from '../../simulators/roger';
import { startReceiver, type Receiver } from './receiver';
import { byId, team } from './roger';

interface Hook {
	id: string;
	url: string;
	events: Array<{ event: string }>;
}

let demo: DemoCompanies;
let receiver: Receiver;
/** Calls of Roger that came to n8n's address go on to this node. */
let listening: HookedNode | undefined;
const answers: CallAnswer[] = [];

beforeAll(async () => {
	demo = await startDemoCompanies();
	Object.assign(demo.credentials['rogerOAuth2Api'] ?? {}, { limitPerMinute: 1_000_000 });
	receiver = await startReceiver(async ({ headers, raw }) => {
		if (!listening) return 404;
		const answer = await listening.call({ headers, rawBody: raw, body: bodyOf(raw) });
		answers.push(answer);
		return answer.status ?? 200;
	});
});
afterAll(async () => {
	await receiver.close();
	await demo.close();
});
beforeEach(async () => {
	await demo.roger.reset();
	await demo.roger.switches({ rateLimit: 0, unknownEvent: 'refused', webhookDelayMs: 0 });
	listening = undefined;
	answers.length = 0;
});

const bodyOf = (raw: Buffer): IDataObject => JSON.parse(raw.toString('utf8')) as IDataObject;

/** A trigger whose address the receiver answers, as n8n's does before the webhook is made. */
function node(parameters: IDataObject = {}, credential: IDataObject = {}): HookedNode {
	const rogerOAuth2Api = { ...demo.credentials['rogerOAuth2Api'], ...credential };
	const hooked = hookedNode(
		'rogerWebhookTrigger',
		{ team, event: 'expenseApproved', ...parameters },
		{ rogerOAuth2Api },
		receiver.url,
	);
	listening = hooked;
	return hooked;
}

async function hooks(): Promise<Hook[]> {
	const { webhooks } = (await demo.roger.state()) as unknown as { webhooks: { hooks: Hook[] } };
	return webhooks.hooks;
}

const act = (id: string, action: string, data: IDataObject = {}): Promise<unknown> =>
	axios.post(`${demo.roger.running.url}/_sim/expenses/${id}/${action}`, data);

const started = (): INodeExecutionData[] => answers.flatMap(({ items }) => items);

/** Roger calls a moment after something happened. */
async function calls(count: number): Promise<void> {
	for (let tries = 0; tries < 200 && answers.length < count; tries += 1) {
		await new Promise((resolve) => setTimeout(resolve, 10));
		// A look lets the simulator deliver what is due.
		await demo.roger.state();
	}
}

/** A call that Roger could have made, signed by us. */
function call(
	data: IDataObject,
	{ secret = DEMO_ROGER_CLIENT.webhookSecret, age = 0, hex = (text: string) => text } = {},
): Call {
	const rawBody = Buffer.from(JSON.stringify({ data }, null, 1));
	const seconds = Math.floor(Date.now() / 1000) - age;
	const signed = createHmac('sha512', secret).update(`${seconds}.`).update(rawBody).digest('hex');
	const headers = { 'x-roger-signature': `t=${seconds};v1=${hex(signed)}` };
	return { headers, body: { data }, rawBody };
}

const booked = { event: 'expense.state.booked', bill: { id: 'Bk01Hele' } };

describe('life of the webhook', () => {
	test('made when the workflow goes live, after the address has answered, and deleted after it', async () => {
		const trigger = node();
		await trigger.activate();
		expect(answers).toEqual([{ status: 200, items: [] }]);
		expect(await hooks()).toMatchObject([{ url: trigger.url }]);
		await trigger.activate();
		expect(await hooks()).toHaveLength(1);
		await trigger.deactivate();
		expect(await hooks()).toEqual([]);
		expect(trigger.staticData).toEqual({});
	});

	test('made anew when it was deleted in Roger, for another event, or forgotten by n8n', async () => {
		const trigger = node();
		await trigger.activate();
		await demo.roger.reset();
		await trigger.activate();
		expect(await hooks()).toHaveLength(1);
		const other = node({ event: 'expensePaid' });
		await other.activate();
		expect(await hooks()).toMatchObject([{ events: [{ event: 'expense.state.paid' }] }]);
	});

	test('a refusal stops a test with Roger’s words and lets production go live', async () => {
		const trigger = node();
		listening = undefined;
		await expect(trigger.activate('manual')).rejects.toThrow(/Roger refuses the webhook/);
		await trigger.activate();
		expect(trigger.warnings).toEqual([expect.stringContaining('Roger refuses the webhook')]);
		expect(await hooks()).toEqual([]);
		await trigger.deactivate();
	});
});

describe('a call', () => {
	test.each(['bill', 'expense', 'expenseId', 'billId', 'id'])(
		'of Roger itself, with its id under %s, hands on the document, read anew',
		async (webhookPayload) => {
			// A call that comes twice starts twice: what follows a webhook may meet a document again.
			await demo.roger.switches({ webhookPayload, webhookCopies: 1 });
			await node().activate();
			await act('Aw01Vent', 'approve', { userId: 'Usr4Inge' });
			await calls(2);
			expect(started()).toMatchObject([
				{ json: { event: 'expenseApproved', id: 'Aw01Vent', amountOre: 2_500_000 } },
			]);
		},
	);

	test.each([
		['another secret', call(booked, { secret: 'another' })],
		['an old timestamp', call(booked, { age: 600 })],
		['a time to come', call(booked, { age: -600 })],
		['a cut signature', call(booked, { hex: (text) => text.slice(0, -1) })],
		['no signature', { ...call(booked), headers: {} }],
		['no hex', call(booked, { hex: () => '' })],
		['another body', { ...call(booked), rawBody: Buffer.from('{"data":{}}') }],
	])('with %s starts nothing and asks Roger nothing', async (_, made) => {
		const trigger = node();
		await trigger.activate();
		await demo.roger.forget();
		expect(await trigger.call(made)).toEqual({ status: 401, items: [] });
		expect(await demo.roger.calls()).toEqual([]);
	});

	test('in capitals, or with a comma, is believed', async () => {
		const trigger = node();
		await trigger.activate();
		const upper = call(booked, { hex: (text) => text.toUpperCase() });
		expect((await trigger.call(upper)).items).toHaveLength(1);
		const comma = call(booked);
		const header = comma.headers['x-roger-signature']?.replace(';', ',') ?? '';
		const { items } = await trigger.call({ ...comma, headers: { 'x-roger-signature': header } });
		expect(items).toHaveLength(1);
	});

	test('is not checked where the credential holds no secret', async () => {
		const trigger = node({}, { webhookSecret: '' });
		expect((await trigger.call({ ...call(booked), headers: {} })).items).toHaveLength(1);
	});

	test.each([
		['of another event', { event: 'expense.note.updated', bill: { id: 'Bk01Hele' } }],
		['of another company', { ...booked, team: { id: DEMO_SECOND_TEAM } }],
		['of a document that is gone', { ...booked, bill: { id: 'GoneGone' } }],
		['of one that waits again', { ...booked, bill: { id: 'Aw01Vent' } }],
		['without a document', { event: 'expense.state.booked' }],
	])('%s starts nothing and is not repeated', async (_, data) => {
		expect(await node().call(call(data))).toEqual({ status: 200, items: [] });
	});

	test('of a document of another company starts nothing', async () => {
		const trigger = node({ team: byId(DEMO_SECOND_TEAM) });
		expect(await trigger.call(call(booked))).toEqual({ status: 200, items: [] });
	});

	test('is asked for again when Roger cannot be read just now', async () => {
		const path = '/external/v3/expenses/*';
		await demo.roger.faults([{ method: 'GET', path, kind: '500', times: 50 }]);
		expect(await node().call(call(booked))).toEqual({ status: 503, items: [] });
	});

	test('of validation is answered, signed or not, and starts nothing', async () => {
		const data = { event: 'webhook.validation', timestamp: '2026-11-24T20:00:00Z' };
		expect(await node().call({ ...call(data), headers: {} })).toEqual({ status: 200, items: [] });
	});
});
