import axios from 'axios';
import type { AxiosResponse } from 'axios';
import { createHash, randomBytes } from 'node:crypto';
import { DEMO_CONNECT_CLIENT } from '../demoSeed';

export const CALLBACK = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';

export interface ConnectAnswer {
	access_token: string;
	refresh_token?: string;
	expires_in: number;
	token_type: string;
	scope: string;
	error?: string;
}

/** A verifier of PKCE and its challenge, as RFC 7636 makes them. */
export function pkce(): { verifier: string; challenge: string } {
	const verifier = randomBytes(32).toString('base64url');
	return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Visma Connect of a running simulator, spoken to by hand. */
export class TestSignIn {
	constructor(private readonly url: string) {}

	/** Opens the sign-in page; redirects are not followed. */
	authorize(changes: Record<string, string | undefined> = {}): Promise<AxiosResponse<string>> {
		const usual = {
			client_id: DEMO_CONNECT_CLIENT.id,
			response_type: 'code',
			redirect_uri: CALLBACK,
			scope: DEMO_CONNECT_CLIENT.scopes.join(' '),
			state: 'state-1',
		};
		return axios.get<string>(`${this.url}/connect/authorize`, {
			params: { ...usual, ...changes },
			maxRedirects: 0,
			proxy: false,
			validateStatus: () => true,
		});
	}

	/** What stands in the query of the address that the user is sent back to. */
	async sentBack(changes: Record<string, string | undefined> = {}): Promise<URLSearchParams> {
		const { headers } = await this.authorize(changes);
		return new URL(String(headers['location'])).searchParams;
	}

	token(
		form: Record<string, string>,
		headers: Record<string, string> = {},
	): Promise<AxiosResponse<ConnectAnswer>> {
		return axios.post<ConnectAnswer>(`${this.url}/connect/token`, new URLSearchParams(form), {
			headers,
			proxy: false,
			validateStatus: () => true,
		});
	}

	/** A token call with the demo client in the body. */
	grant(form: Record<string, string>): Promise<AxiosResponse<ConnectAnswer>> {
		const { id, secret } = DEMO_CONNECT_CLIENT;
		return this.token({ client_id: id, client_secret: secret, ...form });
	}

	refresh = (refreshToken = ''): Promise<AxiosResponse<ConnectAnswer>> =>
		this.grant({ grant_type: 'refresh_token', refresh_token: refreshToken });

	/** The whole way: sign-in page, code, tokens. */
	async signIn(): Promise<ConnectAnswer> {
		const { verifier, challenge } = pkce();
		const query = await this.sentBack({
			code_challenge: challenge,
			code_challenge_method: 'S256',
		});
		const { data } = await this.grant({
			grant_type: 'authorization_code',
			code: query.get('code') ?? '',
			redirect_uri: CALLBACK,
			code_verifier: verifier,
		});
		return data;
	}
}
