import type { HttpResponse } from '../http/http';
import type { ServiceErrorFacts, ServiceErrorKind, ServiceMessage } from '../http/serviceError';

interface ErrorBody {
	code?: number;
	message?: string;
	Message?: string;
	error?: string;
	validationErrors?: Record<string, unknown>;
	errorMessageList?: Array<{ Code?: string; Message?: string }>;
	languageSpecificMessages?: Array<{ property?: string; message?: string }>;
}

/** Dinero's own error codes (source: Dinero's page of status and error codes, and live answers). */
const KIND_BY_CODE: Readonly<Record<number, ServiceErrorKind>> = {
	40: 'notFound',
	41: 'forbidden',
	48: 'noSubscription',
	58: 'stale',
	63: 'notFound',
	65: 'deleted',
	72: 'duplicate',
	90: 'noSubscription',
};

const KIND_BY_STATUS: Readonly<Record<number, ServiceErrorKind>> = {
	400: 'validation',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'notFound',
	409: 'duplicate',
	413: 'tooLarge',
	429: 'rateLimited',
};

const isErrorBody = (body: unknown): body is ErrorBody => typeof body === 'object' && body !== null;

const message = (property: string | undefined, text: unknown): ServiceMessage => ({
	// "message" is Dinero's key for what concerns no single property.
	property: property === undefined || property === 'message' ? '' : property,
	text: typeof text === 'string' ? text : JSON.stringify(text ?? ''),
});

/** Texts of any of the three lists that an answer may hold, the Danish ones first. */
function listed(body: ErrorBody): ServiceMessage[] {
	const danish = (body.languageSpecificMessages ?? []).map((each) =>
		message(each.property, each.message),
	);
	const map = Object.entries(body.validationErrors ?? {}).map(([key, text]) => message(key, text));
	const list = (body.errorMessageList ?? []).map((each) => message(each.Code, each.Message));
	return [...danish, ...map, ...list];
}

function messagesOf(body: unknown): ServiceMessage[] {
	if (!isErrorBody(body)) {
		// A page of HTML helps nobody; plain text such as the rate limit's does.
		const text = typeof body === 'string' && !/^\s*</.test(body) ? body.trim() : '';
		return text === '' ? [] : [message('', text.slice(0, 300))];
	}
	const all = listed(body);
	if (all.length > 0) return all;
	const single = body.message ?? body.Message ?? body.error;
	return single === undefined ? [] : [message('', single)];
}

/** Reads any of the shapes in which Dinero refuses. Texts are not stable; codes and statuses decide. */
export function readDineroError(
	response: HttpResponse,
): Pick<ServiceErrorFacts, 'kind' | 'code' | 'messages'> {
	const { body, status } = response;
	const code = isErrorBody(body) && typeof body.code === 'number' ? body.code : null;
	const messages = messagesOf(body);
	const burnt = messages.some(({ property, text }) =>
		[property, text].some((symbol) => symbol === 'guidMustBeUnique'),
	);
	const byStatus =
		KIND_BY_STATUS[status] ?? (status >= 500 || status === 480 ? 'temporary' : 'refused');
	const kind = burnt ? 'duplicate' : ((code === null ? undefined : KIND_BY_CODE[code]) ?? byStatus);
	return { kind: status === 401 ? 'unauthorized' : kind, code, messages };
}
