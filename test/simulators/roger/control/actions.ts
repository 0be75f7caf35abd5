import { z } from 'zod';
import { STATES, TYPES } from '../expenseModel';
import { approve, decline } from '../lifecycle/approving';
import { finishReading, needsApproval, release, askApprovers } from '../lifecycle/deciding';
import {
	editExpense,
	setCategory,
	setDepartments,
	setLabels,
	setLines,
} from '../lifecycle/editing';
import { IllegalMove, move, record } from '../lifecycle/moves';
import {
	confirmPayment,
	markPaid,
	mergeCreditNote,
	refundPayment,
	startPayment,
} from '../lifecycle/paying';
import type { Expense, Sim, Team } from '../model';
import { categoryIdOf } from '../seeding/seededTeam';
import { departmentIdsOf, labelIdsOf } from '../seeding/keys';

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const minor = z.number().int().min(0);

/** What can be read off a document; null is what cannot. */
export const readingModel = z
	.object({
		type: z.enum(TYPES).optional(),
		amount: minor.nullish(),
		currency: z.string().nullish(),
		issueDate: day.nullish(),
		dueDate: day.nullish(),
		paymentDate: day.nullish(),
		vendor: z.string().nullish(),
		invoiceNumber: z.string().nullish(),
	})
	.strict();

const editModel = z
	.object({
		amount: minor.optional(),
		currency: z.string().optional(),
		type: z.enum(TYPES).optional(),
		invoiceNumber: z.string().nullable().optional(),
		issueDate: day.nullable().optional(),
		dueDate: day.nullable().optional(),
		paymentDate: day.nullable().optional(),
		vendor: z.string().nullable().optional(),
		note: z.string().optional(),
		/** Number, name or id. */
		category: z.string().nullable().optional(),
		/** Values or ids. */
		labels: z.array(z.string()).optional(),
		departments: z.array(z.string()).optional(),
		lines: z
			.array(z.object({ amount: z.number().int(), category: z.string().nullish() }).strict())
			.optional(),
	})
	.strict();

interface At {
	sim: Sim;
	team: Team;
	expense: Expense;
	/** What the call sent. */
	data: unknown;
}

type Action = (at: At) => void;

const whom = z.object({ userId: z.string().optional() }).strict();

function approveAs({ sim, team, expense, data }: At): void {
	if (expense.state !== 'Awaiting') {
		throw new IllegalMove('The expense does not await approval.');
	}
	const { given, approvers } = expense.approval;
	const next = approvers.find((id) => !given.includes(id)) ?? sim.state.identity.signedInUserId;
	approve(sim, team, expense, whom.parse(data).userId ?? next);
}

function declineAs({ sim, team, expense, data }: At): void {
	const { userId, note } = whom.extend({ note: z.string().default('Afvist') }).parse(data);
	if (expense.state !== 'Awaiting') {
		throw new IllegalMove('The expense does not await approval.');
	}
	decline(sim, team, expense, userId ?? sim.state.identity.signedInUserId, note);
}

/** By the rules of the team, or always to Booked, as the switch says. */
function restore({ sim, team, expense }: At): void {
	if (expense.state !== 'Cancelled') {
		throw new IllegalMove(`A ${expense.state} document cannot be restored.`);
	}
	expense.declineReason = null;
	if (sim.switches.is('restoredState', 'byRules') && needsApproval(sim, team, expense)) {
		askApprovers(team, expense);
		move(sim, team, expense, 'Awaiting');
	} else {
		move(sim, team, expense, 'Booked');
	}
}

function edit({ sim, team, expense, data }: At): void {
	const { category, labels, departments, lines, ...plain } = editModel.parse(data);
	editExpense(sim, team, expense, plain);
	if (category !== undefined) {
		setCategory(sim, team, expense, categoryIdOf(team.categories, category));
	}
	if (labels) {
		setLabels(sim, team, expense, labelIdsOf(team, labels));
	}
	if (departments) {
		setDepartments(sim, team, expense, departmentIdsOf(team, departments));
	}
	if (lines) {
		const none = { departmentId: null, labelIds: [], itemId: null, itemQuantity: 0, note: null };
		const coded = lines.map((line) => ({
			...none,
			amount: line.amount,
			categoryId: categoryIdOf(team.categories, line.category ?? null),
		}));
		setLines(sim, team, expense, coded);
	}
}

function merge({ sim, team, expense, data }: At): void {
	const { billId, amount } = z
		.object({ billId: z.string(), amount: minor.optional() })
		.strict()
		.parse(data);
	const bill = team.expenses.find(({ id }) => id === billId);
	if (!bill) {
		throw new IllegalMove(`There is no bill ${billId}.`);
	}
	mergeCreditNote(sim, team, expense, bill, amount);
}

function read({ sim, team, expense, data }: At): void {
	if (expense.state !== 'Pending') {
		throw new IllegalMove(`A ${expense.state} document has been read.`);
	}
	const told = readingModel.parse(data);
	if (Object.keys(told).length > 0) {
		expense.reading = { ...expense.reading, ...told };
	}
	finishReading(sim, team, expense);
}

const money = z.object({ amount: minor.optional(), day: day.optional() }).strict();

/** What users of the company and the bank do with a document, by the last part of the path. */
export const ACTIONS: Record<string, Action> = {
	read,
	approve: approveAs,
	decline: declineAs,
	/** "Pay now", of the whole or a part. */
	pay: ({ sim, team, expense, data }) => startPayment(sim, team, expense, money.parse(data).amount),
	/** The bank confirms. */
	confirm: ({ sim, team, expense, data }) =>
		confirmPayment(sim, team, expense, money.parse(data).day),
	markPaid: ({ sim, team, expense, data }) => {
		const { amount, day: on } = money.parse(data);
		markPaid(sim, team, expense, amount, on);
	},
	refund: ({ sim, team, expense }) => refundPayment(sim, team, expense),
	cancel: ({ sim, team, expense }) => move(sim, team, expense, 'Cancelled'),
	restore,
	pause: ({ sim, team, expense }) => move(sim, team, expense, 'Paused'),
	resume: ({ sim, team, expense }) => {
		if (expense.state !== 'Paused') {
			throw new IllegalMove(`A ${expense.state} document is not paused.`);
		}
		release(sim, team, expense, null);
	},
	edit,
	merge,
	archive: ({ sim, expense }) => {
		expense.archived = true;
		record(sim, expense, 'Archived', null);
	},
	delete: ({ sim, expense }) => {
		expense.deleted = true;
		record(sim, expense, 'Deleted', null);
	},
	/** Any step of the life-cycle, without what belongs to it. */
	move: ({ sim, team, expense, data }) =>
		move(
			sim,
			team,
			expense,
			z
				.object({ to: z.enum(STATES) })
				.strict()
				.parse(data).to,
		),
};
