import { fromMicro, micro, times, toCents } from '../decimal';
import type { CustomerInvoice, InvoiceLine } from '../model';

const HUNDRED = micro(100);

/** A line without VAT after discount, in millionths, not rounded to øre. */
export function exactNet({ quantity, line_price, discount_percentage }: InvoiceLine): bigint {
	const gross = times(micro(quantity), micro(line_price));
	return times(gross, (HUNDRED - micro(discount_percentage)) / 100n);
}

export interface Totals {
	net: number;
	vat: number;
	gross: number;
	/** Gross in the account's base currency. */
	base: number;
}

/**
 * The totals of an invoice in its currency.
 *
 * @param perLine whether each line is rounded to two decimals before VAT is taken
 */
export function totalsOf(invoice: CustomerInvoice, perLine: boolean): Totals {
	const nets = invoice.lines.map((line) => {
		const net = exactNet(line);
		return { net: perLine ? toCents(net) : net, rate: micro(line.vat_percentage) };
	});
	const net = toCents(nets.reduce((sum, line) => sum + line.net, 0n));
	const vat = toCents(nets.reduce((sum, line) => sum + times(line.net, line.rate / 100n), 0n));
	return {
		net: fromMicro(net),
		vat: fromMicro(vat),
		gross: fromMicro(net + vat),
		base: fromMicro(toCents(times(net + vat, micro(invoice.currency_rate)))),
	};
}
