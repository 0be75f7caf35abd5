import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * Sign-in of a Visma user, who may reach many companies; which one is a field of the node. n8n itself
 * carries the sign-in out, renews the token and repeats the call.
 */
export class DineroOAuth2Api implements ICredentialType {
	name = 'dineroOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Dinero OAuth2 API';

	icon = {
		light: 'file:../nodes/Dinero/dinero.svg',
		dark: 'file:../nodes/Dinero/dinero.dark.svg',
	} as const;

	documentationUrl = 'https://developer.dinero.dk/documentation/getting-started/';

	properties: INodeProperties[] = [
		{
			displayName:
				'Create an application of type Web application in the <a href="https://developer.visma.com" target="_blank">Visma Developer portal</a> (team country Denmark), apply for the Dinero scopes <code>dineropublicapi:read dineropublicapi:write offline_access</code>, and enter the OAuth Redirect URL above, exactly as it stands, as redirect URI. The client ID begins with isv_. Each company needs Dinero Pro.',
			name: 'help',
			type: 'notice',
			default: '',
		},
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'pkce' },
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. isv_myintegration',
			description: 'Client ID of your application in the Visma Developer portal',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Client secret of your application in the Visma Developer portal',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: 'dineropublicapi:read dineropublicapi:write offline_access',
		},
		{
			// n8n reads the answer from the query of its callback; Dinero's own examples use a form post.
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: 'response_mode=query',
		},
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
		{
			displayName: 'Calls per Minute',
			name: 'limitPerMinute',
			type: 'number',
			typeOptions: { minValue: 2 },
			default: 100,
			description:
				'How many calls Dinero allows your application in a minute for each company. All nodes share them.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.dinero.dk',
			description: 'Change only for tests',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'string',
			default: 'https://connect.visma.com/connect/authorize',
			required: true,
			description: 'Change only for tests',
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'string',
			default: 'https://connect.visma.com/connect/token',
			required: true,
			description: 'Change only for tests',
		},
	];

	/** Works without Pro, so that it proves the sign-in alone; the company is chosen in the node. */
	test: ICredentialTestRequest = {
		request: { baseURL: '={{ $credentials.baseUrl }}', url: '/v1.1/organizations' },
	};
}
