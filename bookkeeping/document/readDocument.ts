import { danishDay, type Day } from '../danishDay';
import { danishAmount, rounded, sum, toOre, toText, zero, type Ore } from '../money';
import type { Zone } from '../settings/rackbeatDinero';
import type { InvoiceDocument, PaymentTerms, Reading } from './document';
import { lineFacts, type LineFacts, type LineSurroundings } from './lineFacts';
import type { RawDocument, RawGroup, RawItem, RawPartner } from './rawDocument';
import { decimalOf, flagOf, keyOf, nameOf, textOf } from './rawValue';
import { zoneOf } from './readPartner';
import { ratePerUnit } from './readRate';
import {
	allNegative,
	AMOUNT,
	chooseReading,
	type Candidate,
	type Choice,
	type Kind,
	type Tolerance,
	type Totals,
} from './readings';
import { readTotals } from './readTotals';
import { readField, stop, type Title } from './title';

/** What a document's lines only name by number, as Rackbeat answered it. */
export interface LineAnswers {
	items: Readonly<Record<string, RawItem>>;
	groups: Readonly<Record<string, RawGroup>>;
}

/** A document with its one reading, and what both kinds of invoices have in common. */
export interface ReadDocument {
	common: InvoiceDocument;
	facts: readonly LineFacts[];
	candidate: Candidate;
}

/** Whether a document's type says that it is a credit note; its values are not documented. */
export const isCreditType = (type: string): boolean => /[ck]redit/i.test(type);

const BASE_CURRENCY = 'DKK';

/** Names under which a credit note may hold the invoice that it credits; none is documented. */
const CREDITED_FIELDS = [
	'credited_invoice_id',
	'credited_invoice_number',
	'credited_invoice',
	'original_invoice_id',
	'original_invoice_number',
	'original_invoice',
];

/** Flag or type first, then a negative total, then negative quantities alone. */
function kindOf(raw: RawDocument, lines: readonly LineFacts[], { net, gross }: Totals): Kind {
	if (flagOf(raw.is_creditnote) || isCreditType(textOf(raw.type))) {
		return { kind: 'creditNote', by: 'flag' };
	}
	if ((gross || net) < 0) return { kind: 'creditNote', by: 'total' };
	if (allNegative(lines)) return { kind: 'creditNote', by: 'quantities' };
	return { kind: 'invoice', by: null };
}

function termsOf(raw: RawDocument): PaymentTerms | null {
	const terms = raw.payment_terms;
	if (typeof terms !== 'object' || terms === null) return null;
	const days = decimalOf(terms.maturity_days) ?? zero;
	return {
		type: textOf(terms.type),
		days: Number(toText(rounded(days, 0))),
		name: textOf(terms.name),
	};
}

function dayOf(title: Title, field: string, text: string): Day {
	return readField(title, field, () => danishDay(text));
}

/** The document's VAT zone, else its partner's. @throws Blocked when it is none of the four */
export function readZone(raw: RawDocument, partner: RawPartner, title: Title, role: Role): Zone {
	const text = textOf(raw.vat_zone) || textOf(partner.vat_zone);
	const number = keyOf(partner.number) ?? '?';
	const who = { partner: `${role.da} ${number}`, partnerEn: `${role.en} ${number}` };
	return zoneOf(text) ?? stop(title, 'ZONE_UNKNOWN', { zone: text, ...who }, 'vat_zone');
}

export interface Role {
	da: string;
	en: string;
}

/** The reading, or the sentence that tells why there is none. @throws Blocked */
function orStop(choice: Choice, lines: readonly LineFacts[], totals: Totals, title: Title) {
	if ('holds' in choice) return choice.holds;
	const [first] = choice.candidates;
	if (choice.fails === 'percent') {
		const place = lines.findIndex((line) => line.isProduct && line.vatPercent === undefined);
		const detail = `no VAT percent on "${lines[place]?.text ?? ''}"`;
		return stop(title, 'UNREADABLE', { what: `lines.${place}`, detail }, `lines.${place}`);
	}
	if (choice.fails === 'ambiguous') {
		const readings = [...new Set(choice.candidates.map(readingText))].join('; ');
		return stop(title, 'READING_AMBIGUOUS', { readings }, 'lines');
	}
	if (choice.fails === 'vat' && first) {
		const sums = { lines: danishAmount(totals.vat - signed(first.vatDifference, first)) };
		return stop(
			title,
			'VAT_DOES_NOT_ADD_UP',
			{ ...sums, total: danishAmount(totals.vat) },
			'lines',
		);
	}
	const added = danishAmount(toOre(sum(lines.map(AMOUNT.unit))));
	const sums = { lines: added, total: danishAmount(totals.net) };
	return stop(title, 'LINES_DO_NOT_ADD_UP', sums, 'lines');
}

const signed = (difference: Ore, { turned }: Candidate): Ore =>
	turned.totals ? 0 - difference : difference;

/** A reading in the words of Rackbeat's own fields. */
const readingText = ({ linePrice, turned, amounts }: Candidate): string => {
	const signs = turned.amounts || turned.quantities ? ' (-)' : '';
	return `line_price = ${linePrice}${signs}: ${amounts.map(toOre).map(danishAmount).join(' + ')}`;
};

const readingOf = (candidate: Candidate, { by }: Kind): Reading => ({
	linePrice: candidate.linePrice,
	creditNoteBy: by,
	turned: candidate.turned,
	vatPercentFromTotals: candidate.percentsFromTotals,
	netDifference: candidate.netDifference,
	vatDifference: candidate.vatDifference,
});

/** The totals as a bookkeeper reads them: what a credit note credits is positive. */
const turnedTotals = ({ net, vat, gross }: Totals, { turned }: Candidate): Totals =>
	turned.totals ? { net: 0 - net, vat: 0 - vat, gross: 0 - gross } : { net, vat, gross };

function currencyParts(raw: RawDocument, totals: Totals, { turned }: Candidate, title: Title) {
	const currency = textOf(raw.currency).toUpperCase() || BASE_CURRENCY;
	const told = readField(title, 'currency_rate', () => decimalOf(raw.currency_rate));
	const base = readField(title, 'total_base_currency', () => decimalOf(raw.total_base_currency));
	const baseOre = base && toOre(base);
	const rate = ratePerUnit(told, base, totals);
	const known = currency === BASE_CURRENCY ? '1' : rate && toText(rate);
	return {
		currency,
		rate: known,
		baseGross: baseOre === undefined ? null : turned.totals && baseOre < 0 ? 0 - baseOre : baseOre,
	};
}

const creditedNumber = (raw: RawDocument): string | null =>
	CREDITED_FIELDS.map((field) => keyOf(raw[field])).find((number) => number !== null) ?? null;

function readFacts(raw: RawDocument, around: LineSurroundings, title: Title): LineFacts[] {
	return (raw.lines ?? []).map((line, place) =>
		readField(title, `lines.${place}`, () => lineFacts(line, around)),
	);
}

/**
 * Reads what customer and supplier invoices have in common, in any of the shapes that Rackbeat's
 * documentation leaves open, and proves the reading on the document's own totals.
 * @throws Blocked naming the field that cannot be read, or the sums that no or more than one reading makes
 */
export function readDocument(
	raw: RawDocument,
	number: string,
	around: LineSurroundings,
	tolerance: Tolerance,
	title: Title,
): ReadDocument {
	const totals = readTotals(raw, title);
	const facts = readFacts(raw, around, title);
	const kind = kindOf(raw, facts, totals);
	const candidate = orStop(chooseReading(facts, totals, kind, tolerance), facts, totals, title);
	const meant = turnedTotals(totals, candidate);
	const date = textOf(raw.invoice_date) || textOf(raw.booked_at);
	const dueDate = textOf(raw.due_date);
	return {
		facts,
		candidate,
		common: {
			kind: kind.kind,
			number,
			isBooked: flagOf(raw.is_booked) ?? false,
			date: dayOf(title, 'invoice_date', date),
			dueDate: dueDate ? dayOf(title, 'due_date', dueDate) : null,
			...currencyParts(raw, totals, candidate, title),
			zone: around.zone,
			paymentTerms: readField(title, 'payment_terms', () => termsOf(raw)),
			heading: textOf(raw.heading),
			note: textOf(raw.note),
			ourReference: nameOf(raw.our_reference),
			theirReference: textOf(raw.their_reference),
			creditedNumber: kind.kind === 'creditNote' ? creditedNumber(raw) : null,
			...meant,
			lineRounding: candidate.amounts.map(toOre).reduce((left, line) => left - line, meant.net),
			reading: readingOf(candidate, kind),
		},
	};
}
