import { z } from 'zod';
import { need } from '../access';
import { bare, enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { teamOf, teamsOf } from '../call';
import type { Call } from '../call';
import { nextId } from '../ids';
import type { Department, Item } from '../model';
import { notFound } from '../problems';
import { written } from './written';

const departmentModel = z.object({ name: field.requiredText(), externalId: field.text() }).strict();
const departmentsModel = z
	.object({
		departments: z.array(z.object({ name: field.text(), externalId: field.text() }).strict()),
	})
	.strict();
const itemsModel = z.array(z.object({ name: field.text(), externalId: field.text() }).strict());

function newDepartment(call: Call, name: string, externalId: string | null): Department {
	const department: Department = {
		id: nextId(call.sim.state, 'department'),
		createdByUserId: call.token.userId,
		created: call.now,
		...{ name, externalId },
	};
	teamOf(call).departments.push(department);
	return department;
}

function createDepartment(call: Call): unknown {
	const { name, externalId = null } = call.body(departmentModel);
	return bare(call, newDepartment(call, name, externalId), 201);
}

function mergeDepartments(call: Call): unknown {
	const { departments } = call.body(departmentsModel);
	const team = teamOf(call);
	const merged = departments.map(({ name, externalId = null }) => {
		const found = team.departments.find(
			(own) => (externalId && own.externalId === externalId) || own.name === name,
		);
		return found
			? Object.assign(found, { name: name ?? found.name, externalId })
			: newDepartment(call, name ?? '', externalId);
	});
	return bare(call, merged, 201);
}

function departmentOf(call: Call): Department {
	const found = teamOf(call).departments.find(({ id }) => id === call.params['departmentId']);
	if (!found) {
		throw notFound(call.sim);
	}
	return found;
}

function removeDepartment(call: Call): unknown {
	const department = departmentOf(call);
	const team = teamOf(call);
	team.departments = team.departments.filter((other) => other !== department);
	return written(call);
}

/** PUT adds; POST writes the list anew and disables what is missing. */
function writeItems(overwrites: boolean): (call: Call) => unknown {
	return (call) => {
		const wanted = call.body(itemsModel);
		const team = teamOf(call);
		const named = ({ name, externalId }: Item) =>
			wanted.some((one) => one.name === name && (one.externalId ?? null) === externalId);
		for (const item of team.items) {
			item.enabled = named(item) || (item.enabled && !overwrites);
		}
		for (const { name = null, externalId = null } of wanted) {
			if (!team.items.some((own) => own.name === name && own.externalId === externalId)) {
				const id = nextId(call.sim.state, 'item');
				team.items.push({ ...{ id, name, externalId }, enabled: true });
			}
		}
		return enveloped(call, team.items);
	};
}

/** A GET that changes state, as the real one is. */
function enableItems(enabled: boolean): (call: Call) => unknown {
	return (call) => {
		for (const item of teamOf(call).items) {
			item.enabled = enabled;
		}
		return written(call);
	};
}

const methodsOf = (call: Call) => teamsOf(call).flatMap(({ paymentMethods }) => paymentMethods);

function paymentMethods(call: Call): unknown {
	const bankAccounts = methodsOf(call)
		.filter(({ type }) => type === 'BankAccount')
		.map(({ id }) => ({ id }));
	return enveloped(call, { cards: [], bankAccounts });
}

function bankAccount(call: Call): unknown {
	const found = methodsOf(call).find(({ id }) => id === call.params['accountId']);
	const team = teamsOf(call).find(({ paymentMethods: own }) => found && own.includes(found));
	if (!found || !team) {
		throw notFound(call.sim);
	}
	const owner = { user: { id: call.token.userId }, team: { id: team.id } };
	const { id, name } = found;
	return bare(call, { bankAccount: { id, name, currency: team.currency, state: 1, owner } });
}

/** What exists but refuses a normal grant: departments, items, payment methods, American cards. */
export function addRestrictedRoutes(api: Api): void {
	const departments = '/v1/teams/:teamId/departments';
	api.on('GET', departments, need('departments', 'list'), (call) =>
		bare(call, teamOf(call).departments),
	);
	api.on('POST', departments, need('departments', 'create'), createDepartment);
	api.on('PUT', departments, need('departments', 'create'), mergeDepartments);
	api.on('GET', `${departments}/:departmentId`, need('departments', 'read'), (call) =>
		bare(call, departmentOf(call)),
	);
	const remove = need('departments', 'delete');
	api.on('DELETE', `${departments}/:departmentId`, remove, removeDepartment);
	const items = '/v2/teams/:teamId/items';
	api.on('GET', items, ['items.read'], (call) => enveloped(call, teamOf(call).items));
	api.on('PUT', items, ['items.write'], writeItems(false));
	api.on('POST', items, ['items.write'], writeItems(true));
	api.on('GET', `${items}/enable`, ['items.write'], enableItems(true));
	api.on('GET', `${items}/disable`, ['items.write'], enableItems(false));
	const methods = [...need('payments.methods', 'list'), 'payments.all'];
	api.on('GET', '/v1/payments/methods', methods, paymentMethods);
	api.on('GET', '/v1/payments/methods/bank/accounts/:accountId', methods, bankAccount);
	api.on('GET', '/v2/creditaccounts/team/:teamId', need('cardtransactions', 'list'), (call) => {
		teamOf(call);
		return bare(call, []);
	});
}
