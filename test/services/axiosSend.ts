import axios, { AxiosError } from 'axios';
import {
	ConnectionFailed,
	type HttpRequest,
	type HttpResponse,
	type Send,
} from '../../services/http/http';

const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

function dataOf(request: HttpRequest): unknown {
	const { form, json, multipart } = request;
	if (form) return new URLSearchParams(form);
	if (!multipart) return json;
	const body = new FormData();
	const bytes = new Blob([Buffer.from(multipart.bytes)], { type: multipart.mimeType });
	body.append(multipart.field, bytes, multipart.fileName);
	return body;
}

function failed(error: unknown): ConnectionFailed {
	const code = error instanceof AxiosError ? (error.code ?? '') : '';
	return new ConnectionFailed(NOT_SENT.has(code) ? 'no' : 'unknown', code || String(error), error);
}

/** Sends with axios: how tests and tools use the clients without n8n. `headers` carry the login. */
export const axiosSend =
	(headers: Record<string, string> = {}): Send =>
	async (request): Promise<HttpResponse> => {
		try {
			const response = await axios.request<ArrayBuffer>({
				method: request.method,
				url: request.url,
				params: request.query,
				headers: {
					...request.headers,
					...(request.jsonType && { 'Content-Type': request.jsonType }),
					...headers,
				},
				data: dataOf(request),
				timeout: request.timeoutMs,
				responseType: 'arraybuffer',
				validateStatus: () => true,
				maxRedirects: 0,
			});
			const bytes = new Uint8Array(response.data);
			const names = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
			return {
				status: response.status,
				headers: Object.fromEntries(names) as Record<string, string>,
				body: request.responseType === 'bytes' ? bytes : new TextDecoder().decode(bytes),
			};
		} catch (error) {
			throw failed(error);
		}
	};
