import type { Account, Chart } from '../chart';
import { problem, type Problem } from '../reasons/problem';
import { KIND_NAMES, kindFor, suits, type AccountUse } from './accountFit';
import type { RackbeatDineroSettings } from './rackbeatDinero';

function unsuited(account: Account, use: AccountUse, field: string): Problem[] {
	if (suits(account, use)) return [];
	if (use === 'rounding' && account.kind === 'revenue') {
		return [problem('ROUNDING_ACCOUNT_HAS_VAT', { account: account.number }, field)];
	}
	const kind = kindFor(use);
	const { da, en } = KIND_NAMES[kind ?? account.kind];
	return [
		problem('ACCOUNT_KIND', { account: account.number, expected: da, expectedEn: en }, field),
	];
}

/** What is wrong with one chosen account; nothing when none is chosen. */
export function checkAccount(
	chart: Chart,
	number: number | null | undefined,
	use: AccountUse,
	field: string,
): Problem[] {
	if (number === null || number === undefined) return [];
	const account = chart.get(number);
	if (!account) return [problem('ACCOUNT_MISSING', { account: number }, field)];
	const hidden = account.isHidden ? [problem('ACCOUNT_HIDDEN', { account: number }, field)] : [];
	return [...unsuited(account, use, field), ...hidden];
}

const INVENTORY = { missing: 'Konto til lagerbeholdning', missingEn: 'the inventory account' };
const EXPENSE = { missing: 'Konto til vareforbrug', missingEn: 'the COGS account' };

function missingCogsAccounts({ cogs }: RackbeatDineroSettings): Problem[] {
	return [
		...(cogs.inventoryAccount === null
			? [problem('COGS_ACCOUNTS_MISSING', INVENTORY, 'cogs.inventoryAccount')]
			: []),
		...(cogs.expenseAccount === null
			? [problem('COGS_ACCOUNTS_MISSING', EXPENSE, 'cogs.expenseAccount')]
			: []),
	];
}

/** Expense accounts with the setting that chose them; the groups' own only where they are used. */
function expenseAccounts({ cogs }: RackbeatDineroSettings): Array<[string, number | null]> {
	const ofGroups = Object.entries(cogs.byGroup ? cogs.expenseAccountByGroup : {});
	return [
		['cogs.expenseAccount', cogs.expenseAccount],
		...ofGroups.map(([group, account]): [string, number] => [
			`cogs.expenseAccountByGroup.${group}`,
			account,
		]),
	];
}

function checkCogs(settings: RackbeatDineroSettings, chart: Chart): Problem[] {
	const { auto, inventoryAccount } = settings.cogs;
	const expenses = expenseAccounts(settings);
	const same = expenses.filter(([, account]) => account !== null && account === inventoryAccount);
	return [
		...(auto ? missingCogsAccounts(settings) : []),
		...checkAccount(chart, inventoryAccount, 'inventory', 'cogs.inventoryAccount'),
		...expenses.flatMap(([field, account]) => checkAccount(chart, account, 'expense', field)),
		...same.map(([field, account]) =>
			problem('COGS_ACCOUNTS_SAME', { account: account ?? '' }, field),
		),
	];
}

/** Every single account of the settings: does it exist, is it visible, is it of the right kind. */
export function checkAccounts(settings: RackbeatDineroSettings, chart: Chart): Problem[] {
	const { debtor, creditor, rounding, fx } = settings;
	return [
		...(debtor.enabled ? checkCogs(settings, chart) : []),
		...(debtor.enabled
			? checkAccount(chart, debtor.defaultAccount, 'revenue', 'debtor.defaultAccount')
			: []),
		...(creditor.enabled
			? [
					...checkAccount(chart, creditor.defaultAccount, 'purchase', 'creditor.defaultAccount'),
					...checkAccount(chart, creditor.roundingAccount, 'purchase', 'creditor.roundingAccount'),
				]
			: []),
		...checkAccount(chart, rounding.account, 'rounding', 'rounding.account'),
		...checkAccount(chart, fx.account, 'currency', 'fx.account'),
	];
}
