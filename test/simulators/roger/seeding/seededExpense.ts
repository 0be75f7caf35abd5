import type { Approval, Attachment, Line, Payment } from '../expenseModel';
import type { Expense, Team } from '../model';
import { expensePdf, receiptPng } from '../pdf';
import type { ExpenseSeed } from '../seedSchema';
import { departmentIdsOf, labelIdsOf } from './keys';
import { categoryIdOf } from './seededTeam';

type Ids = (kind: string) => string;

function seededLine(
	team: Team,
	seed: ExpenseSeed['lines'][number],
	id: string,
	created: string,
): Line {
	const { amount, note, category, department, labels } = seed;
	return {
		...{ id, amount, note, created },
		categoryId: categoryIdOf(team.categories, category),
		departmentId: departmentIdsOf(team, department === null ? [] : [department])[0] ?? null,
		labelIds: labelIdsOf(team, labels),
		itemId: null,
		itemQuantity: 0,
	};
}

function seededFile(seed: ExpenseSeed, id: string, title: string, created: string): Attachment[] {
	if (seed.file === 'none') {
		return [];
	}
	const isPdf = seed.file === 'pdf';
	const bytes = isPdf ? expensePdf(title) : receiptPng();
	const [name, mime] = isPdf ? ['bilag.pdf', 'application/pdf'] : ['kvittering.png', 'image/png'];
	return [{ id, name, mime, bytes, created, isOriginal: true }];
}

/** What moved for a document that the seed says is paid, started or refunded. */
function seededPayments(seed: ExpenseSeed, ids: Ids): Payment[] {
	const { state, type, amount, paymentDate, initializedDate, markedAsPaid } = seed;
	if (!['Paid', 'Initialized', 'Refunded'].includes(state)) {
		return [];
	}
	const day = paymentDate ?? initializedDate?.slice(0, 10) ?? '';
	const usual = type === 'Receipt' ? 'receipt' : 'bank';
	const paid: Payment = {
		id: ids('payment'),
		kind: markedAsPaid ? 'byHand' : usual,
		amount,
		day,
	};
	const back: Payment = { id: ids('payment'), kind: 'refund', amount, day };
	return state === 'Refunded' ? [paid, back] : [paid];
}

function seededApproval(team: Team, seed: ExpenseSeed): Approval {
	const usual = seed.state === 'Awaiting' ? team.rules.approvers : [];
	return {
		approvers: seed.approvers ?? usual,
		given: [],
		needed: team.rules.approvalsNeeded,
	};
}

function coding(team: Team, seed: ExpenseSeed, ids: Ids, created: string) {
	return {
		categoryId: categoryIdOf(team.categories, seed.category),
		vendorId:
			team.vendors.find(({ id, name }) => [id, name].includes(seed.vendor ?? ''))?.id ?? null,
		labelIds: labelIdsOf(team, seed.labels),
		departmentIds: departmentIdsOf(team, seed.departments),
		itemId: null,
		itemQuantity: 0,
		lines: seed.lines.map((line) => seededLine(team, line, ids('line'), created)),
		notes: seed.notes.map((value) => ({ id: ids('note'), value, created })),
	};
}

function facts(team: Team, seed: ExpenseSeed) {
	const { invoiceNumber, amount, currency, issueDate, dueDate, paymentDate } = seed;
	return {
		...{ invoiceNumber, amount, currency, issueDate, dueDate, paymentDate },
		originalAmount: seed.originalAmount ?? amount,
		originalDueDate: seed.originalDueDate ?? dueDate,
		initializedDate: seed.initializedDate,
		markedAsPaid: seed.markedAsPaid,
		paymentMethodId: seed.markedAsPaid ? null : (team.paymentMethods[0]?.id ?? null),
		fx: seed.fx && { ...seed.fx, isForeignFixedCurrency: false, paymentInstructionType: null },
		declineReason: seed.declineReason,
		links: seed.links,
		isPayable: seed.isPayable,
		archived: seed.archived,
		duplicateOf: seed.duplicateOf,
	};
}

/** A document as the seed says it stands; it stays so until somebody acts. */
export function seededExpense(team: Team, seed: ExpenseSeed, ids: Ids, opened: string): Expense {
	team.lastNumber += 1;
	const id = seed.id ?? ids('expense');
	const created = seed.created ?? (seed.issueDate ? `${seed.issueDate}T09:00:00.000Z` : opened);
	const title = `${seed.vendor ?? seed.type} ${seed.invoiceNumber ?? ''} ${id}`;
	return {
		...{ id, created, type: seed.type, state: seed.state },
		number: team.lastNumber,
		serviceNumber: 8_000_000 + team.lastNumber,
		userId: team.members[0]?.userId ?? '',
		...facts(team, seed),
		...coding(team, seed, ids, created),
		attachments: seededFile(seed, ids('attachment'), title, created),
		activities: [],
		approval: seededApproval(team, seed),
		deleted: false,
		readAt: null,
		confirmAt: null,
		reading: null,
		payments: seededPayments(seed, ids),
		log: [],
	};
}
