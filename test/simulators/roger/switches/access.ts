import type { SwitchTable } from '../../control';

const yesNo = [true, false] as const;

const identity: SwitchTable = {
	clientInBody: {
		meaning:
			'Whether the token call takes the client from the body as well as from a Basic header.',
		values: ['accepted', 'refused'],
		initial: 'accepted',
	},
	refreshToken: {
		meaning: 'What a refresh does with the refresh token; without a name in the answer it stays.',
		values: ['stays', 'staysUnnamed', 'rotates', 'rotatesOldStays'],
		initial: 'stays',
	},
	tokenSeconds: {
		meaning: 'How long an access token lives.',
		values: 'count',
		initial: 3600,
		other: 300,
	},
	refreshTokenSeconds: {
		meaning: 'How long a refresh token lives; 0 is for ever.',
		values: 'count',
		initial: 0,
		other: 2_592_000,
	},
	invalidGrantStatus: {
		meaning: 'The status of a refused code or refresh token.',
		values: [400, 401],
		initial: 400,
	},
	pkce: {
		meaning: 'What the sign-in does with a code challenge.',
		values: ['checked', 'ignored', 'refused'],
		initial: 'checked',
	},
	authorizeErrors: {
		meaning: 'Whether a refused sign-in sends the user back or shows a page.',
		values: ['sentBack', 'page'],
		initial: 'sentBack',
	},
};

const calls: SwitchTable = {
	rateLimit: {
		meaning: 'Calls a minute of one client; 0 is no limit.',
		values: 'count',
		initial: 50,
		other: 0,
	},
	retryAfterHeader: {
		meaning: 'Whether a 429 carries Retry-After.',
		values: yesNo,
		initial: true,
	},
	unauthorizedBody: {
		meaning: 'Whether a 401 has a body.',
		values: ['empty', 'problem'],
		initial: 'empty',
	},
	errorBody: {
		meaning: 'The shape of refusals outside webhooks.',
		values: ['problem', 'message'],
		initial: 'problem',
	},
	foreignTeam: {
		meaning: 'The answer for a team that the user is no member of.',
		values: [403, 404],
		initial: 403,
	},
	foreignExpense: {
		meaning: 'The answer for an expense of such a team.',
		values: [404, 403],
		initial: 404,
	},
	warnings: {
		meaning: 'Whether envelopes carry warnings or null.',
		values: ['null', 'list'],
		initial: 'null',
	},
};

/** Who is let in, for how long, and how refusals look. */
export const accessSwitches: SwitchTable = { ...identity, ...calls };
