import { z } from 'zod';
import { need } from '../access';
import { wireAmount } from '../answers/amounts';
import { bare, enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { expenseOf } from '../call';
import type { Call } from '../call';
import { nextId } from '../ids';
import { approve, decline } from '../lifecycle/approving';
import { record } from '../lifecycle/moves';
import type { Expense } from '../model';
import { invalid, refused } from '../problems';
import { wireTime } from '../stamp';
import { written } from './written';

const declineModel = z.object({ note: field.requiredText() }).strict();

const activityModel = z
	.object({
		body: field.requiredText(),
		type: z.enum(['Text', 'StandaloneEmoji']),
		parentId: field.text(),
	})
	.strict();

/** @throws Refusal when nobody, or somebody else, is asked */
function checkAsked({ sim, token }: Call, { state, approval }: Expense): void {
	if (state !== 'Awaiting') {
		const status = Number(sim.switches.get('notAwaitingStatus'));
		throw refused(sim, 'The expense does not await approval.', status);
	}
	if (!approval.approvers.includes(token.userId)) {
		const status = Number(sim.switches.get('notApproverStatus'));
		throw refused(sim, 'You are not an approver of the expense.', status);
	}
}

function approveIt(call: Call): unknown {
	const { team, expense } = expenseOf(call);
	checkAsked(call, expense);
	approve(call.sim, team, expense, call.token.userId);
	return written(call);
}

function declineIt(call: Call): unknown {
	const { note } = call.body(declineModel);
	const { team, expense } = expenseOf(call);
	checkAsked(call, expense);
	decline(call.sim, team, expense, call.token.userId, note);
	return written(call);
}

function approvers(call: Call): unknown {
	return bare(
		call,
		expenseOf(call).expense.approval.approvers.map((id) => ({ id })),
	);
}

function activities(call: Call): unknown {
	const rows = expenseOf(call).expense.activities.map(
		({ activityType, body, userId, created }) => ({
			...{ activityType, body, userId },
			created: wireTime(call.sim, created),
		}),
	);
	return bare(call, { activities: rows });
}

/** A message to the people of the document. */
function comment(call: Call): unknown {
	const { sim, token, now } = call;
	const { body, parentId } = call.body(activityModel);
	const { expense } = expenseOf(call);
	if (parentId && !expense.activities.some(({ id }) => id === parentId)) {
		throw invalid(sim, { parentId: [`There is no activity ${parentId}.`] });
	}
	const id = nextId(sim.state, 'activity');
	const { userId } = token;
	expense.activities.push({ id, activityType: 'Message', body, userId, created: now });
	switch (sim.switches.get('activityAnswer')) {
		case 'bare':
			return bare(call, { id }, 201);
		case 'empty':
			return bare(call, undefined, 200);
		default:
			return enveloped(call, { id }, 201);
	}
}

/** What a credit note was merged into, and the other way round. */
function links(call: Call): unknown {
	const { sim } = call;
	const { team, expense } = expenseOf(call);
	const rows = expense.links.flatMap(({ expenseId, amount }) => {
		const linked = team.expenses.find(({ id }) => id === expenseId);
		return linked
			? [
					{
						linkedExpenseId: linked.id,
						totalAmount: wireAmount(sim, linked, linked.originalAmount),
						linkedAmount: wireAmount(sim, linked, amount),
						currency: linked.currency,
						state: linked.state,
					},
				]
			: [];
	});
	return bare(call, { links: rows });
}

function remove(call: Call): unknown {
	const { expense } = expenseOf(call);
	expense.deleted = true;
	record(call.sim, expense, 'Deleted', call.token.userId);
	return written(call);
}

/** Decisions, the time line, merged credit notes, and the end of a document. */
export function addApprovalRoutes(api: Api): void {
	const path = '/v2/expenses/:expenseId';
	const write = need('expenses', 'create');
	const read = need('expenses', 'read');
	api.on('GET', `${path}/approvers`, need('expenses', 'approvers.read'), approvers);
	api.on('PATCH', `${path}/approve`, write, approveIt);
	api.on('PATCH', `${path}/decline`, write, declineIt);
	api.on('GET', `${path}/activities`, read, activities);
	api.on('POST', `${path}/activities`, write, comment);
	api.on('GET', `${path}/links`, read, links);
	api.on('DELETE', path, need('expenses', 'delete'), remove);
}
