import { divideRounded, fromMicro, micro, times, toCents } from '../decimal';
import type { TradeLine } from '../orderModel';

const HUNDRED = micro(100);

/** A line without VAT after discount, in millionths, not rounded to øre. */
export function exactNet({ quantity, line_price, discount_percentage }: TradeLine): bigint {
	const gross = times(micro(quantity), micro(line_price));
	return divideRounded(gross * (HUNDRED - micro(discount_percentage)), HUNDRED);
}

/** A document in its currency: base currency for one unit of it, and what it asks for. */
export interface Invoiced {
	currency_rate: number;
	lines: readonly TradeLine[];
}

export interface Totals {
	net: number;
	vat: number;
	gross: number;
	/** Gross in the account's base currency. */
	base: number;
}

/**
 * The totals of a document in its currency.
 *
 * @param perLine whether each line is rounded to two decimals before VAT is taken
 */
export function totalsOf(invoice: Invoiced, perLine: boolean): Totals {
	const nets = invoice.lines.map((line) => {
		const net = exactNet(line);
		return { net: perLine ? toCents(net) : net, rate: micro(line.vat_percentage) };
	});
	const net = toCents(nets.reduce((sum, line) => sum + line.net, 0n));
	const vat = toCents(
		nets.reduce((sum, line) => sum + divideRounded(line.net * line.rate, HUNDRED), 0n),
	);
	return {
		net: fromMicro(net),
		vat: fromMicro(vat),
		gross: fromMicro(net + vat),
		base: fromMicro(toCents(times(net + vat, micro(invoice.currency_rate)))),
	};
}
