import type { Account, Chart, VatTypeRow } from '../chart';
import type { DocumentLine } from '../document/document';
import type { SupplierInvoice } from '../document/supplierInvoice';
import { danishNumber, exact, isZero, type DecimalText, type Ore } from '../money';
import { sentVatCode } from '../purchaseRules';
import {
	deductiblePercent,
	isSalesCode,
	NO_PURCHASE_VAT,
	paperPercent,
	vatCodeKey,
} from '../purchaseVat';
import { problem, type Problem } from '../reasons/problem';
import { KIND_NAMES, purchaseRateFits, suits } from '../settings/accountFit';
import type { RackbeatDineroSettings, Zone } from '../settings/rackbeatDinero';

/** All lines of a document that go on one account with one VAT code. */
export interface PurchaseGroup {
	accountNumber: number;
	/** Always said aloud; NONE is no VAT. */
	vatCode: string;
	deductiblePercent: DecimalText;
	/** In hundredths of the document's currency. */
	net: Ore;
	/** What was bought, each once, in the order of the lines. */
	texts: string[];
}

export interface GroupingInput {
	invoice: SupplierInvoice;
	settings: RackbeatDineroSettings;
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
}

const ZONE_NAMES: Readonly<Record<Zone, { zone: string; zoneEn: string }>> = {
	domestic: { zone: 'Danmark', zoneEn: 'Denmark' },
	eu: { zone: 'EU', zoneEn: 'the EU' },
	abroad: { zone: 'udland', zoneEn: 'abroad' },
	domesticExempt: { zone: 'momsfrit køb i Danmark', zoneEn: 'purchases without VAT in Denmark' },
};

interface Target {
	account: Account;
	vatCode: string;
	deductible: DecimalText;
}

const isProblem = (found: Target | Problem): found is Problem => 'code' in found;

/** The setting that says which account a line of the zone goes on. */
const accountSetting = ({ groupNumber }: DocumentLine, zone: Zone): string =>
	groupNumber === null
		? 'creditor.defaultAccount'
		: `creditor.accountByGroupZone.${zone}.${groupNumber}`;

function accountNumber(line: DocumentLine, zone: Zone, settings: RackbeatDineroSettings) {
	const { defaultAccount, accountByGroupZone } = settings.creditor;
	const place = accountSetting(line, zone);
	if (line.groupNumber === null) {
		return defaultAccount ?? problem('NO_LINE_GROUP', { line: line.text }, place);
	}
	const table = { table: 'Bogføring af leverandørfakturaer', tableEn: 'Purchase Accounts' };
	const group = line.groupName || line.groupNumber;
	return (
		accountByGroupZone[zone][line.groupNumber] ??
		problem('NO_GROUP_ACCOUNT', { group, ...ZONE_NAMES[zone], ...table }, place)
	);
}

function accountProblem(
	number: number,
	account: Account | undefined,
	field: string,
): Problem | undefined {
	if (!account) return problem('ACCOUNT_MISSING', { account: number }, field);
	if (suits(account, 'purchase')) return undefined;
	const { da, en } = KIND_NAMES.operating;
	return problem('ACCOUNT_KIND', { account: number, expected: da, expectedEn: en }, field);
}

/** The code of group and zone, else the account's own; that there is none is said aloud, too. */
function codeOf(line: DocumentLine, zone: Zone, account: Account, input: GroupingInput): string {
	const { vatCodeByGroupZone } = input.settings.creditor;
	const chosen = line.groupNumber === null ? undefined : vatCodeByGroupZone[zone][line.groupNumber];
	return sentVatCode(chosen ?? account.vatCode ?? NO_PURCHASE_VAT);
}

const shown = (percent: DecimalText): string => danishNumber(exact(percent));

function rateProblem(
	line: DocumentLine,
	zone: Zone,
	{ account, vatCode, deductible }: Target,
): Problem | undefined {
	const key = vatCodeKey(vatCode);
	const onPaper = paperPercent(deductible);
	const code = { vatCode: key === NO_PURCHASE_VAT ? null : key, vatPercent: deductible };
	if (purchaseRateFits(code, zone, line.vatPercent)) return undefined;
	const details = {
		account: `${account.number} (${vatCode}, ${ZONE_NAMES[zone].zone})`,
		accountEn: `${account.number} (${vatCode}, ${ZONE_NAMES[zone].zoneEn})`,
		accountRate: shown(onPaper),
		line: line.text,
		lineRate: shown(line.vatPercent),
	};
	return problem('VAT_MISMATCH', details, accountSetting(line, zone));
}

function targetIn(line: DocumentLine, zone: Zone, place: number, input: GroupingInput) {
	const number = accountNumber(line, zone, input.settings);
	if (typeof number !== 'number') return number;
	const account = input.chart.get(number);
	const field = accountSetting(line, zone);
	const wrong = accountProblem(number, account, field);
	if (wrong || !account) return wrong ?? problem('ACCOUNT_MISSING', { account: number }, field);
	const vatCode = codeOf(line, zone, account, input);
	if (isSalesCode(vatCode)) {
		return problem('PURCHASE_VAT_CODE_OF_SALES', { line: place + 1, code: vatCode }, 'lines');
	}
	const deductible = deductiblePercent(vatCode, input.vatTypes);
	if (deductible === undefined) {
		return problem('VAT_CODE_UNKNOWN', { account: number, code: vatCode }, field);
	}
	const target = { account, vatCode, deductible };
	return rateProblem(line, zone, target) ?? target;
}

/**
 * Where a line goes. A Danish supplier that charges no VAT on a line (not registered, or exempt) is
 * looked up under Denmark without VAT, where the domestic code would deduct some.
 */
function targetOf(line: DocumentLine, place: number, input: GroupingInput): Target | Problem {
	const { zone } = input.invoice;
	const found = targetIn(line, zone, place, input);
	const untaxed = zone === 'domestic' && isZero(exact(line.vatPercent));
	if (!isProblem(found) || !untaxed) return found;
	const exempt = targetIn(line, 'domesticExempt', place, input);
	return isProblem(exempt) && found.code === 'VAT_MISMATCH' ? found : exempt;
}

function addLine(groups: PurchaseGroup[], line: DocumentLine, target: Target): void {
	const { account, vatCode, deductible } = target;
	const known = groups.find(
		(group) => group.accountNumber === account.number && group.vatCode === vatCode,
	);
	const group = known ?? {
		accountNumber: account.number,
		vatCode,
		deductiblePercent: deductible,
		net: 0,
		texts: [],
	};
	group.net += line.net;
	if (line.text !== '' && !group.texts.includes(line.text)) group.texts.push(line.text);
	if (!known) groups.push(group);
}

/** The øre that rounding each line has left, and no more, so that the groups make the document's net. */
function withRounding(groups: PurchaseGroup[], { lineRounding, reading }: SupplierInvoice): void {
	const [biggest] = [...groups].sort((a, b) => b.net - a.net);
	if (biggest) biggest.net += lineRounding - reading.netDifference;
}

/** One group for each account and VAT code, with everything that stands in the way of a line. */
export function groupLines(input: GroupingInput): { groups: PurchaseGroup[]; problems: Problem[] } {
	const groups: PurchaseGroup[] = [];
	const problems: Problem[] = [];
	for (const [place, line] of input.invoice.lines.entries()) {
		if (line.kind === 'text' || line.net === 0) continue;
		const target = targetOf(line, place, input);
		if (isProblem(target)) problems.push(target);
		else addLine(groups, line, target);
	}
	withRounding(groups, input.invoice);
	return { groups: groups.filter(({ net }) => net !== 0), problems };
}
