/** How many executions are remembered, and for how long; enough for parallel runs in one process. */
const MAX_EXECUTIONS = 50;
const MAX_AGE_MS = 10 * 60_000;

/** Remembers the answer of a read for one execution. A failed read is forgotten, so it can be tried again. */
export class ExecutionCache {
	private readonly answers = new Map<string, Promise<unknown>>();

	constructor(readonly createdAt: number) {}

	/** The answer under `key`, asked for once. `key` names credential, company and what is read. */
	once<Answer>(key: string, read: () => Promise<Answer>): Promise<Answer> {
		const known = this.answers.get(key) as Promise<Answer> | undefined;
		if (known) return known;
		const asked = read();
		this.answers.set(key, asked);
		asked.catch(() => this.answers.delete(key));
		return asked;
	}

	/** Forgets an answer, after a write that changes it. */
	forget(key: string): void {
		this.answers.delete(key);
	}
}

const caches = new Map<string, ExecutionCache>();

/** The cache of one execution, shared by all our nodes in this process. `now` in milliseconds. */
export function executionCache(executionId: string, now: number): ExecutionCache {
	for (const [id, cache] of caches) {
		if (now - cache.createdAt > MAX_AGE_MS || caches.size > MAX_EXECUTIONS) caches.delete(id);
	}
	const cache = caches.get(executionId) ?? new ExecutionCache(now);
	caches.set(executionId, cache);
	return cache;
}
