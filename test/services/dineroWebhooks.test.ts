import { createDineroApi } from '../../services/dinero/api';
import {
	listWebhookEvents,
	listWebhookSubscriptions,
	subscribeWebhook,
	unsubscribeWebhook,
} from '../../services/dinero/webhooks';
import { ShapeDrift } from '../../services/http/serviceError';
import { scripted, type Answer } from './scripted';

const client = (answers: Answer[]) => {
	const { surroundings, requests } = scripted(answers);
	const baseUrl = 'https://api.example.com';
	const api = createDineroApi({ surroundings, baseUrl, organizationId: 1001, credentialKey: 'x' });
	return { api, requests };
};

test.each([
	['objects with Id', [{ Id: 'e', Description: 'Entries' }]],
	['objects with EventId and a name', [{ EventId: 'e', Name: 'Entries' }]],
	['camel case', [{ eventId: 'e', description: 'Entries' }]],
	['the envelope of a paged list', { Collection: [{ Id: 'e', Description: 'Entries' }] }],
])('reads events as %s', async (_, body) => {
	const events = await listWebhookEvents(client([{ body }]).api);
	expect(events).toMatchObject([{ EventId: 'e', Description: 'Entries' }]);
});

test('reads events that are only texts, and ids that are numbers', async () => {
	expect(await listWebhookEvents(client([{ body: ['e'] }]).api)).toEqual([{ EventId: 'e' }]);
	const numbered = await listWebhookEvents(client([{ body: [{ Id: 7 }] }]).api);
	expect(numbered).toMatchObject([{ EventId: '7' }]);
});

test.each([
	['bare', [{ EventId: 'e', Uri: 'https://x' }]],
	['with an Id of their own', [{ Id: 's1', EventId: 'e', Uri: 'https://x' }]],
	['as url', [{ id: 'e', url: 'https://x' }]],
	['in the envelope', { collection: [{ EventId: 'e', Uri: 'https://x' }] }],
])('reads subscriptions %s', async (_, body) => {
	const found = await listWebhookSubscriptions(client([{ body }]).api);
	expect(found).toMatchObject([{ EventId: 'e', Uri: 'https://x' }]);
});

test('an empty answer is no subscription', async () => {
	expect(await listWebhookSubscriptions(client([{ status: 204, body: '' }]).api)).toEqual([]);
});

test.each([[{ events: [] }], [[{ Description: 'no id' }]], ['words']])(
	'a form that nobody thought of is drift: %j',
	async (body) => {
		await expect(listWebhookEvents(client([{ body }]).api)).rejects.toThrow(ShapeDrift);
	},
);

test('subscribing and ending name the event in the body', async () => {
	const { api, requests } = client([{ body: '' }, { body: '' }]);
	await subscribeWebhook(api, { EventId: 'e', Uri: 'https://x' });
	await unsubscribeWebhook(api, 'e');
	expect(requests.map(({ method, url, json }) => [method, url, json])).toEqual([
		[
			'POST',
			'https://api.example.com/v1/1001/webhooks/subscribe',
			{ EventId: 'e', Uri: 'https://x' },
		],
		['DELETE', 'https://api.example.com/v1/1001/webhooks/unsubscribe', { EventId: 'e' }],
	]);
});
