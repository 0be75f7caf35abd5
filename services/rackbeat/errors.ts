import type { HttpResponse } from '../http/http';
import type { ServiceErrorFacts, ServiceErrorKind, ServiceMessage } from '../http/serviceError';

const KIND_BY_STATUS: Readonly<Record<number, ServiceErrorKind>> = {
	400: 'validation',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'notFound',
	422: 'validation',
	429: 'rateLimited',
};

interface ErrorBody {
	message?: unknown;
	error?: unknown;
	errors?: Record<string, unknown>;
}

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function fieldMessages(errors: Record<string, unknown>): ServiceMessage[] {
	return Object.entries(errors).flatMap(([property, texts]) =>
		(Array.isArray(texts) ? texts : [texts]).map((text) => ({ property, text: textOf(text) })),
	);
}

function messagesOf(body: unknown): ServiceMessage[] {
	if (typeof body !== 'object' || body === null) {
		const text = typeof body === 'string' && !/^\s*</.test(body) ? body.trim().slice(0, 300) : '';
		return text === '' ? [] : [{ property: '', text }];
	}
	const { errors, message, error } = body as ErrorBody;
	const fields = typeof errors === 'object' && errors !== null ? fieldMessages(errors) : [];
	if (fields.length > 0) return fields;
	const single = message ?? error;
	return single === undefined ? [] : [{ property: '', text: textOf(single) }];
}

/**
 * Reads Rackbeat's refusals: a map of fields, a message, or a bare error. Its texts may be in the
 * language of the key's user, so only the status decides.
 */
export function readRackbeatError(
	response: HttpResponse,
): Pick<ServiceErrorFacts, 'kind' | 'code' | 'messages'> {
	const { status, body } = response;
	const kind = KIND_BY_STATUS[status] ?? (status >= 500 ? 'temporary' : 'refused');
	return { kind, code: null, messages: messagesOf(body) };
}
