import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import { settlePending } from '../books/ledgerBooking';
import type { DineroState, Organisation } from '../model';
import { html, Html } from './html';
import {
	balanceSection,
	draftSection,
	fileSection,
	invoiceSection,
	mailSection,
	reminderSection,
} from './documentSections';
import { purchaseSection } from './purchaseSection';
import { creditNoteSection, tradeOfferSection } from './salesSections';
import { STYLE } from './style';
import { voucherSection } from './voucherSection';

function tab(organisation: Organisation, shown: Organisation): Html {
	const current = organisation === shown ? html` aria-current="page"` : null;
	return html`<a href="/?org=${organisation.id}" ${current}>${organisation.name}</a>`;
}

function pageOf(sim: Simulator<DineroState>, org: Organisation): Html {
	return html`<!doctype html>
		<html lang="da">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${org.name} · Dinero (simulator)</title>
				<style>
					${new Html(STYLE)}
				</style>
			</head>
			<body>
				<header>
					<h1>
						${org.name}<small
							>Dinero-simulator · firma ${org.id}${org.isPro ? '' : ' · uden Pro'}</small
						>
					</h1>
					<nav>${sim.state.organisations.map((organisation) => tab(organisation, org))}</nav>
				</header>
				<main>
					${voucherSection(org)} ${invoiceSection(sim, org)} ${creditNoteSection(sim, org)}
					${tradeOfferSection(sim, org)} ${purchaseSection(sim, org)} ${draftSection(org)}
					<div class="two">
						${balanceSection(org)}
						<div>${reminderSection(org)} ${mailSection(org)} ${fileSection(org)}</div>
					</div>
					<footer>
						Alt som JSON: <a href="/_sim/state">/_sim/state</a> ·
						<a href="/_sim/requests">kald</a> · <a href="/_sim/switches">antagelser</a>
					</footer>
				</main>
			</body>
		</html>`;
}

function addFileView(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.get<{ Params: { fileGuid: string } }>('/_sim/files/:fileGuid', (request, reply) => {
		const file = sim.state.organisations
			.flatMap(({ files }) => files)
			.find(({ FileGuid }) => FileGuid === request.params.fileGuid);
		if (!file) {
			return reply.callNotFound();
		}
		const isPdf = file.bytes.subarray(0, 5).toString() === '%PDF-';
		return reply.type(isPdf ? 'application/pdf' : 'application/octet-stream').send(file.bytes);
	});
}

/** The page at `/` that shows the books of one organisation (`?org=<id>`), and its files. */
export function addBooksPage(app: FastifyInstance, sim: Simulator<DineroState>): void {
	app.get<{ Querystring: { org?: string } }>('/', (request, reply) => {
		const { organisations } = sim.state;
		const org =
			organisations.find(({ id }) => String(id) === request.query.org) ?? organisations[0]!;
		settlePending(sim, org);
		return reply.type('text/html; charset=utf-8').send(pageOf(sim, org).text);
	});
	addFileView(app, sim);
}
