import type { z } from '../../vendor/zod';
import {
	callApi,
	parsedBody,
	type Call,
	type ServiceRules,
	type Surroundings,
} from '../http/callApi';
import { ServiceError, ShapeDrift } from '../http/serviceError';
import { validated } from '../http/validated';
import { readRackbeatError } from './errors';

/** Below the 480 a minute that Rackbeat's own SDK allows itself. */
export const RACKBEAT_LIMIT_PER_MINUTE = 400;

export interface RackbeatCall extends Omit<Call, 'path'> {
	/** Parts of the path; each is encoded. */
	path: readonly string[];
}

/** A client of one Rackbeat account. */
export interface RackbeatApi {
	/** Tells credentials apart in caches and pacing; never the secret itself. */
	readonly credentialKey: string;
	read<Schema extends z.ZodTypeAny>(call: RackbeatCall, schema: Schema): Promise<z.output<Schema>>;
	bytes(call: RackbeatCall): Promise<Uint8Array>;
}

export interface RackbeatApiOptions {
	surroundings: Surroundings;
	baseUrl: string;
	credentialKey: string;
	limitPerMinute?: number;
}

/** Rackbeat asks consumers to say who they are, and may restrict those who do not. */
const HEADERS = {
	'User-Agent': 'n8n-nodes-dinero',
	'Consumer-Name': 'n8n-nodes-dinero',
	'Consumer-Contact': 'maintainers@n8n-nodes-dinero.example',
};

const pathOf = (path: readonly string[]): string => `/${path.map(encodeURIComponent).join('/')}`;

/** A wrong or missing login may be answered with a page instead of JSON. */
function refusePage(path: string, body: unknown): void {
	if (typeof body === 'string' && /^\s*<(!doctype|html)/i.test(body)) {
		throw new ShapeDrift('Rackbeat', path, 'a web page instead of JSON');
	}
}

/** A client of Rackbeat's API. */
export function createRackbeatApi(options: RackbeatApiOptions): RackbeatApi {
	const { surroundings, credentialKey } = options;
	const rules: ServiceRules = {
		service: 'Rackbeat',
		baseUrl: options.baseUrl,
		headers: HEADERS,
		pacingKey: `rackbeat:${credentialKey}`,
		limitPerMinute: options.limitPerMinute ?? RACKBEAT_LIMIT_PER_MINUTE,
		readError: readRackbeatError,
	};
	return {
		credentialKey,
		async read(call, schema) {
			const path = pathOf(call.path);
			const { body } = await callApi(surroundings, rules, { ...call, path });
			const parsed = parsedBody(body);
			refusePage(path, parsed);
			return validated('Rackbeat', path, schema, parsed);
		},
		async bytes(call) {
			const path = pathOf(call.path);
			const asked = { ...call, path, responseType: 'bytes' as const, accept: 'application/pdf' };
			const { body } = await callApi(surroundings, rules, asked);
			return body instanceof Uint8Array ? body : new TextEncoder().encode(String(body ?? ''));
		},
	};
}

/** The answer, or null when Rackbeat does not know the key. */
export async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
	try {
		return await asked;
	} catch (error) {
		return absent(error);
	}
}

function absent(error: unknown): null {
	if (error instanceof ServiceError && error.kind === 'notFound') return null;
	throw error;
}
