import type { SupplierInvoice } from '../document/supplierInvoice';
import { supplierTitle } from '../document/title';
import { danishAmount, exact, fromOre, times, toOre, type Ore } from '../money';
import { NO_PURCHASE_VAT, paperPercent } from '../purchaseVat';
import { problem, type Problem } from '../reasons/problem';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { fitGross, grossChoices, largest, type NetLine } from './purchaseGross';
import type { PurchaseGroup } from './purchaseGroups';

/** What is sent of each group, and a line of its own for øre where the user has an account for them. */
export interface PurchaseAmounts {
	/** Currency of the amounts: the document's own, or DKK. */
	currency: string;
	/** Gross of each group, in their order. */
	gross: Ore[];
	rounding: { accountNumber: number; amount: Ore } | null;
	notices: Problem[];
}

interface Input {
	invoice: SupplierInvoice;
	groups: readonly PurchaseGroup[];
	settings: RackbeatDineroSettings;
}

const netLine = ({ net, deductiblePercent }: PurchaseGroup): NetLine => ({
	net,
	taxed: paperPercent(deductiblePercent) !== '0',
});

/** What the totals of the document differ from its own lines, in øre: what is printed wins over them. */
const differsOnPaper = ({ reading }: SupplierInvoice): boolean =>
	reading.vatDifference !== 0 || reading.netDifference !== 0;

function tooFar({ invoice }: Input, left: Ore): Problem {
	const paper = danishAmount(invoice.vat);
	const possible = danishAmount(invoice.vat - left);
	return problem('PURCHASE_VAT_DIFFERS', { ...supplierTitle(invoice), paper, possible });
}

const rounded = ({ invoice }: Input, left: Ore, account: number): Problem =>
	problem('PURCHASE_ROUNDED', {
		...supplierTitle(invoice),
		amount: danishAmount(left),
		account,
	});

/**
 * Puts what no gross amounts can reach where it belongs. Øre that rounding several accounts by
 * themselves leaves are the largest line's, so that the supplier is owed what the document says; its net
 * is then an øre off, which is told. Øre of the paper go to the rounding account within the tolerance;
 * Dinero takes no negative line, so those too few come off the largest line, too.
 */
function placeLeft(input: Input, lines: readonly NetLine[], gross: Ore[], left: Ore) {
	const { invoice, settings, groups } = input;
	const place = largest(lines);
	const onLargest = () => {
		gross[place] = (gross[place] ?? 0) + left;
		const account = groups[place]?.accountNumber ?? 0;
		return { rounding: null, notices: [rounded(input, left, account)] };
	};
	if (!differsOnPaper(invoice)) return onLargest();
	const account = settings.creditor.roundingAccount;
	if (account === null || Math.abs(left) > settings.rounding.toleranceOre) {
		return { rounding: null, notices: [tooFar(input, left)] };
	}
	if (left < 0) return onLargest();
	const rounding = { accountNumber: account, amount: left };
	return { rounding, notices: [rounded(input, left, account)] };
}

/** Amounts in the document's own currency: the total is the document's, each net its group's. */
function inOwnCurrency(input: Input): PurchaseAmounts {
	const { invoice, groups } = input;
	const lines = groups.map(netLine);
	const { gross, left } = fitGross(lines, invoice.gross);
	const { currency } = invoice;
	if (left === 0) return { currency, gross, rounding: null, notices: [] };
	return { currency, gross, ...placeLeft(input, lines, gross, left) };
}

const inDkk = (ore: Ore, rate: string): Ore => toOre(times(fromOre(ore), exact(rate)));

/** The gross amount that keeps the net in DKK, the nearer one to the converted gross where there are two. */
function dkkGross(line: NetLine, near: Ore): Ore {
	const distance = (gross: Ore): number => Math.abs(gross - near);
	const [first = line.net, ...others] = grossChoices(line);
	return others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first);
}

/**
 * The amounts in DKK by Rackbeat's rate. Each group's net is converted and rounded once, what that
 * leaves of the whole net is the largest one's; the VAT is computed anew of the net in DKK.
 */
function converted(input: Input, own: PurchaseAmounts, rate: string): PurchaseAmounts {
	const lines = input.groups.map(netLine);
	const nets = lines.map(({ net }) => inDkk(net, rate));
	const whole = inDkk(
		lines.reduce((sum, { net }) => sum + net, 0),
		rate,
	);
	const place = largest(lines);
	nets[place] = (nets[place] ?? 0) + whole - nets.reduce((sum, net) => sum + net, 0);
	const gross = lines.map(({ taxed }, at) =>
		dkkGross({ net: nets[at] ?? 0, taxed }, inDkk(own.gross[at] ?? 0, rate)),
	);
	const { rounding } = own;
	const amount = rounding === null ? 0 : inDkk(rounding.amount, rate);
	return {
		...own,
		currency: 'DKK',
		gross,
		rounding: rounding !== null && amount > 0 ? { ...rounding, amount } : null,
	};
}

function negativeGroups({ groups }: Input): Problem[] {
	return groups
		.filter(({ net }) => net < 0)
		.map(({ accountNumber, net }) =>
			problem('PURCHASE_GROUP_NEGATIVE', { account: accountNumber, amount: danishAmount(net) }),
		);
}

/**
 * What is sent of each group of lines, to the øre, so that Dinero's split gives the net back.
 * @returns amounts with notices, or the problems that hold the document back among them
 */
export function purchaseAmounts(input: Input): PurchaseAmounts {
	const { invoice, settings } = input;
	const { currency, rate } = invoice;
	const negative = negativeGroups(input);
	if (negative.length > 0) return { currency, gross: [], rounding: null, notices: negative };
	const own = inOwnCurrency(input);
	if (currency === 'DKK' || settings.creditor.keepCurrency) return own;
	if (rate === null) {
		const unknown = problem('CURRENCY_RATE_UNKNOWN', { ...supplierTitle(invoice), currency });
		return { ...own, notices: [...own.notices, unknown] };
	}
	return converted(input, own, rate);
}

/** The code of the line that takes øre. */
export const ROUNDING_CODE = NO_PURCHASE_VAT;
