import { NO_VAT, percentText, type Chart, type VatTypeRow } from '../chart';
import { isSalesCode, vatCodeKey } from '../purchaseVat';
import { problem, type Problem } from '../reasons/problem';
import { purchasePaperPercent, purchaseRateFits, salesRateFits, type CodeRate } from './accountFit';
import { checkAccount } from './checkAccounts';
import { checkTrade, salesZoneProblem, unreported } from './checkVatCodes';
import { ZONES, type RackbeatDineroSettings, type Zone } from './rackbeatDinero';
import type { GroupRow } from './rackbeatLists';
import { ZONE_LABELS } from './sections/zoneTables';

interface Surroundings {
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
	groups: readonly GroupRow[];
}

const FOREIGN: readonly Zone[] = ['eu', 'abroad', 'domesticExempt'];

const danishPercent = (percent: string): string => percent.replace('.', ',');

const differs = (
	group: GroupRow,
	zone: Zone,
	account: number,
	{ vatCode, vatPercent }: CodeRate,
	field: string,
): Problem =>
	problem(
		'GROUP_VAT_DIFFERS',
		{
			group: group.name || group.number,
			zone: ZONE_LABELS[zone].danish,
			zoneEn: ZONE_LABELS[zone].label,
			groupRate: danishPercent(group.vatPercent[zone] ?? ''),
			account,
			accountRate: danishPercent(vatPercent ?? '?'),
			vatCode: vatCode ?? NO_VAT,
		},
		field,
	);

function checkSalesGroup(
	group: GroupRow,
	zone: Zone,
	settings: RackbeatDineroSettings,
	{ chart }: Surroundings,
): Problem[] {
	const number = settings.debtor.accountByGroupZone[zone][group.number];
	const field = `debtor.accountByGroupZone.${zone}.${group.number}`;
	if (number === undefined) {
		// Sales to other zones are optional; the notice for all of them is given once for each zone.
		if (zone !== 'domestic') return [];
		return [problem('GROUP_UNMAPPED', { group: group.name || group.number }, field)];
	}
	const wrong = checkAccount(chart, number, 'revenue', field);
	const account = chart.get(number);
	if (!account) return wrong;
	const elsewhere = salesZoneProblem(account, zone, field);
	if (elsewhere) return [...wrong, elsewhere];
	const fits = salesRateFits(account, group.vatPercent[zone]);
	return [
		...wrong,
		...(fits ? [] : [differs(group, zone, number, account, field)]),
		...checkTrade(group, zone, account.vatCode, field),
		...unreported(group, zone, account, field),
	];
}

/** The VAT code that a purchase gets: the chosen one, or the account's own. */
function purchaseCode(
	around: Surroundings,
	chosen: string | undefined,
	account: number,
): CodeRate | undefined {
	if (chosen === undefined) return around.chart.get(account);
	const key = vatCodeKey(chosen);
	if (key === vatCodeKey(NO_VAT)) return { vatCode: null, vatPercent: '0' };
	const type = around.vatTypes.find(({ VatCode }) => vatCodeKey(VatCode) === key);
	return type && { vatCode: key, vatPercent: percentText(type.VatRate) };
}

/** The same rules as those of the plan: what is accepted here is accepted there. */
function checkPurchaseCode(
	group: GroupRow,
	zone: Zone,
	account: number,
	code: CodeRate,
	field: string,
): Problem[] {
	const { vatCode } = code;
	if (vatCode !== null && isSalesCode(vatCode)) {
		return [problem('SETTING_CODE_OF_SALES', { account, vatCode }, field)];
	}
	if (purchaseRateFits(code, zone, group.vatPercent[zone])) {
		return checkTrade(group, zone, vatCode, field);
	}
	const onPaper = { vatCode, vatPercent: purchasePaperPercent(code) };
	return [differs(group, zone, account, onPaper, field)];
}

function checkPurchaseGroup(
	group: GroupRow,
	zone: Zone,
	{ creditor }: RackbeatDineroSettings,
	around: Surroundings,
): Problem[] {
	const number = creditor.accountByGroupZone[zone][group.number];
	const chosen = creditor.vatCodeByGroupZone[zone][group.number];
	const field = `creditor.accountByGroupZone.${zone}.${group.number}`;
	if (number === undefined) {
		if (zone !== 'domestic') return [];
		return [problem('PURCHASE_GROUP_UNMAPPED', { group: group.name || group.number }, field)];
	}
	const code = purchaseCode(around, chosen, number);
	const codeField = `creditor.vatCodeByGroupZone.${zone}.${group.number}`;
	const place = chosen === undefined ? field : codeField;
	return [
		...checkAccount(around.chart, number, 'purchase', field),
		...(chosen !== undefined && !code
			? [problem('VAT_CODE_MISSING', { vatCode: chosen }, codeField)]
			: []),
		...(code ? checkPurchaseCode(group, zone, number, code, place) : []),
	];
}

function zoneNotice(
	zone: Zone,
	groups: readonly GroupRow[],
	byGroup: Readonly<Record<string, number>>,
	path: string,
): Problem[] {
	const open = groups.filter(({ number }) => byGroup[number] === undefined);
	if (open.length === 0) return [];
	const details = {
		zone: ZONE_LABELS[zone].danish,
		zoneEn: ZONE_LABELS[zone].label,
		groups: open.map(({ name, number }) => `"${name || number}"`).join(', '),
	};
	return [problem('ZONE_UNMAPPED', details, `${path}.${zone}`)];
}

/** Every product group in every zone: has it an account, and does that account's VAT fit. */
export function checkGroups(settings: RackbeatDineroSettings, around: Surroundings): Problem[] {
	const { debtor, creditor } = settings;
	const each = (check: typeof checkSalesGroup): Problem[] =>
		around.groups.flatMap((group) => ZONES.flatMap((zone) => check(group, zone, settings, around)));
	const notices = (byZone: typeof debtor.accountByGroupZone, path: string): Problem[] =>
		FOREIGN.flatMap((zone) => zoneNotice(zone, around.groups, byZone[zone], path));
	return [
		...(debtor.enabled ? each(checkSalesGroup) : []),
		...(debtor.enabled ? notices(debtor.accountByGroupZone, 'debtor.accountByGroupZone') : []),
		...(creditor.enabled ? each(checkPurchaseGroup) : []),
		...(creditor.enabled
			? notices(creditor.accountByGroupZone, 'creditor.accountByGroupZone')
			: []),
	];
}
