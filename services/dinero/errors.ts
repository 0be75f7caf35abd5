import { isWebPage } from '../http/body';
import type { HttpResponse } from '../http/http';
import { isServerTrouble } from '../http/retry';
import type { ServiceErrorFacts, ServiceErrorKind, ServiceMessage } from '../http/serviceError';

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

const LONGEST_TEXT = 300;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const message = (property: unknown, text: unknown): ServiceMessage => ({
	// "message" is Dinero's key for what concerns no single property.
	property: typeof property === 'string' && property !== 'message' ? property : '',
	text: textOf(text),
});

/** Texts of any of the three lists that an answer may hold, the Danish ones first. */
function listed(body: Fields): ServiceMessage[] {
	const danish = rows(body['languageSpecificMessages']).map((each) =>
		message(each['property'], each['message']),
	);
	const errors = body['validationErrors'];
	const map = Object.entries(isFields(errors) ? errors : {}).map(([key, text]) =>
		message(key, text),
	);
	const list = rows(body['errorMessageList']).map((each) => message(each['Code'], each['Message']));
	return [...danish, ...map, ...list].filter(({ property, text }) => property + text !== '');
}

function messagesOf(body: unknown): ServiceMessage[] {
	if (!isFields(body)) {
		// A page of HTML helps nobody; plain text such as the rate limit's does.
		const text = typeof body === 'string' && !isWebPage(body) ? body.trim() : '';
		return text === '' ? [] : [message('', text.slice(0, LONGEST_TEXT))];
	}
	const all = listed(body);
	if (all.length > 0) return all;
	const single = body['message'] ?? body['Message'] ?? body['error'];
	return single === undefined || single === null ? [] : [message('', single)];
}

function kindOf(status: number, code: number | null, burnt: boolean): ServiceErrorKind {
	if (status === 401) return 'unauthorized';
	if (isServerTrouble(status)) return 'temporary';
	if (burnt) return 'duplicate';
	return (code === null ? undefined : KIND_BY_CODE[code]) ?? KIND_BY_STATUS[status] ?? 'refused';
}

/** Reads any of the shapes in which Dinero refuses. Texts are not stable; codes and statuses decide. */
export function readDineroError({
	body,
	status,
}: HttpResponse): Pick<ServiceErrorFacts, 'kind' | 'code' | 'messages'> {
	const code = isFields(body) && typeof body['code'] === 'number' ? body['code'] : null;
	const messages = messagesOf(body);
	const burnt = messages.some(({ property, text }) =>
		/\bguidMustBeUnique\b/.test(property + ' ' + text),
	);
	return { kind: kindOf(status, code, burnt), code, messages };
}
