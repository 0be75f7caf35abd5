import { danishDate } from '../../danishDay';
import { danishAmount } from '../../money';
import { MOST_AT_ONCE } from '../../transfer/numbers';
import { CHECK_WORDS } from '../checkWords';
import { stateOf, type CheckResult, type Finding, type RetransferKind } from '../finding';
import { actionWords, mendingOf, sentenceOf } from '../sentences';
import { both, escaped, formAddress } from './markup';
import { ICONS } from './style';

/** Where the forms of the templates are: a path on the same n8n, or a whole address. */
export interface Forms {
	/** Takes `numbers`, separated by commas, and `kind`: customer or supplier. */
	retransfer: string;
	/** Takes `day`. */
	stockValue: string;
}

/** What the forms are opened with. */
export interface PageContext {
	forms: Forms;
	to: string;
}

const STATE_WORDS = {
	green: { da: 'Stemmer', en: 'Agrees' },
	waiting: { da: 'Se bemærkninger', en: 'See notices' },
	red: { da: 'Stemmer ikke', en: 'Does not agree' },
	off: { da: 'Ikke med', en: 'Not included' },
} as const;

const OFF_WORDS = {
	setting: { da: 'slået fra i indstillingerne', en: 'switched off in the settings' },
	noAccount: { da: 'kontoen findes ikke', en: 'there is no such account' },
} as const;

const button = (address: string, words: { da: string; en: string }): string =>
	address === ''
		? both(words)
		: `<a class="button" href="${escaped(address)}" target="_blank" rel="noopener">${both(words)}</a>`;

/**
 * The re-transfer form, filled in for these documents. No days are handed over: the form would take
 * every document of the period beside the numbers.
 */
export const retransferAddress = (
	{ forms }: PageContext,
	numbers: string,
	kind: RetransferKind,
): string => formAddress(forms.retransfer, { numbers, kind });

/** The form that mends a row; empty where a person must do it. */
export function addressOf(finding: Finding, context: PageContext): string {
	const { kind, retransfer, day } = finding.action;
	if (retransfer) return retransferAddress(context, retransfer.numbers, retransfer.kind);
	if (kind === 'regulateStock') {
		return formAddress(context.forms.stockValue, { day: day ?? context.to });
	}
	return '';
}

function actionCell(finding: Finding, context: PageContext): string {
	const address = addressOf(finding, context);
	const mending = mendingOf(finding);
	const text = `<div class="todo">${both(mending)}</div>`;
	if (address === '') return text;
	const words = actionWords(finding);
	const says = mending.da === `${words.da}.`;
	return `${says ? '' : text}${button(address, words)}`;
}

function findingRow(finding: Finding, context: PageContext): string {
	const { number, date, partner, dineroNumber, left, right, difference, level } = finding;
	const amounts = [left, right, difference]
		.map((amount) => `<td class="num">${danishAmount(amount)}</td>`)
		.join('');
	return (
		`<tr class="${level}"><td>${escaped(number)}</td>` +
		`<td class="num">${date === null ? '' : danishDate(date)}</td><td>${escaped(partner)}</td>` +
		`<td>${escaped(dineroNumber)}</td><td class="what">${both(sentenceOf(finding))}</td>${amounts}` +
		`<td>${actionCell(finding, context)}</td></tr>`
	);
}

const RETRANSFERS: readonly RetransferKind[] = ['customer', 'supplier'];

/** One button for all rows of a check that the re-transfer form mends, where there are several. */
function allButtons({ findings }: CheckResult, context: PageContext): string {
	return RETRANSFERS.map((kind) => {
		const numbers = new Set(
			findings
				.filter(({ action }) => action.retransfer?.kind === kind)
				.map(({ action }) => action.retransfer?.numbers ?? ''),
		);
		if (numbers.size < 2) return '';
		const some = [...numbers].slice(0, MOST_AT_ONCE);
		const isAll = some.length === numbers.size;
		const words = {
			da: `Overfør ${isAll ? 'alle' : 'de første'} ${some.length} igen`,
			en: `Transfer ${isAll ? 'all' : 'the first'} ${some.length} again`,
		};
		const address = retransferAddress(context, some.join(','), kind);
		return `<p>${button(address, words)}</p>`;
	}).join('');
}

function unexplained({ unexplained: amount }: CheckResult): string {
	if (amount === 0) return '';
	const shown = danishAmount(amount);
	return `<p class="unexplained">${both({
		da: `${shown} kr. af forskellen forklares ikke af rækkerne. Der skjuler sig en fejl mere.`,
		en: `DKK ${shown} of the difference is not explained by the rows. Another error hides.`,
	})}</p>`;
}

/** The rows of one check, with what mends each. */
export function checkSection(result: CheckResult, context: PageContext): string {
	const state = stateOf(result);
	if (state === 'green' || state === 'off') return '';
	const { left, right } = CHECK_WORDS[result.check];
	const head =
		`<tr><th>${both({ da: 'Nr.', en: 'No.' })}</th><th>${both({ da: 'Dato', en: 'Date' })}</th>` +
		`<th>${both({ da: 'Navn / tekst', en: 'Name / text' })}</th>` +
		`<th>${both({ da: 'I Dinero', en: 'In Dinero' })}</th>` +
		`<th>${both({ da: 'Hvad er der galt', en: 'What is wrong' })}</th>` +
		`<th class="num">${both(left)}</th><th class="num">${both(right)}</th>` +
		`<th class="num">${both({ da: 'Forskel', en: 'Difference' })}</th>` +
		`<th>${both({ da: 'Hvad skal gøres', en: 'What to do' })}</th></tr>`;
	const rows = result.findings.map((finding) => findingRow(finding, context)).join('');
	return (
		`<section><h2>${both(CHECK_WORDS[result.check])}</h2>${unexplained(result)}` +
		`${allButtons(result, context)}` +
		`<div class="wide"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div></section>`
	);
}

/** One line of the overview: both sides, the difference, and whether it agrees. */
export function overviewRow(result: CheckResult): string {
	const { check, off, leftCount, rightCount, left, right, difference } = result;
	const state = stateOf(result);
	const words = CHECK_WORDS[check];
	const cell = (content: string): string => `<td class="num">${content}</td>`;
	const sides =
		off === ''
			? cell(String(leftCount)) + cell(danishAmount(left)) + cell(String(rightCount))
			: `<td colspan="3">${both(OFF_WORDS[off])}</td>`;
	const rest =
		off === '' ? cell(danishAmount(right)) + cell(danishAmount(difference)) : '<td></td><td></td>';
	return (
		`<tr class="${state}"><td><strong>${both(words)}</strong><span class="en">` +
		`${escaped(words.left.da)} / ${escaped(words.right.da)}</span></td>${sides}${rest}` +
		`<td class="state">${ICONS[state]} ${both(STATE_WORDS[state])}</td></tr>`
	);
}
