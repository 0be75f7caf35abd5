import type { z } from '../../vendor/zod';
import { checkedAnswer, checkedPdf } from '../http/answer';
import { callApi, type Call, type ServiceRules, type Surroundings } from '../http/callApi';
import type { HttpResponse } from '../http/http';
import { ServiceError } from '../http/serviceError';
import { readRackbeatError } from './errors';
import { withPermission } from './permissions';

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
	/** The answer, checked against `schema`. @throws ServiceError, OutcomeUnknown, ShapeDrift */
	read<Schema extends z.ZodTypeAny>(call: RackbeatCall, schema: Schema): Promise<z.output<Schema>>;
	/** @throws ShapeDrift when the answer is anything but a PDF */
	pdf(call: RackbeatCall): Promise<Uint8Array>;
	/** A file as it comes, with the type that Rackbeat names. */
	file(call: RackbeatCall): Promise<{ bytes: Uint8Array; mimeType: string }>;
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

const asBytes = (body: unknown): Uint8Array =>
	body instanceof Uint8Array ? body : new TextEncoder().encode(String(body ?? ''));

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
	const located = (asked: RackbeatCall): Call => ({ ...asked, path: pathOf(asked.path) });
	const call = (asked: RackbeatCall): Promise<HttpResponse> =>
		callApi(surroundings, rules, located(asked)).catch((error: unknown) => {
			throw withPermission(error);
		});
	return {
		credentialKey,
		async read(asked, schema) {
			return checkedAnswer('Rackbeat', located(asked), await call(asked), schema);
		},
		async pdf(asked) {
			const { body } = await call({ ...asked, responseType: 'bytes', accept: 'application/pdf' });
			return checkedPdf('Rackbeat', pathOf(asked.path), asBytes(body));
		},
		async file(asked) {
			const { body, headers } = await call({ ...asked, responseType: 'bytes', accept: '*/*' });
			const [mimeType = ''] = (headers['content-type'] ?? '').split(';');
			return { bytes: asBytes(body), mimeType };
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
