import type { DocumentType } from '../expenseModel';
import { hashedId, nextId } from '../ids';
import type { Expense, Recognition, Sim, Team, TeamVendor } from '../model';
import { tell } from '../webhooks/tell';
import { move, record } from './moves';
import { addPayment } from './paying';

const isPaidAlready = (type: DocumentType): boolean => type === 'Receipt' || type === 'Creditnote';

/** What is read off a document, with the usual for all that was not told; null is what cannot be read. */
export function wholeReading(sim: Sim, type: DocumentType, told: Recognition): Recognition {
	const today = sim.clock.danishDay();
	const paymentDate = isPaidAlready(told.type ?? type) ? today : null;
	const days = { issueDate: today, dueDate: today, paymentDate };
	return { amount: 125_000, currency: 'DKK', vendor: 'Nordisk Cykelimport A/S', ...days, ...told };
}

function newVendor(sim: Sim, name: string): TeamVendor {
	const id = nextId(sim.state, 'vendor');
	return {
		id,
		teamVendorId: hashedId('teamVendor', id),
		name,
		identification: null,
		email: null,
		address: null,
		country: null,
		postal: null,
		city: null,
		stateProvince: null,
		website: null,
		externalId: null,
		source: null,
		defaultCategoryId: null,
	};
}

/** The vendor of a name or id; an unknown name makes one, as reading a document does. */
export function vendorNamed(sim: Sim, team: Team, key: string): TeamVendor {
	const found = team.vendors.find(({ id, name }) => id === key || name === key);
	if (found) {
		return found;
	}
	const vendor = newVendor(sim, key);
	team.vendors.push(vendor);
	return vendor;
}

function writeReading(sim: Sim, team: Team, expense: Expense, reading: Recognition): void {
	expense.type = reading.type ?? expense.type;
	expense.amount = reading.amount ?? 0;
	expense.originalAmount = expense.amount;
	expense.currency = reading.currency ?? null;
	expense.issueDate = reading.issueDate ?? null;
	expense.dueDate = reading.dueDate ?? null;
	expense.originalDueDate = expense.dueDate;
	expense.paymentDate = reading.paymentDate ?? null;
	expense.invoiceNumber = reading.invoiceNumber ?? null;
	const vendor = reading.vendor ? vendorNamed(sim, team, reading.vendor) : undefined;
	expense.vendorId = vendor?.id ?? null;
	expense.categoryId ??= vendor?.defaultCategoryId ?? null;
}

/** Source: help centre, mandatory details for processing. */
function missing({ type, amount, currency, dueDate, paymentDate, vendorId }: Expense): string[] {
	const billed = type === 'Bill' || type === 'FuelBill' || type === 'Reimbursement';
	const day = billed ? ['due date', dueDate] : ['payment date', paymentDate];
	return [
		['amount', amount > 0 || null],
		['vendor name', vendorId],
		...(billed ? [['currency', currency]] : []),
		day,
	].flatMap(([name, value]) => (value === null ? [String(name)] : []));
}

/** Whether a rule of the team demands that somebody approves the document. */
export function needsApproval(sim: Sim, { rules }: Team, { type, amount }: Expense): boolean {
	const { approvalFrom, approvers } = rules;
	const exempt = type === 'Receipt' && sim.switches.is('receiptApproval', 'paidAtOnce');
	return approvalFrom !== null && approvers.length > 0 && amount >= approvalFrom && !exempt;
}

/** Asks the team's approvers anew: what was given before counts no more. */
export function askApprovers({ rules }: Team, expense: Expense): void {
	const { approvers, approvalsNeeded: needed } = rules;
	expense.approval = { approvers: [...approvers], given: [], needed };
}

/** From read or approved to what comes then: a bill waits for payment, a receipt is paid already. */
export function release(sim: Sim, team: Team, expense: Expense, userId: string | null): void {
	if (expense.type === 'Receipt') {
		addPayment(sim, expense, 'receipt', expense.amount, expense.paymentDate);
	}
	move(sim, team, expense, expense.type === 'Receipt' ? 'Paid' : 'Booked', userId);
}

/** What follows for a document whose data is there: held, cancelled, waiting, or released. */
export function decide(sim: Sim, team: Team, expense: Expense): void {
	const gaps = missing(expense);
	if (expense.duplicateOf !== null) {
		move(sim, team, expense, 'Duplicate');
		return;
	}
	if (gaps.length > 0) {
		expense.declineReason = `Missing: ${gaps.join(', ')}`;
		record(sim, expense, expense.declineReason, null);
		move(sim, team, expense, 'Cancelled');
		return;
	}
	if (needsApproval(sim, team, expense)) {
		askApprovers(team, expense);
		move(sim, team, expense, 'Awaiting');
		tell(sim, team, expense, 'expense.approver.added');
		return;
	}
	release(sim, team, expense, null);
}

/** Ends the reading of a document: its data is there and its way is decided. */
export function finishReading(sim: Sim, team: Team, expense: Expense): void {
	if (expense.duplicateOf === null) {
		writeReading(sim, team, expense, expense.reading ?? wholeReading(sim, expense.type, {}));
	}
	expense.readAt = null;
	decide(sim, team, expense);
}
