import { instant } from '../../../bookkeeping/danishDay';
import { rogerDay } from '../../../bookkeeping/document/rogerDay';
import {
	missingFrom,
	readingOf,
	type SeenDocument,
} from '../../../bookkeeping/polling/expenseStates';
import { startState, type PollState } from '../../../bookkeeping/polling/pollState';
import { orNull } from '../../../services/roger/api';
import { listExpenses } from '../../../services/roger/expenseList';
import { getExpense, type ListedExpense } from '../../../services/roger/expenses';
import type { EventRow, PollingEvent } from '../../polling/pollingEvent';
import { expenseRow } from '../rows/expenseRow';
import type { RogerPolling } from './rogerPolling';

/** A document that was found, and whether it was seen before. */
export interface FoundExpense extends SeenDocument {
	expense: ListedExpense;
	/** False for a document that an event of changes meets for the first time. */
	isNews: boolean;
}

/** What sets one event apart: the states in which it holds, in the order documents pass through them. */
export interface ExpenseEventFacts {
	value: string;
	name: string;
	description: string;
	states: readonly string[];
	/** Where the list hides such documents unless it is asked for them. */
	includeInactive?: true;
	/** What tells one happening from the next; the first one of a document alone when left out. */
	occurrence?(expense: ListedExpense, before: string | undefined): string;
	/** Whether it is worth handing on; everything when left out. */
	isNews?(occurrence: string, before: string | undefined): boolean;
}

const datedAt = (expense: ListedExpense): number | null => {
	const day = rogerDay(expense.paymentDate ?? expense.issueDate ?? expense.referenceDate);
	return day === null ? null : instant(day);
};

function foundOf(facts: ExpenseEventFacts, state: PollState, expense: ListedExpense): FoundExpense {
	const before = Object.hasOwn(state.handedOn, expense.id)
		? state.handedOn[expense.id]?.occurrence
		: undefined;
	const occurrence = facts.occurrence?.(expense, before) ?? '';
	return {
		...{ id: expense.id, occurrence, dated: datedAt(expense), expense },
		isNews: facts.isNews?.(occurrence, before) ?? true,
	};
}

/** All documents in the states of the event; one that moves on meanwhile is met in its later state. */
async function readLists(
	{ api, teamId }: RogerPolling,
	{ states, includeInactive }: ExpenseEventFacts,
): Promise<{ expenses: ListedExpense[]; complete: boolean }> {
	const expenses = new Map<string, ListedExpense>();
	let complete = true;
	for (const state of states) {
		// An archived document stays what it was; without the flag it would seem to be gone.
		const filters = {
			teamId,
			state,
			includeArchived: true,
			...(includeInactive && { includeInactive }),
		};
		const walk = await listExpenses(api, filters);
		for (const each of walk.rows) expenses.set(each.id, each);
		complete &&= walk.complete;
	}
	return { expenses: [...expenses.values()], complete };
}

/** Those of the missing for which the event still holds. */
async function stillHolding(
	{ api }: RogerPolling,
	{ states }: ExpenseEventFacts,
	ids: readonly string[],
): Promise<string[]> {
	const still: string[] = [];
	for (const id of ids) {
		const found = await orNull(getExpense(api, id));
		if (found && states.includes(found.state)) still.push(id);
	}
	return still;
}

/** An event of documents that reach one of some states, or change in them. */
export function expenseEvent(
	facts: ExpenseEventFacts,
): PollingEvent<RogerPolling, FoundExpense | null> {
	const read = async (context: RogerPolling, state: PollState) => {
		const { expenses, complete } = await readLists(context, facts);
		const present = new Set(expenses.map(({ id }) => id));
		const { look, kept } = missingFrom(state, present);
		const still = [...(await stillHolding(context, facts, look)), ...kept];
		const documents = expenses.map((each) => foundOf(facts, state, each));
		return readingOf(state, documents, { still, complete });
	};
	return {
		...{ value: facts.value, name: facts.name, description: facts.description },
		read: async (context, state) => {
			const reading = await read(context, state);
			return { ...reading, rows: reading.rows as Array<EventRow<FoundExpense | null>> };
		},
		newestChange: () => Promise.resolve(null),
		sample: async (context) => {
			const { expenses } = await readLists(context, facts);
			const newest = expenses
				.map((each) => foundOf(facts, startState(), each))
				.sort((a, b) => (b.dated ?? 0) - (a.dated ?? 0));
			return newest[0];
		},
		item: ({ teamId }, found) =>
			Promise.resolve({
				event: facts.value,
				...(found ? expenseRow(found.expense, teamId) : {}),
			}),
		noSample: [
			'There is no such document in Roger yet',
			'Bring one into that state in Roger, or choose another event or company, and fetch a test event again.',
		],
	};
}
