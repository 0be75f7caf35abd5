import type { Simulator } from '../../control';
import type { DineroState, Organisation } from '../model';
import { lineAmount, share, sumOf, tenThousandths, withDecimals } from '../money';
import type { SalesContent, SalesLine } from '../salesModel';
import { findAccount, vatTypeOf } from './chart';

/** A line in øre of the document's currency. */
export interface LineTotal {
	line: SalesLine;
	net: number;
	vat: number;
	gross: number;
	/** Unit prices rounded to øre. */
	unitNet: number;
	unitGross: number;
	vatCode: string | null;
	/** VAT in ten-thousandths of the net. */
	rate: number;
}

/** VAT of the lines that share a code. */
export interface VatGroup {
	vatCode: string | null;
	rate: number;
	net: number;
	vat: number;
}

export interface SalesTotals {
	lines: LineTotal[];
	groups: VatGroup[];
	net: number;
	vat: number;
	gross: number;
	/** Net of lines with a rate above 0, and of the rest. */
	vatable: number;
	nonVatable: number;
}

function lineTotal(
	sim: Simulator<DineroState>,
	org: Organisation,
	content: SalesContent,
	line: SalesLine,
): LineTotal {
	const vatCode = findAccount(org, line.AccountNumber)?.vatCode ?? null;
	const rate = tenThousandths(vatTypeOf(org, vatCode)?.VatRate ?? 0);
	const price = withDecimals(line.BaseAmountValue, sim.switches.count('unitPriceDecimals'));
	const quantity = withDecimals(line.Quantity, sim.switches.count('quantityDecimals'));
	const amount = lineAmount(price, quantity, line.Discount);
	const unit = lineAmount(price, 1, 0);
	const base = { line, vatCode, rate };
	if (content.ShowLinesInclVat) {
		const net = share(amount, 10_000, 10_000 + rate);
		const unitNet = share(unit, 10_000, 10_000 + rate);
		return { ...base, net, vat: amount - net, gross: amount, unitNet, unitGross: unit };
	}
	const vat = share(amount, rate, 10_000);
	const unitGross = unit + share(unit, rate, 10_000);
	return { ...base, net: amount, vat, gross: amount + vat, unitNet: unit, unitGross };
}

function groupsOf(lines: readonly LineTotal[], once: boolean, inclVat: boolean): VatGroup[] {
	const codes = [...new Set(lines.map(({ vatCode }) => vatCode))];
	return codes.map((vatCode) => {
		const own = lines.filter((line) => line.vatCode === vatCode);
		const rate = own[0]?.rate ?? 0;
		const net = sumOf(own.map((line) => line.net));
		const perLine = sumOf(own.map((line) => line.vat));
		return { vatCode, rate, net, vat: once && !inclVat ? share(net, rate, 10_000) : perLine };
	});
}

/** Works a sales document out; VAT follows from the account of each line, headings carry no amount. */
export function totalsOf(
	sim: Simulator<DineroState>,
	org: Organisation,
	content: SalesContent,
): SalesTotals {
	const lines = content.ProductLines.filter(({ LineType }) => LineType !== 'Text').map((line) =>
		lineTotal(sim, org, content, line),
	);
	const once = sim.switches.is('vatRounding', 'perInvoice');
	const groups = groupsOf(lines, once, content.ShowLinesInclVat);
	const net = sumOf(groups.map((group) => group.net));
	const vat = sumOf(groups.map((group) => group.vat));
	const vatable = sumOf(groups.filter(({ rate }) => rate > 0).map((group) => group.net));
	return { lines, groups, net, vat, gross: net + vat, vatable, nonVatable: net - vatable };
}
