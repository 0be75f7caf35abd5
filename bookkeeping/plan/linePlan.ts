import type { Account, Chart } from '../chart';
import type { CustomerInvoice, InvoiceLine } from '../document/customerInvoice';
import {
	compare,
	danishNumber,
	exact,
	isZero,
	minus,
	percentOf,
	rounded,
	times,
	toOre,
	toText,
	oreToDecimal,
} from '../money';
import { problem, type Problem } from '../reasons/problem';
import { salesZoneProblem } from '../settings/checkVatCodes';
import type { DineroUnit, RackbeatDineroSettings, Zone } from '../settings/rackbeatDinero';
import type { SalesLinePart } from './plan';

export const ZONE_NAMES: Readonly<Record<Zone, string>> = {
	domestic: 'Danmark',
	eu: 'EU',
	abroad: 'udland',
	domesticExempt: 'momsfrit salg i Danmark',
};

/** How many decimals of price, quantity and discount every reading of Dinero's documentation keeps. */
const SAFE_DECIMALS = 2;

interface Unit {
	unit: DineroUnit | null;
	problems: Problem[];
}

function unitOf(line: InvoiceLine, settings: RackbeatDineroSettings): Unit {
	const mapped = line.unitNumber === null ? undefined : settings.units.byUnit[line.unitNumber];
	if (mapped) return { unit: mapped, problems: [] };
	const name = line.unitName || line.unitNumber || 'uden enhed';
	const used = settings.units.defaultUnit;
	const field = line.unitNumber === null ? 'units.byUnit' : `units.byUnit.${line.unitNumber}`;
	if (used)
		return { unit: used, problems: [problem('UNIT_DEFAULTED', { unit: name, used }, field)] };
	return { unit: null, problems: [problem('UNIT_UNMAPPED', { unit: name }, field)] };
}

/** A line that carries VAT outside the domestic zone (a private buyer abroad) is a domestic sale. */
const zoneOfLine = ({ vatPercent }: InvoiceLine, zone: Zone): Zone =>
	isZero(exact(vatPercent)) ? zone : 'domestic';

/** The setting that says which account a line of the zone goes on. */
const accountSetting = ({ groupNumber }: InvoiceLine, zone: Zone): string =>
	groupNumber === null
		? 'debtor.defaultAccount'
		: `debtor.accountByGroupZone.${zone}.${groupNumber}`;

function accountNumber(
	line: InvoiceLine,
	zone: Zone,
	settings: RackbeatDineroSettings,
): number | Problem {
	const field = accountSetting(line, zone);
	if (line.groupNumber === null) {
		return settings.debtor.defaultAccount ?? problem('NO_LINE_GROUP', { line: line.text }, field);
	}
	const account = settings.debtor.accountByGroupZone[zone][line.groupNumber];
	const details = {
		group: line.groupName || line.groupNumber,
		zone: ZONE_NAMES[zone],
		table: 'Bogføring af omsætning',
		tableEn: 'Posting of Revenue',
	};
	return account ?? problem('NO_GROUP_ACCOUNT', details, field);
}

function accountProblem(
	number: number,
	account: Account | undefined,
	line: InvoiceLine,
	zone: Zone,
): Problem | undefined {
	const field = accountSetting(line, zone);
	if (!account) return problem('ACCOUNT_MISSING', { account: number }, field);
	if (account.kind !== 'revenue') {
		const expected = { expected: 'en omsætningskonto', expectedEn: 'a revenue account' };
		return problem('ACCOUNT_KIND', { account: number, ...expected }, field);
	}
	if (account.vatPercent === null) {
		return problem('VAT_CODE_UNKNOWN', { account: number, code: account.vatCode ?? '' }, field);
	}
	if (compare(exact(account.vatPercent), exact(line.vatPercent)) !== 0) {
		const details = {
			account: number,
			accountRate: account.vatPercent.replace('.', ','),
			line: line.text,
			lineRate: line.vatPercent.replace('.', ','),
		};
		return problem('VAT_MISMATCH', details, field);
	}
	return salesZoneProblem(account, zone, field);
}

type Amounts = Pick<SalesLinePart, 'quantity' | 'unitPrice' | 'discountPercent' | 'description'>;

const discountText = (line: InvoiceLine): string =>
	isZero(exact(line.discountPercent)) ? '' : ` - ${danishNumber(exact(line.discountPercent))} %`;

/**
 * Quantity, price and discount with the decimals that Dinero surely keeps; where cutting them would
 * move the line by an øre, one of the whole amount with the calculation in the text.
 */
export function safeAmounts(line: InvoiceLine): Amounts & { asOneAmount: boolean } {
	const quantity = rounded(exact(line.quantity), SAFE_DECIMALS);
	const unitPrice = rounded(exact(line.unitPrice), SAFE_DECIMALS);
	const discount = rounded(exact(line.discountPercent), SAFE_DECIMALS);
	const full = times(quantity, unitPrice);
	if (toOre(minus(full, percentOf(full, discount))) === line.net) {
		return {
			quantity: toText(quantity),
			unitPrice: toText(unitPrice),
			discountPercent: toText(discount),
			description: line.text,
			asOneAmount: false,
		};
	}
	const unit = line.unitName ? ` ${line.unitName}` : '';
	const price = danishNumber(exact(line.unitPrice));
	const calculation = `${danishNumber(exact(line.quantity))}${unit} à ${price}${discountText(line)}`;
	return {
		quantity: '1',
		unitPrice: toText(exact(oreToDecimal(line.net))),
		discountPercent: '0',
		description: `${line.text} (${calculation})`,
		asOneAmount: true,
	};
}

const textLine = (line: InvoiceLine): SalesLinePart => ({
	lineType: 'Text',
	description: line.text,
	quantity: '0',
	unitPrice: '0',
	discountPercent: '0',
	unit: null,
	accountNumber: null,
});

/** One Rackbeat line as a Dinero line, with everything that stands in its way. */
export function planLine(
	line: InvoiceLine,
	invoice: CustomerInvoice,
	settings: RackbeatDineroSettings,
	chart: Chart,
): { part: SalesLinePart; problems: Problem[] } {
	if (line.kind === 'text') return { part: textLine(line), problems: [] };
	const { unit, problems } = unitOf(line, settings);
	const zone = zoneOfLine(line, invoice.zone);
	const account = accountNumber(line, zone, settings);
	const number = typeof account === 'number' ? account : null;
	if (typeof account !== 'number') problems.push(account);
	else {
		const wrong = accountProblem(account, chart.get(account), line, zone);
		if (wrong) problems.push(wrong);
	}
	const { asOneAmount, ...amounts } = safeAmounts(line);
	if (asOneAmount) problems.push(problem('ALREADY_NET_PRICE', { line: line.text }));
	return { part: { lineType: 'Product', unit, accountNumber: number, ...amounts }, problems };
}
