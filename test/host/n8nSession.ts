import axios from 'axios';
import type { AxiosInstance, AxiosResponse } from 'axios';

export interface Owner {
	email: string;
	/** At least 8 characters with a capital letter and a digit, or n8n refuses it. */
	password: string;
	firstName: string;
	lastName: string;
}

/** n8n answered a call with something else than success. */
export class N8nRefused extends Error {
	constructor(
		readonly call: string,
		readonly status: number,
		readonly body: unknown,
	) {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		super(`n8n answered ${call} with ${status}: ${text.slice(0, 1000)}`);
		this.name = 'N8nRefused';
	}
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls the two REST APIs of one n8n: the editor's (cookie) and the public one (API key). */
export class N8nSession {
	private readonly http: AxiosInstance;

	private cookie = '';

	private apiKey = '';

	constructor(readonly url: string) {
		this.http = axios.create({
			baseURL: url,
			timeout: 120_000,
			proxy: false,
			validateStatus: () => true,
		});
	}

	/** The value of the cookie n8n-auth, for a browser that is to be logged in. */
	get authCookie(): string {
		return /n8n-auth=([^;]*)/.exec(this.cookie)?.[1] ?? '';
	}

	private async send(
		method: Method,
		path: string,
		headers: Record<string, string>,
		data?: unknown,
		params?: Record<string, string | number | boolean>,
	): Promise<AxiosResponse<unknown>> {
		const response = await this.http.request<unknown>({
			method,
			url: path,
			headers,
			data,
			params,
		});
		if (response.status < 200 || response.status > 299) {
			throw new N8nRefused(`${method} ${path}`, response.status, response.data);
		}
		return response;
	}

	/** A call of the editor's API; returns what stands under `data`. */
	async editor<T>(method: Method, path: string, body?: unknown): Promise<T> {
		const response = await this.send(method, path, { cookie: this.cookie }, body);
		const answer = response.data as { data?: T };
		return (answer.data === undefined ? response.data : answer.data) as T;
	}

	/** A call of the public API, path below /api/v1. */
	async api<T>(
		method: Method,
		path: string,
		body?: unknown,
		params?: Record<string, string | number | boolean>,
	): Promise<T> {
		const headers = { 'X-N8N-API-KEY': this.apiKey };
		return (await this.send(method, `/api/v1${path}`, headers, body, params)).data as T;
	}

	private async enter(path: string, body: object): Promise<void> {
		const response = await this.send('POST', path, {}, body);
		const cookies = response.headers['set-cookie'] ?? [];
		this.cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
	}

	/** Creates the owner of a new n8n; @throws N8nRefused 400 when there is one already. */
	async setUpOwner(owner: Owner): Promise<void> {
		await this.enter('/rest/owner/setup', owner);
	}

	async login({ email, password }: Pick<Owner, 'email' | 'password'>): Promise<void> {
		await this.enter('/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** Creates an API key with all scopes of the owner and uses it from now on. */
	async createApiKey(label: string): Promise<string> {
		const scopes = await this.editor<string[]>('GET', '/rest/api-keys/scopes');
		const { rawApiKey } = await this.editor<{ rawApiKey: string }>('POST', '/rest/api-keys', {
			label,
			expiresAt: null,
			scopes,
		});
		this.apiKey = rawApiKey;
		return rawApiKey;
	}

	/** Owner (or login, when the user folder is not new) and an API key with a label of its own. */
	async open(owner: Owner): Promise<void> {
		try {
			await this.setUpOwner(owner);
		} catch (error) {
			if (!(error instanceof N8nRefused) || error.status !== 400) {
				throw error;
			}
			await this.login(owner);
		}
		await this.createApiKey(`key ${new Date().toISOString()}`);
	}
}
