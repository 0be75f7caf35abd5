import {
	ConnectionFailed,
	type HttpRequest,
	type HttpResponse,
	type Send,
} from '../../services/http/http';
import type { ServiceRules, Surroundings } from '../../services/http/callApi';
import { Pacing } from '../../services/http/pacing';

export type Answer = Partial<HttpResponse> | ConnectionFailed;

/** A service that gives the listed answers one after the other, on a clock that only sleeping moves. */
export function scripted(answers: Answer[]) {
	const requests: HttpRequest[] = [];
	const pauses: number[] = [];
	let time = 0;
	const send: Send = async (request) => {
		requests.push(request);
		const answer = answers[requests.length - 1];
		if (answer instanceof ConnectionFailed) throw answer;
		if (!answer) throw new Error(`call ${requests.length} was not expected`);
		return { status: 200, headers: {}, body: {}, ...answer };
	};
	const surroundings: Surroundings = {
		send,
		now: () => time,
		sleep: async (milliseconds) => {
			pauses.push(milliseconds);
			time += milliseconds;
		},
		pacing: new Pacing(),
	};
	return { surroundings, requests, pauses };
}

export const rules: ServiceRules = {
	service: 'Dinero',
	baseUrl: 'https://api.example.com',
	headers: {},
	pacingKey: 'test',
	limitPerMinute: 60,
	readError: () => ({ kind: 'refused', code: null, messages: [] }),
};

export const lost = new ConnectionFailed('unknown', 'ECONNRESET');
export const notSent = new ConnectionFailed('no', 'ECONNREFUSED');
