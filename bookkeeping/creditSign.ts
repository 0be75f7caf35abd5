import { compare, exact, minus, percentOf, sum, times, zero, type Exact } from './money';

/** One line of a credit note, in its currency. */
export interface CreditLine {
	unitPrice: number | string;
	quantity: number | string;
	discountPercent: number | string;
}

function amountOf({ unitPrice, quantity, discountPercent }: CreditLine): Exact {
	const whole = times(exact(unitPrice), exact(quantity));
	return minus(whole, percentOf(whole, exact(discountPercent)));
}

/**
 * Whether the lines of a credit note add up to less than nothing. Dinero wants positive amounts and
 * turns the sign itself (seen in live answers), so negative ones would become a debt of the customer.
 * A single negative line, such as a fee that is kept back, is no error.
 */
export const isNegativeCredit = (lines: readonly CreditLine[]): boolean =>
	compare(sum(lines.map(amountOf)), zero) < 0;
