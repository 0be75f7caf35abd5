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

/** The problem+json of v1 webhooks, or the plainer forms that other paths may use (UNCONFIRMED). */
interface ErrorBody {
	errors?: unknown;
	detail?: unknown;
	title?: unknown;
	message?: unknown;
	error?: unknown;
}

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const fieldMessages = (errors: object): ServiceMessage[] =>
	Object.entries(errors).flatMap(([property, texts]: [string, unknown]) =>
		(Array.isArray(texts) ? texts : [texts]).map((text: unknown) => ({
			// A bare list of texts has positions instead of fields.
			property: Array.isArray(errors) ? '' : property,
			text: textOf(text),
		})),
	);

function messagesOf(body: unknown): ServiceMessage[] {
	if (typeof body !== 'object' || body === null) {
		const text = typeof body === 'string' && !isWebPage(body) ? body.trim().slice(0, 300) : '';
		return text === '' ? [] : [{ property: '', text }];
	}
	const { errors, detail, title, message, error }: ErrorBody = body;
	const fields = typeof errors === 'object' && errors !== null ? fieldMessages(errors) : [];
	if (fields.length > 0) return fields;
	const said = [detail, message, error, title].find((each) => each !== undefined && each !== null);
	return said === undefined || said === '' ? [] : [{ property: '', text: textOf(said) }];
}

/** Reads Roger's refusals: problem+json, a message, plain text, or a web page without words for us. */
export function readRogerError({
	status,
	body,
}: HttpResponse): Pick<ServiceErrorFacts, 'kind' | 'code' | 'messages'> {
	const kind = KIND_BY_STATUS[status] ?? (isServerTrouble(status) ? 'temporary' : 'refused');
	return { kind, code: null, messages: messagesOf(body) };
}
