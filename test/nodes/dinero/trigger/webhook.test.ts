import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { hookedNode, type HookedNode } from '../../../engine/webhookNode';
import { byId, runSignedIn, signIn } from '../access/signedInUser';
import { chosen, resetUnhurried } from '../dinero';

interface Subscription {
	event: string;
	uri: string;
}

let demo: DemoCompanies;
let credential: IDataObject;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ webhookPing: 'none', webhookEventIds: 'word' });
	credential = { ...(await signIn(demo)), limitPerMinute: 100_000 };
});

const node = (event = 'contactCreated', changes: IDataObject = {}): HookedNode =>
	hookedNode(
		'dineroWebhookTrigger',
		{
			authentication: 'oAuth2',
			organization: byId(1001),
			webhookEvent: chosen('entries-added'),
			event,
			simplify: true,
			filters: {},
			options: {},
			...changes,
		},
		{ dineroOAuth2Api: credential },
	);

async function subscriptions(): Promise<Subscription[]> {
	const rows = await runSignedIn(credential, 'webhook', 'getAll', { returnAll: true });
	return rows.map(({ json }) => ({ event: String(json['eventId']), uri: String(json['uri']) }));
}

const contact = (name: string) =>
	runSignedIn(credential, 'contact', 'create', { name, countryKey: 'DK', additionalFields: {} });

const keyOf = ({ staticData }: HookedNode): string => String(staticData['hookKey']);

test('subscribes when the workflow goes live, and ends only its own after it', async () => {
	const trigger = node();
	await trigger.activate();
	expect(await subscriptions()).toEqual([
		{ event: 'entries-added', uri: `${trigger.url}?key=${keyOf(trigger)}` },
	]);
	await trigger.activate();
	expect(await subscriptions()).toHaveLength(1);
	await trigger.deactivate();
	expect(await subscriptions()).toEqual([]);
});

test('an event that another address holds is left to it: a test says so, production goes live', async () => {
	const uri = 'https://other.example.com/hook';
	await runSignedIn(credential, 'webhook', 'subscribe', { event: chosen('entries-added'), uri });
	await expect(node().activate('manual')).rejects.toThrow(/other\.example\.com/);
	const trigger = node();
	await trigger.activate();
	expect(await subscriptions()).toEqual([{ event: 'entries-added', uri }]);
	expect(await trigger.call({ headers: {}, body: {} })).toEqual({ status: 401, items: [] });
	await trigger.deactivate();
	expect(await subscriptions()).toEqual([{ event: 'entries-added', uri }]);
});

describe('an event that Dinero does not know', () => {
	test('stops a test with Dinero’s words, and production goes live with a line in the log', async () => {
		const parameters = { webhookEvent: chosen('moon-risen') };
		await expect(node('contactCreated', parameters).activate('manual')).rejects.toThrow(
			/refuses the webhook for moon-risen.*There is no event moon-risen/,
		);
		await contact('Før ApS');
		const trigger = node('contactCreated', parameters);
		await trigger.activate();
		expect(trigger.warnings).toEqual([expect.stringMatching(/^Hook: .*moon-risen.*polls/)]);
		expect(await subscriptions()).toEqual([]);
		expect(trigger.staticData).not.toHaveProperty('hookKey');
		expect(await trigger.call({ headers: {}, body: {} })).toEqual({ status: 401, items: [] });
		await trigger.deactivate();
	});

	test('does not hide that Dinero cannot be reached: then nothing goes live', async () => {
		const path = '/v1/1001/webhooks/subscribe';
		await demo.dinero.faults([{ method: 'POST', path, kind: '500', times: 9 }]);
		const trigger = node();
		await expect(trigger.activate()).rejects.toThrow();
		expect(trigger.warnings).toEqual([]);
	});
});

test('a call is only word that it is time to look: what is new is handed on once', async () => {
	await contact('Før ApS');
	const trigger = node();
	await trigger.activate();
	const call = { headers: {}, query: { key: keyOf(trigger) }, body: { Entries: ['a lie'] } };
	expect(await trigger.call(call)).toEqual({ status: 200, items: [] });
	await demo.dinero.clock({ advanceSeconds: 5 });
	await contact('Ny ApS');
	const { status, items } = await trigger.call(call);
	// Answered by the node, or n8n would lose what was kept of the call.
	expect(status).toBe(200);
	expect(items.map(({ json }) => json['name'])).toEqual(['Ny ApS']);
	expect(await trigger.call(call)).toEqual({ status: 200, items: [] });
});

test.each([[{}], [{ key: '' }], [{ key: 'guessed' }]])(
	'a call with %j starts nothing',
	async (query) => {
		const trigger = node();
		await trigger.activate();
		await contact('Ny ApS');
		expect(await trigger.call({ headers: {}, query, body: {} })).toEqual({
			status: 401,
			items: [],
		});
	},
);

test('what could not be read at one call comes with the next', async () => {
	const trigger = node();
	await trigger.activate();
	await demo.dinero.clock({ advanceSeconds: 5 });
	await contact('Ny ApS');
	const call = { headers: {}, query: { key: keyOf(trigger) }, body: {} };
	await demo.dinero.faults([
		{ method: 'GET', path: '/{version}/1001/contacts', kind: 'refused', times: 1 },
	]);
	expect(await trigger.call(call)).toEqual({ status: 503, items: [] });
	const { items } = await trigger.call(call);
	expect(items.map(({ json }) => json['name'])).toEqual(['Ny ApS']);
});

test('calls that come together hand a happening on once, though n8n gives all the same data', async () => {
	const trigger = node();
	await trigger.activate();
	await demo.dinero.clock({ advanceSeconds: 5 });
	await contact('Ny ApS');
	const call = { headers: {}, query: { key: keyOf(trigger) }, body: {} };
	const snapshot = JSON.stringify(trigger.staticData);
	const calls = Array.from({ length: 3 }, () => {
		const other = node();
		Object.assign(other.staticData, JSON.parse(snapshot));
		return other.call(call);
	});
	const answers = await Promise.all(calls);
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
	expect(answers.flatMap(({ items }) => items.map(({ json }) => json['name']))).toEqual(['Ny ApS']);
});

test('a call goes on from what another process of n8n has saved since', async () => {
	const trigger = node();
	await trigger.activate();
	await demo.dinero.clock({ advanceSeconds: 5 });
	await contact('Ny ApS');
	const call = { headers: {}, query: { key: keyOf(trigger) }, body: {} };
	await trigger.call(call);
	Object.assign(trigger.staticData, { hookTurn: 9, state: undefined, account: 'nobody' });
	expect(await trigger.call(call)).toEqual({ status: 200, items: [] });
	expect(trigger.staticData['account']).toBe('1001');
	expect(trigger.staticData['hookTurn']).toBe(10);
});
