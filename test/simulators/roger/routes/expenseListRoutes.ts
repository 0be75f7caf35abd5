import { need } from '../access';
import { enveloped, envelope } from '../api';
import type { Api } from '../api';
import { listedExpense, fullExpense } from '../answers/expense';
import { expenseOf, teamOfQuery } from '../call';
import type { Call } from '../call';
import { arrive } from '../control/arriving';
import { STATES, TYPES } from '../expenseModel';
import type { Expense, Team } from '../model';
import { invalid } from '../problems';

const LEAST = 10;
const MOST = 100;
const FURTHEST = 2_147_483_647;

function wholeNumber({ sim, query }: Call, name: string, usual: number): number {
	const text = query[name.toLowerCase()];
	if (text === undefined || text === '') {
		return usual;
	}
	if (!/^-?\d+$/.test(text)) {
		throw invalid(sim, { [name]: [`The value '${text}' is not valid for ${name}.`] });
	}
	return Number(text);
}

function flag({ sim, query }: Call, name: string): boolean {
	const text = (query[name.toLowerCase()] ?? 'false').toLowerCase();
	if (text !== 'true' && text !== 'false') {
		throw invalid(sim, { [name]: [`The value '${text}' is not valid for ${name}.`] });
	}
	return text === 'true';
}

function choice(call: Call, name: string, known: readonly string[]): string | undefined {
	const text = call.query[name.toLowerCase()];
	if (text === undefined || text === '') {
		return undefined;
	}
	if (!known.includes(text)) {
		throw invalid(call.sim, { [name]: [`The value '${text}' is not valid for ${name}.`] });
	}
	return text;
}

function isShown(call: Call, expense: Expense): boolean {
	const { sim } = call;
	const byState = expense.state === 'Cancelled' || expense.state === 'Duplicate';
	const inactive =
		expense.deleted || (byState && sim.switches.is('inactive', 'cancelledAndDuplicate'));
	const gone = expense.deleted && sim.switches.is('deletedExpense', 'gone');
	const { approvers, given } = expense.approval;
	const own = (ids: string[]): boolean => ids.includes(call.token.userId);
	const waitsForUser = expense.state === 'Awaiting' && own(approvers) && !own(given);
	return (
		!gone &&
		(!inactive || flag(call, 'IncludeInactive')) &&
		(!expense.archived || flag(call, 'IncludeArchived')) &&
		(waitsForUser || !flag(call, 'PendingUserApproval'))
	);
}

function filtered(call: Call, team: Team): Expense[] {
	const state = choice(call, 'State', STATES);
	const type = choice(call, 'Type', TYPES);
	const found = team.expenses.filter(
		(expense) =>
			(state === undefined || expense.state === state) &&
			(type === undefined || expense.type === type) &&
			isShown(call, expense),
	);
	const ordered = found.sort((left, right) => right.number - left.number);
	return call.sim.switches.is('listOrder', 'newestFirst') ? ordered : ordered.reverse();
}

function countOf(call: Call): number {
	const { sim } = call;
	const asked = wholeNumber(call, 'Count', sim.switches.count('defaultCount'));
	const clamped = Math.min(MOST, Math.max(LEAST, asked));
	if (asked !== clamped && sim.switches.is('countOutOfRange', 'refused')) {
		throw invalid(sim, { Count: [`The field Count must be between ${LEAST} and ${MOST}.`] });
	}
	return clamped;
}

function offsetOf(call: Call): number {
	const offset = wholeNumber(call, 'Offset', 0);
	if (offset < 0 || offset > FURTHEST) {
		throw invalid(call.sim, { Offset: [`The field Offset must be between 0 and ${FURTHEST}.`] });
	}
	return offset;
}

/** Documents that come or go between two pages: what follows has moved by one. */
function shiftPages(call: Call, team: Team, all: readonly Expense[]): void {
	const kind = call.sim.faults.of(call.request)?.kind;
	if (kind === 'documentArrives') {
		arrive(call.sim, team, { state: 'Booked', read: { amount: 9900, vendor: 'Postbud ApS' } });
	}
	const [first] = all;
	if (kind === 'documentLeaves' && first) {
		first.archived = true;
	}
}

function list(call: Call): unknown {
	const { sim } = call;
	const team = teamOfQuery(call);
	const [count, offset] = [countOf(call), offsetOf(call)];
	const all = filtered(call, team);
	const bills = all
		.slice(offset, offset + count)
		.map((expense) => listedExpense(sim, team, expense));
	shiftPages(call, team, all);
	return {
		total: all.length,
		offset,
		count: sim.switches.is('answeredCount', 'items') ? bills.length : count,
		data: { bills },
		...envelope(sim),
	};
}

function read(call: Call): unknown {
	const { team, expense } = expenseOf(call);
	return { data: fullExpense(call.sim, team, expense) };
}

/** The answer of the calls that make an expense. */
export const createdExpense = (call: Call, team: Team, expense: Expense): unknown =>
	enveloped(call, { expense: fullExpense(call.sim, team, expense) }, 201);

/** The list of v2 and the full expense of v3. */
export function addExpenseListRoutes(api: Api): void {
	api.on('GET', '/v2/expenses', need('expenses', 'list'), list);
	api.on('GET', '/v3/expenses/:expenseId', need('expenses', 'read'), read);
}
