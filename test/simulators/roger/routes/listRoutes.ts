import { z } from 'zod';
import { need } from '../access';
import { enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { teamOf } from '../call';
import type { Call } from '../call';
import { nextId } from '../ids';
import type { List, Sim } from '../model';
import { invalid } from '../problems';
import { wireTime } from '../stamp';
import { listOf, shownLabel } from './labelRoutes';
import { written } from './written';

const LISTS = 'teams.lists';

/** Those that were seen live, and those of the demo. */
const KNOWN_TYPES = ['Custom', 'Vat', 'PaymentMethod', 'EconomicProjects', 'EconomicCostNumbers'];

const fields = {
	name: field.text(),
	origin: field.text(),
	onBills: field.flag(),
	onCreditnotes: field.flag(),
	onReceipts: field.flag(),
	onCreditAccountTransactions: field.flag(),
	onAccountTransactions: field.flag(),
	onReimbursements: field.flag(),
	isLocked: field.flag(),
	dependsOn: field.text(),
};
const createModel = z.object({ type: field.requiredText(), ...fields }).strict();
const updateModel = z.object({ type: field.text(), ...fields }).strict();

function shown(sim: Sim, list: List, withLabels = true): Record<string, unknown> {
	const { labels, created, ...plain } = list;
	return {
		...plain,
		created: wireTime(sim, created),
		labels: withLabels ? labels.map((label) => shownLabel(list, label)) : null,
	};
}

function checkType({ sim }: Call, type: string | null | undefined): void {
	if (type && sim.switches.is('listTypes', 'known') && !KNOWN_TYPES.includes(type)) {
		throw invalid(sim, { type: [`The value '${type}' is not valid for type.`] });
	}
}

function create(call: Call): unknown {
	const { sim, now } = call;
	const said = call.body(createModel);
	const team = teamOf(call);
	checkType(call, said.type);
	const list: List = {
		id: nextId(sim.state, 'list'),
		created: now,
		dataType: 'String',
		domain: 'Team',
		type: said.type,
		name: said.name ?? null,
		origin: said.origin ?? null,
		onBills: said.onBills ?? false,
		onCreditnotes: said.onCreditnotes ?? false,
		onReceipts: said.onReceipts ?? false,
		onCreditAccountTransactions: said.onCreditAccountTransactions ?? false,
		onAccountTransactions: said.onAccountTransactions ?? false,
		onReimbursements: said.onReimbursements ?? false,
		isLocked: said.isLocked ?? false,
		labels: [],
	};
	team.lists.push(list);
	return enveloped(call, shown(sim, list), 201);
}

function update(call: Call): unknown {
	const said = call.body(updateModel);
	const { list } = listOf(call);
	checkType(call, said.type);
	const changes = Object.entries(said).filter(
		([name, value]) => name !== 'dependsOn' && value !== null && value !== undefined,
	);
	Object.assign(list, Object.fromEntries(changes));
	return enveloped(call, { list: shown(call.sim, list) });
}

/** Its labels are then shown on no document; what `soft` changes, nobody says. */
function remove(call: Call): unknown {
	const { team, list } = listOf(call);
	team.lists = team.lists.filter((other) => other !== list);
	return written(call);
}

/** Drop-downs of the documents. */
export function addListRoutes(api: Api): void {
	const path = '/v1/teams/:teamId/lists';
	api.on('GET', path, need(LISTS, 'read'), (call) => {
		const { sim } = call;
		const withLabels = sim.switches.is('listsLabels', 'present');
		const rows = teamOf(call).lists.map((list) => shown(sim, list, withLabels));
		return enveloped(call, { lists: rows });
	});
	api.on('POST', path, need(LISTS, 'update'), create);
	api.on('GET', `${path}/:listId`, need(LISTS, 'read'), (call) =>
		enveloped(call, { list: shown(call.sim, listOf(call).list) }),
	);
	api.on('PATCH', `${path}/:listId`, need(LISTS, 'update'), update);
	api.on('DELETE', `${path}/:listId`, need(LISTS, 'delete'), remove);
}
