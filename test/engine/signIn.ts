import { ClientOAuth2, type ClientOAuth2Options } from '@n8n/client-oauth2';
import axios from 'axios';
import { createHash, randomBytes } from 'node:crypto';
import { parse } from 'node:querystring';
import type { IDataObject } from 'n8n-workflow';
import { DineroOAuth2Api } from '../../credentials/DineroOAuth2Api.credentials';
import { CALLBACK } from '../simulators/dinero/connect/testSignIn';
import { DEMO_CONNECT_CLIENT } from '../simulators/dinero';

/** A credential as somebody fills it in, before the sign-in; the rest are our class's own defaults. */
export function filledIn(simulatorUrl: string): IDataObject {
	const usual = new DineroOAuth2Api().properties.map(({ name, default: value }) => [name, value]);
	return {
		...(Object.fromEntries(usual) as IDataObject),
		clientId: DEMO_CONNECT_CLIENT.id,
		clientSecret: DEMO_CONNECT_CLIENT.secret,
		baseUrl: simulatorUrl,
		authUrl: `${simulatorUrl}/connect/authorize`,
		accessTokenUrl: `${simulatorUrl}/connect/token`,
	};
}

const optionsOf = (credential: IDataObject): ClientOAuth2Options => ({
	clientId: String(credential['clientId']),
	clientSecret: String(credential['clientSecret']),
	accessTokenUri: String(credential['accessTokenUrl']),
	authorizationUri: String(credential['authUrl']),
	authentication: credential['authentication'] as 'header' | 'body',
	redirectUri: CALLBACK,
	scopes: String(credential['scope']).split(','),
	scopesSeparator: ' ',
});

/** Where the user is sent back to by the sign-in page. */
async function sentBackTo(address: string): Promise<string> {
	const { headers } = await axios.get(address, {
		maxRedirects: 0,
		proxy: false,
		validateStatus: () => true,
	});
	return String(headers['location']);
}

/**
 * Signs in as n8n's own controller does (n8n 2.41, oauth2-credential.controller and oauth.service),
 * with the same client library: PKCE for the grant type of that name, the client in the body where
 * the credential says so. Gives the credential with its tokens.
 */
export async function signedIn(credential: IDataObject): Promise<IDataObject> {
	const verifier = randomBytes(32).toString('base64url');
	const challenge = createHash('sha256').update(verifier).digest('base64url');
	const isPkce = credential['grantType'] === 'pkce';
	const state = randomBytes(8).toString('base64url');
	const options = optionsOf(credential);
	const { clientSecret = '', ...withoutSecret } = options;
	const query = {
		...parse(String(credential['authQueryParameters'])),
		...(isPkce && { code_challenge: challenge, code_challenge_method: 'S256' }),
	} as Record<string, string>;
	const page = new ClientOAuth2({ ...options, state, query }).code.getUri();
	const inBody = credential['authentication'] === 'body';
	const body = {
		...(isPkce && { code_verifier: verifier }),
		...(inBody && { client_id: options.clientId, client_secret: clientSecret }),
	} as Record<string, string>;
	const client = new ClientOAuth2({ ...(inBody ? withoutSecret : options), state });
	const { data } = await client.code.getToken(await sentBackTo(page), { body });
	return { ...credential, oauthTokenData: data as IDataObject };
}
