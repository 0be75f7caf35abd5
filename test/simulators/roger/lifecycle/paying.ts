import { nextId } from '../ids';
import type { Payment } from '../expenseModel';
import type { Expense, Sim, Team } from '../model';
import { danishDayOf, danishMidnight, nextBankDay } from '../stamp';
import { tell } from '../webhooks/tell';
import { IllegalMove, move } from './moves';

const HOUR = 3_600_000;
/** When the bank tells of a day's payments. */
const BANK_HOUR = 6;

export function addPayment(
	sim: Sim,
	expense: Expense,
	kind: Payment['kind'],
	amount: number,
	day: string | null,
): void {
	const id = nextId(sim.state, 'payment');
	expense.payments.push({ id, kind, amount, day: day ?? sim.clock.danishDay() });
}

/** Bank payments of less than the whole: what the document then shows, the API's sources do not say. */
function showPart(sim: Sim, expense: Expense, amount: number): void {
	if (sim.switches.is('partialPayment', 'amountIsPaidPart')) {
		expense.amount = amount;
	}
}

/**
 * Starts a bank payment: "Pay now", or auto-pay on its day.
 *
 * @param at milliseconds on the simulator's clock
 * @throws IllegalMove for what cannot be paid
 */
export function startPayment(
	sim: Sim,
	team: Team,
	expense: Expense,
	amount = expense.amount,
	at = sim.clock.millis(),
): void {
	if (!expense.isPayable || expense.type === 'Creditnote' || amount > expense.amount) {
		throw new IllegalMove(`This ${expense.type} cannot be paid with ${amount}.`);
	}
	move(sim, team, expense, 'Initialized');
	showPart(sim, expense, amount);
	addPayment(sim, expense, 'bank', amount, null);
	expense.initializedDate = new Date(at).toISOString();
	expense.confirmAt = danishMidnight(nextBankDay(danishDayOf(at))) + BANK_HOUR * HOUR;
	tell(sim, team, expense, 'payment.updated');
}

/** The bank confirms a payment that was started. @throws IllegalMove where none was */
export function confirmPayment(sim: Sim, team: Team, expense: Expense, day?: string): void {
	if (expense.state !== 'Initialized') {
		throw new IllegalMove(`No payment of this ${expense.type} is under way.`);
	}
	const at = expense.confirmAt ?? sim.clock.millis();
	expense.paymentDate = day ?? danishDayOf(Math.min(at, sim.clock.millis()));
	const started = expense.payments.findLast(({ kind }) => kind === 'bank');
	if (started) {
		started.day = expense.paymentDate;
	} else {
		addPayment(sim, expense, 'bank', expense.amount, expense.paymentDate);
	}
	expense.confirmAt = null;
	move(sim, team, expense, 'Paid');
	tell(sim, team, expense, 'payment.updated');
}

/** "Mark as paid": no money moves; a payment that was started goes on. @throws IllegalMove */
export function markPaid(
	sim: Sim,
	team: Team,
	expense: Expense,
	amount = expense.amount,
	day?: string,
): void {
	if (expense.state === 'Initialized') {
		confirmPayment(sim, team, expense, day);
		return;
	}
	const byDue = sim.switches.is('markedPaidDate', 'originalDueDate');
	const usual = byDue ? expense.originalDueDate : null;
	move(sim, team, expense, 'Paid');
	showPart(sim, expense, amount);
	expense.markedAsPaid = true;
	expense.paymentDate = day ?? usual ?? sim.clock.danishDay();
	addPayment(sim, expense, 'byHand', amount, expense.paymentDate);
	tell(sim, team, expense, 'expense.paymentdate.updated');
}

/** "Cancel payment": the money comes back. @throws IllegalMove where no payment was */
export function refundPayment(sim: Sim, team: Team, expense: Expense): void {
	const paid = expense.payments.findLast(({ kind }) => kind !== 'refund');
	move(sim, team, expense, 'Refunded');
	expense.confirmAt = null;
	addPayment(sim, expense, 'refund', paid?.amount ?? expense.amount, null);
	tell(sim, team, expense, 'payment.updated');
}

/** Uses a credit note on a bill. @throws IllegalMove for other documents or too much */
export function mergeCreditNote(
	sim: Sim,
	team: Team,
	note: Expense,
	bill: Expense,
	amount = Math.min(note.amount, bill.amount),
): void {
	const fits = note.type === 'Creditnote' && bill.type === 'Bill' && bill.state === 'Booked';
	if (!fits || note.state !== 'Booked' || amount > Math.min(note.amount, bill.amount)) {
		throw new IllegalMove(`The ${note.type} cannot be merged into the ${bill.type}.`);
	}
	note.links.push({ expenseId: bill.id, amount });
	bill.links.push({ expenseId: note.id, amount });
	if (sim.switches.is('mergedCreditNote', 'lowersAmount')) {
		bill.amount -= amount;
	}
	if (sim.switches.is('mergedCreditNoteState', 'Paid')) {
		move(sim, team, note, 'Paid');
		note.paymentDate ??= sim.clock.danishDay();
	}
	tell(sim, team, note, 'expense.creditnote.linked');
	tell(sim, team, bill, 'expense.creditnote.linked');
}
