import { z } from 'zod';
import { need } from '../access';
import { ownAmount } from '../answers/amounts';
import type { Api } from '../api';
import { field } from '../binding';
import { teamById } from '../call';
import type { Call } from '../call';
import { attach, newExpense } from '../control/arriving';
import { TYPES } from '../expenseModel';
import { fileFrom } from '../fileBytes';
import { nextId } from '../ids';
import { finishReading } from '../lifecycle/deciding';
import { linesFrom } from '../lifecycle/editing';
import type { Expense, Recognition, Sim, Team } from '../model';
import { expensePdf } from '../pdf';
import { invalid } from '../problems';
import { tell } from '../webhooks/tell';
import { createdExpense } from './expenseListRoutes';
import { checkCategory, checkDepartment, checkLabel, lineModel, linesOf } from './lineModel';

/** Source: OpenAPI v2. */
const TRANSFERS = [
	...['None', 'AccountTransfer', 'FIK', 'IBAN', 'ACH', 'Check', 'GlobalFX', 'GlobalWire', 'VCC'],
] as const;

const address = z
	.object({
		address: field.text(),
		postal: field.text(),
		city: field.text(),
		stateProvince: field.text(),
		country: field.text(),
	})
	.strict();

const file = z.object({ fileBase64: z.string().nullish(), name: field.text() }).strict();

const generateModel = z
	.object({
		teamId: field.requiredText(),
		financialDocumentType: z.enum(TYPES),
		paymentInstructions: z
			.object({
				transferType: z
					.string()
					.refine((word) => (TRANSFERS as readonly string[]).includes(word), 'Not valid.'),
			})
			.strict(),
		...{ invoiceId: field.text(), creditorName: field.text(), vendorId: field.text() },
		...{ dueDate: field.text(), issueDate: field.text(), currency: field.text() },
		amount: field.int64().nullish(),
		paymentAmount: field.int64().nullish(),
		...{ memo: field.text(), note: field.text(), documentHtmlBody: field.text() },
		...{ email: field.text(), country: field.text(), origin: field.text() },
		address: address.nullish(),
		itemId: field.text(),
		itemQuantity: field.double().nullish(),
		attachments: z.array(file).nullish(),
		keywords: z.array(z.string()).nullish(),
		labels: z.array(z.string()).nullish(),
		category: field.text(),
		amountLines: z.array(lineModel).nullish(),
		departmentId: field.text(),
	})
	.strict();
type Generate = z.output<typeof generateModel>;

const DAY = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** The first ten characters of a day or moment. @throws Refusal 400 for anything else */
function dayOf(sim: Sim, name: string, text: string | null | undefined): string | null {
	if (!text) {
		return null;
	}
	if (!DAY.test(text) || Number.isNaN(Date.parse(text.slice(0, 10)))) {
		throw invalid(sim, { [name]: [`The value '${text}' is not valid for ${name}.`] });
	}
	return text.slice(0, 10);
}

function readingOf(sim: Sim, expense: Expense, body: Generate): Recognition {
	const { financialDocumentType: type, invoiceId, vendorId, creditorName, currency } = body;
	const dueDate = dayOf(sim, 'dueDate', body.dueDate);
	return {
		...{ type, invoiceNumber: invoiceId, vendor: vendorId ?? creditorName, currency },
		amount: ownAmount(sim, expense, body.amount ?? 0),
		issueDate: dayOf(sim, 'issueDate', body.issueDate),
		dueDate,
		paymentDate: type === 'Bill' ? null : dueDate,
	};
}

function checkCoding(sim: Sim, team: Team, body: Generate): void {
	checkCategory(sim, team, body.category ?? null);
	checkDepartment(sim, team, body.departmentId ?? null);
	for (const label of body.labels ?? []) {
		checkLabel(sim, team, label);
	}
	if (body.vendorId && !team.vendors.some(({ id }) => id === body.vendorId)) {
		throw invalid(sim, { vendorId: [`There is no vendor ${body.vendorId}.`] });
	}
}

function code(sim: Sim, team: Team, expense: Expense, body: Generate): void {
	expense.categoryId = body.category ?? null;
	expense.labelIds = body.labels ?? [];
	expense.departmentIds = body.departmentId ? [body.departmentId] : [];
	expense.itemId = body.itemId ?? null;
	expense.itemQuantity = body.itemQuantity ?? 0;
	// The lines are checked against the amount, so it stands first.
	expense.amount = ownAmount(sim, expense, body.amount ?? 0);
	expense.lines = linesFrom(sim, linesOf(sim, team, expense, body.amountLines ?? []));
	const created = sim.clock.now().toISOString();
	for (const value of [body.memo, body.note]) {
		if (value) {
			expense.notes.push({ id: nextId(sim.state, 'note'), value, created });
		}
	}
}

function addFiles(sim: Sim, expense: Expense, body: Generate): void {
	const own = { name: 'generated.pdf', mime: 'application/pdf' };
	const title = `${body.creditorName ?? 'Bilag'} ${body.invoiceId ?? ''} ${expense.id}`;
	attach(sim, expense, { ...own, bytes: expensePdf(title) });
	for (const [at, { fileBase64, name }] of (body.attachments ?? []).entries()) {
		const read = fileFrom(sim, fileBase64 ?? '', `attachments[${at}].fileBase64`);
		attach(sim, expense, { ...read, name: name ?? read.name });
	}
}

function build(sim: Sim, team: Team, expense: Expense, body: Generate): void {
	expense.currency = body.currency ?? null;
	expense.reading = readingOf(sim, expense, body);
	code(sim, team, expense, body);
	addFiles(sim, expense, body);
}

/** A document made of data: the service renders it itself. */
function generate(call: Call): unknown {
	const { sim, token } = call;
	const body = call.body(generateModel);
	const team = teamById(call, body.teamId);
	checkCoding(sim, team, body);
	const expense = newExpense(sim, team, body.financialDocumentType, token.userId);
	try {
		build(sim, team, expense, body);
	} catch (error) {
		// A refused document has never been there.
		team.expenses.pop();
		team.lastNumber -= 1;
		throw error;
	}
	tell(sim, team, expense, 'expense.state.pending');
	if (sim.switches.is('generatedState', 'decided')) {
		finishReading(sim, team, expense);
		expense.amount = ownAmount(sim, expense, body.paymentAmount ?? body.amount ?? 0);
	} else {
		expense.readAt = sim.clock.millis() + sim.switches.count('readingSeconds') * 1000;
	}
	return createdExpense(call, team, expense);
}

export function addGenerateRoutes(api: Api): void {
	api.on('POST', '/v2/expenses/generate', need('expenses', 'create'), generate);
}
