import type { Clock } from '../control';
import { demoSeed, emptySeed } from './demoSeed';
import { nextId } from './ids';
import type { IdentityState } from './identity/model';
import type { RogerState } from './model';
import type { RogerSeed } from './seedSchema';
import { seededExpense } from './seeding/seededExpense';
import { seededTeam } from './seeding/seededTeam';
import { noWebhooks } from './webhooks/model';

const OPENED = '2026-01-05T08:00:00.000Z';
const HOUR = 3_600_000;

function identityOf(seed: RogerSeed, clock: Clock): IdentityState {
	const rights = seed.grants.map(({ clientId, userId, scopes, ...tokens }) => ({
		grant: { clientId, userId, scopes },
		...tokens,
	}));
	return {
		clients: seed.clients,
		signedInUserId: seed.signedInUserId,
		codes: new Map(),
		accessTokens: new Map(
			rights.map(({ grant, accessToken }) => [
				accessToken,
				{ ...grant, expiresAt: clock.millis() + HOUR },
			]),
		),
		refreshTokens: new Map(
			rights.map(({ grant, refreshToken }) => [refreshToken, { ...grant, expiresAt: null }]),
		),
	};
}

const seedOf = (seed: unknown): RogerSeed => {
	if (seed === 'demo') {
		return demoSeed();
	}
	return seed === 'empty' ? emptySeed() : (seed as RogerSeed);
};

/** The state that a reset begins with. */
export function createState(asked: unknown, clock: Clock): RogerState {
	const seed = seedOf(asked);
	const state: RogerState = {
		clock,
		counter: 0,
		requests: 0,
		users: seed.users,
		teams: [],
		identity: identityOf(seed, clock),
		webhooks: noWebhooks(),
		calls: new Map(),
		jobs: [],
	};
	const ids = (kind: string): string => nextId(state, kind);
	for (const teamSeed of seed.teams) {
		const team = seededTeam(teamSeed, ids, OPENED);
		state.teams.push(team);
		for (const expenseSeed of teamSeed.expenses) {
			team.expenses.push(seededExpense(team, expenseSeed, ids, OPENED));
		}
	}
	return state;
}
