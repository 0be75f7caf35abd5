import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readBody } from './binding';
import type { Token } from './identity/model';
import type { Expense, Sim, Team } from './model';
import { invalid, notFound, refused } from './problems';

/** One call that was let in. */
export interface Call {
	sim: Sim;
	token: Token;
	request: FastifyRequest;
	reply: FastifyReply;
	params: Record<string, string>;
	/** By lower-case name: the binding of query names knows no case. */
	query: Record<string, string | undefined>;
	/** The moment of the call, ISO with Z. */
	now: string;
	/** @throws Refusal 400 when the body does not fit */
	body<Schema extends z.ZodTypeAny>(schema: Schema): z.output<Schema>;
	/** The same where the shape of a refusal is certain: for webhooks. */
	webhookBody<Schema extends z.ZodTypeAny>(schema: Schema): z.output<Schema>;
}

export function callOf(sim: Sim, token: Token, request: FastifyRequest, reply: FastifyReply): Call {
	const query = Object.entries(request.query as Record<string, string>);
	return {
		sim,
		token,
		request,
		reply,
		params: request.params as Record<string, string>,
		query: Object.fromEntries(query.map(([name, value]) => [name.toLowerCase(), value])),
		now: sim.clock.now().toISOString(),
		body: (schema) => readBody(sim, request, schema),
		webhookBody: (schema) => readBody(sim, request, schema, 'problem'),
	};
}

const isMember = ({ members }: Team, userId: string): boolean =>
	members.some((member) => member.userId === userId);

/** The teams of the token's user: one sign-in reaches them all. */
export const teamsOf = ({ sim, token }: Call): Team[] =>
	sim.state.teams.filter((team) => isMember(team, token.userId));

/** @throws Refusal 404, or what the switch says of a team of others */
export function teamById(call: Call, id: string): Team {
	const { sim, token } = call;
	const team = sim.state.teams.find((each) => each.id === id);
	if (!team) {
		throw notFound(sim);
	}
	if (!isMember(team, token.userId)) {
		throw sim.switches.is('foreignTeam', 404)
			? notFound(sim)
			: refused(sim, 'You are not a member of this team.', 403);
	}
	return team;
}

export const teamOf = (call: Call): Team => teamById(call, call.params['teamId'] ?? '');

/** The team that the query names. @throws Refusal 400 without one */
export function teamOfQuery(call: Call): Team {
	const id = call.query['teamid'];
	if (!id) {
		throw invalid(call.sim, { TeamId: ['The TeamId field is required.'] });
	}
	return teamById(call, id);
}

/** An expense and its team, found by id alone. @throws Refusal 404 or 403 */
export function expenseOf(call: Call): { team: Team; expense: Expense } {
	const { sim, token, params } = call;
	for (const team of sim.state.teams) {
		const expense = team.expenses.find(({ id }) => id === params['expenseId']);
		if (expense && !isMember(team, token.userId) && sim.switches.is('foreignExpense', 403)) {
			throw refused(sim, 'You have no access to this expense.', 403);
		}
		const isGone = expense?.deleted && sim.switches.is('deletedExpense', 'gone');
		if (expense && isMember(team, token.userId) && !isGone) {
			return { team, expense };
		}
	}
	throw notFound(sim);
}
