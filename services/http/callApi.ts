import {
	ConnectionFailed,
	LoginRefused,
	type HttpRequest,
	type HttpResponse,
	type MultipartFile,
	type Send,
} from './http';
import { bodyText, parsedBody } from './body';
import type { Pacing } from './pacing';
import { isServerTrouble, MAX_TRIES, MAX_WAITS, pauseBeforeTry, rateLimitPause } from './retry';
import {
	OutcomeUnknown,
	ServiceError,
	type ServiceErrorFacts,
	type ServiceName,
} from './serviceError';

/** What a client runs in: n8n in nodes, axios in tests and tools. */
export interface Surroundings {
	send: Send;
	/** Milliseconds since 1970. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	pacing: Pacing;
	/** 'form': somebody looks at a dropdown, so trouble is told at once. */
	patience?: 'run' | 'form';
}

/** What one service is, for the one request function. */
export interface ServiceRules {
	service: ServiceName;
	baseUrl: string;
	headers: Record<string, string>;
	/** Names credential and company in the pacing. */
	pacingKey: string;
	limitPerMinute: number;
	/** Reads a refusal; the facts of method, path and status are filled in by the caller. */
	readError(
		response: HttpResponse,
		call: Call,
	): Pick<ServiceErrorFacts, 'kind' | 'code' | 'messages' | 'reason' | 'details'>;
}

export interface Call {
	method: HttpRequest['method'];
	/** Path below the base URL, each part already encoded. */
	path: string;
	query?: Record<string, string | number | boolean | undefined>;
	json?: unknown;
	/** What the JSON body is called; `application/json` when left out. */
	jsonType?: string;
	multipart?: MultipartFile;
	responseType?: 'json' | 'bytes';
	accept?: string;
	/** A POST that changes nothing (totals, status) and may be tried again like a read. */
	isRead?: boolean;
}

const TIMEOUT_MS = 60_000;
const UPLOAD_TIMEOUT_MS = 120_000;
/** Somebody looks at a dropdown: a place in the window must come soon or not at all. */
const FORM_WAIT_MS = 3_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The base URL without trailing slash. @throws ServiceError for http beyond the own machine */
export function checkedBaseUrl(service: ServiceName, baseUrl: string): string {
	const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
	const safe =
		url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
	if (safe) return baseUrl.replace(/\/+$/, '');
	const text = 'The base URL must begin with https:// (http only for this machine).';
	const message = { property: 'baseUrl', text };
	const facts = { service, status: 0, code: null, method: 'GET', path: '', raw: '' };
	throw new ServiceError({ ...facts, kind: 'validation', messages: [message] });
}

function queryTexts(query: Call['query'] = {}): Record<string, string> {
	const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
	return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

function httpRequest(rules: ServiceRules, call: Call): HttpRequest {
	return {
		method: call.method,
		url: `${checkedBaseUrl(rules.service, rules.baseUrl)}${call.path}`,
		headers: { Accept: call.accept ?? 'application/json', ...rules.headers },
		query: queryTexts(call.query),
		...(call.json !== undefined && { json: call.json }),
		...(call.jsonType !== undefined && { jsonType: call.jsonType }),
		...(call.multipart && { multipart: call.multipart }),
		responseType: call.responseType ?? 'json',
		timeoutMs: call.multipart ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS,
	};
}

/** Whether a call changes nothing and may be sent again. */
export const isRead = (call: Call): boolean => call.method === 'GET' || call.isRead === true;

function failed(rules: ServiceRules, call: Call, response: HttpResponse): ServiceError {
	const where = { service: rules.service, method: call.method, path: call.path };
	const facts = { ...where, status: response.status, raw: bodyText(response.body) };
	const read = rules.readError({ ...response, body: parsedBody(response.body) }, call);
	// Trouble of the server may have struck before or after the write.
	const trouble = isServerTrouble(response.status) || read.kind === 'temporary';
	const unknown = !isRead(call) && trouble;
	return unknown
		? new OutcomeUnknown({ ...facts, ...read })
		: new ServiceError({ ...facts, ...read });
}

function unanswered(rules: ServiceRules, call: Call, error: ConnectionFailed): ServiceError {
	const messages = [{ property: '', text: `no answer (${error.message})` }];
	const where = { service: rules.service, method: call.method, path: call.path };
	const facts = { ...where, status: 0, code: null, messages, raw: '' };
	const harmless = isRead(call) || error.reached === 'no';
	return harmless ? new ServiceError({ ...facts, kind: 'temporary' }) : new OutcomeUnknown(facts);
}

type Answered = { response: HttpResponse } | { lost: ConnectionFailed };
/** 'busy': the own call limit is used up and nobody wants to wait; nothing was sent. */
type Attempt = Answered | { loggedOut: LoginRefused } | 'busy';

async function attempt(
	around: Surroundings,
	rules: ServiceRules,
	request: HttpRequest,
): Promise<Attempt> {
	const longestWait = around.patience === 'form' ? FORM_WAIT_MS : Infinity;
	const { pacingKey, limitPerMinute } = rules;
	if (!(await around.pacing.take(pacingKey, limitPerMinute, around, longestWait))) return 'busy';
	try {
		return { response: await around.send(request) };
	} catch (error) {
		return error instanceof LoginRefused ? { loggedOut: error } : { lost: asLost(error) };
	}
}

/** Without a login nothing was carried out, and asking again would only hammer the login host. */
function withoutLogin(rules: ServiceRules, call: Call, { why }: LoginRefused): ServiceError {
	const where = { service: rules.service, method: call.method, path: call.path };
	return new ServiceError({ ...where, kind: why, status: 401, code: null, messages: [], raw: '' });
}

function busy(rules: ServiceRules, call: Call): ServiceError {
	const messages = [{ property: '', text: 'the calls of this minute are used up' }];
	const where = { service: rules.service, method: call.method, path: call.path };
	const facts = { ...where, status: 0, code: null, messages, raw: '' };
	return new ServiceError({ ...facts, kind: 'rateLimited' });
}

// A sender that fails in a way of its own may have sent: the cautious reading.
const asLost = (error: unknown): ConnectionFailed =>
	error instanceof ConnectionFailed ? error : new ConnectionFailed('unknown', String(error), error);

/** Whether trying again can do no harm: a read, or a call that never left this machine. */
function mayTryAgain(call: Call, result: Answered): boolean {
	if ('lost' in result) return isRead(call) || result.lost.reached === 'no';
	return isRead(call) && isServerTrouble(result.response.status);
}

/** A redirect is no success: it may lead to a login page, and turns a POST into a GET. */
const isAccepted = ({ status }: HttpResponse): boolean => status >= 200 && status < 300;

/**
 * The one request function: pacing, time-outs, waiting for the rate limit, retries of reads. A write
 * is never repeated unless it certainly was not carried out.
 * @throws ServiceError for a refusal, OutcomeUnknown for a write without a clear answer
 */
export async function callApi(
	around: Surroundings,
	rules: ServiceRules,
	call: Call,
): Promise<HttpResponse> {
	const request = httpRequest(rules, call);
	const patient = around.patience !== 'form';
	let waits = 0;
	for (let tries = 1; ; ) {
		const result = await attempt(around, rules, request);
		if (result === 'busy') throw busy(rules, call);
		if ('loggedOut' in result) throw withoutLogin(rules, call, result.loggedOut);
		if ('response' in result && isAccepted(result.response)) return result.response;
		if ('response' in result && result.response.status === 429 && patient && waits < MAX_WAITS) {
			waits += 1;
			await around.sleep(rateLimitPause(result.response, around.now()));
			continue;
		}
		if (!patient || tries >= MAX_TRIES || !mayTryAgain(call, result)) {
			throw 'lost' in result
				? unanswered(rules, call, result.lost)
				: failed(rules, call, result.response);
		}
		await around.sleep(pauseBeforeTry(tries));
		tries += 1;
	}
}
