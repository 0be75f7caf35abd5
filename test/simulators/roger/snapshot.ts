import { fullExpense } from './answers/expense';
import { settle } from './lifecycle/settle';
import type { RogerState, Sim, Team } from './model';

function shownTeam(sim: Sim, team: Team): unknown {
	return {
		...team,
		expenses: team.expenses.map((expense) => ({
			...expense,
			attachments: expense.attachments.map(({ bytes, ...attachment }) => ({
				...attachment,
				size: bytes.length,
				base64: bytes.toString('base64'),
			})),
			asAnswered: fullExpense(sim, team, expense),
		})),
	};
}

/** Everything as JSON: documents with payments and logs, registers, webhooks; no secrets and tokens. */
export function snapshot(state: RogerState, _query: unknown, sim: Sim): unknown {
	settle(sim);
	const { users, teams, webhooks, identity, clock, jobs } = state;
	return {
		now: clock.now().toISOString(),
		users,
		clients: identity.clients.map(({ id, scopes, redirectUris }) => ({ id, scopes, redirectUris })),
		tokens: { access: identity.accessTokens.size, refresh: identity.refreshTokens.size },
		teams: teams.map((team) => shownTeam(sim, team)),
		webhooks: {
			...webhooks,
			deliveries: webhooks.deliveries.map((delivery) => ({
				...delivery,
				due: delivery.due === Number.MAX_SAFE_INTEGER ? null : new Date(delivery.due).toISOString(),
			})),
		},
		waitingJobs: jobs.length,
	};
}
