import { z } from 'zod';
import { need } from '../access';
import { enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { teamOf } from '../call';
import type { Call } from '../call';
import { nextId } from '../ids';
import { later } from '../lifecycle/settle';
import type { List, Sim, Team } from '../model';
import { invalid, notFound } from '../problems';
import type { Label } from '../registerModel';

const FAMILY = 'teams.lists';

const vatModel = z
	.object({ ratePercentage: field.double(), isReverseCharge: z.boolean().default(false) })
	.strict();
const given = z
	.object({
		value: field.text(),
		displayName: field.text(),
		externalId: field.text(),
		metadata: z.object({ vat: vatModel.nullish() }).strict().nullish(),
	})
	.strict();
type Given = z.output<typeof given>;

const labelsModel = z.object({ labels: z.array(given) }).strict();

/** A label as answered: the VAT that it was made with never comes back. */
export const shownLabel = (list: List, { id, externalId, value, parentId }: Label) => ({
	...{ id, externalId, value, parentId },
	listId: list.id,
});

/** @throws Refusal 404 */
export function listOf(call: Call): { team: Team; list: List } {
	const team = teamOf(call);
	const list = team.lists.find(({ id }) => id === call.params['listId']);
	if (!list) {
		throw notFound(call.sim);
	}
	return { team, list };
}

const coded = (team: Team): { labelIds: string[] }[] => [
	...team.expenses,
	...team.expenses.flatMap(({ lines }) => lines),
];

function removeLabels(team: Team, list: List, gone: readonly Label[]): void {
	const ids = gone.map(({ id }) => id);
	list.labels = list.labels.filter((label) => !gone.includes(label));
	for (const document of coded(team)) {
		document.labelIds = document.labelIds.filter((id) => !ids.includes(id));
	}
}

const textOf = ({ value, displayName }: Given): string => value ?? displayName ?? '';

function matched(list: List, one: Given): Label | undefined {
	const byExternalId = one.externalId
		? list.labels.find(({ externalId }) => externalId === one.externalId)
		: undefined;
	return byExternalId ?? list.labels.find(({ value }) => value === textOf(one));
}

type Mode = 'import' | 'merge';

function put(sim: Sim, list: List, mode: Mode, one: Given): Label {
	let label = mode === 'merge' ? matched(list, one) : undefined;
	if (!label) {
		const id = nextId(sim.state, 'label');
		label = { id, value: '', externalId: null, parentId: null, vat: null };
		list.labels.push(label);
	}
	label.value = textOf(one);
	label.externalId = one.externalId ?? label.externalId;
	label.vat = one.metadata?.vat ?? label.vat;
	return label;
}

/** An import begins anew; a merge spares what is in use. */
function take(sim: Sim, team: Team, list: List, mode: Mode, labels: readonly Given[]): Label[] {
	if (mode === 'import' && sim.switches.is('labelImport', 'replaces')) {
		removeLabels(team, list, list.labels);
	}
	const taken = labels.map((one) => put(sim, list, mode, one));
	if (mode === 'merge' && sim.switches.is('labelMerge', 'deletesUnused')) {
		const used = new Set(coded(team).flatMap(({ labelIds }) => labelIds));
		const unused = list.labels.filter((label) => !taken.includes(label) && !used.has(label.id));
		removeLabels(team, list, unused);
	}
	return taken;
}

function checked(call: Call): Given[] {
	const { labels } = call.body(labelsModel);
	if (labels.some((one) => textOf(one) === '')) {
		throw invalid(call.sim, { value: ['The Value field is required.'] });
	}
	return labels;
}

function now(mode: Mode): (call: Call) => unknown {
	return (call) => {
		const labels = checked(call);
		const { team, list } = listOf(call);
		const taken = take(call.sim, team, list, mode, labels);
		return enveloped(call, { labels: taken.map((label) => shownLabel(list, label)) }, 201);
	};
}

function afterwards(mode: Mode, status: number): (call: Call) => unknown {
	return (call) => {
		const { sim } = call;
		const labels = checked(call);
		const { team, list } = listOf(call);
		later(sim, sim.switches.count('asyncSeconds'), () => take(sim, team, list, mode, labels));
		call.reply.code(status);
		return undefined;
	};
}

function one(call: Call): unknown {
	const { list } = listOf(call);
	const found = list.labels.find(({ id }) => id === call.params['labelId']);
	if (!found) {
		throw notFound(call.sim);
	}
	const label = shownLabel(list, found);
	return enveloped(call, call.sim.switches.is('labelAnswer', 'plain') ? label : { label });
}

function all(call: Call): unknown {
	const { list } = listOf(call);
	return enveloped(call, { labels: list.labels.map((label) => shownLabel(list, label)) });
}

/** The values of a list. */
export function addLabelRoutes(api: Api): void {
	const path = '/v1/teams/:teamId/lists/:listId/labels';
	const update = need(FAMILY, 'update');
	api.on('GET', path, need(FAMILY, 'read'), all);
	api.on('POST', path, update, now('import'));
	api.on('PUT', path, update, now('merge'));
	api.on('POST', `${path}/async`, update, afterwards('import', 201));
	api.on('PUT', `${path}/async`, update, afterwards('merge', 202));
	api.on('GET', `${path}/:labelId`, need(FAMILY, 'read'), one);
}
