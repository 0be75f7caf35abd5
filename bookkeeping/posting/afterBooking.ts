import { danishAmount } from '../money';
import type { Posting, SalesPart } from '../plan/plan';
import { problem, type Details, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { Found } from './found';
import { goOn, type Step } from './step';

const isForeign = (part: SalesPart): boolean => part.currency !== 'DKK' && part.inDkk !== undefined;

/**
 * What is looked at once a sales document is booked and nothing is left to do, only to be told: whether
 * Dinero set a credit note off against its invoice, and what its own rate made of a foreign amount.
 */
export function afterBookingStep({ sales: part }: Posting, { sales }: Found): Step {
	if (!part || !sales.standing?.booked) return goOn;
	if (part.type === 'creditNote' && part.creditNoteFor !== null && sales.settlement === null) {
		return { do: 'readSettlement', part, guid: part.creditNoteFor };
	}
	return isForeign(part) && sales.inDkk === null ? { do: 'readInDkk', part } : goOn;
}

function settlementNotices(posting: Posting, part: SalesPart, { sales }: Found): Problem[] {
	if (part.type !== 'creditNote') return [];
	const told = (code: ReasonCode, details: Details) => {
		const { titleDa: document, titleEn: documentEn } = posting.document;
		return [problem(code, { document, documentEn, ...details })];
	};
	if (part.creditNoteFor === null) return told('CREDIT_NOT_SETTLED', { what: '' });
	if (sales.settlement === null) return [];
	const { settled, remaining } = sales.settlement;
	if (!settled) {
		const what = { what: ' mod sin faktura', whatEn: ' against its invoice' };
		return told('CREDIT_NOT_SETTLED', what);
	}
	if (remaining === null || remaining >= 0) return [];
	const amount = danishAmount(0 - remaining);
	return told('CREDIT_TO_REFUND', { amount, currency: part.currency });
}

function currencyNotices(posting: Posting, part: SalesPart, { sales }: Found): Problem[] {
	const { inDkk } = sales;
	if (part.inDkk === undefined || inDkk === null || inDkk === 'unknown') return [];
	const difference = Math.abs(Math.abs(part.inDkk) - inDkk);
	if (difference === 0) return [];
	const details = {
		document: posting.document.titleDa,
		documentEn: posting.document.titleEn,
		source: danishAmount(Math.abs(part.inDkk)),
		target: danishAmount(inDkk),
		difference: danishAmount(difference),
	};
	return [problem('CURRENCY_DIFFERENCE', details)];
}

/** What a booked document leaves for the user to know. */
export function afterBookingNotices(posting: Posting, found: Found): Problem[] {
	const { sales: part } = posting;
	if (!part || !found.sales.standing?.booked) return [];
	return [...settlementNotices(posting, part, found), ...currencyNotices(posting, part, found)];
}
