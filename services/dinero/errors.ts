import { isWebPage } from '../http/body';
import type { HttpResponse } from '../http/http';
import { isServerTrouble } from '../http/retry';
import type { Call } from '../http/callApi';
import type { ServiceErrorFacts, ServiceMessage } from '../http/serviceError';
import {
	KNOWN_REFUSALS,
	MEANING_OF_CODE,
	MEANING_OF_STATUS,
	MEANING_OF_SYMBOL,
	type Meaning,
} from './refusals';

const LONGEST_TEXT = 300;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const message = (
	property: unknown,
	text: unknown,
	language?: ServiceMessage['language'],
): ServiceMessage => ({
	// "message" is Dinero's key for what concerns no single property.
	property: typeof property === 'string' && property !== 'message' ? property : '',
	text: textOf(text),
	...(language && { language }),
});

/**
 * Texts for people: of two for the same property the first is Danish and the second English (source:
 * live answers); a single one may be either.
 */
function inLanguages(body: Fields): ServiceMessage[] {
	const all = rows(body['languageSpecificMessages']);
	return all.map(({ property, message: text }, place) => {
		const same = all.filter((other) => other['property'] === property);
		const isPair = same.length === 2;
		return message(property, text, isPair ? (same[0] === all[place] ? 'da' : 'en') : undefined);
	});
}

/** Texts of any of the three lists that an answer may hold, those for people first. */
function listed(body: Fields): ServiceMessage[] {
	const errors = body['validationErrors'];
	const map = Object.entries(isFields(errors) ? errors : {}).map(([key, text]) =>
		message(key, text),
	);
	const list = rows(body['errorMessageList']).map((each) => message(each['Code'], each['Message']));
	return [...inLanguages(body), ...map, ...list].filter(
		({ property, text }) => property + text !== '',
	);
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

/** The symbolic name that stands in an answer, alone or as a word of a text. */
function symbolOf(messages: readonly ServiceMessage[]): string | undefined {
	const words = new Set(
		messages.flatMap(({ property, text }) => `${property} ${text}`.split(/\W+/)),
	);
	return Object.keys(MEANING_OF_SYMBOL).find((symbol) => words.has(symbol));
}

function knownReason(
	code: number | null,
	messages: readonly ServiceMessage[],
	{ method, path }: Pick<Call, 'method' | 'path'>,
): string | undefined {
	const bare = path.split('?')[0] ?? '';
	const known = KNOWN_REFUSALS.find(
		(each) =>
			each.code === code &&
			(each.method ?? method) === method &&
			each.path.test(bare) &&
			(!each.property || messages.some(({ property }) => each.property?.test(property))) &&
			(!each.text || messages.some(({ text }) => each.text?.test(text))),
	);
	return known?.reason;
}

/** Says no more than that something is wrong with what was sent; the status may say more. */
const VALIDATION = 42;

/** A server in trouble may say anything; so may a login that was not let in. Else the number decides. */
function meaningOf(status: number, code: number | null, symbol: string | undefined): Meaning {
	const byStatus = MEANING_OF_STATUS[status];
	if (status === 401 && byStatus) return byStatus;
	if (isServerTrouble(status)) return byStatus ?? { kind: 'temporary' };
	const bySymbol = symbol === undefined ? undefined : MEANING_OF_SYMBOL[symbol];
	const byCode = code === null ? undefined : MEANING_OF_CODE[code];
	const specific = code === VALIDATION ? undefined : byCode;
	return bySymbol ?? specific ?? byStatus ?? byCode ?? { kind: 'refused' };
}

const NO_CALL = { method: 'POST', path: '' } as const;

/** Reads any of the shapes in which Dinero refuses. Texts are not stable; codes and statuses decide. */
export function readDineroError(
	{ body, status }: HttpResponse,
	call: Pick<Call, 'method' | 'path' | 'multipart'> = NO_CALL,
): Pick<ServiceErrorFacts, 'kind' | 'code' | 'messages' | 'reason' | 'details'> {
	const code = isFields(body) && typeof body['code'] === 'number' ? body['code'] : null;
	const messages = messagesOf(body);
	const meaning = meaningOf(status, code, symbolOf(messages));
	const known = meaning.kind === 'validation' ? knownReason(code, messages, call) : undefined;
	const reason = known ?? meaning.reason;
	return {
		kind: meaning.kind,
		code,
		messages,
		...(reason !== undefined && { reason }),
		...(call.multipart && { details: { file: call.multipart.fileName } }),
	};
}
