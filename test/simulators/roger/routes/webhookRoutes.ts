import { z } from 'zod';
import { need } from '../access';
import { bare, enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { teamById, teamOfQuery } from '../call';
import type { Call } from '../call';
import { STATES } from '../expenseModel';
import { nextId } from '../ids';
import { notFound, problem } from '../problems';
import type { Webhook } from '../webhooks/model';
import { EVENTS } from '../webhooks/payload';
import { answersValidation } from '../webhooks/posting';
import { written } from './written';

const FAMILY = 'webhooks';

const createModel = z
	.object({
		url: field.requiredText(),
		teamId: field.requiredText(),
		events: z.array(z.string()).nullish(),
		configuration: z.record(z.string()).nullish(),
	})
	.strict();

const updateModel = z
	.object({
		webhookId: field.requiredText(),
		events: z.array(z.string()),
		url: field.text(),
		configuration: z.record(z.string().nullable()).nullish(),
	})
	.strict();

const logModel = z
	.object({
		eventPayload: field.requiredText(),
		state: z.enum(STATES),
		statusCode: z.number().int(),
		errorMessage: field.text(),
	})
	.strict();

const invalid = (name: string, sentence: string) =>
	problem(400, 'One or more validation errors occurred.', { [name]: [sentence] });

/** @throws Refusal 400 for an event that is not known, or drops it, as the switch says */
function eventsOf({ sim }: Call, wanted: readonly string[] | null | undefined): string[] {
	if (!wanted) {
		return sim.switches.is('webhookWithoutEvents', 'all') ? [...EVENTS] : [];
	}
	const unknown = wanted.find((event) => !EVENTS.includes(event));
	if (unknown !== undefined && sim.switches.is('unknownEvent', 'refused')) {
		throw invalid('events', `The event '${unknown}' is not known.`);
	}
	return [...new Set(wanted.filter((event) => EVENTS.includes(event)))];
}

/** @throws Refusal 400 for what is no address, or where nobody answers 200 */
async function checkUrl(call: Call, url: string): Promise<void> {
	const { sim, token } = call;
	if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
		throw invalid('url', 'The url is not valid.');
	}
	const client = sim.state.identity.clients.find(({ id }) => id === token.clientId);
	if (!(await answersValidation(sim, url, client?.webhookSecret ?? ''))) {
		throw invalid('url', 'The url did not answer the validation with 200.');
	}
}

const numbered = (call: Call, events: readonly string[]) =>
	events.map((event) => {
		call.sim.state.counter += 1;
		return { event, apiWebhookId: call.sim.state.counter };
	});

const source = (clientId: string) => ({ id: clientId, name: clientId });

const listed = ({ id, url, clientId, events }: Webhook) => ({
	...{ id, url },
	source: source(clientId),
	events,
});

/** Strings here, objects when listed. */
const created = (hook: Webhook) => ({
	...listed(hook),
	events: hook.events.map(({ event }) => event),
});

async function create(call: Call): Promise<unknown> {
	const { sim, token, reply } = call;
	const { url, teamId, events, configuration } = call.webhookBody(createModel);
	const team = teamById(call, teamId);
	const wanted = eventsOf(call, events);
	await checkUrl(call, url);
	const hook: Webhook = {
		id: nextId(sim.state, 'webhook'),
		clientId: token.clientId,
		teamId: team.id,
		url,
		events: numbered(call, wanted),
		configuration: configuration ?? {},
	};
	sim.state.webhooks.hooks.push(hook);
	reply.header('location', `${sim.url}/v1/webhooks/${hook.id}`);
	return enveloped(call, { webhook: created(hook) }, 201);
}

/** A webhook of the calling client. @throws Refusal 404 for any other */
function hookOf({ sim, token }: Call, id: string | undefined): Webhook {
	const hook = sim.state.webhooks.hooks.find((each) => each.id === id);
	if (!hook || hook.clientId !== token.clientId) {
		throw notFound(sim);
	}
	return hook;
}

async function update(call: Call): Promise<unknown> {
	const { webhookId, events, url, configuration } = call.webhookBody(updateModel);
	const hook = hookOf(call, webhookId);
	const wanted = eventsOf(call, events);
	await checkUrl(call, url ?? hook.url);
	hook.events = numbered(call, wanted);
	hook.url = url ?? hook.url;
	hook.configuration = { ...hook.configuration, ...configuration };
	return call.sim.switches.is('webhookUpdateStatus', 204)
		? bare(call, undefined, 204)
		: enveloped(call, { webhook: created(hook) });
}

function list(call: Call): unknown {
	const team = teamOfQuery(call);
	const rows = call.sim.state.webhooks.hooks.filter(
		({ clientId, teamId }) => clientId === call.token.clientId && teamId === team.id,
	);
	return enveloped(call, rows.map(listed));
}

function remove(call: Call): unknown {
	const hook = hookOf(call, call.params['webhookId']);
	const { webhooks } = call.sim.state;
	webhooks.hooks = webhooks.hooks.filter((other) => other !== hook);
	return written(call);
}

/** A row of the document's Integration log. */
function log(call: Call): unknown {
	const { sim, params, now } = call;
	const { eventPayload, state, statusCode, errorMessage } = call.webhookBody(logModel);
	const hook = hookOf(call, params['webhookId']);
	const team = sim.state.teams.find(({ id }) => id === hook.teamId);
	const expense = team?.expenses.find(({ id }) => id === params['expenseId']);
	if (!expense) {
		throw notFound(sim);
	}
	expense.log.push({
		at: now,
		webhookId: hook.id,
		...{ eventPayload, state, statusCode },
		errorMessage: errorMessage ?? null,
		by: 'integration',
	});
	return written(call);
}

/** Webhooks, and what an integration reports back. */
export function addWebhookRoutes(api: Api): void {
	const path = '/v1/webhooks';
	api.on('POST', path, need(FAMILY, 'create'), create);
	api.on('PUT', path, need(FAMILY, 'create'), update);
	api.on('GET', path, need(FAMILY, 'list'), list);
	api.on('GET', `${path}/:webhookId`, need(FAMILY, 'read'), (call) =>
		enveloped(call, { webhook: listed(hookOf(call, call.params['webhookId'])) }),
	);
	api.on('DELETE', `${path}/:webhookId`, need(FAMILY, 'delete'), remove);
	const logs = `${path}/:webhookId/expenses/:expenseId/logs`;
	api.on('POST', logs, need(FAMILY, 'sync.log.update'), log);
}
