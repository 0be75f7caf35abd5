import { z } from 'zod';
import { ownAmount } from '../answers/amounts';
import { field } from '../binding';
import type { NewLine } from '../lifecycle/editing';
import type { Expense, Sim, Team } from '../model';
import { invalid, refused } from '../problems';

/** A label of a line: with its list, unlike everywhere else. */
const lineLabel = z
	.object({ listId: field.requiredText(), labelId: field.requiredText() })
	.strict();

/** Source: OpenAPI v2, AmountLine. */
export const lineModel = z
	.object({
		amount: field.int64(),
		labels: z.array(lineLabel),
		note: field.text(),
		category: field.text(),
		department: field.text(),
		itemId: field.text(),
		itemQuantity: field.double().nullish(),
	})
	.strict();

export type LineInput = z.output<typeof lineModel>;

/** @throws Refusal, by the switch 400 or 500, for a category that the team does not have */
export function checkCategory(sim: Sim, team: Team, id: string | null): void {
	if (id !== null && !team.categories.some((category) => category.id === id)) {
		const status = Number(sim.switches.get('unknownCategoryStatus'));
		throw invalid(sim, { categoryId: [`There is no category ${id}.`] }, status);
	}
}

/** @throws Refusal 400 for a label that the team does not have, or not in that list */
export function checkLabel(sim: Sim, team: Team, labelId: string, listId?: string): void {
	const found = team.lists.some(
		({ id, labels }) =>
			(listId === undefined || id === listId) && labels.some((label) => label.id === labelId),
	);
	if (!found) {
		throw invalid(sim, { labelId: [`There is no label ${labelId}.`] });
	}
}

/** @throws Refusal 400 */
export function checkDepartment(sim: Sim, team: Team, id: string | null): void {
	if (id !== null && !team.departments.some((department) => department.id === id)) {
		throw invalid(sim, { departmentId: [`There is no department ${id}.`] });
	}
}

/**
 * The lines of a body, checked against the team and the document's total.
 *
 * @throws Refusal when something is not the team's, or they do not add up
 */
export function linesOf(
	sim: Sim,
	team: Team,
	expense: Expense,
	inputs: readonly LineInput[],
): NewLine[] {
	for (const { labels, category = null, department = null } of inputs) {
		checkCategory(sim, team, category);
		checkDepartment(sim, team, department);
		for (const { listId, labelId } of labels) {
			checkLabel(sim, team, labelId, listId);
		}
	}
	const lines = inputs.map((input) => ({
		amount: ownAmount(sim, expense, input.amount),
		categoryId: input.category ?? null,
		departmentId: input.department ?? null,
		labelIds: input.labels.map(({ labelId }) => labelId),
		itemId: input.itemId ?? null,
		itemQuantity: input.itemQuantity ?? 0,
		note: input.note ?? null,
	}));
	const sum = lines.reduce((total, { amount }) => total + amount, 0);
	if (lines.length > 0 && sum !== expense.amount && sim.switches.is('lineSum', 'checked')) {
		const sentence = `The lines add up to ${sum}, the document is ${expense.amount}.`;
		throw refused(sim, sentence, Number(sim.switches.get('lineSumStatus')));
	}
	return lines;
}
