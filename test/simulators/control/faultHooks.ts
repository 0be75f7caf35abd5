import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from './clock';
import type { FaultAnswer } from './definition';
import type { FaultBook } from './faults';
import type { RequestLog } from './requestLog';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

const STANDARD_ANSWERS: Record<string, FaultAnswer> = {
	'500': { status: 500, body: { message: 'Internal server error' } },
	'502html': {
		status: 502,
		headers: HTML,
		body: '<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>',
	},
	'429': { status: 429, headers: { 'retry-after': '1' }, body: { message: 'Too many requests' } },
	refused: { status: 400, body: { message: 'Refused for a test' } },
	'401once': { status: 401, body: { message: 'Unauthorized' } },
	'480': { status: 480, body: { message: 'Brownout' } },
	html404: {
		status: 404,
		headers: HTML,
		body: '<html><head><title>404</title></head><body>Not found</body></html>',
	},
};

interface Parts {
	clock: Clock;
	faults: FaultBook;
	log: RequestLog;
	answers: Record<string, FaultAnswer>;
}

/** The control API and the pages are neither logged nor broken. */
function isOutside(request: FastifyRequest): boolean {
	return request.url === '/' || /^\/(_sim(\/|\?|$)|\?|favicon)/.test(request.url);
}

function cutOff(request: FastifyRequest, reply: FastifyReply): void {
	reply.hijack();
	request.raw.socket.destroy();
}

async function strike(parts: Parts, request: FastifyRequest, reply: FastifyReply) {
	const entry = parts.log.open(request, parts.clock.now().toISOString());
	const fault = parts.faults.strike(request);
	if (!fault) {
		return;
	}
	entry.fault = fault.kind;
	if (fault.kind === 'reset') {
		cutOff(request, reply);
		return;
	}
	if (fault.kind === 'slow') {
		await pause(fault.milliseconds);
		return;
	}
	const answer = parts.answers[fault.kind];
	if (answer) {
		await reply
			.code(answer.status)
			.headers(answer.headers ?? {})
			.send(answer.body);
	}
}

function afterWork(parts: Parts, request: FastifyRequest, reply: FastifyReply, payload: unknown) {
	const entry = parts.log.of(request);
	const kind = parts.faults.of(request)?.kind;
	if (kind === 'lostAnswer') {
		request.raw.socket.destroy();
		return payload;
	}
	if (entry) {
		entry.status = reply.statusCode;
	}
	if (kind === 'emptyBody' && reply.statusCode < 300) {
		reply.header('content-length', 0);
		return '';
	}
	return payload;
}

function loggable(request: FastifyRequest): unknown {
	const type = request.headers['content-type'] ?? '';
	return type.startsWith('multipart/') ? '(multipart)' : (request.body ?? null);
}

/** Logs every call of the API and lets the armed faults hit it. */
export function addFaultHooks(
	app: FastifyInstance,
	parts: Omit<Parts, 'answers'> & { ownAnswers: Record<string, FaultAnswer> },
): void {
	const all = { ...parts, answers: { ...STANDARD_ANSWERS, ...parts.ownAnswers } };
	app.addHook('onRequest', async (request, reply) => {
		if (!isOutside(request)) {
			await strike(all, request, reply);
		}
	});
	app.addHook('preValidation', async (request) => {
		const entry = parts.log.of(request);
		if (entry) {
			entry.body = loggable(request);
		}
	});
	app.addHook('onSend', async (request, reply, payload) => afterWork(all, request, reply, payload));
}
