import type { z } from '../../vendor/zod';
import { accepted, checkedAnswer, checkedPdf } from '../http/answer';
import { callApi, type Call, type ServiceRules, type Surroundings } from '../http/callApi';
import type { HttpResponse } from '../http/http';
import { readDineroError } from './errors';
import { whenFileIsReady } from './fileReady';

/** Personal integrations get 60 calls a minute (seen in the field); the user can raise it. */
export const DINERO_LIMIT_PER_MINUTE = 60;

export interface DineroCall extends Omit<Call, 'path'> {
	/** 'v1', 'v1.1', 'v1.2', 'v2' or 'v3': Dinero versions each call by itself. */
	version?: string;
	/** Parts below the company, such as ['invoices', guid]; each is encoded. */
	path: readonly string[];
	/** True for the few calls that do not belong to a company. */
	withoutOrganization?: boolean;
}

/** A client bound to one company of Dinero. */
export interface DineroApi {
	readonly organizationId: number;
	readonly baseUrl: string;
	/** Tells credentials apart; never the secret itself. */
	readonly credentialKey: string;
	/**
	 * The answer, checked against `schema`.
	 * @throws ServiceError, OutcomeUnknown (writes only, also when the answer is not as documented),
	 * ShapeDrift (reads only)
	 */
	read<Schema extends z.ZodTypeAny>(call: DineroCall, schema: Schema): Promise<z.output<Schema>>;
	/** For writes whose answer carries nothing that is needed. @throws ServiceError, OutcomeUnknown */
	send(call: DineroCall): Promise<void>;
	/** The bytes of a file. */
	bytes(call: DineroCall): Promise<Uint8Array>;
	/** @throws ShapeDrift when the answer is anything but a PDF */
	pdf(call: DineroCall): Promise<Uint8Array>;
}

/** A client for the calls that belong to no company. */
export type DineroLogin = Pick<DineroApi, 'read'>;

export interface DineroLoginOptions {
	surroundings: Surroundings;
	baseUrl: string;
	/** Tells credentials apart in the pacing; never the secret itself. */
	credentialKey: string;
	limitPerMinute?: number;
}

export interface DineroApiOptions extends DineroLoginOptions {
	organizationId: number;
}

const pathOf = (
	{ version = 'v1', path, withoutOrganization }: DineroCall,
	organizationId: number,
): string => {
	const company = withoutOrganization ? [] : [String(organizationId)];
	return `/${[version, ...company, ...path].map(encodeURIComponent).join('/')}`;
};

/** What Dinero wants to be asked for to give a file instead of JSON (source: Dinero OpenAPI). */
const BYTES = 'application/octet-stream';

const asBytes = (body: unknown): Uint8Array =>
	body instanceof Uint8Array ? body : new TextEncoder().encode(String(body ?? ''));

/** A client of Dinero's API for one company. */
export function createDineroApi(options: DineroApiOptions): DineroApi {
	const { surroundings, organizationId } = options;
	const rules: ServiceRules = {
		service: 'Dinero',
		baseUrl: options.baseUrl,
		headers: {},
		pacingKey: `dinero:${options.credentialKey}:${organizationId}`,
		limitPerMinute: options.limitPerMinute ?? DINERO_LIMIT_PER_MINUTE,
		readError: readDineroError,
	};
	const located = (asked: DineroCall): Call => ({ ...asked, path: pathOf(asked, organizationId) });
	const call = (asked: DineroCall): Promise<HttpResponse> =>
		whenFileIsReady(asked, surroundings, () => callApi(surroundings, rules, located(asked)));
	const bytes = async (asked: DineroCall): Promise<Uint8Array> =>
		asBytes((await call({ ...asked, accept: BYTES, responseType: 'bytes' })).body);
	return {
		organizationId,
		baseUrl: options.baseUrl,
		credentialKey: options.credentialKey,
		bytes,
		async read(asked, schema) {
			return checkedAnswer('Dinero', located(asked), await call(asked), schema);
		},
		async send(asked) {
			accepted('Dinero', located(asked), await call(asked));
		},
		async pdf(asked) {
			return checkedPdf('Dinero', located(asked).path, await bytes(asked));
		},
	};
}

const NO_COMPANY = 0;

/** A client for what a login reaches without naming a company; its calls have a window of their own. */
export const createDineroLogin = (options: DineroLoginOptions): DineroLogin =>
	createDineroApi({ ...options, organizationId: NO_COMPANY });
