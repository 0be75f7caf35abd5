import { createHash } from 'node:crypto';
import type { DocumentType, State } from '../expenseModel';
import { hashedId, nextId } from '../ids';
import { finishReading, wholeReading } from '../lifecycle/deciding';
import { move, record } from '../lifecycle/moves';
import { confirmPayment, refundPayment, startPayment } from '../lifecycle/paying';
import type { Expense, Recognition, Sim, Team } from '../model';
import { expensePdf } from '../pdf';
import { tell } from '../webhooks/tell';

export interface File {
	name: string;
	mime: string;
	bytes: Buffer;
}

/** A document that comes to a team, by whatever way. */
export interface Arrival {
	type?: DocumentType | undefined;
	file?: File | undefined;
	userId?: string | undefined;
	/** What will be read off it; without it the team's next reading, or the usual one. */
	read?: Recognition | undefined;
	/** Brings it there at once; without it the document is being read for a while. */
	state?: State | undefined;
}

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const emptyParts = () => ({
	labelIds: [],
	departmentIds: [],
	itemId: null,
	itemQuantity: 0,
	lines: [],
	attachments: [],
	notes: [],
	activities: [],
	approval: { approvers: [], given: [], needed: 0 },
	declineReason: null,
	links: [],
	paymentMethodId: null,
	fx: null,
	isPayable: true,
	archived: false,
	deleted: false,
	duplicateOf: null,
	readAt: null,
	confirmAt: null,
	reading: null,
	payments: [],
	log: [],
});

const noFacts = () => ({
	markedAsPaid: false,
	invoiceNumber: null,
	amount: 0,
	originalAmount: 0,
	currency: null,
	issueDate: null,
	dueDate: null,
	originalDueDate: null,
	initializedDate: null,
	paymentDate: null,
	categoryId: null,
	vendorId: null,
});

/** A document of which nothing is known yet; it belongs to the team from now on. */
export function newExpense(sim: Sim, team: Team, type: DocumentType, userId?: string): Expense {
	team.lastNumber += 1;
	const id = nextId(sim.state, 'expense');
	const expense: Expense = {
		id,
		number: team.lastNumber,
		serviceNumber: 8_000_000 + sim.state.counter,
		type,
		state: 'Pending',
		created: sim.clock.now().toISOString(),
		userId: userId ?? team.members[0]?.userId ?? hashedId('user', 0),
		...noFacts(),
		...emptyParts(),
	};
	team.expenses.push(expense);
	return expense;
}

/** Adds a file; the first one is the original. */
export function attach(sim: Sim, expense: Expense, file: File): void {
	expense.attachments.push({
		id: nextId(sim.state, 'attachment'),
		...file,
		created: sim.clock.now().toISOString(),
		isOriginal: expense.attachments.length === 0,
	});
}

function sameFile(team: Team, expense: Expense, bytes: Buffer): string | null {
	const hash = hashOf(bytes);
	const found = team.expenses.find(
		(other) =>
			other !== expense &&
			!other.deleted &&
			other.attachments.some((attachment) => hashOf(attachment.bytes) === hash),
	);
	return found?.id ?? null;
}

/** What a bill passes on its way to a state, with the money that belongs to it. */
function bringTo(sim: Sim, team: Team, expense: Expense, to: State): void {
	if (expense.state === to) {
		return;
	}
	if (to === 'Refunded') {
		bringTo(sim, team, expense, 'Paid');
		refundPayment(sim, team, expense);
		return;
	}
	const isBill = expense.type !== 'Receipt' && expense.type !== 'Creditnote';
	if (isBill && (to === 'Paid' || to === 'Initialized')) {
		bringTo(sim, team, expense, 'Booked');
		startPayment(sim, team, expense);
		if (to === 'Paid') {
			confirmPayment(sim, team, expense);
		}
		return;
	}
	if (to === 'Paused') {
		bringTo(sim, team, expense, 'Booked');
	}
	move(sim, team, expense, to);
}

/** A document arrives and is read, at once where a state is wanted. @throws IllegalMove */
export function arrive(sim: Sim, team: Team, arrival: Arrival): Expense {
	const { type = 'Bill', state } = arrival;
	const expense = newExpense(sim, team, type, arrival.userId);
	const read = arrival.read ?? team.rules.nextReadings.shift();
	expense.reading = read ? wholeReading(sim, type, read) : null;
	const text = `${expense.reading?.vendor ?? 'Bilag'} ${expense.id}`;
	const bytes = expensePdf(text);
	attach(sim, expense, arrival.file ?? { name: 'bilag.pdf', mime: 'application/pdf', bytes });
	expense.duplicateOf = sameFile(team, expense, expense.attachments[0]?.bytes ?? bytes);
	record(sim, expense, 'Uploaded', expense.userId);
	tell(sim, team, expense, 'expense.state.pending');
	if (state === undefined) {
		expense.readAt = sim.clock.millis() + sim.switches.count('readingSeconds') * 1000;
	} else if (state !== 'Pending') {
		finishReading(sim, team, expense);
		bringTo(sim, team, expense, state);
	}
	return expense;
}
