import type { Problem } from '../../../bookkeeping/reasons/problem';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ServiceError } from '../../../services/http/serviceError';

/** Dinero's own words of a refusal, each once. */
export function refusalText(error: ServiceError): string {
	const texts = error.messages.map(({ property, text }) =>
		property ? `${property}: ${text}` : text,
	);
	return [...new Set(texts)].join(' ') || error.message;
}

const speaksOf = (error: ServiceError, pattern: RegExp): boolean =>
	error.messages.some(({ property, text }) => pattern.test(property) || pattern.test(text));

/** Why Dinero refused to book, with the reason codes that a user can act on. */
export function bookingProblem(
	error: ServiceError,
	document: string,
	date: string,
	number: number | null,
): Problem {
	const detail = refusalText(error);
	if (number !== null && speaksOf(error, /number|nummer/i)) {
		return problem('NUMBER_TAKEN', { number });
	}
	if (speaksOf(error, /accounting ?year|regnskabsår|regnskabsaar|period|voucherdate|^date$/i)) {
		return problem('YEAR_CLOSED', { date });
	}
	return problem('BOOKING_REFUSED', { document, detail });
}

/** Kinds of trouble that belong to the connection or the moment, not to the document. */
const NOT_THE_DOCUMENT = new Set([
	'unauthorized',
	'signedOut',
	'clientRefused',
	'otherCompany',
	'forbidden',
	'noSubscription',
	'rateLimited',
	'temporary',
	// Nobody knows whether it was done, so nothing was said about the content.
	'outcomeUnknown',
]);

/** True when Dinero read the request and said no to its content. */
export const isRefusal = (error: unknown): error is ServiceError =>
	error instanceof ServiceError && !NOT_THE_DOCUMENT.has(error.kind);

/** The error to throw for a refused write: the document's problem, or the trouble itself. */
export function refused(error: unknown, document: string): unknown {
	if (!isRefusal(error)) return error;
	return new Blocked([
		problem('REFUSED', { service: 'Dinero', document, detail: refusalText(error) }),
	]);
}
