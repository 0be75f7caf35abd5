import type { DineroApi, DineroLogin } from '../../services/dinero/api';
import { reachedCompanies, type ReachedCompany } from '../../services/dinero/organizations';
import { ServiceError } from '../../services/http/serviceError';

/** What is known of the login behind a client. */
export interface LoginFacts {
	/** True for the sign-in of a user, whose company may differ from item to item. */
	reachesMany: boolean;
	login: DineroLogin;
}

/** What was refused before, by company: many items may name it, and Dinero bars who asks too often. */
export type KnownRefusals = Map<number, ServiceError>;

/** A 401 after n8n has renewed the token of a sign-in: only signing in again can help. */
const signedOut = (error: ServiceError, { reachesMany }: LoginFacts): ServiceError =>
	reachesMany && error.kind === 'unauthorized' ? error.understoodAs('signedOut') : error;

const MOST_NAMED = 5;

function named(companies: readonly ReachedCompany[]): string {
	const names = companies.slice(0, MOST_NAMED).map(({ id, name }) => `${id} ${name}`.trim());
	return names.length === 0 ? '-' : names.join(', ') + (companies.length > MOST_NAMED ? ', …' : '');
}

/** The companies that the login reaches; undefined when it cannot even tell that. */
async function reached(login: DineroLogin): Promise<ReachedCompany[] | undefined> {
	try {
		return await reachedCompanies(login);
	} catch (error) {
		return error instanceof ServiceError ? undefined : thrown(error);
	}
}

const thrown = (error: unknown): never => {
	throw error;
};

/**
 * Why a company's call was not let in. Dinero's answer to another company's login is not documented
 * and may be 401 or 403 without a reason, so the list of reached companies decides.
 */
async function understood(
	error: ServiceError,
	company: number,
	facts: LoginFacts,
): Promise<ServiceError> {
	const { reachesMany, login } = facts;
	if (error.kind === 'noSubscription') return error.understoodAs('noSubscription', {}, reachesMany);
	if (error.kind !== 'unauthorized' && error.kind !== 'forbidden') return error;
	const companies = await reached(login);
	if (!companies) return signedOut(error, facts);
	const own = companies.find(({ id }) => id === company);
	if (!own) {
		const details = { company, reached: named(companies) };
		return error.understoodAs('otherCompany', details, reachesMany);
	}
	if (own.hasPro === false) return error.understoodAs('noSubscription', {}, reachesMany);
	return signedOut(error, facts);
}

/** The client, with refusals of its company in words that tell the way out. */
export function tellingWhy(api: DineroApi, facts: LoginFacts, known: KnownRefusals): DineroApi {
	const company = api.organizationId;
	async function explained(error: ServiceError): Promise<ServiceError> {
		const why = await understood(error, company, facts);
		if (why.onlyThisItem) known.set(company, why);
		return why;
	}
	async function told<Answer>(work: () => Promise<Answer>): Promise<Answer> {
		const before = known.get(company);
		if (before) throw before;
		try {
			return await work();
		} catch (error) {
			throw error instanceof ServiceError ? await explained(error) : error;
		}
	}
	return {
		...api,
		read: (call, schema) => told(() => api.read(call, schema)),
		send: (call) => told(() => api.send(call)),
		bytes: (call) => told(() => api.bytes(call)),
		pdf: (call) => told(() => api.pdf(call)),
	};
}

/** The same for calls that belong to no company. */
export function tellingSignedOut(login: DineroLogin, reachesMany: boolean): DineroLogin {
	return {
		async read(call, schema) {
			try {
				return await login.read(call, schema);
			} catch (error) {
				throw error instanceof ServiceError ? signedOut(error, { reachesMany, login }) : error;
			}
		},
	};
}
