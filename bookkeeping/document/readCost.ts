import { dividedBy, exact, isZero, minus, times, toText, zero, type Exact } from '../money';
import type { InvoiceLine } from './customerInvoice';
import type { RawInvoice, RawItem, RawLine } from './rawDocument';
import { decimalOf } from './rawValue';

/** What a cost on a line is counted in; the rate is base currency per unit of the document's. */
export interface CostCurrency {
	isBase: boolean;
	rate: Exact | null;
}

const absolute = (value: Exact): Exact => (value.units < 0n ? minus(zero, value) : value);
const closer = (value: Exact, a: Exact, b: Exact): boolean => {
	const toA = absolute(minus(value, a));
	const toB = absolute(minus(value, b));
	return minus(toB, toA).units >= 0n;
};

/**
 * Base currency per unit of the document's currency. Rackbeat does not say whether its rate is per
 * 1 or per 100, so the document's own totals decide; null when they cannot.
 */
export function ratePerUnit(invoice: RawInvoice): Exact | null {
	const rate = decimalOf(invoice.currency_rate);
	const total = decimalOf(invoice.total_total);
	const base = decimalOf(invoice.total_base_currency);
	if (!rate || isZero(rate)) return null;
	if (!total || !base || isZero(total)) return null;
	const seen = dividedBy(base, total, 8);
	const perHundred = dividedBy(rate, exact(100), 10);
	return closer(seen, rate, perHundred) ? rate : perHundred;
}

/** A unit cost in base currency: with the item's own cost at hand, the nearer reading is taken. */
function inBase(cost: Exact, present: Exact | undefined, currency: CostCurrency): Exact {
	if (currency.isBase || !currency.rate || !present || isZero(present)) return cost;
	const converted = times(cost, currency.rate);
	return closer(present, cost, converted) ? cost : converted;
}

const firstCost = (values: ReadonlyArray<string | number | null | undefined>): Exact | undefined =>
	values.map(decimalOf).find((value) => value !== undefined);

/**
 * The cost of the whole line in base currency, from the first of Rackbeat's possible fields that
 * holds one: unit cost of the line, total cost of the line, else the item's cost today (an estimate).
 * A zero is no cost: an item that was sold below zero stock has one until goods arrive.
 */
export function readCost(
	line: RawLine,
	item: RawItem,
	quantity: Exact,
	currency: CostCurrency,
): Pick<InvoiceLine, 'cost' | 'costSource'> {
	const present = decimalOf(item.cost_price);
	const unit = firstCost([line.item_cost_price, line.cost_price]);
	if (unit && !isZero(unit)) {
		return {
			cost: toText(times(inBase(unit, present, currency), quantity)),
			costSource: 'lineUnit',
		};
	}
	const total = firstCost([line.total_cost, line.total_cost_price, line.line_cost]);
	if (total && !isZero(total)) {
		// Goods that come back bring their cost back, with whatever sign the total is written.
		const signed = quantity.units < 0n ? minus(zero, absolute(total)) : total;
		return { cost: toText(signed), costSource: 'lineTotal' };
	}
	if (present && !isZero(present)) {
		return { cost: toText(times(present, quantity)), costSource: 'present' };
	}
	return { cost: null, costSource: null };
}
