import {
	NodeApiError,
	type IAllExecuteFunctions,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';
import {
	ConnectionFailed,
	type HttpRequest,
	type HttpResponse,
	type MultipartFile,
	type Send,
} from '../../services/http/http';

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
	request.json === undefined ? {} : { 'Content-Type': 'application/json' };

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

function failure(error: unknown): HttpResponse {
	const httpCode = error instanceof NodeApiError ? String(error.httpCode ?? '') : '';
	// Our own call throws only for 401; any other refusal is that of the login before it.
	if (/^4\d\d$/.test(httpCode)) return { status: 401, headers: {}, body: '' };
	const beforeOurCall = NOT_SENT.has(httpCode) || /^5\d\d$/.test(httpCode);
	const reached = beforeOurCall ? 'no' : 'unknown';
	throw new ConnectionFailed(reached, httpCode || 'no answer', error);
}

/** Sends through n8n's helper with the credential of the node; never throws for a status. */
export function n8nSend(functions: IAllExecuteFunctions, credentialType: string): Send {
	const once = async (request: HttpRequest): Promise<HttpResponse> => {
		try {
			const answer = (await functions.helpers.httpRequestWithAuthentication.call(
				functions,
				credentialType,
				requestOptions(request),
			)) as IN8nHttpFullResponse;
			return { status: answer.statusCode, headers: headerTexts(answer.headers), body: answer.body };
		} catch (error) {
			return failure(error);
		}
	};
	return async (request) => {
		const answer = await once(request);
		// n8n renews the token on a 401 but does not send a file again; a refused file was not stored.
		return answer.status === 401 && request.multipart ? await once(request) : answer;
	};
}
