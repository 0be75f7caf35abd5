import type { INodeProperties } from 'n8n-workflow';

/** How a node logs in to Dinero; values in saved workflows. */
export type DineroAuthentication = 'apiKey' | 'oAuth2';

/** The credential type behind each way to log in. */
export const DINERO_CREDENTIALS: Readonly<Record<DineroAuthentication, string>> = {
	apiKey: 'dineroApi',
	oAuth2: 'dineroOAuth2Api',
};

const authenticationField: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'API Key',
			value: 'apiKey',
			description: 'Personal integration: the key belongs to one company',
		},
		{
			name: 'OAuth2',
			value: 'oAuth2',
			description: 'Sign-in with Visma Connect: reaches every company of the user',
		},
	],
	default: 'apiKey',
	description: 'How to log in to Dinero',
};

export const organizationField: INodeProperties = {
	displayName: 'Organization (Firma)',
	name: 'organization',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The company in Dinero. With an API key it is the key’s own.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchOrganizations', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 123456',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^\\s*\\d+\\s*$',
						errorMessage: 'The number of the company (firma-ID), e.g. 123456',
					},
				},
			],
		},
	],
};

/**
 * The first fields of a node that uses Dinero: the way to log in, and for a sign-in that reaches
 * many companies the one that is meant.
 *
 * @param withoutCompany resources whose calls belong to no company
 */
export const accessFields = (withoutCompany: readonly string[] = []): INodeProperties[] => [
	authenticationField,
	{
		...organizationField,
		displayOptions: {
			show: { authentication: ['oAuth2'] },
			...(withoutCompany.length > 0 && { hide: { resource: [...withoutCompany] } }),
		},
	},
];
