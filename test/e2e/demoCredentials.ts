import axios from 'axios';
import type { DemoCompanies } from '../engine/demoCompanies';
import type { N8nClient } from '../host/n8nClient';
import { DEMO_CONNECT_CLIENT } from '../simulators/dinero';

export interface Reference {
	id: string;
	name: string;
}

/** Credential type -> credential, as it stands in a node. */
export type References = Record<'dineroApi' | 'dineroOAuth2Api' | 'rackbeatApi', Reference>;

/** More calls than any test makes in a minute. */
const NO_LIMIT = 100_000;

/** What a user fills in for a sign-in with Visma Connect. */
export const signInData = (dineroUrl: string) => ({
	clientId: DEMO_CONNECT_CLIENT.id,
	clientSecret: DEMO_CONNECT_CLIENT.secret,
	limitPerMinute: NO_LIMIT,
	baseUrl: dineroUrl,
	authUrl: `${dineroUrl}/connect/authorize`,
	accessTokenUrl: `${dineroUrl}/connect/token`,
});

/** A page as the user's browser opens it, logged in to n8n; redirects are followed by hand. */
const browse = ({ authCookie }: N8nClient, address: string) =>
	axios.get<string>(address, {
		headers: { cookie: `n8n-auth=${authCookie}` },
		maxRedirects: 0,
		proxy: false,
		responseType: 'text',
		validateStatus: () => true,
	});

/** What clicking Connect does: n8n names the sign-in page, that sends back to n8n's callback. */
export async function connect(client: N8nClient, { id }: Reference): Promise<string> {
	const page = await client.editor<string>('GET', `/rest/oauth2-credential/auth?id=${id}`);
	const { headers } = await browse(client, page);
	const { status, data } = await browse(client, String(headers['location']));
	expect(status).toBe(200);
	return data;
}

/** An API key of Dinero, a user who has signed in, and an API key of Rackbeat. */
export async function demoCredentials(
	client: N8nClient,
	{ dinero, credentials }: DemoCompanies,
): Promise<References> {
	const key = {
		...credentials['dineroApi'],
		// n8n takes it as the text that the form gives.
		organizationId: String(credentials['dineroApi']?.['organizationId']),
		limitPerMinute: NO_LIMIT,
	};
	const rackbeat = { ...credentials['rackbeatApi'], limitPerMinute: NO_LIMIT };
	const references = {
		dineroApi: await client.createCredential('Dinero key', 'dineroApi', key),
		dineroOAuth2Api: await client.createCredential(
			'Dinero user',
			'dineroOAuth2Api',
			signInData(dinero.running.url),
		),
		rackbeatApi: await client.createCredential('Rackbeat key', 'rackbeatApi', rackbeat),
	};
	await connect(client, references.dineroOAuth2Api);
	return references;
}

/** A user who has signed in to Roger, with the addresses of the demo in the fields of the form. */
export async function rogerCredential(
	client: N8nClient,
	{ roger, credentials }: DemoCompanies,
): Promise<Reference> {
	const { clientId, clientSecret, scope, webhookSecret } = credentials['rogerOAuth2Api'] ?? {};
	const { url, apiUrl } = roger.running;
	const made = await client.createCredential('Roger user', 'rogerOAuth2Api', {
		...{ clientId, clientSecret, scope, webhookSecret, environment: 'custom' },
		limitPerMinute: NO_LIMIT,
		customApiUrl: apiUrl,
		customAuthUrl: `${url}/connect/authorize`,
		customTokenUrl: `${url}/connect/token`,
	});
	await connect(client, made);
	return made;
}
