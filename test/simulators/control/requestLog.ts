import type { FastifyRequest } from 'fastify';

/** One call as it arrived and was answered. */
export interface LoggedRequest {
	/** On the simulator's clock. */
	time: string;
	method: string;
	/** With the query. */
	path: string;
	/** Null while the call runs, and when it was cut off without an answer. */
	status: number | null;
	body: unknown;
	/** The fault that hit it. */
	fault?: string;
	/** What the real service would have swallowed in silence. */
	warnings: string[];
}

/** The calls of the API (not of the control API or the pages), in order of arrival. */
export class RequestLog {
	private entries: LoggedRequest[] = [];
	private readonly byRequest = new WeakMap<FastifyRequest, LoggedRequest>();

	open(request: FastifyRequest, time: string): LoggedRequest {
		const entry: LoggedRequest = {
			time,
			method: request.method,
			path: request.url,
			status: null,
			body: null,
			warnings: [],
		};
		this.entries.push(entry);
		this.byRequest.set(request, entry);
		return entry;
	}

	of(request: FastifyRequest): LoggedRequest | undefined {
		return this.byRequest.get(request);
	}

	list(): LoggedRequest[] {
		return this.entries;
	}

	clear(): void {
		this.entries = [];
	}
}
