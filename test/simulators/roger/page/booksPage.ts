import type { FastifyInstance } from 'fastify';
import { danishMoment, html, Html } from '../../dinero/page/html';
import { STYLE } from '../../dinero/page/style';
import { settle } from '../lifecycle/settle';
import type { Sim, Team } from '../model';
import { expenseTable } from './expenseTable';

const OWN_STYLE = `
main { max-width: 1500px; }
small { color: var(--faint); }
td.deeds { white-space: nowrap; }
form { display: inline; margin: 0; }
button { border: 1px solid var(--rule); border-radius: 6px; background: var(--paper); font: inherit;
	font-size: 13px; padding: 3px 9px; cursor: pointer; }
button:hover, button:focus-visible { border-color: var(--accent); color: var(--accent); }
`;

function tab(team: Team, shown: Team): Html {
	const current = team === shown ? html` aria-current="page"` : null;
	return html`<a href="/?team=${team.id}" ${current}>${team.name}</a>`;
}

/** What integrations reported, and how deliveries were answered. */
function logSection(team: Team): Html {
	const rows = team.expenses
		.flatMap(({ id, log }) => log.map((entry) => ({ id, ...entry })))
		.sort((left, right) => right.at.localeCompare(left.at));
	const words = { integration: 'integration', delivery: 'svar på webhook' };
	return html`<section>
		<h2>Integrationslog</h2>
		<div class="card">
			${rows.length === 0
				? html`<p>Intet endnu.</p>`
				: html`<table>
						<tbody>
							${rows.map(
								({ id, at, by, statusCode, errorMessage }) =>
									html`<tr>
										<td class="number">${danishMoment(at)}</td>
										<td>${id}</td>
										<td>${words[by]}</td>
										<td>
											<span class="${statusCode < 400 ? 'tag good' : 'tag wait'}"
												>${statusCode}</span
											>
										</td>
										<td>${errorMessage}</td>
									</tr>`,
							)}
						</tbody>
					</table>`}
		</div>
	</section>`;
}

function hookSection({ state }: Sim, team: Team): Html {
	const hooks = state.webhooks.hooks.filter(({ teamId }) => teamId === team.id);
	return html`<section>
		<h2>Webhooks</h2>
		<div class="card">
			${hooks.length === 0
				? html`<p>Ingen.</p>`
				: hooks.map(
						({ url, events }) =>
							html`<p>${url}: ${events.map(({ event }) => event).join(', ')}</p>`,
					)}
		</div>
	</section>`;
}

const pageOf = (sim: Sim, team: Team): Html =>
	html`<!doctype html>
		<html lang="da">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${team.name} · Roger (simulator)</title>
				<style>
					${new Html(STYLE + OWN_STYLE)}
				</style>
			</head>
			<body>
				<header>
					<h1>
						${team.name}<small>Roger-simulator (Corpay One) · firma ${team.id} · ${team.vat}</small>
					</h1>
					<nav>${sim.state.teams.map((each) => tab(each, team))}</nav>
				</header>
				<main>
					${expenseTable(team)} ${logSection(team)} ${hookSection(sim, team)}
					<footer>
						Alt som JSON: <a href="/_sim/state">/_sim/state</a> ·
						<a href="/_sim/requests">kald</a> · <a href="/_sim/switches">antagelser</a>
					</footer>
				</main>
			</body>
		</html>`;

/** The page at `/` that shows the documents of one team (`?team=<id>`), with the deeds of a user. */
export function addBooksPage(app: FastifyInstance, sim: Sim): void {
	app.get<{ Querystring: { team?: string } }>('/', (request, reply) => {
		settle(sim);
		const { teams } = sim.state;
		const team = teams.find(({ id }) => id === request.query.team) ?? teams[0];
		return team
			? reply.type('text/html; charset=utf-8').send(pageOf(sim, team).text)
			: reply.callNotFound();
	});
	app.get<{ Params: { id: string } }>('/_sim/attachments/:id', (request, reply) => {
		const found = sim.state.teams
			.flatMap(({ expenses }) => expenses.flatMap(({ attachments }) => attachments))
			.find(({ id }) => id === request.params.id);
		return found ? reply.type(found.mime).send(found.bytes) : reply.callNotFound();
	});
}
