import type { FastifyInstance, FastifyReply } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { Simulator } from '../../control';
import type { DineroState } from '../model';
import type { ConnectClient, SignIn } from './model';

const CODE_MS = 60_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

type Query = Record<string, string | undefined>;

/** An error that is told to the client by sending the user back; the state goes with it. */
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

const isRegistered = (client: ConnectClient, redirectUri: string): boolean =>
	URL.canParse(redirectUri) &&
	client.redirectUris.map(withoutLoopbackPort).includes(withoutLoopbackPort(redirectUri));

const wordsOf = (text: string | undefined): string[] =>
	(text ?? '').split(/\s+/).filter((word) => word !== '');

function scopesOf(client: ConnectClient, query: Query): string[] {
	const asked = wordsOf(query['scope']);
	const same = asked.length > 0 && asked.length === client.scopes.length;
	if (!same || !asked.every((scope) => client.scopes.includes(scope))) {
		throw new SentBack('invalid_scope', `The client is set up for: ${client.scopes.join(' ')}`);
	}
	return asked;
}

function challengeOf(query: Query): string | null {
	const challenge = query['code_challenge'];
	if (challenge === undefined) {
		return null;
	}
	// A SHA-256 in base64url has 43 characters; without a method it would be "plain" (RFC 7636).
	if (query['code_challenge_method'] !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
		throw new SentBack('invalid_request', 'Only code_challenge_method S256 is allowed');
	}
	return challenge;
}

function signInOf(sim: Simulator<DineroState>, client: ConnectClient, scopes: string[]): SignIn {
	return {
		client,
		user: sim.state.connect.user,
		scopes,
		refresh: sim.switches.is('connectRefresh', 'reuse') ? 'reuse' : 'oneTime',
		graceSeconds: sim.switches.count('connectGraceSeconds'),
		accessSeconds: sim.switches.count('connectTokenSeconds'),
	};
}

function codeFor(
	sim: Simulator<DineroState>,
	client: ConnectClient,
	redirectUri: string,
	query: Query,
): string {
	if (query['response_type'] !== 'code') {
		throw new SentBack('unsupported_response_type', 'Only response_type=code is allowed');
	}
	const scopes = scopesOf(client, query);
	const challenge = challengeOf(query);
	const code = randomBytes(24).toString('base64url');
	sim.state.connect.codes.set(code, {
		signIn: signInOf(sim, client, scopes),
		redirectUri,
		challenge,
		expiresAt: sim.clock.millis() + CODE_MS,
	});
	return code;
}

/** What the user is sent back with. */
function answerOf(
	sim: Simulator<DineroState>,
	client: ConnectClient,
	redirectUri: string,
	query: Query,
): Record<string, string> {
	const state: Record<string, string> = {};
	if (query['state'] !== undefined) {
		state['state'] = query['state'];
	}
	try {
		const code = codeFor(sim, client, redirectUri, query);
		return { code, scope: client.scopes.join(' '), ...state };
	} catch (error) {
		if (error instanceof SentBack) {
			return { error: error.code, error_description: error.message, ...state };
		}
		throw error;
	}
}

const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The page that posts the answer to the client, as with response_mode=form_post. */
const formPost = (address: string, answer: Record<string, string>): string =>
	`<html><body onload="document.forms[0].submit()"><form method="post" action="${escaped(address)}">${Object.entries(
		answer,
	)
		.map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
		.join('')}</form></body></html>`;

function sendBack(
	reply: FastifyReply,
	redirectUri: string,
	answer: Record<string, string>,
	mode: string,
): FastifyReply {
	if (mode === 'form_post') {
		return reply.type('text/html; charset=utf-8').send(formPost(redirectUri, answer));
	}
	const url = new URL(redirectUri);
	for (const [name, value] of Object.entries(answer)) {
		url.searchParams.set(name, value);
	}
	return reply.redirect(url.href);
}

/** The sign-in page of Visma Connect; the demo user is signed in already and says yes. */
export function addAuthorizeRoute(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.get('/connect/authorize', (request, reply) => {
		const query = request.query as Query;
		const client = sim.state.connect.clients.find(({ id }) => id === query['client_id']);
		const redirectUri = query['redirect_uri'] ?? '';
		// To an unknown address nothing is sent, so the person sees the error himself.
		if (!client || !isRegistered(client, redirectUri)) {
			const what = client ? 'redirect_uri' : 'client_id';
			const page = `<html><body>Sorry, there was an error: invalid_request (${what})</body></html>`;
			return reply.code(400).type('text/html; charset=utf-8').send(page);
		}
		const answer = answerOf(sim, client, redirectUri, query);
		return sendBack(reply, redirectUri, answer, query['response_mode'] ?? 'query');
	});
}
