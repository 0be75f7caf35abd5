import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { nextId } from '../ids';
import type { Sim } from '../model';
import { Refusal } from '../problems';
import type { Client, Grant, Token } from './model';

type Form = Record<string, string | undefined>;

const same = (left: string, right: string): boolean =>
	left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

const refuse = (error: string, status = 400): Refusal => new Refusal(status, { error });

const badGrant = (sim: Sim): Refusal =>
	refuse('invalid_grant', Number(sim.switches.get('invalidGrantStatus')));

/** The client by its Basic header or, where the switch allows it, from the form. */
function clientOf(sim: Sim, request: FastifyRequest, form: Form): Client {
	const [scheme, encoded] = (request.headers.authorization ?? '').split(' ');
	let id = form['client_id'] ?? '';
	let secret = form['client_secret'] ?? '';
	if (scheme?.toLowerCase() === 'basic' && encoded) {
		const text = Buffer.from(encoded, 'base64').toString('utf8');
		const colon = text.indexOf(':');
		// The two are form-encoded before they are joined (RFC 6749, 2.3.1).
		id = decodeURIComponent(text.slice(0, colon));
		secret = decodeURIComponent(text.slice(colon + 1));
	} else if (sim.switches.is('clientInBody', 'refused')) {
		throw refuse('invalid_client', 401);
	}
	const client = sim.state.identity.clients.find((each) => each.id === id);
	if (!client || !same(client.secret, secret)) {
		throw refuse('invalid_client', 401);
	}
	return client;
}

function grantByCode(sim: Sim, client: Client, form: Form): Grant {
	const { codes } = sim.state.identity;
	const name = form['code'] ?? '';
	const code = codes.get(name);
	// A code is good for one try, whatever comes of it.
	codes.delete(name);
	const verifier = form['code_verifier'];
	const proof = verifier && createHash('sha256').update(verifier).digest('base64url');
	const fits =
		code !== undefined &&
		code.clientId === client.id &&
		code.redirectUri === form['redirect_uri'] &&
		code.expiresAt > sim.clock.millis() &&
		(code.challenge === null || code.challenge === proof);
	if (!fits) {
		throw badGrant(sim);
	}
	return code;
}

const endOf = (sim: Sim, seconds: number): number | null =>
	seconds === 0 ? null : sim.clock.millis() + seconds * 1000;

/** Opaque, in the shape of a JWT. */
export function newAccessToken(sim: Sim, { clientId, userId, scopes }: Grant): string {
	const head = Buffer.from('{"alg":"RS256","typ":"at+jwt"}').toString('base64url');
	const [middle, tail] = [nextId(sim.state, 'token'), nextId(sim.state, 'signature')];
	const token = `${head}.${Buffer.from(middle).toString('base64url')}.${tail}`;
	const expiresAt = endOf(sim, sim.switches.count('tokenSeconds'));
	sim.state.identity.accessTokens.set(token, { clientId, userId, scopes, expiresAt });
	return token;
}

function newRefreshToken(sim: Sim, { clientId, userId, scopes }: Grant): string {
	const token = `refresh-${nextId(sim.state, 'refresh')}${nextId(sim.state, 'refresh')}`;
	const expiresAt = endOf(sim, sim.switches.count('refreshTokenSeconds'));
	sim.state.identity.refreshTokens.set(token, { clientId, userId, scopes, expiresAt });
	return token;
}

function answer(sim: Sim, grant: Grant, refreshToken?: string): Record<string, unknown> {
	return {
		access_token: newAccessToken(sim, grant),
		expires_in: sim.switches.count('tokenSeconds'),
		token_type: 'Bearer',
		scope: grant.scopes.join(' '),
		...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
	};
}

function byRefreshToken(sim: Sim, client: Client, form: Form): Record<string, unknown> {
	const { refreshTokens } = sim.state.identity;
	const name = form['refresh_token'] ?? '';
	const token: Token | undefined = refreshTokens.get(name);
	const isOver = !token || (token.expiresAt !== null && token.expiresAt <= sim.clock.millis());
	if (isOver || token.clientId !== client.id) {
		throw badGrant(sim);
	}
	switch (sim.switches.get('refreshToken')) {
		case 'rotates':
			refreshTokens.delete(name);
			return answer(sim, token, newRefreshToken(sim, token));
		case 'rotatesOldStays':
			return answer(sim, token, newRefreshToken(sim, token));
		case 'staysUnnamed':
			return answer(sim, token);
		default:
			return answer(sim, token, name);
	}
}

function exchange(sim: Sim, request: FastifyRequest): Record<string, unknown> {
	const type = request.headers['content-type'] ?? '';
	if (!type.startsWith('application/x-www-form-urlencoded')) {
		throw refuse('invalid_request');
	}
	const form = (request.body ?? {}) as Form;
	const client = clientOf(sim, request, form);
	if (form['grant_type'] === 'authorization_code') {
		const grant = grantByCode(sim, client, form);
		const stays = grant.scopes.includes('offline_access');
		return answer(sim, grant, stays ? newRefreshToken(sim, grant) : undefined);
	}
	if (form['grant_type'] === 'refresh_token') {
		return byRefreshToken(sim, client, form);
	}
	// The spec knows no client credentials and no password.
	throw refuse('unsupported_grant_type');
}

/** Where codes and refresh tokens are exchanged. */
export function addTokenRoute(app: FastifyInstance, sim: Sim): void {
	app.post('/connect/token', (request) => exchange(sim, request));
}
