import { compare, danishAmount, exact } from '../money';
import type { RoundingRule, SalesLinePart, SalesPart, Totals } from '../plan/plan';
import { problem, type Details, type Problem } from '../reasons/problem';
import { namesSame, parseReference } from '../reference';
import type { StandingSales } from './found';

export type TotalsVerdict =
	| { verdict: 'equal' }
	/** Put this difference on the rounding account. */
	| { verdict: 'round'; difference: number }
	/** Gross is equal now; net and VAT differ within the tolerance. */
	| { verdict: 'rounded' }
	| { verdict: 'differs' };

const same = (a: Totals, b: Totals): boolean =>
	a.net === b.net && a.vat === b.vat && a.gross === b.gross;

const within = (a: Totals, b: Totals, tolerance: number): boolean =>
	Math.abs(a.net - b.net) <= tolerance &&
	Math.abs(a.vat - b.vat) <= tolerance &&
	Math.abs(a.gross - b.gross) <= tolerance;

/**
 * Net, VAT and gross of both sides in the document's currency. A difference within the tolerance is
 * mended once by a line on the rounding account, where one is set; anything else is a mismatch.
 */
export function compareTotals(
	wanted: Totals,
	found: Totals,
	rounding: RoundingRule,
	roundingAdded: boolean,
): TotalsVerdict {
	if (same(wanted, found)) return { verdict: 'equal' };
	if (rounding.account === null || !within(wanted, found, rounding.toleranceOre)) {
		return { verdict: 'differs' };
	}
	const difference = wanted.gross - found.gross;
	if (difference === 0) return { verdict: 'rounded' };
	return roundingAdded ? { verdict: 'differs' } : { verdict: 'round', difference };
}

/** Both totals as a bookkeeper reads them. */
export const totalsDetails = (wanted: Totals, found: Totals): Details => ({
	source: danishAmount(wanted.gross),
	target: danishAmount(found.gross),
	sourceVat: danishAmount(wanted.vat),
	targetVat: danishAmount(found.vat),
});

const sameNumber = (a: string, b: string): boolean => compare(exact(a), exact(b)) === 0;

function sameLine(wanted: SalesLinePart, found: SalesLinePart | undefined): boolean {
	if (!found || wanted.lineType !== found.lineType) return false;
	if (wanted.description.trim() !== found.description.trim()) return false;
	return (
		wanted.lineType === 'Text' ||
		(wanted.accountNumber === found.accountNumber &&
			wanted.unit === found.unit &&
			sameNumber(wanted.quantity, found.quantity) &&
			sameNumber(wanted.unitPrice, found.unitPrice) &&
			sameNumber(wanted.discountPercent, found.discountPercent))
	);
}

export const ROUNDING_TEXT = 'Øreafrunding';

/** The rounding line of ours that may stand after the planned ones. */
export const isRoundingLine = (line: SalesLinePart, rounding: RoundingRule): boolean =>
	line.description === ROUNDING_TEXT && line.accountNumber === rounding.account;

const OTHER_INVOICE = 'faktura, der krediteres / credited invoice';

/** Dinero writes guids in lower case, people do not always. */
export const sameGuid = (a: string | null, b: string | null): boolean =>
	(a ?? '').toLowerCase() === (b ?? '').toLowerCase();

/** Whether a standing credit note is for another invoice than the planned one. */
const namesOtherInvoice = (part: SalesPart, found: StandingSales): boolean =>
	part.type === 'creditNote' && !sameGuid(part.creditNoteFor, found.creditNoteFor);

const isOthers = (contactGuid: string | null, found: StandingSales): boolean =>
	contactGuid !== null && !sameGuid(contactGuid, found.contactGuid);

/** A line as a bookkeeper reads it; "-" where there is none. */
const lineText = (line: SalesLinePart | undefined): string =>
	line === undefined
		? '-'
		: `${line.description.trim()} ${line.quantity} x ${line.unitPrice}`.replace(/\s+/g, ' ');

/** Every line that is not as planned, as it stands in Dinero and as it is meant. */
function lineDifferences(part: SalesPart, lines: readonly SalesLinePart[]): string[] {
	const most = Math.max(part.lines.length, lines.length);
	return Array.from({ length: most }, (_, place) => place).flatMap((place) => {
		const [wanted, found] = [part.lines[place], lines[place]];
		if (wanted && sameLine(wanted, found)) return [];
		const texts = `Dinero: ${lineText(found)}, Rackbeat: ${lineText(wanted)}`;
		return [`linje / line ${place + 1} (${texts})`];
	});
}

/** The draft carries our reference with another content: it is of an earlier state of the source. */
export const isOutdated = (part: SalesPart, { reference }: StandingSales): boolean =>
	reference !== part.reference && namesSame(reference, part.reference);

/** What of a standing draft is not as planned; undefined when it is our draft, untouched. */
export function draftDifference(part: SalesPart, found: StandingSales, contactGuid: string | null) {
	const [last] = found.lines.slice(-1);
	const extra =
		last && found.lines.length === part.lines.length + 1 && isRoundingLine(last, part.rounding);
	const lines = extra ? found.lines.slice(0, -1) : found.lines;
	const differences = [
		...(isOthers(contactGuid, found) ? ['kontakt / contact'] : []),
		...(found.currency === part.currency ? [] : ['valuta / currency']),
		...(namesOtherInvoice(part, found) ? [OTHER_INVOICE] : []),
		...lineDifferences(part, lines),
	];
	if (differences.length > 0) return differences.join('; ');
	if (found.reference === part.reference) return undefined;
	return isOutdated(part, found) ? 'dato, tekst eller vilkår / date, text or terms' : 'reference';
}

const hashOf = (reference: string): string | undefined => parseReference(reference)?.hash;

/** A booked document that is not what the source now says; nothing is written then. */
export function bookedDifference(
	part: SalesPart,
	found: StandingSales,
	contactGuid: string | null,
) {
	const details = totalsDetails(part.totals, found.totals);
	if (!part.linked && hashOf(found.reference) !== hashOf(part.reference)) {
		return `Rackbeat ${details['source']}, Dinero ${details['target']}`;
	}
	if (isOthers(contactGuid, found)) return 'kontakt / contact';
	if (namesOtherInvoice(part, found)) return OTHER_INVOICE;
	const verdict = compareTotals(part.totals, found.totals, part.rounding, true).verdict;
	const equal = verdict === 'equal' || verdict === 'rounded';
	return equal ? undefined : `Rackbeat ${details['source']}, Dinero ${details['target']}`;
}

/** The notice that a rounding line was used, with both VAT amounts. */
export const roundedNotice = (part: SalesPart, found: Totals, difference: number): Problem =>
	problem('ROUNDED', {
		...totalsDetails(part.totals, found),
		amount: danishAmount(difference),
		account: part.rounding.account ?? '',
	});
