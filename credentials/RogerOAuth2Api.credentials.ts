import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/** A value for each environment; `custom` names the field that holds the user's own. */
const byEnvironment = (production: string, staging: string, custom: string, self: string): string =>
	`={{ ${self}["environment"] === "custom" ? ${self}["${custom}"] : ${self}["environment"] === "staging" ? "${staging}" : "${production}" }}`;

const onlyCustom = { show: { environment: ['custom'] } };

const customAddress = (displayName: string, name: string, value: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: value,
	required: true,
	displayOptions: onlyCustom,
	description: 'Begins with https://',
});

/** What a normal app was granted in 2026; one scope more and Roger refuses the whole sign-in. */
const GRANTABLE_SCOPES = [
	...['expenses.all', 'teams.all', 'teams.categories.all', 'teams.categories.list'],
	...['teams.lists.all', 'teams.vendors.all', 'webhooks.all', 'offline_access'],
].join(' ');

const API = 'https://api.corpayone.com/external';
const IDENTITY = 'https://identity.corpayone.com/connect';
const STAGING_API = 'https://api.staging.corpayone.com/external';
const STAGING_IDENTITY = 'https://identity.staging.corpayone.com/connect';

/**
 * Sign-in of a Roger (Corpay One) user, which reaches all companies of that user; which one is a field
 * of the node. n8n itself carries the sign-in out, renews the token and repeats the call.
 */
export class RogerOAuth2Api implements ICredentialType {
	name = 'rogerOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Roger (Corpay One) OAuth2 API';

	icon = {
		light: 'file:../nodes/Roger/roger.svg',
		dark: 'file:../nodes/Roger/roger.dark.svg',
	} as const;

	documentationUrl = 'https://api.corpayone.com/docs/index.html';

	properties: INodeProperties[] = [
		{
			displayName:
				'Create an app under <a href="https://app.corpayone.com/developers" target="_blank">Corpay One > Developers</a> and enter the OAuth Redirect URL above, exactly as it stands, as redirect URI. Sign in as a user who belongs to every company that you want to reach.',
			name: 'help',
			type: 'notice',
			default: '',
		},
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Custom', value: 'custom' },
				{ name: 'Production', value: 'production' },
				{ name: 'Staging', value: 'staging' },
			],
			default: 'production',
			description: 'Which of Roger’s systems to sign in to',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Client ID of your app in Corpay One',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Client secret of your app in Corpay One',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: GRANTABLE_SCOPES,
			required: true,
			description:
				'Separated by blanks. A scope that your app may not ask for makes the whole sign-in fail; further ones are opened by Corpay’s support.',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Signs the calls of webhooks; stands beside your app in Corpay One. Without it the signature of calls is not checked.',
		},
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'header' },
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		customAddress('API URL', 'customApiUrl', API),
		customAddress('Custom Authorization URL', 'customAuthUrl', `${IDENTITY}/authorize`),
		customAddress('Custom Access Token URL', 'customTokenUrl', `${IDENTITY}/token`),
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: byEnvironment(
				...([`${IDENTITY}/authorize`, `${STAGING_IDENTITY}/authorize`] as const),
				...(['customAuthUrl', '$self'] as const),
			),
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: byEnvironment(
				...([`${IDENTITY}/token`, `${STAGING_IDENTITY}/token`] as const),
				...(['customTokenUrl', '$self'] as const),
			),
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'hidden',
			default: byEnvironment(API, STAGING_API, 'customApiUrl', '$self'),
		},
		{
			displayName: 'Calls per Minute',
			name: 'limitPerMinute',
			type: 'number',
			typeOptions: { minValue: 2 },
			default: 45,
			description:
				'How many calls this package makes in a minute at most. Roger asks for fewer than 50 and may take access away. All nodes share them.',
		},
	];

	/** Proves the sign-in and its scope for companies; users may not be read by a normal app. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: byEnvironment(API, STAGING_API, 'customApiUrl', '$credentials'),
			url: '/v1/teams',
		},
	};
}
