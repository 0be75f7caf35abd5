import { z } from 'zod';
import { need } from '../access';
import type { Need } from '../access';
import { enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { teamOf } from '../call';
import type { Call } from '../call';
import { nextId } from '../ids';
import { later } from '../lifecycle/settle';
import type { Category, Sim, Team } from '../model';
import { invalid, missingScope, notFound } from '../problems';

const FAMILY = 'teams.categories';

const given = z
	.object({
		id: field.requiredText(),
		name: field.requiredText(),
		number: field.text(),
		externalId: field.text(),
		parentId: field.text(),
		selectable: z.boolean().default(false),
		color: field.text(),
	})
	.strict();
type Given = z.output<typeof given>;

const importModel = z.object({ categories: z.array(given), source: field.text() }).strict();

const updateModel = z
	.object({
		name: z.string().min(1).nullish(),
		number: field.text(),
		externalId: field.text(),
		parentId: field.text(),
		selectable: field.flag(),
		color: field.text(),
		source: field.text(),
	})
	.strict();

const shown = ({ id, name, number, externalId, parentId, selectable, color }: Category) => ({
	...{ id, name, number, externalId, parentId, selectable, color },
});

/** The keys of a request express parents only: unique, known, two levels. */
function checkKeys({ sim }: Call, categories: readonly Given[]): void {
	const byKey = new Map(categories.map((category) => [category.id, category]));
	if (byKey.size < categories.length) {
		throw invalid(sim, { categories: ['The ids are not unique.'] });
	}
	for (const { parentId } of categories) {
		const parent = parentId ? byKey.get(parentId) : undefined;
		if (parentId && !parent) {
			throw invalid(sim, { parentId: [`There is no category ${parentId} in the request.`] });
		}
		if (parent?.parentId) {
			throw invalid(sim, { parentId: ['Categories have two levels at most.'] });
		}
	}
}

function fits(sim: Sim, own: Category, one: Given, source: string | null): boolean {
	const how = sim.switches.get('categoryMatch');
	const byNumber = Boolean(one.number) && own.number === one.number;
	if (how === 'nameOnly' || how === 'numberOnly') {
		return how === 'nameOnly' ? own.name === one.name : byNumber;
	}
	const byExternalId =
		Boolean(one.externalId) && own.externalId === one.externalId && own.source === source;
	return byExternalId;
}

/** The category that a merge means: by external id and source first, then by number. */
function matched(
	sim: Sim,
	categories: readonly Category[],
	one: Given,
	source: string | null,
): Category | undefined {
	const found = categories.find((own) => fits(sim, own, one, source));
	const alsoByNumber = sim.switches.is('categoryMatch', 'externalIdThenNumber') && one.number;
	return found ?? (alsoByNumber ? categories.find((own) => own.number === one.number) : undefined);
}

function write(own: Category, one: Given, source: string | null): void {
	Object.assign(own, {
		name: one.name,
		number: one.number ?? null,
		externalId: one.externalId ?? null,
		selectable: one.selectable,
		color: one.color ?? null,
		source,
	});
}

/** All categories go, and with them what documents and vendors were coded with. */
function forgetAll(team: Team): void {
	team.categories = [];
	for (const expense of team.expenses) {
		expense.categoryId = null;
		for (const line of expense.lines) {
			line.categoryId = null;
		}
	}
	for (const vendor of team.vendors) {
		vendor.defaultCategoryId = null;
	}
}

type Mode = 'import' | 'merge';
type Import = z.output<typeof importModel>;

function take(sim: Sim, team: Team, mode: Mode, { categories, source = null }: Import): Category[] {
	if (mode === 'import' && sim.switches.is('categoryImport', 'replaces')) {
		forgetAll(team);
	}
	const before = [...team.categories];
	const taken = new Map<string, Category>();
	for (const one of categories) {
		let own = mode === 'merge' ? matched(sim, before, one, source) : undefined;
		if (!own) {
			const empty = { number: null, externalId: null, parentId: null, selectable: false };
			const id = nextId(sim.state, 'category');
			own = { id, name: one.name, source: null, color: null, ...empty };
			team.categories.push(own);
		}
		write(own, one, source);
		taken.set(one.id, own);
	}
	for (const { id, parentId } of categories) {
		const own = taken.get(id);
		if (own) {
			own.parentId = parentId ? (taken.get(parentId)?.id ?? null) : null;
		}
	}
	return [...taken.values()];
}

function whole(mode: Mode): (call: Call) => unknown {
	return (call) => {
		const { sim } = call;
		const body = call.body(importModel);
		const team = teamOf(call);
		checkKeys(call, body.categories);
		const rows = take(sim, team, mode, body);
		const status = sim.switches.get(mode === 'import' ? 'importStatus' : 'mergeStatus');
		return enveloped(call, { categories: rows.map(shown) }, Number(status));
	};
}

function afterwards(mode: Mode): (call: Call) => unknown {
	return (call) => {
		const { sim } = call;
		const body = call.body(importModel);
		const team = teamOf(call);
		checkKeys(call, body.categories);
		later(sim, sim.switches.count('asyncSeconds'), () => take(sim, team, mode, body));
		call.reply.code(202);
		return undefined;
	};
}

function categoryOf(call: Call): { team: Team; category: Category } {
	const team = teamOf(call);
	const category = team.categories.find(({ id }) => id === call.params['categoryId']);
	if (!category) {
		throw notFound(call.sim);
	}
	return { team, category };
}

/** The text of this one operation names the scopes of expenses, most plausibly by mistake. */
function checkUpdateScope({ sim, token }: Call): void {
	const ofExpenses = sim.switches.is('categoryUpdateScope', 'expenses');
	const accepted = ofExpenses ? need('expenses', 'create') : need(FAMILY, 'update');
	if (!accepted.some((scope) => token.scopes.includes(scope))) {
		throw missingScope();
	}
}

function update(call: Call): unknown {
	checkUpdateScope(call);
	const body = call.body(updateModel);
	const { team, category } = categoryOf(call);
	const { parentId } = body;
	if (parentId && !team.categories.some(({ id, parentId: above }) => id === parentId && !above)) {
		throw invalid(call.sim, { parentId: ['There is no such category of the first level.'] });
	}
	const said = Object.entries(body).filter(
		([key, value]) => value !== undefined && (key !== 'name' || value !== null),
	);
	Object.assign(category, Object.fromEntries(said));
	return enveloped(call, { category: shown(category) });
}

function remove(call: Call): unknown {
	const { team, category } = categoryOf(call);
	team.categories = team.categories.filter((other) => other !== category);
	for (const coded of [...team.expenses, ...team.expenses.flatMap(({ lines }) => lines)]) {
		coded.categoryId = coded.categoryId === category.id ? null : coded.categoryId;
	}
	for (const vendor of team.vendors) {
		const isIts = vendor.defaultCategoryId === category.id;
		vendor.defaultCategoryId = isIts ? null : vendor.defaultCategoryId;
	}
	return enveloped(call, {});
}

/** The chart of accounts. */
export function addCategoryRoutes(api: Api): void {
	const path = '/v1/teams/:teamId/categories';
	const create: Need = need(FAMILY, 'create');
	api.on('GET', path, need(FAMILY, 'list'), (call) =>
		enveloped(call, { categories: teamOf(call).categories.map(shown) }),
	);
	api.on('POST', path, create, whole('import'));
	api.on('PUT', path, create, whole('merge'));
	api.on('POST', `${path}/async`, create, afterwards('import'));
	api.on('PUT', `${path}/async`, create, afterwards('merge'));
	api.on('GET', `${path}/:categoryId`, need(FAMILY, 'read'), (call) =>
		enveloped(call, { category: shown(categoryOf(call).category) }),
	);
	api.on('PUT', `${path}/:categoryId`, [], update);
	api.on('DELETE', `${path}/:categoryId`, need(FAMILY, 'delete'), remove);
}
