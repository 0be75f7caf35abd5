import type { SwitchTable } from '../../control';

const yesNo = [true, false] as const;

const limits: SwitchTable = {
	rateLimit: {
		meaning: 'Calls a minute of a personal integration and organisation; 0 is no limit.',
		values: 'count',
		initial: 60,
		other: 100,
	},
	vismaRateLimit: {
		meaning: 'Calls a minute of a Visma Connect client and organisation; 0 is no limit.',
		values: 'count',
		initial: 100,
		other: 60,
	},
	rateWindow: {
		meaning: 'Whether the minute is a fixed window or slides.',
		values: ['fixed', 'sliding'],
		initial: 'fixed',
	},
	retryAfterHeader: {
		meaning: 'Whether a 429 carries Retry-After.',
		values: yesNo,
		initial: true,
	},
	tokenSeconds: {
		meaning: 'How long a token of a personal integration lives.',
		values: 'count',
		initial: 3600,
		other: 300,
	},
	otherOrganizationStatus: {
		meaning: 'The answer when the token is for another organisation.',
		values: [403, 401],
		initial: 403,
	},
	unauthorizedBody: {
		meaning: 'Whether a 401 has a JSON body.',
		values: ['json', 'empty'],
		initial: 'json',
	},
	readScopeWrites: {
		meaning: 'Whether a token with scope read may write.',
		values: ['refused', 'allowed'],
		initial: 'refused',
	},
};

/** Visma Connect; what concerns tokens is taken over when the user signs in again. */
const connect: SwitchTable = {
	connectBasicHeader: {
		meaning:
			'Whether the token call takes the client from a Basic header as well as from the body.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	connectRefresh: {
		meaning: 'Whether a refresh token is used up by its first use or may be used again.',
		values: ['oneTime', 'reuse'],
		initial: 'oneTime',
	},
	connectGraceSeconds: {
		meaning: 'Seconds in which a used-up refresh token may still be exchanged.',
		values: 'count',
		initial: 0,
		other: 30,
	},
	connectAnswersRefreshToken: {
		meaning: 'Whether the answer to a refresh names the refresh token; if not, the old one stays.',
		values: yesNo,
		initial: true,
	},
	connectTokenSeconds: {
		meaning: 'How long an access token of Visma Connect lives.',
		values: 'count',
		initial: 3600,
		other: 300,
	},
};

/** Who is let in, for how long, and how often. */
export const accessSwitches: SwitchTable = { ...limits, ...connect };
