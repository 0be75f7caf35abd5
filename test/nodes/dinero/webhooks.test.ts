import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { failure, runSignedIn, signIn } from './access/signedInUser';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ webhookLogin: 'any', webhookEventIds: 'word', webhookPing: 'none' });
});

const EVENT = chosen('entries-added');
const URI = 'https://example.com/hemmelig';

const subscribe = (uri = URI, more: IDataObject = {}, continueOnFail = false) =>
	run('webhook', 'subscribe', { event: EVENT, uri, ...more }, { continueOnFail });
const addresses = async () =>
	(await run('webhook', 'getAll', { returnAll: true, simplify: true })).map(
		({ json }) => json['uri'],
	);

describe('the login', () => {
	beforeEach(() => demo.dinero.switches({ webhookLogin: 'vismaOnly' }));

	test.each([
		['getEvents', { returnAll: true, simplify: true }],
		['getAll', { returnAll: true, simplify: true }],
		['subscribe', { event: EVENT, uri: URI }],
		['unsubscribe', { event: EVENT }],
	])('by API key is kept out of %s, and told the way out', async (operation, parameters) => {
		const error = await failure(run('webhook', operation, parameters));
		expect(error.message).toContain('Visma Connect');
		expect(error.message).toContain('Dinero OAuth2 API');
		expect(error.description).toContain('lad Dinero Trigger hente');
		expect(error.description).toContain('[WEBHOOKS_CLOSED]');
	});

	test('by API key opens no list of events, and the list says why', async () => {
		const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
		const form = { type: 'dinero', parameters: {}, credentials };
		await expect(loadList(form, 'searchWebhookEvents')).rejects.toThrow(/Visma Connect/);
	});

	test('by sign-in sees events, subscribes and ends', async () => {
		const credential = await signIn(demo);
		const list = { returnAll: true, simplify: true };
		await demo.dinero.switches({ webhookEventsShape: 'eventId' });
		const [event] = await runSignedIn(credential, 'webhook', 'getEvents', list);
		expect(event?.json).toMatchObject({ eventId: 'entries-added' });
		const one = { event: chosen(event?.json['eventId']) };
		await runSignedIn(credential, 'webhook', 'subscribe', { ...one, uri: URI });
		expect(await runSignedIn(credential, 'webhook', 'getAll', list)).toHaveLength(1);
		await runSignedIn(credential, 'webhook', 'unsubscribe', one);
		expect(await runSignedIn(credential, 'webhook', 'getAll', list)).toEqual([]);
	});
});

describe.each(['onePerEvent', 'several'])('with %s address', (webhookUris) => {
	beforeEach(() => demo.dinero.switches({ webhookUris }));

	test('subscribing the same address again does nothing', async () => {
		await subscribe();
		await demo.dinero.forget();
		const [again] = await subscribe();
		expect(again?.json).toMatchObject({ subscribed: true, isNew: false });
		expect((await demo.dinero.calls()).map(({ method }) => method)).not.toContain('POST');
		expect(await addresses()).toEqual([URI]);
	});

	test('another address is never pushed out in silence', async () => {
		await subscribe();
		const [other] = await subscribe('https://example.com/anden', {}, true);
		expect(other?.json).toMatchObject({ code: 'WEBHOOK_TAKEN', class: 'conflict' });
		expect(other?.json['da']).toContain(URI);
		expect(await addresses()).toEqual([URI]);
		await subscribe('https://example.com/anden', { replace: true });
		expect(await addresses()).toContain('https://example.com/anden');
	});
});

test.each(['array', 'ownId', 'paged'])('subscriptions are read in the form %s', async (shape) => {
	await demo.dinero.switches({ webhookSubscriptionsShape: shape });
	await subscribe();
	expect(await addresses()).toEqual([URI]);
});

test.each(['id', 'eventId', 'texts', 'paged'])(
	'the list of events is read in the form %s',
	async (shape) => {
		await demo.dinero.switches({ webhookEventsShape: shape });
		const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
		const form = { type: 'dinero', parameters: {}, credentials };
		const { results } = await loadList(form, 'searchWebhookEvents');
		expect(results.map(({ value }) => value)).toEqual(['entries-added']);
	},
);

test('a lost answer to subscribing is looked up', async () => {
	await addresses();
	const path = '/v1/1001/webhooks/subscribe';
	await demo.dinero.faults([{ method: 'POST', path, kind: 'lostAnswer' }]);
	const [item] = await subscribe();
	expect(item?.json).toMatchObject({ isNew: true });
	expect(await addresses()).toEqual([URI]);
});

test.each(['http://example.com/x', 'example.com', ''])(
	'the address "%s" is refused before any call',
	async (uri) => {
		await demo.dinero.forget();
		const event = { event: EVENT, uri: `={{ ${JSON.stringify(uri)} }}` };
		const [item] = await run('webhook', 'subscribe', event, { continueOnFail: true });
		expect(item?.json['en']).toContain('https://');
		expect(await demo.dinero.calls()).toEqual([]);
	},
);

test('an unknown event is refused in Dinero’s words', async () => {
	const parameters = { event: chosen('nope'), uri: URI };
	const [item] = await run('webhook', 'subscribe', parameters, { continueOnFail: true });
	expect(item?.json).toMatchObject({ httpCode: 400 });
});
