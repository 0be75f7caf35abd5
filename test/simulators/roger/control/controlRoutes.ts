import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { fullExpense } from '../answers/expense';
import { STATES, TYPES } from '../expenseModel';
import { newAccessToken } from '../identity/tokens';
import { IllegalMove } from '../lifecycle/moves';
import { setCategory } from '../lifecycle/editing';
import { settle } from '../lifecycle/settle';
import type { Expense, Sim, Team } from '../model';
import { ruleSeed } from '../seedSchema';
import { categoryIdOf } from '../seeding/seededTeam';
import { MISHAPS } from '../webhooks/model';
import { ACTIONS, readingModel } from './actions';
import { arrive } from './arriving';

/** Something that is not there. */
class NotThere extends Error {}

/** The books page sends its forms here: it wants to be shown again, with what became of it. */
const byPage = ({ request }: FastifyReply): boolean =>
	(request.headers.accept ?? '').includes('text/html');

/** Answers 404, 409 for what the life-cycle forbids, 400 for what is not understood. */
async function told(reply: FastifyReply, work: () => unknown): Promise<FastifyReply> {
	try {
		const answer = work();
		return byPage(reply)
			? await reply.redirect(reply.request.headers.referer ?? '/', 303)
			: await reply.send(answer);
	} catch (error) {
		if (error instanceof NotThere) {
			return reply.code(404).send({ error: error.message });
		}
		if (error instanceof IllegalMove) {
			return reply.code(409).send({ error: error.message });
		}
		if (error instanceof z.ZodError) {
			const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
			return reply.code(400).send({ error: 'Not understood.', problems });
		}
		throw error;
	}
}

function teamNamed(sim: Sim, id?: string): Team {
	const team = id === undefined ? sim.state.teams[0] : sim.state.teams.find((t) => t.id === id);
	if (!team) {
		throw new NotThere(`There is no team ${id ?? ''}.`);
	}
	return team;
}

function expenseNamed(sim: Sim, id: string): { team: Team; expense: Expense } {
	for (const team of sim.state.teams) {
		const expense = team.expenses.find((each) => each.id === id);
		if (expense) {
			return { team, expense };
		}
	}
	throw new NotThere(`There is no expense ${id}.`);
}

const arrivalModel = z
	.object({
		teamId: z.string().optional(),
		type: z.enum(TYPES).optional(),
		state: z.enum(STATES).optional(),
		read: readingModel.optional(),
		category: z.string().optional(),
		file: z.object({ name: z.string(), mime: z.string(), base64: z.string() }).strict().optional(),
		times: z.number().int().min(1).max(1000).default(1),
	})
	.strict();

/** Documents arrive by mail, web or phone, or stand in a state at once. */
function arriveBy(sim: Sim, body: unknown): unknown {
	const { teamId, category, file, times, type, state, read } = arrivalModel.parse(body ?? {});
	const team = teamNamed(sim, teamId);
	const sent = file && { ...file, bytes: Buffer.from(file.base64, 'base64') };
	const ids = Array.from({ length: times }, () => {
		const expense = arrive(sim, team, {
			...{ type, state, read },
			file: sent && { name: sent.name, mime: sent.mime, bytes: sent.bytes },
		});
		if (category !== undefined) {
			setCategory(sim, team, expense, categoryIdOf(team.categories, category));
		}
		return expense.id;
	});
	return { ids };
}

function actOn(sim: Sim, { id, action }: { id: string; action: string }, body: unknown): unknown {
	settle(sim);
	const { team, expense } = expenseNamed(sim, id);
	const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
	if (!act) {
		throw new NotThere(`There is no ${action}; there are ${Object.keys(ACTIONS).join(', ')}.`);
	}
	act({ sim, team, expense, data: body ?? {} });
	return fullExpense(sim, team, expense);
}

function addExpenses(app: FastifyInstance, sim: Sim): void {
	app.post('/_sim/expenses', (request, reply) => told(reply, () => arriveBy(sim, request.body)));
	app.post<{ Params: { id: string; action: string } }>(
		'/_sim/expenses/:id/:action',
		(request, reply) => told(reply, () => actOn(sim, request.params, request.body)),
	);
}

const rulesModel = ruleSeed.partial().extend({ nextReadings: z.array(readingModel).optional() });

/** Only what the call names: the defaults of a seed do not come in. */
function changedRules(body: unknown): Record<string, unknown> {
	const said = Object.keys((body ?? {}) as object);
	return Object.fromEntries(
		Object.entries(rulesModel.strict().parse(body ?? {})).filter(([name]) => said.includes(name)),
	);
}

function addTeams(app: FastifyInstance, sim: Sim): void {
	app.patch<{ Params: { id: string } }>('/_sim/teams/:id', (request, reply) =>
		told(reply, () => {
			const { rules } = teamNamed(sim, request.params.id);
			return Object.assign(rules, changedRules(request.body));
		}),
	);
}

const tokenModel = z
	.object({
		scopes: z.array(z.string()),
		userId: z.string().optional(),
		clientId: z.string().optional(),
	})
	.strict();

const revokeModel = z.object({ what: z.enum(['access', 'refresh', 'all']) }).strict();

function addTokens(app: FastifyInstance, sim: Sim): void {
	app.post('/_sim/tokens', (request, reply) =>
		told(reply, () => {
			const { scopes, userId, clientId } = tokenModel.parse(request.body);
			const { clients, signedInUserId } = sim.state.identity;
			const grant = {
				scopes,
				userId: userId ?? signedInUserId,
				clientId: clientId ?? clients[0]?.id ?? '',
			};
			return { accessToken: newAccessToken(sim, grant) };
		}),
	);
	app.post('/_sim/tokens/revoke', (request, reply) =>
		told(reply, () => {
			const { what } = revokeModel.parse(request.body);
			const { accessTokens, refreshTokens } = sim.state.identity;
			if (what !== 'refresh') {
				accessTokens.clear();
			}
			if (what !== 'access') {
				refreshTokens.clear();
			}
			return { access: accessTokens.size, refresh: refreshTokens.size };
		}),
	);
	app.patch<{ Params: { id: string } }>('/_sim/clients/:id', (request, reply) =>
		told(reply, () => {
			const client = sim.state.identity.clients.find(({ id }) => id === request.params.id);
			if (!client) {
				throw new NotThere(`There is no client ${request.params.id}.`);
			}
			client.scopes = z.object({ scopes: z.array(z.string()) }).parse(request.body).scopes;
			return { id: client.id, scopes: client.scopes };
		}),
	);
}

/** What users of the companies, the bank and the network do; beside the control API of all simulators. */
export function addControlRoutes(app: FastifyInstance, sim: Sim): void {
	addExpenses(app, sim);
	addTeams(app, sim);
	addTokens(app, sim);
	app.post('/_sim/webhooks/mishaps', (request, reply) =>
		told(reply, () => {
			const { webhooks } = sim.state;
			webhooks.mishaps.push(...z.array(z.enum(MISHAPS)).parse(request.body));
			return webhooks.mishaps;
		}),
	);
}
