import { danishDate } from '../../danishDay';
import { stateOf, type CheckState } from '../finding';
import type { Reconciliation } from '../reconcile';
import { both, escaped } from './markup';
import { checkSection, overviewRow, type Forms, type PageContext } from './rows';
import { ICONS, STYLE } from './style';

export interface PageFacts {
	companyName: string;
	/** When it was made, the way a Danish reader writes it. */
	madeAt: string;
	forms: Forms;
}

/** The worst state of all checks; checks that are switched off say nothing. */
export function overallState({ checks }: Reconciliation): Exclude<CheckState, 'off'> {
	const states = checks.map(stateOf);
	if (states.includes('red')) return 'red';
	return states.includes('waiting') ? 'waiting' : 'green';
}

/** How many rows are wrong, and how many are only told. */
export function countsOf({ checks }: Reconciliation): { errors: number; notices: number } {
	const findings = checks.flatMap((check) => check.findings);
	const errors = findings.filter(({ level }) => level === 'error').length;
	return { errors, notices: findings.length - errors };
}

/** The verdict in one sentence. */
export function verdictOf(reconciliation: Reconciliation): { da: string; en: string } {
	const { errors, notices } = countsOf(reconciliation);
	const state = overallState(reconciliation);
	if (state === 'green') {
		return {
			da: 'Rackbeat og Dinero stemmer på øren.',
			en: 'Rackbeat and Dinero agree to the øre.',
		};
	}
	if (state === 'waiting') {
		return {
			da: `Intet er forkert. ${notices} forhold venter på dig.`,
			en: `Nothing is wrong. ${notices} things wait for you.`,
		};
	}
	return {
		da: `${errors} forhold skal rettes${notices > 0 ? `, og ${notices} venter på dig` : ''}.`,
		en: `${errors} things are to be mended${notices > 0 ? `, and ${notices} wait for you` : ''}.`,
	};
}

function overview(reconciliation: Reconciliation): string {
	const head =
		`<tr><th>${both({ da: 'Kontrol', en: 'Check' })}</th>` +
		`<th class="num">${both({ da: 'Antal', en: 'Count' })}</th>` +
		`<th class="num">${both({ da: 'Skal være', en: 'Should be' })}</th>` +
		`<th class="num">${both({ da: 'Antal', en: 'Count' })}</th>` +
		`<th class="num">${both({ da: 'Er i Dinero', en: 'Is in Dinero' })}</th>` +
		`<th class="num">${both({ da: 'Forskel', en: 'Difference' })}</th>` +
		`<th>${both({ da: 'Resultat', en: 'Result' })}</th></tr>`;
	const rows = reconciliation.checks.map(overviewRow).join('');
	return `<div class="wide"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div>`;
}

const SIGNATURE =
	`<div class="sign"><div>${both({ da: 'Gennemgået af', en: 'Looked through by' })}</div>` +
	`<div>${both({ da: 'Dato', en: 'Date' })}</div></div>`;

/**
 * The report as a whole page that loads nothing from elsewhere and runs no script, so that it shows
 * under n8n's content policy, opens from a file and prints.
 */
export function reconciliationPage(reconciliation: Reconciliation, facts: PageFacts): string {
	const { from, to, settings } = reconciliation;
	const period = `${danishDate(from)} – ${danishDate(to)}`;
	const context: PageContext = { forms: facts.forms, to };
	const sections = reconciliation.checks.map((check) => checkSection(check, context)).join('');
	const state = overallState(reconciliation);
	const company = escaped(facts.companyName || String(settings.organizationId));
	return (
		'<!doctype html><html lang="da"><head><meta charset="utf-8">' +
		'<meta name="viewport" content="width=device-width, initial-scale=1">' +
		`<title>Afstemning ${company} ${period}</title><style>${STYLE}</style></head><body><main>` +
		`<h1>Afstemning mellem Rackbeat og Dinero</h1>` +
		`<p class="about">${company} · Firma ID ${settings.organizationId} · Rackbeat ${escaped(settings.rackbeatAccount)}` +
		` · <strong>${period}</strong><span class="en" lang="en">Reconciliation of Rackbeat and Dinero · amounts in DKK</span></p>` +
		`<div class="verdict ${state}">${ICONS[state]}<div>${both(verdictOf(reconciliation))}</div></div>` +
		`${overview(reconciliation)}${sections}${SIGNATURE}` +
		`<footer>Dannet ${escaped(facts.madeAt)}. Beløb i DKK. Rapporten har intet skrevet i Rackbeat eller Dinero.` +
		`<span class="en" lang="en">Made ${escaped(facts.madeAt)}. Amounts in DKK. The report wrote nothing in either system.</span>` +
		`</footer></main></body></html>`
	);
}
