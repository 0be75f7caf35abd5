import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IN8nHttpFullResponse,
	INodeProperties,
} from 'n8n-workflow';

type Texts = Partial<Record<string, string>>;

/** Why there is no token; n8nSend reads `why`, the credential test shows the sentence. */
class LoginProblem extends Error {
	constructor(
		readonly why: 'clientRefused' | 'unauthorized' | 'unavailable',
		sentence: string,
	) {
		super(sentence);
		this.name = 'LoginProblem';
	}
}

const base64 = (text: string): string =>
	btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** The key must not travel in the open; a simulator on the own machine may. */
const isSafe = (url: string): boolean =>
	/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/i.test(url);

/** The token of an answer. Dinero's login refuses with 400 and an OAuth2 error, in one of two shapes. */
function tokenIn({ statusCode, body }: IN8nHttpFullResponse): string {
	const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
	const token = (body as { access_token?: unknown } | null)?.access_token;
	if (statusCode < 300 && typeof token === 'string') return token;
	if (text.includes('invalid_client')) {
		throw new LoginProblem(
			'clientRefused',
			'Dinero does not know this client ID or client secret. Copy both again from Dinero (Integrationer > API-nøgler).',
		);
	}
	if (text.includes('invalid_grant') || statusCode === 401 || statusCode === 403) {
		throw new LoginProblem(
			'unauthorized',
			'Dinero does not accept this API key. Make a new one in Dinero (Indstillinger > API) and enter it here.',
		);
	}
	throw new LoginProblem(
		'unavailable',
		`Dinero's login answered ${statusCode} instead of a token. Try again; if it stays so, check the token URL.`,
	);
}

const NO_PRO =
	'The company has no active Dinero Pro subscription, and without Pro its API is closed. Upgrade it in Dinero.';
const OTHER_COMPANY =
	'The API key does not belong to this organization ID. Enter the number (Firma ID) of the company in which the key was made.';
const NOT_FOUND =
	'Dinero does not know this address. Check the organization ID, a number, and the base URL; the usual one is https://api.dinero.dk';
const BUSY = 'Dinero got too many calls just now. Try again in a minute.';
const DOWN = 'Dinero does not answer just now. Try again in a while.';

/** What the test says to a status; a 403 has its own words in the body. */
const STATUS_SENTENCES: Readonly<Record<number, string>> = {
	400: OTHER_COMPANY,
	401: OTHER_COMPANY,
	404: NOT_FOUND,
	408: DOWN,
	429: BUSY,
	480: DOWN,
	500: DOWN,
	502: DOWN,
	503: DOWN,
	504: DOWN,
};
const FAILING_STATUSES = Object.keys(STATUS_SENTENCES).map(Number);

const inBody = (key: string, value: unknown, message: string) => ({
	type: 'responseSuccessBody',
	properties: { key, value, message },
});

const TEST_RULES = [
	...FAILING_STATUSES.map((value) => ({
		type: 'responseCode',
		properties: { value, message: STATUS_SENTENCES[value] },
	})),
	inBody('code', 90, NO_PRO),
	inBody('code', 48, NO_PRO),
	inBody('code', 41, OTHER_COMPANY),
	// Whatever else is no account, such as a page.
	inBody('AccountNumber', undefined, `${OTHER_COMPANY} Check the base URL too.`),
] as NonNullable<ICredentialTestRequest['rules']>;

/** Login of Dinero's personal integration: a key that belongs to exactly one company. */
export class DineroApi implements ICredentialType {
	name = 'dineroApi';

	displayName = 'Dinero API';

	icon = {
		light: 'file:../nodes/Dinero/dinero.svg',
		dark: 'file:../nodes/Dinero/dinero.dark.svg',
	} as const;

	documentationUrl = 'https://developer.dinero.dk/documentation/personal-integration/';

	properties: INodeProperties[] = [
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName:
				'Dinero gives out client ID and client secret of a personal integration under Integrationer > API-nøgler. The company needs Dinero Pro.',
			name: 'help',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Client ID of your personal integration',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Client secret of your personal integration',
		},
		{
			displayName: 'API Key (API-Nøgle)',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Made in Dinero under Indstillinger > API. Make one for this integration alone.',
		},
		{
			displayName: 'Organization ID (Firma ID)',
			name: 'organizationId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 123456',
			description:
				'Shown at the bottom of every page in Dinero, and the first number in the address of your Dinero',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.dinero.dk',
			description: 'Change only for tests',
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			default: 'https://authz.dinero.dk/dineroapi/oauth/token',
			description: 'Change only for tests',
		},
		{
			displayName: 'Calls per Minute',
			name: 'limitPerMinute',
			type: 'number',
			typeOptions: { minValue: 2 },
			default: 60,
			description:
				'How many calls Dinero allows your integration in a minute. All nodes share them.',
		},
	];

	/** A token lives for one hour; n8n asks for a new one when Dinero answers 401. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		const { clientId = '', clientSecret = '', apiKey = '', tokenUrl = '' } = credentials as Texts;
		if (!isSafe(tokenUrl)) {
			throw new LoginProblem('unauthorized', 'The token URL must begin with https://.');
		}
		// Dinero wants the integration in the header and the key as both user and password.
		const answer = (await this.helpers.httpRequest({
			method: 'POST',
			url: tokenUrl,
			headers: {
				Authorization: `Basic ${base64(`${clientId}:${clientSecret}`)}`,
				Accept: 'application/json',
			},
			body: new URLSearchParams({
				grant_type: 'password',
				scope: 'read write',
				username: apiKey,
				password: apiKey,
			}),
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			sendCredentialsOnCrossOriginRedirect: false,
		})) as IN8nHttpFullResponse;
		return { sessionToken: tokenIn(answer) };
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{ $credentials.sessionToken }}' } },
	};

	/**
	 * Asks for something of the company itself, so that key, company and Pro are all proven. A 403 is
	 * let through so that its body can tell which of them is wrong; whatever is no account fails.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl }}',
			url: '=/v1/{{ $credentials.organizationId }}/accounts/entry',
			qs: { fields: 'AccountNumber' },
			ignoreHttpStatusErrors: { ignore: true, except: FAILING_STATUSES },
		},
		rules: TEST_RULES,
	};
}
