import axios from 'axios';
import type { AxiosResponse } from 'axios';
import { startSimulator } from '../control';
import type { RunningSimulator } from '../control';
import { DEMO_TEAM, DEMO_TOKENS, rogerSimulator } from './index';
import { rogerSwitches } from './switchTable';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Every reading as the table begins, whatever the suite runs with: these tests turn them one by one. */
const INITIAL = Object.fromEntries(
	Object.entries(rogerSwitches).map(([name, { initial }]) => [name, initial]),
);

/** JSON that a test walks through without declaring it. */
export interface Json {
	[key: string]: Json;
}

export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: Json;
}

/** A running simulator and the calls of a test, with the demo user's token. */
export class Roger {
	token = DEMO_TOKENS.accessToken;

	private constructor(readonly running: RunningSimulator) {}

	static async start(): Promise<Roger> {
		return new Roger(await startSimulator(rogerSimulator));
	}

	close = (): Promise<void> => this.running.close();

	/** A call of any address, without a token. */
	async send(
		method: Method,
		url: string,
		data?: unknown,
		headers: Record<string, string> = {},
	): Promise<Answer> {
		const answer: AxiosResponse = await axios.request({
			method,
			url: url.startsWith('http') ? url : `${this.running.url}${url}`,
			data,
			headers: { accept: 'application/json', ...headers },
			validateStatus: () => true,
			maxRedirects: 0,
			proxy: false,
		});
		return { status: answer.status, headers: answer.headers, body: answer.data };
	}

	call(method: Method, path: string, data?: unknown, headers: Record<string, string> = {}) {
		const authorization = `Bearer ${this.token}`;
		return this.send(method, `/external${path}`, data, { authorization, ...headers });
	}

	get = (path: string): Promise<Answer> => this.call('GET', path);

	/** JSON Patch, with its media type. */
	patch(path: string, operations: unknown, type = 'application/json-patch+json') {
		return this.call('PATCH', path, JSON.stringify(operations), { 'content-type': type });
	}

	/** A control call. @throws Error with what it answers when it is refused */
	async sim(method: Method, path: string, data?: unknown): Promise<Json> {
		const { status, body } = await this.send(method, `/_sim/${path}`, data);
		if (status >= 400) {
			throw new Error(`${status} ${JSON.stringify(body)}`);
		}
		return body;
	}

	act = (path: string, data: unknown = {}): Promise<Json> => this.sim('POST', path, data);

	/** Starts over, without the limit of calls, which tests of other things would run into. */
	async reset(switches: Record<string, unknown> = {}, seed: unknown = 'demo'): Promise<void> {
		await this.sim('POST', 'reset', { seed });
		await this.sim('PATCH', 'switches', { ...INITIAL, rateLimit: 0, ...switches });
		this.token = DEMO_TOKENS.accessToken;
	}

	switches = (values: Record<string, unknown>): Promise<Json> =>
		this.sim('PATCH', 'switches', values);

	advance = (advanceSeconds: number): Promise<Json> =>
		this.sim('PATCH', 'clock', { advanceSeconds });

	async expense(id: string): Promise<Json> {
		return (await this.get(`/v3/expenses/${id}`)).body['data'] as Json;
	}

	/** The id of the demo team's category of a number. */
	async categoryId(number: string): Promise<string> {
		const { body } = await this.get(`/v1/teams/${DEMO_TEAM}/categories`);
		const rows = body['data']!['categories'] as unknown as { id: string; number: string }[];
		return rows.find((row) => row.number === number)!.id;
	}

	/** The ids of a label of the demo team and its list. */
	async labelOf(value: string): Promise<{ listId: string; labelId: string }> {
		const teams = (await this.sim('GET', 'state'))['teams'] as unknown as Json[];
		const lists = teams[0]!['lists'] as unknown as {
			id: string;
			labels: { id: string; value: string }[];
		}[];
		const list = lists.find(({ labels }) => labels.some((label) => label.value === value))!;
		return { listId: list.id, labelId: list.labels.find((label) => label.value === value)!.id };
	}

	/** Warnings of the last call. */
	async warnings(): Promise<string[]> {
		const calls = (await this.sim('GET', 'requests')) as unknown as { warnings: string[] }[];
		return calls.at(-1)?.warnings ?? [];
	}
}
