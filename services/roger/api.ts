import { z } from '../../vendor/zod';
import { accepted, checkedAnswer } from '../http/answer';
import { parsedBody } from '../http/body';
import { callApi, type Call, type ServiceRules, type Surroundings } from '../http/callApi';
import type { HttpResponse } from '../http/http';
import { ServiceError } from '../http/serviceError';
import { readRogerError } from './errors';
import { understood } from './scopes';

/** Roger asks for fewer than 50 calls a minute from each client (source: Corpay's engineers, 2026). */
export const ROGER_LIMIT_PER_MINUTE = 45;

export interface RogerCall extends Omit<Call, 'path'> {
	/** Parts of the path; each is encoded. */
	path: readonly string[];
}

/** A client of Roger (Corpay One). One login reaches all companies of its user. */
export interface RogerApi {
	/** Tells credentials apart in caches and pacing; never the secret itself. */
	readonly credentialKey: string;
	/** What files are fetched with, which may lie on another host. */
	readonly options: RogerApiOptions;
	/** The answer, checked against `schema`. @throws ServiceError, OutcomeUnknown, ShapeDrift */
	read<Schema extends z.ZodTypeAny>(call: RogerCall, schema: Schema): Promise<z.output<Schema>>;
	/** For calls whose answer carries nothing that is needed. @throws ServiceError, OutcomeUnknown */
	send(call: RogerCall): Promise<void>;
}

export interface RogerApiOptions {
	surroundings: Surroundings;
	/** For hosts that must not see the login: sends without it. */
	withoutLogin: Surroundings['send'];
	baseUrl: string;
	credentialKey: string;
	limitPerMinute?: number;
	/** Told what Roger warns of in an answer that succeeded. */
	onWarning?: (text: string) => void;
}

const pathOf = (path: readonly string[]): string => `/${path.map(encodeURIComponent).join('/')}`;

const withWarnings = z.object({
	warnings: z.array(z.object({ message: z.string().nullish() }).passthrough()),
});

/** What Roger warns of beside its answer; most answers warn of nothing. */
function warningsOf(body: unknown): string[] {
	const found = withWarnings.safeParse(parsedBody(body));
	if (!found.success) return [];
	return found.data.warnings.flatMap(({ message }) => (message ? [message] : []));
}

/** The rules of the one request function for this client. */
export const rogerRules = (options: RogerApiOptions): ServiceRules => ({
	service: 'Roger',
	baseUrl: options.baseUrl,
	headers: {},
	pacingKey: `roger:${options.credentialKey}`,
	limitPerMinute: options.limitPerMinute ?? ROGER_LIMIT_PER_MINUTE,
	readError: readRogerError,
});

/** A client of Roger's API. */
export function createRogerApi(options: RogerApiOptions): RogerApi {
	const rules = rogerRules(options);
	const located = (asked: RogerCall): Call => ({ ...asked, path: pathOf(asked.path) });
	const call = async (asked: RogerCall): Promise<HttpResponse> => {
		const response = await callApi(options.surroundings, rules, located(asked)).catch(
			(error: unknown) => {
				throw understood(error);
			},
		);
		for (const text of warningsOf(response.body)) options.onWarning?.(text);
		return response;
	};
	return {
		credentialKey: options.credentialKey,
		options,
		async read(asked, schema) {
			return checkedAnswer('Roger', located(asked), await call(asked), schema);
		},
		async send(asked) {
			accepted('Roger', located(asked), await call(asked));
		},
	};
}

/** The answer, or null when Roger does not know the id, or does not show it to this user. */
export async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
	return await asked.catch((error: unknown) =>
		error instanceof ServiceError && error.kind === 'notFound' ? null : Promise.reject(error),
	);
}
