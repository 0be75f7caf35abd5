import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/** Login of one Rackbeat account by API key. */
export class RackbeatApi implements ICredentialType {
	name = 'rackbeatApi';

	displayName = 'Rackbeat API';

	icon = {
		light: 'file:../nodes/Rackbeat/rackbeat.svg',
		dark: 'file:../nodes/Rackbeat/rackbeat.dark.svg',
	} as const;

	documentationUrl = 'https://developer.rackbeat.com/reference/authentication-1';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Made in Rackbeat under company settings > API, shown once. Give it all permissions, or sales, purchase and settings.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://app.rackbeat.com/api',
			description: 'Change only for tests',
		},
		{
			displayName: 'Calls per Minute',
			name: 'limitPerMinute',
			type: 'number',
			typeOptions: { minValue: 2 },
			default: 400,
			description: 'How many calls this package makes in a minute at most. All nodes share them.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { Authorization: '=Bearer {{ $credentials.apiKey }}', Accept: 'application/json' },
		},
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{ $credentials.baseUrl }}', url: '/self' },
	};
}
