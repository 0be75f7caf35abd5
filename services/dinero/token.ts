import { z } from '../../vendor/zod';
import { parsedBody } from '../http/body';
import { checkedBaseUrl } from '../http/callApi';
import type { HttpResponse, Send } from '../http/http';
import { ServiceError } from '../http/serviceError';
import { validated } from '../http/validated';
import { readDineroError } from './errors';

export interface PersonalLogin {
	tokenUrl: string;
	clientId: string;
	clientSecret: string;
	apiKey: string;
}

const TIMEOUT_MS = 30_000;
const PATH = 'token';

const token = z.object({ access_token: z.string(), expires_in: z.number() }).passthrough();

/** A refused login is a 400 with `invalid_client` or `invalid_grant`; it is no fault of a document. */
function refused(response: HttpResponse, body: unknown): ServiceError {
	const read = readDineroError({ ...response, body });
	const kind = read.kind === 'validation' ? 'unauthorized' : read.kind;
	// The answer is not kept: a login host may echo what it was sent.
	const facts = { service: 'Dinero' as const, method: 'POST', path: PATH, raw: '' };
	return new ServiceError({ ...facts, ...read, kind, status: response.status });
}

/**
 * A token of Dinero's personal integration, bound to the key's company, for one hour.
 * @throws ServiceError kind unauthorized for a wrong client or key, ConnectionFailed without answer
 */
export async function personalToken(send: Send, login: PersonalLogin): Promise<string> {
	const bytes = new TextEncoder().encode(`${login.clientId}:${login.clientSecret}`);
	const basic = btoa(String.fromCharCode(...bytes));
	const response = await send({
		method: 'POST',
		url: checkedBaseUrl('Dinero', login.tokenUrl),
		headers: { Authorization: `Basic ${basic}`, Accept: 'application/json' },
		form: {
			grant_type: 'password',
			scope: 'read write',
			username: login.apiKey,
			password: login.apiKey,
		},
		responseType: 'json',
		timeoutMs: TIMEOUT_MS,
	});
	const body = parsedBody(response.body);
	if (response.status >= 300) throw refused(response, body);
	return validated('Dinero', PATH, token, body).access_token;
}
