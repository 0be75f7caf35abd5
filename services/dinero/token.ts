import { z } from '../../vendor/zod';
import type { Send } from '../http/http';
import { ServiceError } from '../http/serviceError';
import { validated } from '../http/validated';
import { parsedBody } from '../http/callApi';
import { readDineroError } from './errors';

export interface PersonalLogin {
	tokenUrl: string;
	clientId: string;
	clientSecret: string;
	apiKey: string;
}

const token = z.object({ access_token: z.string(), expires_in: z.number() }).passthrough();

/** A token of Dinero's personal integration, bound to the key's company, for one hour. */
export async function personalToken(send: Send, login: PersonalLogin): Promise<string> {
	const basic = btoa(`${login.clientId}:${login.clientSecret}`);
	const form = {
		grant_type: 'password',
		scope: 'read write',
		username: login.apiKey,
		password: login.apiKey,
	};
	const request = {
		method: 'POST' as const,
		url: login.tokenUrl,
		form,
		responseType: 'json' as const,
	};
	const headers = { Authorization: `Basic ${basic}`, Accept: 'application/json' };
	const response = await send({ ...request, headers, timeoutMs: 30_000 });
	const body = parsedBody(response.body);
	if (response.status >= 400) {
		const read = readDineroError({ ...response, body });
		const facts = { service: 'Dinero' as const, method: 'POST', path: 'token', raw: '' };
		throw new ServiceError({ ...facts, ...read, kind: 'unauthorized', status: response.status });
	}
	return validated('Dinero', 'token', token, body).access_token;
}
