import { z } from 'zod';
import { need } from '../access';
import { enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { teamOf } from '../call';
import type { Call } from '../call';
import { nextId } from '../ids';
import { ROLES } from '../model';
import type { Member } from '../model';
import { notFound } from '../problems';
import { written } from './written';

const FAMILY = 'teams.members';

const flags = {
	isAppointer: field.flag(),
	isConfined: field.flag(),
	canSeeBalance: field.flag(),
	isFleetManager: field.flag(),
	appointerLevel: z.enum(['AllExpenses', 'OwnExpenses']).nullish(),
	requireApproval: field.flag(),
};
const createModel = z
	.object({
		name: field.requiredText(),
		email: field.requiredText(),
		role: z.enum(ROLES),
		language: field.text(),
		...flags,
	})
	.strict();
const updateModel = z.object({ role: z.enum(ROLES), language: field.text(), ...flags }).strict();

function shown({ sim }: Call, { userId, role }: Member): Record<string, unknown> {
	const user = sim.state.users.find(({ id }) => id === userId);
	const isAppointer = role === 'Owner' || role === 'Admin';
	return { userId, email: user?.email, name: user?.name, role, isAppointer, isConfined: false };
}

function create(call: Call): unknown {
	const { sim } = call;
	const { name, email, role } = call.body(createModel);
	const team = teamOf(call);
	const known = sim.state.users.find((user) => user.email === email);
	const user = known ?? { id: nextId(sim.state, 'user'), name, email };
	if (!known) {
		sim.state.users.push(user);
	}
	const member = { userId: user.id, role };
	team.members.push(member);
	return enveloped(call, { member: shown(call, member) }, 201);
}

function memberOf(call: Call): Member {
	const found = teamOf(call).members.find(({ userId }) => userId === call.params['userId']);
	if (!found) {
		throw notFound(call.sim);
	}
	return found;
}

function update(call: Call): unknown {
	const { role } = call.body(updateModel);
	const member = memberOf(call);
	member.role = role;
	return enveloped(call, { member: shown(call, member) });
}

function remove(call: Call): unknown {
	const member = memberOf(call);
	const team = teamOf(call);
	team.members = team.members.filter((other) => other !== member);
	return written(call);
}

/** Who belongs to a company; a normal grant is refused. */
export function addMemberRoutes(api: Api): void {
	const path = '/v1/teams/:teamId/members';
	api.on('GET', path, need(FAMILY, 'list'), (call) =>
		enveloped(call, { members: teamOf(call).members.map((member) => shown(call, member)) }),
	);
	api.on('POST', path, need(FAMILY, 'create'), create);
	api.on('PATCH', `${path}/:userId`, need(FAMILY, 'create'), update);
	api.on('DELETE', `${path}/:userId`, need(FAMILY, 'delete'), remove);
}
