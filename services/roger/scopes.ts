import { ServiceError } from '../http/serviceError';

/**
 * The scope of a call by the beginning of its path, as a grant was measured to need it (source: public
 * client borgels/mcp-server-corpayone, 2026). Roger's own texts name scopes that it does not know.
 */
const SCOPES: ReadonlyArray<readonly [RegExp, string]> = [
	[/^\/v1\/teams\/[^/]+\/categories\b/, 'teams.categories.all'],
	[/^\/v1\/teams\/[^/]+\/lists\b/, 'teams.lists.all'],
	[/^\/v2\/teams\/[^/]+\/vendors\b/, 'teams.vendors.all'],
	[/^\/v1\/teams\b/, 'teams.all'],
	[/^\/v1\/webhooks\b/, 'webhooks.all'],
	[/^\/v[23]\/expenses\b/, 'expenses.all'],
];

/** The scope that a login seems to lack; undefined where no source tells. */
export const scopeFor = (path: string): string | undefined =>
	SCOPES.find(([pattern]) => pattern.test(path))?.[1];

/**
 * A refusal, understood better: one that names the scope which the login lacks. Roger answers a missing scope with a web page;
 * a 403 in JSON is about the team or the user, so it keeps its own words.
 */
export function understood(error: unknown): unknown {
	if (!(error instanceof ServiceError)) return error;
	const { service, kind, status, code, method, path, raw, messages } = error;
	const facts = { service, kind, status, code, method, path, raw, messages };
	if (kind === 'notFound') return new ServiceError({ ...facts, reason: 'ROGER_NOT_FOUND' });
	if (kind !== 'forbidden') return error;
	const scope = scopeFor(path);
	// Each item chooses its company, so another one may well be let in.
	if (scope === undefined || messages.length > 0)
		return new ServiceError({ ...facts, onlyThisItem: true });
	return new ServiceError({ ...facts, reason: 'SCOPE_MISSING', details: { scope } });
}
