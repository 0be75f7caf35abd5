import type { SwitchTable } from '../../control';

const yesNo = [true, false] as const;

/** Webhooks: Dinero documents four calls and nothing of what they answer or deliver. */
export const webhookSwitches: SwitchTable = {
	webhookLogin: {
		meaning: 'Whether personal integrations are kept out of webhooks, as Dinero’s news says.',
		values: ['vismaOnly', 'any'],
		initial: 'vismaOnly',
	},
	webhookEventsShape: {
		meaning: 'The answer to reading the events: objects with Id, with EventId, texts, or paged.',
		values: ['id', 'eventId', 'texts', 'paged'],
		initial: 'id',
	},
	webhookEventIds: {
		meaning: 'Whether the id of an event is a word or a guid.',
		values: ['word', 'guid'],
		initial: 'word',
	},
	webhookSubscriptionsShape: {
		meaning: 'The answer to reading the subscriptions: bare, with an Id of their own, or paged.',
		values: ['array', 'ownId', 'paged'],
		initial: 'array',
	},
	webhookSubscribeAnswer: {
		meaning: 'Whether subscribing answers nothing or the subscription.',
		values: ['empty', 'subscription'],
		initial: 'empty',
	},
	webhookUris: {
		meaning: 'Whether subscribing again replaces the Uri of the event or adds one.',
		values: ['onePerEvent', 'several'],
		initial: 'onePerEvent',
	},
	webhookUnsubscribeUnknown: {
		meaning: 'What ending a subscription does that is not there.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	webhookPing: {
		meaning: 'Whether subscribing posts to the Uri first and refuses one that does not answer.',
		values: ['none', 'posted'],
		initial: 'none',
	},
	webhookPayload: {
		meaning: 'Whether a delivery names company and event only, or carries the entries too.',
		values: ['thin', 'entries'],
		initial: 'thin',
	},
	webhookDeliveryPer: {
		meaning: 'Whether one delivery tells of all entries of a posting or of one entry.',
		values: ['posting', 'entry'],
		initial: 'posting',
	},
	webhookRetries: {
		meaning: 'How often a refused delivery is tried again.',
		values: 'count',
		initial: 3,
		other: 0,
	},
	webhookDelayMs: {
		meaning: 'Milliseconds between a posting and its deliveries.',
		values: 'count',
		initial: 0,
		other: 200,
	},
	webhookCopies: {
		meaning: 'How often each delivery is sent.',
		values: 'count',
		initial: 1,
		other: 2,
	},
	webhookOrderKept: {
		meaning: 'Whether deliveries that wait together go out in the order of their postings.',
		values: yesNo,
		initial: true,
	},
	webhookEndsAfterFailures: {
		meaning: 'Failed attempts in a row after which a subscription ends by itself; 0 is never.',
		values: 'count',
		initial: 0,
		other: 3,
	},
};
