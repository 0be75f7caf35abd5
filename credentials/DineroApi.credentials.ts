import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

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
		const { clientId, clientSecret, apiKey, tokenUrl } = credentials as Record<string, string>;
		// Dinero wants the integration in the header and the key as both user and password.
		const answer = (await this.helpers.httpRequest({
			method: 'POST',
			url: tokenUrl ?? '',
			headers: {
				Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
				Accept: 'application/json',
			},
			body: new URLSearchParams({
				grant_type: 'password',
				scope: 'read write',
				username: apiKey ?? '',
				password: apiKey ?? '',
			}),
		})) as { access_token: string };
		return { sessionToken: answer.access_token };
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{ $credentials.sessionToken }}' } },
	};

	/** Asks for something of the company itself, so that key, company and Pro are all proven. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl }}',
			url: '=/v1/{{ $credentials.organizationId }}/accountingyears',
		},
	};
}
