import type { Account, Chart, VatTypeRow } from '../chart';
import { vatCodeKey } from '../purchaseVat';
import { offersPurchase, offersSales, suits, type AccountUse } from './accountFit';
import { settingAt } from './catalogue';
import { ZONES, type Zone } from './rackbeatDinero';
import type { GroupRow, NamedNumber } from './rackbeatLists';
import { accountChoice, layoutRows, unitRows, type Choice } from './tableRows';
import { reverseChargePlace, salesPlace } from './vatCodeZones';

/** What a proposal is chosen from. */
export interface ProposalSurroundings {
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
	templates: ReadonlyArray<{ guid: string; name: string }>;
	groups: readonly GroupRow[];
	units: readonly NamedNumber[];
	layouts: readonly NamedNumber[];
}

/** Words by which the one account of a use is known in Danish charts. */
const ACCOUNT_WORDS: Readonly<Record<string, RegExp>> = {
	'cogs.inventoryAccount': /lager/i,
	'cogs.expenseAccount': /vareforbrug/i,
	'rounding.account': /afrunding/i,
	'creditor.roundingAccount': /afrunding/i,
	'fx.account': /kurs|valuta/i,
};

/** Shorter words, such as "til" and "med", name nothing. */
const SHORTEST_WORD = 4;

const words = (text: string): string[] =>
	(text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD);

const isAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const shared = (group: string, account: string): number =>
	words(group).filter((word) => words(account).some((other) => isAlike(word, other))).length;

/** The one element that stands out; undefined where none does, or where several do. */
function only<Of>(list: readonly Of[]): Of | undefined {
	return list.length === 1 ? list[0] : undefined;
}

/** The account whose name says most of the group's; undefined where two say as much. */
function byName(group: string, accounts: readonly Account[]): Account | undefined {
	const scored = accounts.map((account) => ({ account, score: shared(group, account.name) }));
	const best = Math.max(0, ...scored.map(({ score }) => score));
	return best === 0 ? undefined : only(scored.filter(({ score }) => score === best))?.account;
}

/** The account whose code is for just this zone and trade, such as the one for goods in the EU. */
function byCode({ hasInventory }: GroupRow, accounts: readonly Account[]): Account | undefined {
	const placed = accounts.filter(({ vatCode }) => {
		const place = salesPlace(vatCode) ?? reverseChargePlace(vatCode);
		if (place === undefined) return false;
		return (
			place.trade === null || hasInventory === null || hasInventory === (place.trade === 'goods')
		);
	});
	return only(placed);
}

const TABLE = /^(debtor|creditor)\.accountByGroupZone\.(\w+)\.(.+)$/;
const CODE_TABLE = /^creditor\.vatCodeByGroupZone\.(\w+)\.(.+)$/;

const isZone = (text: string): text is Zone => ZONES.some((zone) => zone === text);

function groupAccount(path: string, { chart, groups }: ProposalSurroundings): Account | undefined {
	const [, side, zone = '', number] = TABLE.exec(path) ?? [];
	const group = groups.find((each) => each.number === number);
	if (!group || !isZone(zone)) return undefined;
	const offers = side === 'debtor' ? offersSales : offersPurchase;
	const fitting = [...chart.values()].filter((each) => offers(each, zone, group.vatPercent[zone]));
	return byName(group.name, fitting) ?? byCode(group, fitting) ?? only(fitting);
}

function groupCode(path: string, { groups, vatTypes }: ProposalSurroundings): Choice | undefined {
	const [, zone = '', number] = CODE_TABLE.exec(path) ?? [];
	const group = groups.find((each) => each.number === number);
	if (!group || !isZone(zone) || group.hasInventory === null) return undefined;
	const trade = group.hasInventory ? 'goods' : 'services';
	const fitting = vatTypes.filter(({ VatCode }) => {
		const place = reverseChargePlace(vatCodeKey(VatCode));
		return place !== undefined && place.zones.includes(zone) && place.trade === trade;
	});
	const type = only(fitting);
	return type && { value: type.VatCode, name: `${type.VatCode} ${type.Name ?? ''}`.trim() };
}

function oneAccount(path: string, use: AccountUse, chart: Chart): Account | undefined {
	const named = ACCOUNT_WORDS[path];
	if (named === undefined) return undefined;
	return only(
		[...chart.values()].filter(
			(account) => !account.isHidden && suits(account, use) && named.test(account.name),
		),
	);
}

function suggestedRow(path: string, around: ProposalSurroundings): Choice | undefined {
	const row = path.startsWith('layouts.')
		? layoutRows(around.layouts, around.templates, {}).find(({ id }) => path === `layouts.${id}`)
		: unitRows(around.units, {}).find(({ id }) => path === `units.byUnit.${id}`);
	return row?.choices.find(({ value }) => value === row.suggestion);
}

/**
 * What to choose for a setting that is missing or wrong, where names and VAT codes leave one answer;
 * undefined where the user must know. Nothing is chosen by it.
 */
export function proposalFor(path: string, around: ProposalSurroundings): Choice | undefined {
	const use = settingAt(path)?.use;
	const account =
		use === undefined ? groupAccount(path, around) : oneAccount(path, use, around.chart);
	if (account) return accountChoice(account);
	return groupCode(path, around) ?? suggestedRow(path, around);
}
