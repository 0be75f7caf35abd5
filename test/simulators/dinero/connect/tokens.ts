import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import type { Simulator } from '../../control';
import { basicClient, RawRefusal, same } from '../access';
import type { DineroState } from '../model';
import type { ConnectClient, RefreshToken, SignIn } from './model';

const SCOPE_PREFIX = 'dineropublicapi:';

type Form = Record<string, string | undefined>;

const refuse = (error: string): RawRefusal => new RawRefusal(400, { error });

/** The client's id and secret, from the body or, where the switch allows it, from the header. */
function credentialsOf(sim: Simulator<DineroState>, request: FastifyRequest, form: Form) {
	const byHeader = request.headers.authorization !== undefined;
	if (byHeader && sim.switches.is('connectBasicHeader', 'refused')) {
		throw refuse('invalid_client');
	}
	return byHeader
		? basicClient(request)
		: { id: form['client_id'] ?? '', secret: form['client_secret'] ?? '' };
}

function clientOf(sim: Simulator<DineroState>, request: FastifyRequest, form: Form): ConnectClient {
	const { id, secret } = credentialsOf(sim, request, form);
	const client = sim.state.connect.clients.find((each) => each.id === id);
	if (!client || !same(client.secret, secret)) {
		throw refuse('invalid_client');
	}
	return client;
}

function signInByCode(sim: Simulator<DineroState>, client: ConnectClient, form: Form): SignIn {
	const { codes } = sim.state.connect;
	const name = form['code'] ?? '';
	const code = codes.get(name);
	// A code is good for one try, whatever comes of it.
	codes.delete(name);
	const verifier = form['code_verifier'];
	const proof = verifier && createHash('sha256').update(verifier).digest('base64url');
	const fits =
		code !== undefined &&
		code.signIn.client.id === client.id &&
		code.redirectUri === form['redirect_uri'] &&
		code.expiresAt > sim.clock.millis() &&
		code.challenge === (proof ?? null);
	if (!fits) {
		throw refuse('invalid_grant');
	}
	return code.signIn;
}

const isUsedUp = (sim: Simulator<DineroState>, { usedUpAt, signIn }: RefreshToken): boolean =>
	usedUpAt !== null && sim.clock.millis() >= usedUpAt + signIn.graceSeconds * 1000;

function refreshTokenOf(
	sim: Simulator<DineroState>,
	client: ConnectClient,
	form: Form,
): RefreshToken {
	const token = sim.state.connect.refreshTokens.get(form['refresh_token'] ?? '');
	if (!token || token.signIn.client.id !== client.id || isUsedUp(sim, token)) {
		throw refuse('invalid_grant');
	}
	return token;
}

function accessAnswer(sim: Simulator<DineroState>, signIn: SignIn): Record<string, unknown> {
	const token = randomBytes(24).toString('base64url');
	const seconds = signIn.accessSeconds;
	sim.state.tokens.set(token, {
		kind: 'visma',
		clientId: signIn.client.id,
		organisationIds: signIn.user.organisationIds,
		scopes: signIn.scopes
			.filter((scope) => scope.startsWith(SCOPE_PREFIX))
			.map((scope) => scope.slice(SCOPE_PREFIX.length)),
		expiresAt: sim.clock.millis() + seconds * 1000,
	});
	const scope = signIn.scopes.join(' ');
	return { access_token: token, expires_in: seconds, token_type: 'Bearer', scope };
}

function newRefreshToken(sim: Simulator<DineroState>, signIn: SignIn): Record<string, unknown> {
	if (!signIn.scopes.includes('offline_access')) {
		return {};
	}
	const name = randomBytes(24).toString('base64url');
	sim.state.connect.refreshTokens.set(name, { signIn, usedUpAt: null });
	return { refresh_token: name };
}

/** One-time tokens are used up and replaced; the others, and those that are not named, stay. */
function renewed(sim: Simulator<DineroState>, token: RefreshToken, name: string) {
	if (!sim.switches.on('connectAnswersRefreshToken')) {
		return {};
	}
	if (token.signIn.refresh === 'reuse') {
		return { refresh_token: name };
	}
	token.usedUpAt ??= sim.clock.millis();
	return newRefreshToken(sim, token.signIn);
}

function grant(sim: Simulator<DineroState>, request: FastifyRequest): Record<string, unknown> {
	const type = request.headers['content-type'] ?? '';
	if (!type.startsWith('application/x-www-form-urlencoded')) {
		throw refuse('invalid_request');
	}
	const form = (request.body ?? {}) as Form;
	const client = clientOf(sim, request, form);
	if (form['grant_type'] === 'authorization_code') {
		const signIn = signInByCode(sim, client, form);
		return { ...accessAnswer(sim, signIn), ...newRefreshToken(sim, signIn) };
	}
	if (form['grant_type'] === 'refresh_token') {
		const token = refreshTokenOf(sim, client, form);
		const name = form['refresh_token'] ?? '';
		return { ...accessAnswer(sim, token.signIn), ...renewed(sim, token, name) };
	}
	// Only applications of type Web application exist: no login of a client without a user.
	throw refuse('unsupported_grant_type');
}

/** Where codes and refresh tokens of Visma Connect are exchanged. */
export function addConnectTokenRoute(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.post('/connect/token', (request) => grant(sim, request));
}
