import { z } from 'zod';
import { need } from '../access';
import { fullExpense } from '../answers/expense';
import { enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { expenseOf } from '../call';
import type { Call } from '../call';
import { setCategory, setDepartments, setLabels, setLines } from '../lifecycle/editing';
import type { Expense, Sim, Team } from '../model';
import { notFound, problem, Refusal, refused, serverError } from '../problems';
import { checkCategory, checkDepartment, checkLabel, lineModel, linesOf } from './lineModel';
import { written } from './written';

const linesModel = z.object({ amountLines: z.array(lineModel) }).strict();
const categoryModel = z.object({ categoryId: field.requiredText() }).strict();
const labelModel = z.object({ labelId: field.requiredText() }).strict();

function replaceLines(call: Call): unknown {
	const { sim } = call;
	const { amountLines } = call.body(linesModel);
	const { team, expense } = expenseOf(call);
	setLines(sim, team, expense, linesOf(sim, team, expense, amountLines));
	return written(call);
}

function category(call: Call): unknown {
	const { categoryId } = call.body(categoryModel);
	const { team, expense } = expenseOf(call);
	checkCategory(call.sim, team, categoryId);
	setCategory(call.sim, team, expense, categoryId);
	return written(call);
}

/** A label takes the place of another of the same list, unless the switch says that it joins it. */
function label(call: Call): unknown {
	const { sim } = call;
	const { labelId } = call.body(labelModel);
	const { team, expense } = expenseOf(call);
	checkLabel(sim, team, labelId);
	const list = team.lists.find(({ labels }) => labels.some(({ id }) => id === labelId));
	const replaced = sim.switches.is('labelOfSameList', 'replaces')
		? (list?.labels.map(({ id }) => id) ?? [])
		: [labelId];
	const kept = expense.labelIds.filter((id) => !replaced.includes(id));
	setLabels(sim, team, expense, [...kept, labelId]);
	return written(call);
}

const operation = z
	.object({ op: z.string(), path: z.string(), value: z.unknown() })
	.strict()
	.array();
type Operation = z.output<typeof operation>[number];

const ids = z.array(z.string());

interface Target {
	isEmpty: (expense: Expense) => boolean;
	/** @throws Refusal or ZodError for a value that does not fit */
	check: (sim: Sim, team: Team, value: unknown) => void;
	write: (sim: Sim, team: Team, expense: Expense, value: unknown) => void;
}

/** Source: live. Other paths give 500, those that the field names suggest among them. */
const TARGETS: Record<string, Target> = {
	'/categoryId': {
		isEmpty: ({ categoryId }) => categoryId === null,
		check: (sim, team, value) => checkCategory(sim, team, z.string().parse(value)),
		write: (sim, team, expense, value) => setCategory(sim, team, expense, String(value)),
	},
	'/labels': {
		isEmpty: ({ labelIds }) => labelIds.length === 0,
		check: (sim, team, value) => ids.parse(value).forEach((id) => checkLabel(sim, team, id)),
		write: (sim, team, expense, value) => setLabels(sim, team, expense, ids.parse(value)),
	},
	'/departments': {
		isEmpty: ({ departmentIds }) => departmentIds.length === 0,
		check: (sim, team, value) => ids.parse(value).forEach((id) => checkDepartment(sim, team, id)),
		write: (sim, team, expense, value) => setDepartments(sim, team, expense, ids.parse(value)),
	},
};

/** @throws Refusal 500 for a path that is not known, or the wrong one of add and replace */
function targetOf(expense: Expense, { op, path }: Operation): Target {
	const target = Object.hasOwn(TARGETS, path) ? TARGETS[path] : undefined;
	const fitting = target?.isEmpty(expense) ? 'add' : 'replace';
	if (!target || op !== fitting) {
		throw serverError();
	}
	return target;
}

function checkKnown({ sim }: Call): void {
	switch (sim.switches.get('jsonPatch')) {
		case 'notFound':
			throw notFound(sim);
		case 'notAllowed':
			throw new Refusal(405, '', { allow: 'DELETE' });
		default:
	}
}

function operationsOf(call: Call): Operation[] {
	const { sim, request } = call;
	const type = request.headers['content-type'] ?? '';
	if (!type.startsWith('application/json-patch+json')) {
		throw problem(415, 'Unsupported Media Type');
	}
	const read = operation.safeParse(request.body);
	if (!read.success) {
		throw refused(sim, 'The body is no JSON Patch.');
	}
	return read.data;
}

/** All of it or nothing; not in the OpenAPI documents, but live. */
function jsonPatch(call: Call): unknown {
	const { sim } = call;
	checkKnown(call);
	const operations = operationsOf(call);
	const { team, expense } = expenseOf(call);
	const targets = operations.map((each) => targetOf(expense, each));
	targets.forEach((target, at) => {
		try {
			target.check(sim, team, operations[at]?.value);
		} catch (error) {
			throw error instanceof z.ZodError ? serverError() : error;
		}
	});
	targets.forEach((target, at) => target.write(sim, team, expense, operations[at]?.value));
	return sim.switches.is('patchAnswer', 'expense')
		? enveloped(call, { expense: fullExpense(sim, team, expense) })
		: written(call);
}

/** Lines, category, labels; one by one, or together by JSON Patch. */
export function addCodingRoutes(api: Api): void {
	const scopes = need('expenses', 'create');
	const path = '/v2/expenses/:expenseId';
	api.on('PATCH', path, scopes, jsonPatch);
	api.on('PATCH', `${path}/amountlines`, scopes, replaceLines);
	api.on('PATCH', `${path}/category`, scopes, category);
	api.on('POST', `${path}/labels`, scopes, label);
}
