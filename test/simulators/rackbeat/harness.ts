import axios from 'axios';
import type { AxiosResponse } from 'axios';
import { startSimulator } from '../control';
import type { RunningSimulator } from '../control';
import { DEMO_KEY, rackbeatSimulator } from './index';
import type { RackbeatSeedInput } from './seedSchema';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

/** An answer as a test looks into it. */
export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: Json;
}

/** JSON that a test walks through without declaring it. */
export interface Json {
	[key: string]: Json;
}

/** A running simulator and the calls of a test. */
export class Rackbeat {
	private constructor(readonly running: RunningSimulator) {}

	static async start(): Promise<Rackbeat> {
		return new Rackbeat(await startSimulator(rackbeatSimulator));
	}

	close(): Promise<void> {
		return this.running.close();
	}

	private async send(
		method: Method,
		path: string,
		data?: unknown,
		headers: Record<string, string> = {},
	): Promise<Answer> {
		const answer: AxiosResponse = await axios.request({
			method,
			url: `http://127.0.0.1:${this.running.port}${path}`,
			data,
			headers: { accept: 'application/json', ...headers },
			validateStatus: () => true,
			maxRedirects: 0,
			proxy: false,
		});
		return { status: answer.status, headers: answer.headers, body: answer.data };
	}

	/** A call of the API with the demo key. */
	api(method: Method, path: string, data?: unknown, headers: Record<string, string> = {}) {
		const all = { authorization: `Bearer ${DEMO_KEY}`, ...headers };
		return this.send(method, `/api${path}`, data, all);
	}

	get(path: string): Promise<Answer> {
		return this.api('GET', path);
	}

	/** A call outside the API. */
	control(method: Method, path: string, data?: unknown, headers?: Record<string, string>) {
		return this.send(method, path, data, headers);
	}

	async reset(seed: 'demo' | 'empty' | RackbeatSeedInput = 'demo'): Promise<void> {
		const { status, body } = await this.control('POST', '/_sim/reset', { seed });
		if (status !== 200) {
			throw new Error(JSON.stringify(body));
		}
	}

	async switches(values: Record<string, unknown>): Promise<void> {
		const { status, body } = await this.control('PATCH', '/_sim/switches', values);
		if (status !== 200) {
			throw new Error(JSON.stringify(body));
		}
	}

	async invoice(number: number, query = ''): Promise<Json> {
		return (await this.get(`/customer-invoices/${number}${query}`)).body[
			'customer_invoice'
		] as Json;
	}

	async state(): Promise<Json> {
		return (await this.control('GET', '/_sim/state')).body;
	}

	/** Warnings of the last call. */
	async warnings(): Promise<string[]> {
		const { body } = await this.control('GET', '/_sim/requests');
		const calls = body as unknown as { warnings: string[] }[];
		return calls.at(-1)?.warnings ?? [];
	}
}
