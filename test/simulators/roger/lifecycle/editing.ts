import type { Line } from '../expenseModel';
import { nextId } from '../ids';
import type { Expense, Sim, Team } from '../model';
import { tell } from '../webhooks/tell';
import { askApprovers, needsApproval, vendorNamed } from './deciding';
import { move, record } from './moves';

/** Tells of a change; with live workflows the rules run again. */
export function changed(sim: Sim, team: Team, expense: Expense, part: string): void {
	record(sim, expense, `${part} changed`, null);
	tell(sim, team, expense, `expense.${part}.updated`);
	const rerun = team.rules.liveWorkflows && expense.state === 'Booked';
	if (rerun && part !== 'note' && needsApproval(sim, team, expense)) {
		askApprovers(team, expense);
		tell(sim, team, expense, 'expense.approver.added');
		if (sim.switches.is('liveWorkflowState', 'Awaiting')) {
			move(sim, team, expense, 'Awaiting');
		}
	}
}

/** Codes a document, which the vendor's next documents will follow. */
export function setCategory(sim: Sim, team: Team, expense: Expense, id: string | null): void {
	expense.categoryId = id;
	const vendor = team.vendors.find((each) => each.id === expense.vendorId);
	if (vendor && id !== null) {
		vendor.defaultCategoryId = id;
	}
	changed(sim, team, expense, 'category');
}

export function setLabels(sim: Sim, team: Team, expense: Expense, ids: string[]): void {
	expense.labelIds = ids;
	changed(sim, team, expense, 'label');
}

export function setDepartments(sim: Sim, team: Team, expense: Expense, ids: string[]): void {
	expense.departmentIds = ids;
	changed(sim, team, expense, 'department');
}

export type NewLine = Omit<Line, 'id' | 'created'>;

/** The lines of a document anew: those that were there are gone. */
export const linesFrom = (sim: Sim, lines: readonly NewLine[]): Line[] =>
	lines.map((line) => ({
		id: nextId(sim.state, 'line'),
		created: sim.clock.now().toISOString(),
		...line,
	}));

export function setLines(sim: Sim, team: Team, expense: Expense, lines: readonly NewLine[]): void {
	expense.lines = linesFrom(sim, lines);
	changed(sim, team, expense, 'amountlines');
}

/** What a person of the company may change in the web app. */
export interface Edit {
	amount?: number | undefined;
	currency?: string | undefined;
	type?: Expense['type'] | undefined;
	invoiceNumber?: string | null | undefined;
	issueDate?: string | null | undefined;
	dueDate?: string | null | undefined;
	paymentDate?: string | null | undefined;
	/** Name or id. */
	vendor?: string | null | undefined;
	note?: string | undefined;
}

type Part = keyof Edit;

/** The word of the event that tells of a change. */
const EVENT_PARTS: Record<Part, string> = {
	amount: 'amount',
	currency: 'amount',
	type: 'type',
	invoiceNumber: 'invoicenumber',
	issueDate: 'date',
	dueDate: 'date',
	paymentDate: 'paymentdate',
	vendor: 'vendor',
	note: 'note',
};

function apply(sim: Sim, team: Team, expense: Expense, part: Part, edit: Edit): void {
	const { vendor, note } = edit;
	if (part === 'vendor') {
		expense.vendorId = vendor ? vendorNamed(sim, team, vendor).id : null;
	} else if (part === 'note') {
		const created = sim.clock.now().toISOString();
		expense.notes.push({ id: nextId(sim.state, 'note'), value: note ?? '', created });
	} else {
		Object.assign(expense, { [part]: edit[part] });
	}
}

/** Changes a document as in the web app; each changed part is told on its own. */
export function editExpense(sim: Sim, team: Team, expense: Expense, edit: Edit): void {
	const parts = (Object.keys(EVENT_PARTS) as Part[]).filter((part) => edit[part] !== undefined);
	for (const part of parts) {
		apply(sim, team, expense, part, edit);
	}
	for (const event of new Set(parts.map((part) => EVENT_PARTS[part]))) {
		changed(sim, team, expense, event);
	}
}
