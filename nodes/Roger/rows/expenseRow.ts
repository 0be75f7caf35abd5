import type { IDataObject } from 'n8n-workflow';
import { rogerDay } from '../../../bookkeeping/document/rogerDay';
import type { ListedExpense, RogerExpense } from '../../../services/roger/expenses';

/** A document in the words of this package; `amountOre` is gross, in whole øre or hundredths. */
export type ExpenseRow = IDataObject & { id: string; team: string | null; state: string };

/** Minor units in the currency's own unit, as a number to read; what is booked comes from `amountOre`. */
export const inUnits = (minor: number | null | undefined): number | null =>
	minor === null || minor === undefined ? null : minor / 100;

/** The same fields from the list and from one document, so that a trigger and Get agree. */
export function expenseRow(expense: ListedExpense | RogerExpense, teamId?: string): ExpenseRow {
	const { vendor, category, owner } = expense;
	return {
		id: expense.id,
		team: owner?.team?.id ?? teamId ?? null,
		number: expense.number ?? null,
		type: expense.type,
		state: expense.state,
		amount: inUnits(expense.amount),
		amountOre: expense.amount,
		currency: expense.currency,
		issueDate: rogerDay(expense.issueDate),
		dueDate: rogerDay(expense.dueDate),
		referenceDate: rogerDay(expense.referenceDate),
		paymentDate: rogerDay(expense.paymentDate),
		vendorId: vendor?.id ?? null,
		vendorName: vendor?.name ?? null,
		vendorExternalId: vendor?.externalId ?? null,
		categoryId: category?.id ?? null,
		categoryNumber: category?.number ?? null,
		categoryName: category?.name ?? null,
	};
}

const lineRow = (line: NonNullable<RogerExpense['lines']>[number]): IDataObject => ({
	id: line.id ?? null,
	amount: inUnits(line.amount),
	amountOre: line.amount,
	note: line.note,
	categoryId: line.category?.id ?? null,
	categoryNumber: line.category?.number ?? null,
	labels: (line.labels ?? []).map(labelRow),
});

const labelRow = (label: NonNullable<RogerExpense['labels']>[number]): IDataObject => ({
	id: label.id ?? null,
	listId: label.listId ?? null,
	value: label.value,
	externalId: label.externalId,
});

/** Paid by Roger or marked as paid; cheques and cards on their way are not (source: integrator's notes). */
const isSettled = ({ state, friendlyStatus, paymentDate }: RogerExpense): boolean =>
	paymentDate !== null &&
	(state === 'Paid' || friendlyStatus === 'Paid' || friendlyStatus === 'MarkedAsPaid');

/** One document with lines, labels and files; links to files are left out, since they carry a right. */
export const expenseDetail = (expense: RogerExpense): IDataObject => ({
	...expenseRow(expense),
	reference: expense.reference,
	friendlyStatus: expense.friendlyStatus,
	settled: isSettled(expense),
	originalAmountOre: expense.originalAmount ?? null,
	homeAmountOre: expense.fx?.homeAmount ?? null,
	homeCurrency: (expense.fx?.['homeCurrency'] as string | null | undefined) ?? null,
	declineReason: expense.declineReason,
	lines: (expense.lines ?? []).map(lineRow),
	labels: (expense.labels ?? []).map(labelRow),
	departments: (expense.departments ?? []).flatMap(({ id }) => (id ? [id] : [])),
	attachments: (expense.attachments ?? []).map(({ id, created, isOriginal }) => ({
		...{ id, created, isOriginal: isOriginal === true },
	})),
});
