import { nextId } from '../ids';
import type { Expense, Sim, Team } from '../model';
import type { State } from '../expenseModel';
import { tell } from '../webhooks/tell';

/** Source: reference 2.2. A state that is not listed cannot follow. */
export const NEXT_STATES: Record<State, readonly State[]> = {
	Pending: ['Duplicate', 'Awaiting', 'Booked', 'Paid', 'Cancelled'],
	Awaiting: ['Booked', 'Paid', 'Cancelled'],
	Booked: ['Initialized', 'Paid', 'Cancelled', 'Paused', 'Awaiting'],
	Initialized: ['Paid', 'Refunded'],
	Paid: ['Refunded'],
	Cancelled: ['Booked', 'Awaiting'],
	Paused: ['Booked'],
	Duplicate: [],
	Refunded: [],
};

/** The life-cycle has no such step. */
export class IllegalMove extends Error {}

/** Adds a line to the document's time line. */
export function record(sim: Sim, expense: Expense, body: string, userId: string | null): void {
	expense.activities.push({
		id: nextId(sim.state, 'activity'),
		activityType: 'TimelineEvent',
		body,
		userId,
		created: sim.clock.now().toISOString(),
	});
}

/**
 * Moves a document on, writes its time line and tells the webhooks; of a duplicate none is told.
 *
 * @throws IllegalMove where the life-cycle has no such step
 */
export function move(
	sim: Sim,
	team: Team,
	expense: Expense,
	to: State,
	userId: string | null = null,
): void {
	const { state, type } = expense;
	const onlyReceipts = state === 'Awaiting' && to === 'Paid' && type !== 'Receipt';
	if (!NEXT_STATES[state].includes(to) || onlyReceipts) {
		throw new IllegalMove(`A ${type} cannot go from ${state} to ${to}.`);
	}
	expense.state = to;
	record(sim, expense, `${state} -> ${to}`, userId);
	if (to !== 'Duplicate') {
		tell(sim, team, expense, `expense.state.${to.toLowerCase()}`);
	}
}
