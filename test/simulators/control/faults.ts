import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** Faults that every simulator can do; a definition may add kinds of its own. */
export const FAULT_KINDS = [
	'lostAnswer',
	'500',
	'502html',
	'slow',
	'429',
	'401once',
	'480',
	'reset',
	'staleVersion',
	'html404',
	'emptyBody',
	'refused',
] as const;

/**
 * One fault. `path` is matched whole and without regard to case, `*` stands for anything and `{name}`
 * for one part between slashes; a pattern with `?` is matched with the query, any other without. The
 * first `after` matching calls pass, then `times` calls (default 1) are hit.
 */
const faultSchema = z
	.object({
		method: z.string().min(1).default('*'),
		path: z.string().min(1),
		kind: z.string(),
		times: z.number().int().min(1).default(1),
		after: z.number().int().min(0).default(0),
		/** For `slow`. */
		milliseconds: z.number().int().min(0).default(1000),
	})
	.strict();

export type Fault = z.infer<typeof faultSchema>;

function patternOf(path: string): RegExp {
	const escaped = path
		.split(/(\*|\{\w+\})/)
		.map((part) => {
			if (part === '*') return '.*';
			return /^\{\w+\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		})
		.join('');
	return new RegExp(`^${escaped}$`, 'i');
}

interface Armed {
	fault: Fault;
	pattern: RegExp;
	passed: number;
	hit: number;
}

/** The faults that are armed, and which of them hit which call. */
export class FaultBook {
	private armed: Armed[] = [];
	private readonly taken = new WeakMap<FastifyRequest, Fault>();
	private readonly schema: z.ZodType<Fault[], z.ZodTypeDef, unknown>;

	constructor(ownKinds: readonly string[] = []) {
		const kinds = new Set<string>([...FAULT_KINDS, ...ownKinds]);
		const known = faultSchema.refine(({ kind }) => kinds.has(kind), {
			message: `kind is one of ${[...kinds].join(', ')}`,
		});
		this.schema = z.array(known);
	}

	/** @throws ZodError when a fault is not understood; then none is armed */
	arm(faults: unknown): void {
		const list = this.schema.parse(Array.isArray(faults) ? faults : [faults]);
		for (const fault of list) {
			this.armed.push({ fault, pattern: patternOf(fault.path), passed: 0, hit: 0 });
		}
	}

	clear(): void {
		this.armed = [];
	}

	/** The faults that are armed, with how often each has hit. */
	list(): (Fault & { hit: number })[] {
		return this.armed.map(({ fault, hit }) => ({ ...fault, hit }));
	}

	/** The fault that this call was hit by. */
	of(request: FastifyRequest): Fault | undefined {
		return this.taken.get(request);
	}

	/** Decides, once for each call, which fault hits it. */
	strike(request: FastifyRequest): Fault | undefined {
		const bare = request.url.split('?')[0] ?? '';
		for (const armed of this.armed) {
			const { method, path, times, after } = armed.fault;
			const target = path.includes('?') ? request.url : bare;
			const meant = method === '*' || method.toUpperCase() === request.method;
			if (!meant || !armed.pattern.test(target) || armed.hit >= times) {
				continue;
			}
			if (armed.passed < after) {
				armed.passed += 1;
				continue;
			}
			armed.hit += 1;
			this.taken.set(request, armed.fault);
			return armed.fault;
		}
		return undefined;
	}
}
