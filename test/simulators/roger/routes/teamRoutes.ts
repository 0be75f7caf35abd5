import { need } from '../access';
import { enveloped } from '../api';
import type { Api } from '../api';
import { teamOf, teamsOf } from '../call';
import type { Call } from '../call';
import type { Team } from '../model';
import { serverError } from '../problems';

const listed = ({ name, vat, id, countryCode }: Team) => ({ name, vat, id, countryCode });

const active = (isActive: boolean) => ({ isActive });

function whole({ sim }: Call, team: Team): Record<string, unknown> {
	const { name, vat, id, countryCode, address, city, postalCode, modules, currency } = team;
	const ownerId = team.members.find(({ role }) => role === 'Owner')?.userId;
	const owner = sim.state.users.find((user) => user.id === ownerId) ?? null;
	const mail = (kind: string) => `${kind}.${id.toLowerCase()}@example.com`;
	return {
		...{ id, name, vat, address, city, countryCode, postalCode },
		modules: {
			pay: active(modules.pay),
			recognize: active(modules.recognize),
			integrate: active(modules.integrate),
			approval: active(modules.approve),
			workflow: active(modules.approve),
			// The misspelled twin is the vendor's.
			recgonize: active(modules.recognize),
			accrue: active(modules.accrue),
		},
		// So is this spelling.
		rogerAddresses: { bills: mail('bills'), rceipts: mail('receipts'), cardReceipts: null },
		owner: { user: owner && { id: owner.id, name: owner.name, email: owner.email } },
		agreementNumber: null,
		currency,
		accountType: 'Regular',
		payablesEnabled: modules.pay,
	};
}

function modulesOf(call: Call): unknown {
	const { approve, integrate, pay, recognize, accrue } = teamOf(call).modules;
	return enveloped(call, { approve, integrate, pay, recognize, accrue });
}

/** Source: live, whoever asks. */
function usage(): never {
	throw serverError();
}

function me(call: Call): unknown {
	const { sim, token } = call;
	const user = sim.state.users.find(({ id }) => id === token.userId);
	const teams = teamsOf(call).map(({ id, members: all }) => ({
		id,
		role: all.find(({ userId }) => userId === token.userId)?.role,
	}));
	const more = { country: 'DK', created: '2026-01-05T08:00:00.0000000Z', isVerified: true };
	return enveloped(call, { user: { ...user, ...more, teams, claims: [], role: null } });
}

/** Companies; what a normal app may not reach refuses by its scope. */
export function addTeamRoutes(api: Api): void {
	api.on('GET', '/v1/users/me', need('users', 'read'), me);
	api.on('GET', '/v1/teams', need('teams', 'list'), (call) =>
		enveloped(call, { teams: teamsOf(call).map(listed) }),
	);
	api.on('GET', '/v1/teams/:teamId', need('teams', 'read'), (call) =>
		enveloped(call, { team: whole(call, teamOf(call)) }),
	);
	api.on('GET', '/v1/teams/:teamId/modules', need('teams', 'modules.list'), modulesOf);
	api.on('GET', '/v1/teams/:teamId/usage/export/summary', [], usage);
}
