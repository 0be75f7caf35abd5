import type { Line } from '../expenseModel';
import { hashedId } from '../ids';
import type { Expense, Sim, Team } from '../model';
import { wireTime } from '../stamp';
import { wireAmount } from './amounts';
import { attachmentUrl } from './files';

type Row = Record<string, unknown>;

const PAID_BY_HAND = new Set(['byHand', 'receipt']);

/** The day of the books, most plausibly: the issue of a bill, the payment of a receipt. */
function referenceDate(sim: Sim, expense: Expense): string {
	const { type, issueDate, paymentDate, created } = expense;
	if (sim.switches.is('referenceDate', 'created')) {
		return created;
	}
	return (type === 'Receipt' ? paymentDate : issueDate) ?? created;
}

const numberOf = (sim: Sim, { number, serviceNumber }: Expense): number =>
	sim.switches.is('number', 'team') ? number : serviceNumber;

function shortCategory(team: Team, id: string | null): Row | null {
	const found = team.categories.find((category) => category.id === id);
	return found
		? { id: found.id, name: found.name, number: found.number, parent: { id: found.parentId } }
		: null;
}

export function fullCategory(team: Team, id: string | null): Row | null {
	const found = team.categories.find((category) => category.id === id);
	const short = shortCategory(team, id);
	return found && short ? { ...short, externalId: found.externalId } : null;
}

function vendorOf(team: Team, { vendorId }: Expense): Row | null {
	const found = team.vendors.find(({ id }) => id === vendorId);
	return found ? { id: found.id, name: found.name, externalId: found.externalId } : null;
}

/** The part that list and full answer share. */
function shared(sim: Sim, team: Team, expense: Expense): Row {
	const at = (time: string | null): string | null => wireTime(sim, time);
	const { issueDate, dueDate, originalDueDate, initializedDate, paymentDate } = expense;
	return {
		id: expense.id,
		number: numberOf(sim, expense),
		amount: wireAmount(sim, expense, expense.amount),
		currency: expense.currency,
		state: expense.state,
		referenceDate: at(referenceDate(sim, expense)),
		issueDate: at(issueDate),
		dueDate: at(dueDate),
		originalDueDate: at(originalDueDate),
		initializedDate: at(initializedDate),
		paymentDate: at(paymentDate),
		isDueDateOverwritten: dueDate !== originalDueDate,
		vendor: vendorOf(team, expense),
		owner: { user: { id: expense.userId }, team: { id: team.id } },
	};
}

/** An item of the list: no lines, no files, no reference. */
export const listedExpense = (sim: Sim, team: Team, expense: Expense): Row => ({
	...shared(sim, team, expense),
	category: shortCategory(team, expense.categoryId),
	type: expense.type,
});

function friendlyStatus(sim: Sim, team: Team, { state, type, markedAsPaid }: Expense): string {
	if (state === 'Paid' && markedAsPaid) {
		return 'MarkedAsPaid';
	}
	if (state === 'Booked' && team.rules.autoPay && type !== 'Creditnote') {
		return String(sim.switches.get('friendlyBooked'));
	}
	return state === 'Initialized' ? String(sim.switches.get('friendlyStarted')) : state;
}

function paymentIdOf(sim: Sim, { state, id, payments }: Expense): string | null {
	const byBank = payments.some(({ kind }) => !PAID_BY_HAND.has(kind));
	const wanted = { paidHere: byBank, allPaid: state === 'Paid', never: false }[
		String(sim.switches.get('ripePaymentId'))
	];
	return wanted ? hashedId('ripePayment', id) : null;
}

function referenceOf(sim: Sim, expense: Expense): string | null {
	switch (sim.switches.get('reference')) {
		case 'paymentId':
			return paymentIdOf(sim, expense);
		case 'null':
			return null;
		default:
			return expense.invoiceNumber;
	}
}

function itemOf(sim: Sim, team: Team, itemId: string | null, quantity: number): Row | null {
	const found = team.items.find(({ id }) => id === itemId);
	if (found) {
		return { id: found.id, name: found.name, externalId: found.externalId, quantity };
	}
	return sim.switches.is('emptyParts', 'null')
		? null
		: { id: null, name: null, externalId: null, quantity: 0 };
}

const labelsOf = (team: Team, ids: readonly string[]): Row[] =>
	team.lists.flatMap((list) =>
		list.labels
			.filter(({ id }) => ids.includes(id))
			.map(({ id, value, parentId, externalId }) => ({
				id,
				value,
				parentId,
				listId: list.id,
				externalId,
			})),
	);

function departmentsOf(sim: Sim, team: Team, ids: readonly (string | null)[]): Row[] {
	return team.departments
		.filter(({ id }) => ids.includes(id))
		.map(({ id, externalId, name, created }) => ({
			externalId,
			id,
			name,
			color: null,
			created: wireTime(sim, created),
			excludedCategoryIds: [],
		}));
}

const lineOf = (sim: Sim, team: Team, expense: Expense, line: Line): Row => ({
	id: line.id,
	category: fullCategory(team, line.categoryId),
	departmentId: line.departmentId,
	department: departmentsOf(sim, team, [line.departmentId])[0] ?? null,
	created: wireTime(sim, line.created),
	amount: wireAmount(sim, expense, line.amount),
	note: line.note,
	labels: labelsOf(team, line.labelIds),
	item: itemOf(sim, team, line.itemId, line.itemQuantity),
});

function paymentMethodOf(sim: Sim, team: Team, expense: Expense): Row | null {
	const found = team.paymentMethods.find(({ id }) => id === expense.paymentMethodId);
	if (found) {
		return { id: found.id, type: found.type };
	}
	return sim.switches.is('emptyParts', 'null') ? null : { id: null, type: null };
}

const filesOf = (sim: Sim, { attachments }: Expense): Row[] =>
	attachments.map((attachment) => ({
		id: attachment.id,
		attachmentParentId: null,
		url: attachmentUrl(sim, attachment),
		created: wireTime(sim, attachment.created),
		isOriginal: attachment.isOriginal,
	}));

/** The parts that the full answer alone has. */
function more(sim: Sim, team: Team, expense: Expense): Row {
	const { originalAmount, notes, departmentIds, labelIds, vendorId, lines } = expense;
	return {
		originalAmount: wireAmount(sim, expense, originalAmount),
		originalCurrency: expense.currency,
		friendlyStatus: friendlyStatus(sim, team, expense),
		ripePaymentId: paymentIdOf(sim, expense),
		attachments: filesOf(sim, expense),
		notes: notes.map((note) => ({ ...note, created: wireTime(sim, note.created) })),
		paymentMethod: paymentMethodOf(sim, team, expense),
		category: fullCategory(team, expense.categoryId),
		item: itemOf(sim, team, expense.itemId, expense.itemQuantity),
		departments: departmentsOf(sim, team, departmentIds),
		labels: labelsOf(team, labelIds),
		declineReason: expense.declineReason,
		isPayable: expense.isPayable,
		fx: expense.fx,
		creditor: vendorId === null ? null : { id: hashedId('creditor', vendorId) },
		lines: lines.map((line) => lineOf(sim, team, expense, line)),
	};
}

/** The whole document, as v3 and the creating calls of v2 answer it. There is no VAT in it. */
export const fullExpense = (sim: Sim, team: Team, expense: Expense): Row => ({
	...shared(sim, team, expense),
	type: sim.switches.is('detailType', 'null') ? null : expense.type,
	reference: referenceOf(sim, expense),
	...more(sim, team, expense),
});
