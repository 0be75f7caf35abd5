import type { IAllExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import {
	ConnectionFailed,
	LoginRefused,
	type HttpRequest,
	type HttpResponse,
	type MultipartFile,
	type Send,
} from '../../services/http/http';
import { isNodeApiError } from './errorsOfN8n';

/** Codes of a connection that was never made, so that nothing can have been written. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function multipartBody(file: MultipartFile): FormData {
	const form = new FormData();
	form.append(
		file.field,
		new Blob([Uint8Array.from(file.bytes)], { type: file.mimeType }),
		file.fileName,
	);
	return form;
}

function requestBody(request: HttpRequest): Partial<IHttpRequestOptions> {
	if (request.multipart) return { body: multipartBody(request.multipart) };
	if (request.form) return { body: new URLSearchParams(request.form) };
	// As text, since n8n leaves out a body that is an empty array or object.
	return request.json === undefined ? {} : { body: JSON.stringify(request.json) };
}

const contentType = (request: HttpRequest): Record<string, string> =>
	request.json === undefined ? {} : { 'Content-Type': request.jsonType ?? 'application/json' };

const requestOptions = (request: HttpRequest): IHttpRequestOptions => ({
	method: request.method,
	url: request.url,
	headers: { ...request.headers, ...contentType(request) },
	...(request.query && { qs: request.query }),
	...requestBody(request),
	...(request.responseType === 'bytes' && { encoding: 'arraybuffer' as const }),
	timeout: request.timeoutMs,
	returnFullResponse: true,
	// Only 401 throws, so that n8n renews the token; every other status is read by our own rules.
	ignoreHttpStatusErrors: { ignore: true, except: [401] },
	sendCredentialsOnCrossOriginRedirect: false,
});

function headerTexts(headers: object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}

/** What failed beneath n8n's own error; which of it is there depends on who failed. */
interface Cause {
	code?: string;
	message?: string;
	status?: number;
	/** Of n8n's own errors: 'credential-invalid' when the grant of a sign-in is gone. */
	failure?: { cause?: string };
	/** Of the OAuth2 client: the answer of the login host. */
	body?: { error?: string };
	/** Of our own credential classes. */
	why?: LoginRefused['why'] | 'unavailable';
	/** Of calls over HTTP, which tells our own call from that of the login. */
	config?: { url?: string };
	response?: { status?: number; headers?: object; data?: unknown };
}

const causeOf = (error: unknown): Cause =>
	(isNodeApiError(error) ? (error.cause as Cause | undefined) : undefined) ?? {};

const REFUSALS_OF_OAUTH: Readonly<Record<string, LoginRefused['why']>> = {
	invalid_grant: 'signedOut',
	invalid_client: 'clientRefused',
	unauthorized_client: 'clientRefused',
};

/** Why there is no way in, or undefined when the failure was another. */
function loginRefusal({ code, message, status, failure, body, why }: Cause) {
	if (why && why !== 'unavailable') return why;
	const gone = failure?.cause === 'credential-invalid';
	if (gone || /no refresh token is available/i.test(message ?? '')) return 'signedOut';
	if (code === 'EAUTH') return REFUSALS_OF_OAUTH[body?.error ?? ''] ?? 'unauthorized';
	const isPassing = status === 408 || status === 429;
	const refused = code === 'ESTATUS' && /^4\d\d$/.test(String(status)) && !isPassing;
	return refused ? 'unauthorized' : undefined;
}

/** The login's own trouble: our call was not sent, or was answered with 401 and not carried out. */
const isOfLogin = ({ code, why, config }: Cause, { url }: HttpRequest): boolean =>
	why === 'unavailable' ||
	code === 'ESTATUS' ||
	(config?.url !== undefined && config.url.split('?')[0] !== url);

function failure(error: unknown, request: HttpRequest): HttpResponse {
	const cause = causeOf(error);
	const httpCode = isNodeApiError(error) ? String(error.httpCode ?? '') : '';
	const login = isOfLogin(cause, request);
	const why = loginRefusal(cause);
	if (why) throw new LoginRefused(why, error);
	// Our own call throws for no other status.
	if (httpCode === '401' && !login) {
		const { headers = {}, data = '' } = cause.response ?? {};
		return { status: 401, headers: headerTexts(headers), body: data };
	}
	const reached = login || NOT_SENT.has(httpCode) ? 'no' : 'unknown';
	throw new ConnectionFailed(reached, `${login ? 'login: ' : ''}${httpCode || 'no answer'}`, error);
}

const answerOf = (answer: IN8nHttpFullResponse): HttpResponse => ({
	status: answer.statusCode,
	headers: headerTexts(answer.headers),
	body: answer.body,
});

/**
 * Sends through n8n's helper without any login, to hosts that must not see it; never throws for a status.
 *
 * @throws ConnectionFailed without an answer
 */
export const n8nSendWithoutLogin =
	(functions: IAllExecuteFunctions): Send =>
	async (request) => {
		try {
			const options = { ...requestOptions(request), ignoreHttpStatusErrors: true };
			return answerOf((await functions.helpers.httpRequest(options)) as IN8nHttpFullResponse);
		} catch (error) {
			return failure(error, request);
		}
	};

/**
 * Sends through n8n's helper with the credential of the node; never throws for a status.
 *
 * @throws ConnectionFailed without an answer, LoginRefused when there is no way in
 */
export function n8nSend(functions: IAllExecuteFunctions, credentialType: string): Send {
	const once = async (request: HttpRequest): Promise<HttpResponse> => {
		try {
			const answer = (await functions.helpers.httpRequestWithAuthentication.call(
				functions,
				credentialType,
				requestOptions(request),
			)) as IN8nHttpFullResponse;
			return answerOf(answer);
		} catch (error) {
			return failure(error, request);
		}
	};
	return async (request) => {
		const first = await once(request);
		// n8n renews the token on a 401 but does not send a file again; a refused file was not stored.
		return first.status === 401 && request.multipart ? await once(request) : first;
	};
}
