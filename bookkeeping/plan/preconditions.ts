import { danishDate, endOfMonth, type Day } from '../danishDay';
import { customerCountry } from './contactPlan';
import { isOtherEuCountry } from '../country';
import type { CustomerInvoice } from '../document/customerInvoice';
import { inSentence, salesTitle, type Title } from '../document/title';
import { exact, isZero } from '../money';
import { problem, type Problem } from '../reasons/problem';
import type { RackbeatDineroSettings, Zone } from '../settings/rackbeatDinero';
import { vatNumberFor } from '../vatNumber';

export interface AccountingYear {
	FromDate: Day;
	ToDate: Day;
}

/** The end of the twelve months after `last`, which ends a month; February may be longer then. */
function endOfNextYear(last: Day): Day {
	const [year = '', month = ''] = last.split('-');
	return endOfMonth(`${Number(year) + 1}-${month}-01`);
}

/** Booking in the year after the last one opens it, so that year counts as open (source: Dinero OpenAPI). */
export function isYearOpen(date: Day, years: readonly AccountingYear[]): boolean {
	if (years.some((year) => date >= year.FromDate && date <= year.ToDate)) return true;
	const last = years
		.map((year) => year.ToDate)
		.sort()
		.at(-1);
	return last !== undefined && date > last && date <= endOfNextYear(last);
}

/** What a document's day is judged by, and how sentences name the document. */
export interface DatedDocument {
	date: Day;
	/** Says which document it is, with its partner where its number alone does not. */
	title: Title;
	/** The same inside a sentence. */
	name: { what: string; whatEn: string };
}

/** Whether the day may be transferred, and posted on. The date is never moved. */
export function dateProblems(
	{ date, title, name }: DatedDocument,
	{ from, closedUntil }: RackbeatDineroSettings,
	years: readonly AccountingYear[],
): Problem[] {
	const shown = danishDate(date);
	const found: Problem[] = [];
	if (date < from) {
		const details = { ...title, date: shown, from: danishDate(from) };
		found.push(problem('BEFORE_START_DATE', details, 'from'));
	}
	if (closedUntil !== null && date <= closedUntil) {
		const details = { closedUntil: danishDate(closedUntil), date: shown, ...name };
		found.push(problem('PERIOD_REPORTED', details, 'closedUntil'));
	}
	if (!isYearOpen(date, years)) found.push(problem('YEAR_CLOSED', { date: shown }, 'invoice_date'));
	return found;
}

function euProblems(invoice: CustomerInvoice): Problem[] {
	if (invoice.zone !== 'eu') return [];
	const untaxed = invoice.lines.some(
		(line) => line.kind === 'product' && isZero(exact(line.vatPercent)),
	);
	const country = customerCountry(invoice.customer);
	const hasNumber =
		country !== undefined &&
		isOtherEuCountry(country) &&
		vatNumberFor(country, invoice.customer.vatNumber) !== undefined;
	const customer = invoice.customer.number;
	return untaxed && !hasNumber
		? [problem('EU_VAT_NUMBER_MISSING', { customer }, 'company_vat')]
		: [];
}

const OUTSIDE: ReadonlySet<Zone> = new Set(['eu', 'abroad']);

/** A private buyer outside Denmark pays Danish VAT on all lines, a company there on none. */
function mixedZones(invoice: CustomerInvoice): Problem[] {
	if (!OUTSIDE.has(invoice.zone)) return [];
	const amounts = invoice.lines.filter((line) => line.kind === 'product' && line.net !== 0);
	const untaxed = amounts.filter((line) => isZero(exact(line.vatPercent)));
	if (untaxed.length === 0 || untaxed.length === amounts.length) return [];
	const customer = invoice.customer.number;
	return [problem('ZONES_MIXED', { ...salesTitle(invoice), customer }, 'vat_zone')];
}

/** Everything about the document itself that stands in the way, before any line is looked at. */
export function documentProblems(
	invoice: CustomerInvoice,
	settings: RackbeatDineroSettings,
	years: readonly AccountingYear[],
	transferred = false,
): Problem[] {
	const title = salesTitle(invoice);
	const found: Problem[] = [];
	if (!settings.enabled || !settings.debtor.enabled) {
		found.push(problem('INTEGRATION_OFF', {}, 'debtor.enabled'));
	}
	if (!invoice.isBooked) {
		found.push(problem(transferred ? 'UNBOOKED_AT_SOURCE' : 'NOT_BOOKED', { ...title }));
	}
	if (!invoice.lines.some((line) => line.kind === 'product')) {
		found.push(problem('NO_LINES', { ...title }, 'lines'));
	}
	if (!/^[A-Z]{3}$/.test(invoice.currency)) {
		found.push(problem('CURRENCY_UNSUPPORTED', { currency: invoice.currency }, 'currency'));
	}
	const dated = { date: invoice.date, title, name: inSentence(title) };
	const dates = dateProblems(dated, settings, years);
	return [...found, ...dates, ...euProblems(invoice), ...mixedZones(invoice)];
}
