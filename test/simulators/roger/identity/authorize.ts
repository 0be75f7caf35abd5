import type { FastifyInstance, FastifyReply } from 'fastify';
import { nextId } from '../ids';
import type { Sim } from '../model';
import type { Client } from './model';

const CODE_MS = 60_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const HTML = 'text/html; charset=utf-8';

type Query = Record<string, string | undefined>;

/** An error that is told to the client by sending the user back. */
class SentBack extends Error {
	constructor(
		readonly code: string,
		description: string,
	) {
		super(description);
	}
}

function withoutLoopbackPort(address: string): string {
	const url = new URL(address);
	if (LOOPBACK.has(url.hostname)) {
		url.port = '';
	}
	return url.href;
}

const isRegistered = (client: Client, redirectUri: string): boolean =>
	URL.canParse(redirectUri) &&
	client.redirectUris.map(withoutLoopbackPort).includes(withoutLoopbackPort(redirectUri));

/** One scope that the client may not have fails all; the server never narrows. */
function scopesOf(client: Client, query: Query): string[] {
	const asked = (query['scope'] ?? '').split(/\s+/).filter((scope) => scope !== '');
	const wrong = asked.filter((scope) => !client.scopes.includes(scope));
	if (asked.length === 0 || wrong.length > 0) {
		throw new SentBack('invalid_scope', `Not allowed: ${wrong.join(' ') || 'no scope'}`);
	}
	return asked;
}

function challengeOf(sim: Sim, query: Query): string | null {
	const challenge = query['code_challenge'];
	if (challenge === undefined || sim.switches.is('pkce', 'ignored')) {
		return null;
	}
	const isS256 = query['code_challenge_method'] === 'S256' && /^[\w-]{43}$/.test(challenge);
	if (!isS256 || sim.switches.is('pkce', 'refused')) {
		throw new SentBack('invalid_request', 'code_challenge');
	}
	return challenge;
}

function newCode(sim: Sim, client: Client, redirectUri: string, query: Query): string {
	if (query['response_type'] !== 'code') {
		throw new SentBack('unsupported_response_type', 'Only response_type=code');
	}
	const { identity } = sim.state;
	const scopes = scopesOf(client, query);
	const challenge = challengeOf(sim, query);
	const code = `code-${nextId(sim.state, 'code')}`;
	identity.codes.set(code, {
		clientId: client.id,
		userId: identity.signedInUserId,
		scopes,
		redirectUri,
		challenge,
		expiresAt: sim.clock.millis() + CODE_MS,
	});
	return code;
}

function errorPage(reply: FastifyReply, error: string): FastifyReply {
	const page = `<html><body><h1>Error</h1><p>Sorry, there was an error: ${error}</p></body></html>`;
	return reply.code(400).type(HTML).send(page);
}

function sendBack(reply: FastifyReply, redirectUri: string, answer: Query): FastifyReply {
	const url = new URL(redirectUri);
	for (const [name, value] of Object.entries(answer)) {
		if (value !== undefined) {
			url.searchParams.set(name, value);
		}
	}
	return reply.redirect(url.href);
}

/** The sign-in page; the demo user is signed in already and says yes. */
export function addAuthorizeRoute(app: FastifyInstance, sim: Sim): void {
	app.get('/connect/authorize', (request, reply) => {
		const query = request.query as Query;
		const client = sim.state.identity.clients.find(({ id }) => id === query['client_id']);
		const redirectUri = query['redirect_uri'] ?? '';
		if (!client || !isRegistered(client, redirectUri)) {
			return errorPage(reply, client ? 'invalid redirect_uri' : 'unauthorized_client');
		}
		const { state } = query;
		try {
			const code = newCode(sim, client, redirectUri, query);
			return sendBack(reply, redirectUri, { code, scope: query['scope'], state });
		} catch (error) {
			if (!(error instanceof SentBack)) {
				throw error;
			}
			if (sim.switches.is('authorizeErrors', 'page')) {
				return errorPage(reply, error.code);
			}
			const told = { error: error.code, error_description: error.message, state };
			return sendBack(reply, redirectUri, told);
		}
	});
}
