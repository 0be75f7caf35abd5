import type { Expense, Sim, Team } from '../model';
import { danishMidnight, shifted } from '../stamp';
import { finishReading } from './deciding';
import { confirmPayment, startPayment } from './paying';

/** When auto-pay starts the payment, or null where it never does. */
function autoPayAt({ rules }: Team, expense: Expense): number | null {
	const { type, state, isPayable, dueDate, created } = expense;
	const paysThis = rules.autoPay && isPayable && type !== 'Creditnote' && state === 'Booked';
	if (!paysThis || dueDate === null) {
		return null;
	}
	const planned = danishMidnight(shifted(dueDate, -rules.autoPayDaysEarly));
	return Math.max(planned, Date.parse(created));
}

function settleExpense(sim: Sim, team: Team, expense: Expense): void {
	const now = sim.clock.millis();
	if (expense.state === 'Pending' && expense.readAt !== null && expense.readAt <= now) {
		finishReading(sim, team, expense);
	}
	const payAt = autoPayAt(team, expense);
	if (payAt !== null && payAt <= now) {
		startPayment(sim, team, expense, expense.amount, payAt);
	}
	const { state, confirmAt } = expense;
	if (state === 'Initialized' && confirmAt !== null && confirmAt <= now) {
		confirmPayment(sim, team, expense);
	}
}

/** Lets everything happen whose time has come on the simulator's clock. */
export function settle(sim: Sim): void {
	const { state } = sim;
	const now = sim.clock.millis();
	const due = state.jobs.filter((job) => job.due <= now);
	state.jobs = state.jobs.filter((job) => job.due > now);
	for (const job of due) {
		job.run();
	}
	for (const team of state.teams) {
		for (const expense of team.expenses.filter(({ deleted }) => !deleted)) {
			settleExpense(sim, team, expense);
		}
	}
}

/** Does work now or, after some seconds, on the simulator's clock. */
export function later(sim: Sim, seconds: number, run: () => void): void {
	if (seconds === 0) {
		run();
		return;
	}
	sim.state.jobs.push({ due: sim.clock.millis() + seconds * 1000, run });
}
