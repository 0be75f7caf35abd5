import type { z } from '../../vendor/zod';
import {
	callApi,
	parsedBody,
	type Call,
	type ServiceRules,
	type Surroundings,
} from '../http/callApi';
import { validated } from '../http/validated';
import { readDineroError } from './errors';

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
	/** The answer, checked against `schema`. @throws ServiceError, OutcomeUnknown, ShapeDrift */
	read<Schema extends z.ZodTypeAny>(call: DineroCall, schema: Schema): Promise<z.output<Schema>>;
	/** For calls whose answer carries nothing that is needed. */
	send(call: DineroCall): Promise<void>;
	/** The bytes of a file. */
	bytes(call: DineroCall): Promise<Uint8Array>;
}

export interface DineroApiOptions {
	surroundings: Surroundings;
	baseUrl: string;
	organizationId: number;
	/** Tells credentials apart in the pacing; never the secret itself. */
	credentialKey: string;
	limitPerMinute?: number;
}

const pathOf = (
	{ version = 'v1', path, withoutOrganization }: DineroCall,
	organizationId: number,
): string => {
	const company = withoutOrganization ? [] : [String(organizationId)];
	return `/${[version, ...company, ...path].map(encodeURIComponent).join('/')}`;
};

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
	const call = (asked: DineroCall) =>
		callApi(surroundings, rules, { ...asked, path: pathOf(asked, organizationId) });
	return {
		organizationId,
		async read(asked, schema) {
			const { body } = await call(asked);
			return validated('Dinero', pathOf(asked, organizationId), schema, parsedBody(body));
		},
		async send(asked) {
			await call(asked);
		},
		async bytes(asked) {
			const { body } = await call({ ...asked, responseType: 'bytes' });
			return asBytes(body);
		},
	};
}
