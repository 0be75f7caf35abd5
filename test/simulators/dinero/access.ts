import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Simulator } from '../control';
import type { DineroState, Organisation, Token } from './model';
import { DineroProblem } from './problems';

const MINUTE = 60_000;

/** A refusal whose body is not the usual JSON. */
export class RawRefusal extends Error {
	constructor(
		readonly status: number,
		readonly body: unknown,
		readonly headers: Record<string, string> = {},
	) {
		super(`Refused with ${status}`);
	}
}

/** Compares secrets without telling by the time it takes how much of them was right. */
export const same = (left: string, right: string): boolean =>
	left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

function unauthorized(sim: Simulator<DineroState>): RawRefusal {
	const empty = sim.switches.is('unauthorizedBody', 'empty');
	return new RawRefusal(401, empty ? '' : { code: 41, message: 'Unauthorized' });
}

/** @throws RawRefusal 400 without a Basic header */
export function basicClient(request: FastifyRequest): { id: string; secret: string } {
	const [scheme, encoded] = (request.headers.authorization ?? '').split(' ');
	if (scheme?.toLowerCase() !== 'basic' || !encoded) {
		throw new RawRefusal(400, { error: 'invalid_client' });
	}
	const text = Buffer.from(encoded, 'base64').toString('utf8');
	const colon = text.indexOf(':');
	return { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function grant(sim: Simulator<DineroState>, request: FastifyRequest): Record<string, unknown> {
	const client = basicClient(request);
	const known = sim.state.clients.find(({ id }) => id === client.id);
	if (!known || !same(known.secret, client.secret)) {
		throw new RawRefusal(400, { error: 'invalid_client' });
	}
	const form = (request.body ?? {}) as Record<string, string | undefined>;
	const isForm = (request.headers['content-type'] ?? '').startsWith(
		'application/x-www-form-urlencoded',
	);
	const key = sim.state.apiKeys.find(({ key: candidate }) => candidate === form['username']);
	const scopes = (form['scope'] ?? '').split(/\s+/);
	if (!isForm || form['grant_type'] !== 'password') {
		throw new RawRefusal(400, { error: 'unsupported_grant_type' });
	}
	if (!key || form['password'] !== key.key) {
		throw new RawRefusal(400, { error: 'invalid_grant' });
	}
	if (!scopes.includes('read')) {
		throw new RawRefusal(400, { error: 'invalid_scope' });
	}
	const token = randomBytes(24).toString('base64url');
	const seconds = sim.switches.count('tokenSeconds');
	sim.state.tokens.set(token, {
		kind: 'personal',
		clientId: client.id,
		organisationIds: [key.organisationId],
		scopes,
		expiresAt: sim.clock.millis() + seconds * 1000,
	});
	return { access_token: token, token_type: 'bearer', expires_in: seconds };
}

/** The login of personal integrations: the API key is user name and password. */
export function addTokenRoute(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.post('/dineroapi/oauth/token', (request) => grant(sim, request));
}

/** @throws RawRefusal 401 when the bearer is missing, unknown or expired */
export function tokenOf(sim: Simulator<DineroState>, request: FastifyRequest): Token {
	const [scheme, text] = (request.headers.authorization ?? '').split(' ');
	const token = sim.state.tokens.get(text ?? '');
	if (scheme?.toLowerCase() !== 'bearer' || !token || token.expiresAt <= sim.clock.millis()) {
		throw unauthorized(sim);
	}
	const writes = request.method !== 'GET' && !token.scopes.includes('write');
	if (writes && sim.switches.is('readScopeWrites', 'refused')) {
		throw new DineroProblem(403, 41, 'The token may only read');
	}
	return token;
}

/**
 * Counts the call against the limit of its client and organisation, or of all that it reaches.
 *
 * @throws RawRefusal 429 in plain text; a refused call counts for nothing
 */
export function countCall(sim: Simulator<DineroState>, token: Token, org?: Organisation): void {
	const limit = sim.switches.count(token.kind === 'visma' ? 'vismaRateLimit' : 'rateLimit');
	const now = sim.clock.millis();
	const key = `${token.clientId}|${org?.id ?? token.organisationIds.join('+')}`;
	const start = sim.switches.is('rateWindow', 'fixed') ? now - (now % MINUTE) : now - MINUTE;
	const recent = (sim.state.calls.get(key) ?? []).filter((moment) => moment >= start);
	if (limit > 0 && recent.length >= limit) {
		const oldest = sim.switches.is('rateWindow', 'fixed') ? start : (recent[0] ?? now);
		const seconds = Math.max(1, Math.ceil((oldest + MINUTE - now) / 1000));
		const headers = { 'content-type': 'text/plain; charset=utf-8' };
		throw new RawRefusal(
			429,
			`API calls quota exceeded! maximum admitted ${limit} per 1m.`,
			sim.switches.on('retryAfterHeader')
				? { ...headers, 'retry-after': String(seconds) }
				: headers,
		);
	}
	sim.state.calls.set(key, [...recent, now]);
}

/** @throws a refusal when the token is for another organisation, or that one has no Pro */
export function organisationOf(
	sim: Simulator<DineroState>,
	token: Token,
	id: string,
): Organisation {
	const found = sim.state.organisations.find((organisation) => String(organisation.id) === id);
	if (!found || !token.organisationIds.includes(found.id)) {
		if (sim.switches.is('otherOrganizationStatus', 401)) {
			throw unauthorized(sim);
		}
		throw new DineroProblem(403, 41, 'No access to the organization');
	}
	if (!found.isPro) {
		throw new DineroProblem(403, 90, 'The organization has no active Pro subscription');
	}
	return found;
}
