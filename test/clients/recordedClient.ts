import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_CLIENT, DEMO_ORGANISATION, demoKey } from '../simulators/dinero';
import type { CallResult, ClientRun } from './callResult';

/** One request as a client that is not ours sent it; `{names}` stand for what Dinero answered before. */
interface RecordedCall {
	call: string;
	method: string;
	path: string;
	body?: unknown;
	/** What Dinero must answer. */
	status: number;
	why?: string;
	/** Fields of the answer that later requests hold, by the name that stands for them. */
	keeps?: Record<string, string>;
}

interface Recording {
	client: string;
	version: string;
	language: string;
	source: string;
	recordedOn: string;
	calls: RecordedCall[];
}

type Known = Record<string, string>;

const filled = (text: string, known: Known): string =>
	text.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);

async function token(url: string, key: string): Promise<Response> {
	const basic = Buffer.from(`${DEMO_CLIENT.id}:${DEMO_CLIENT.secret}`).toString('base64');
	return await fetch(`${url}/dineroapi/oauth/token`, {
		method: 'POST',
		headers: { Authorization: `Basic ${basic}` },
		body: new URLSearchParams({
			grant_type: 'password',
			scope: 'read write',
			username: key,
			password: key,
		}),
	});
}

/** Logs in as the client does, once with a wrong key and once with the right one. */
async function signedIn(url: string): Promise<{ bearer: string; results: CallResult[] }> {
	const wrong = await token(url, 'wrong');
	const right = await token(url, demoKey(DEMO_ORGANISATION));
	const { access_token: bearer = '' } = (await right.json()) as { access_token?: string };
	const result = (
		call: string,
		isAccepted: boolean,
		isRight: boolean,
		why: string,
	): CallResult => ({
		call,
		isAccepted,
		isRight,
		why,
	});
	const results = [
		result('login with a wrong key', wrong.ok, wrong.status === 400, 'invalid_grant'),
		result('login', right.ok, right.ok && bearer !== '', ''),
	];
	return { bearer, results };
}

function keep(call: RecordedCall, answer: unknown, known: Known): void {
	for (const [name, field] of Object.entries(call.keeps ?? {})) {
		known[name] = String((answer as Record<string, unknown> | null)?.[field] ?? '');
	}
}

/**
 * Sends the requests that a public client sent, as they were recorded, and compares the answers.
 *
 * @param name the file below `recorded`, without its ending
 */
export async function runRecorded(url: string, name: string): Promise<ClientRun> {
	const file = path.join(__dirname, 'recorded', `${name}.json`);
	const { client, version, language, source, recordedOn, calls } = JSON.parse(
		readFileSync(file, 'utf8'),
	) as Recording;
	const { bearer, results } = await signedIn(url);
	// The client says so on every call, with and without a body.
	const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' };
	const known: Known = { org: String(DEMO_ORGANISATION) };
	for (const call of calls) {
		const answer = await fetch(url + filled(call.path, known), {
			method: call.method,
			headers,
			...(call.body !== undefined && { body: filled(JSON.stringify(call.body), known) }),
		});
		const text = await answer.text();
		if (answer.ok) keep(call, text === '' ? null : JSON.parse(text), known);
		const isRight = answer.status === call.status;
		results.push({ call: call.call, isAccepted: answer.ok, why: call.why ?? '', isRight });
	}
	return {
		client: `\`${client}\` ${version} (${language}, ${source})`,
		how: `It ran unchanged against the simulator on ${recordedOn}, with its fixed hosts led there by an HTTP transport. \`npm run test:clients\` sends the requests that it sent then.`,
		results,
	};
}
