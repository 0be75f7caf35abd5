import { danishAmount, danishDate, html } from '../../dinero/page/html';
import type { Html } from '../../dinero/page/html';
import type { DocumentType, State } from '../expenseModel';
import type { Expense, Team } from '../model';

/** Source: help centre, the labels of the web app. */
const LABELS: Record<State, string> = {
	Pending: 'Analyserer',
	Awaiting: 'Afventer',
	Booked: 'Ubetalt',
	Initialized: 'Igangsat',
	Paid: 'Betalt',
	Cancelled: 'Annulleret',
	Duplicate: 'Dublet',
	Paused: 'På pause',
	Refunded: 'Refunderet',
};

const KINDS: Record<DocumentType, string> = {
	Bill: 'Regning',
	Receipt: 'Kvittering',
	Creditnote: 'Kreditnota',
	Reimbursement: 'Udlæg',
	FuelBill: 'Brændstof',
};

/** What a person may do with a document that stands so. */
const DEEDS: Partial<Record<State, readonly (readonly [string, string])[]>> = {
	Pending: [['read', 'Aflæs nu']],
	Awaiting: [
		['approve', 'Godkend'],
		['decline', 'Afvis'],
	],
	Booked: [
		['pay', 'Betal nu'],
		['markPaid', 'Markér som betalt'],
		['pause', 'Sæt på pause'],
		['cancel', 'Annullér'],
	],
	Initialized: [['confirm', 'Banken bekræfter']],
	Paid: [['refund', 'Refundér']],
	Cancelled: [['restore', 'Gendan']],
	Paused: [['resume', 'Genoptag']],
};

const WAITING = new Set<State>(['Pending', 'Awaiting', 'Initialized', 'Paused']);

function stateTag({ state, markedAsPaid }: Expense): Html {
	const look = state === 'Paid' ? 'tag good' : WAITING.has(state) ? 'tag wait' : 'tag';
	return html`<span class="${look}"
		>${state === 'Paid' && markedAsPaid ? 'Markeret som betalt' : LABELS[state]}</span
	>`;
}

function deeds({ id, state, type }: Expense): Html {
	const possible = (DEEDS[state] ?? []).filter(([deed]) => type !== 'Creditnote' || deed !== 'pay');
	return html`${possible.map(
		([deed, label]) =>
			html`<form method="post" action="/_sim/expenses/${id}/${deed}">
				<button>${label}</button>
			</form>`,
	)}`;
}

function coding(team: Team, { categoryId, lines }: Expense): Html {
	const name = (id: string | null): string => {
		const found = team.categories.find((category) => category.id === id);
		return found ? `${found.number ?? ''} ${found.name}`.trim() : '–';
	};
	return lines.length === 0
		? html`${name(categoryId)}`
		: html`${lines.map((line) => html`<div>${name(line.categoryId)}</div>`)}`;
}

function amounts({ amount, lines }: Expense): Html {
	return lines.length === 0
		? html`${danishAmount(amount)}`
		: html`<b>${danishAmount(amount)}</b> ${lines.map(
					(line) => html`<div>${danishAmount(line.amount)}</div>`,
				)}`;
}

function money({ payments }: Expense): Html {
	const words = { bank: 'bank', byHand: 'i hånden', refund: 'retur', receipt: 'kvittering' };
	return html`${payments.map(
		({ kind, amount, day }) =>
			html`<div>${danishDate(day)} ${danishAmount(amount)} (${words[kind]})</div>`,
	)}`;
}

function files({ attachments }: Expense): Html {
	return html`${attachments.map(
		({ id, name }) => html`<div><a href="/_sim/attachments/${id}">${name}</a></div>`,
	)}`;
}

function row(team: Team, expense: Expense): Html {
	const vendor = team.vendors.find(({ id }) => id === expense.vendorId);
	return html`<tr>
		<td class="number">${expense.number}</td>
		<td>${KINDS[expense.type]}<br /><small>${expense.id}</small></td>
		<td>${vendor?.name ?? ''}<br /><small>${expense.invoiceNumber}</small></td>
		<td class="number">${danishDate(expense.issueDate ?? expense.paymentDate ?? '')}</td>
		<td class="number">${danishDate(expense.dueDate ?? '')}</td>
		<td>${stateTag(expense)}</td>
		<td>${coding(team, expense)}</td>
		<td class="money">${amounts(expense)}</td>
		<td>${expense.currency}</td>
		<td>${money(expense)}</td>
		<td>${files(expense)}</td>
		<td class="deeds">${deeds(expense)}</td>
	</tr>`;
}

const HEADS = ['Nr.', 'Slags', 'Leverandør', 'Dato', 'Forfald', 'Status', 'Kategori'];

/** The documents of a team, newest first, each with what a person may do. */
export function expenseTable(team: Team): Html {
	const shown = team.expenses.filter(({ deleted, archived }) => !deleted && !archived);
	const rows = [...shown].reverse().map((expense) => row(team, expense));
	return html`<section>
		<h2>Bilag <span>${shown.length}</span></h2>
		<div class="card">
			${rows.length === 0
				? html`<p>Ingen bilag endnu.</p>`
				: html`<table>
						<thead>
							<tr>
								${HEADS.map((title) => html`<th>${title}</th>`)}
								<th class="money">I alt</th>
								<th></th>
								<th>Betalinger</th>
								<th>Fil</th>
								<th></th>
							</tr>
						</thead>
						<tbody>
							${rows}
						</tbody>
					</table>`}
		</div>
	</section>`;
}
