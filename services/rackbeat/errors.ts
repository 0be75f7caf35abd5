import { isWebPage } from '../http/body';
import type { HttpResponse } from '../http/http';
import { isServerTrouble } from '../http/retry';
import type { ServiceErrorFacts, ServiceErrorKind, ServiceMessage } from '../http/serviceError';

const KIND_BY_STATUS: Readonly<Record<number, ServiceErrorKind>> = {
	400: 'validation',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'notFound',
	413: 'tooLarge',
	422: 'validation',
	429: 'rateLimited',
};

/**
 * What a 403 says when the key lacks a right. Nobody tells whether a change that a document's state
 * forbids is a 422 or a 403 as well; one with words of its own is taken for such a refusal, so that it
 * concerns that document alone.
 */
const ABOUT_RIGHTS = /unauthori[sz]ed|forbidden|scope|permission|access|rettighed|adgang/i;

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

interface ErrorBody {
	message?: unknown;
	error?: unknown;
	errors?: unknown;
}

function fieldMessages(errors: object): ServiceMessage[] {
	return Object.entries(errors).flatMap(([property, texts]: [string, unknown]) =>
		(Array.isArray(texts) ? texts : [texts]).map((text: unknown) => ({
			// A bare list of texts has positions instead of fields.
			property: Array.isArray(errors) ? '' : property,
			text: textOf(text),
		})),
	);
}

function messagesOf(body: unknown): ServiceMessage[] {
	if (typeof body !== 'object' || body === null) {
		const text = typeof body === 'string' && !isWebPage(body) ? body.trim().slice(0, 300) : '';
		return text === '' ? [] : [{ property: '', text }];
	}
	const { errors, message, error }: ErrorBody = body;
	const fields = typeof errors === 'object' && errors !== null ? fieldMessages(errors) : [];
	if (fields.length > 0) return fields;
	const single = message ?? error;
	return single === undefined || single === null ? [] : [{ property: '', text: textOf(single) }];
}

/**
 * Reads Rackbeat's refusals: a map of fields, a message, or a bare error. Its texts may be in the
 * language of the key's user, so only the status decides.
 */
export function readRackbeatError(
	response: HttpResponse,
): Pick<ServiceErrorFacts, 'kind' | 'code' | 'messages'> {
	const { status, body, headers } = response;
	const toLogin = status >= 300 && status < 400 && /login/i.test(headers['location'] ?? '');
	const byStatus = KIND_BY_STATUS[status] ?? (isServerTrouble(status) ? 'temporary' : 'refused');
	const messages = messagesOf(body);
	const isState = status === 403 && messages.some(({ text }) => !ABOUT_RIGHTS.test(text));
	const kind = toLogin ? 'unauthorized' : isState ? 'refused' : byStatus;
	return { kind, code: null, messages };
}
