import type { Expense, Sim, Team } from '../model';
import { tell } from '../webhooks/tell';
import { release } from './deciding';
import { move, record } from './moves';

/** One person agrees; with enough of them the document is released. */
export function approve(sim: Sim, team: Team, expense: Expense, userId: string): void {
	const { approval } = expense;
	if (!approval.given.includes(userId)) {
		approval.given.push(userId);
	}
	record(sim, expense, 'Approved', userId);
	tell(sim, team, expense, 'expense.approval.approved');
	if (approval.given.length >= Math.min(approval.needed, approval.approvers.length)) {
		release(sim, team, expense, userId);
	}
}

/** One person refuses, which ends it. */
export function decline(
	sim: Sim,
	team: Team,
	expense: Expense,
	userId: string,
	note: string,
): void {
	expense.declineReason = note;
	record(sim, expense, `Declined: ${note}`, userId);
	tell(sim, team, expense, 'expense.approval.declined');
	if (sim.switches.is('declinedState', 'Cancelled')) {
		move(sim, team, expense, 'Cancelled', userId);
	}
}
