import type { SwitchTable } from '../../control';

const yesNo = [true, false] as const;

const shapes: SwitchTable = {
	webhookPayload: {
		meaning: 'Where the id of the expense stands in a delivery.',
		values: ['bill', 'expense', 'expenseId', 'billId', 'id'],
		initial: 'bill',
	},
	webhookTeam: {
		meaning: 'Where the id of the team stands in a delivery.',
		values: ['none', 'team', 'teamId'],
		initial: 'none',
	},
	signatureHex: {
		meaning: 'Whether the signature is in small or capital hex digits.',
		values: ['lower', 'upper'],
		initial: 'lower',
	},
	validationSigned: {
		meaning: 'Whether the validation call is signed.',
		values: yesNo,
		initial: false,
	},
	webhookUpdateStatus: {
		meaning: 'The status of a changed webhook.',
		values: [200, 204],
		initial: 200,
	},
	webhookWithoutEvents: {
		meaning: 'What a webhook without a list of events gets.',
		values: ['all', 'none'],
		initial: 'all',
	},
	unknownEvent: {
		meaning: 'What happens to an event name that is not known.',
		values: ['refused', 'dropped'],
		initial: 'refused',
	},
	deliveryLogged: {
		meaning: 'Whether the direct answer to a delivery is a row of the integration log.',
		values: yesNo,
		initial: true,
	},
};

const delivering: SwitchTable = {
	webhookRetries: {
		meaning: 'How often a delivery that failed is tried again.',
		values: 'count',
		initial: 3,
		other: 0,
	},
	webhookRetrySeconds: {
		meaning: 'Seconds between the attempts.',
		values: 'count',
		initial: 60,
		other: 5,
	},
	webhookDelayMs: {
		meaning: 'Milliseconds between a change and its deliveries.',
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
		meaning: 'Whether deliveries that wait together go out in the order of their changes.',
		values: yesNo,
		initial: true,
	},
};

/** Webhooks: what they carry and how they are sent. */
export const webhookSwitches: SwitchTable = { ...shapes, ...delivering };
