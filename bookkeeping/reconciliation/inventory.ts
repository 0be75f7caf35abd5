import { daysBetween, endOfMonth, type Day } from '../danishDay';
import { danishAmount, danishNumber, fromOre, type Ore } from '../money';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import type { RegulationFinding } from '../stockValue/regulation';
import { stands, type BookedVoucher } from './books';
import { actionOf, checkOff, checkResult, type CheckResult, type Finding } from './finding';

export interface InventoryCheckInput {
	settings: RackbeatDineroSettings;
	day: Day;
	/** Null where no inventory account is set. */
	regulation: RegulationFinding | null;
	vouchers: readonly BookedVoucher[];
	/** Keys of vouchers that a check before this one knows as ours: COGS and purchases. */
	own: ReadonlySet<string>;
	/** What wrong COGS vouchers add to the books' cost, rows of their own in the report. */
	cogsDifference: Ore;
}

/** The text of our own regulations. */
const REGULATION = /^Lagerregulering \d\d\.\d\d\.\d{4}$/;

const isRegulation = ({ entries }: BookedVoucher): boolean =>
	entries.some(({ description }) => REGULATION.test(description.trim()));

function foreignFinding(voucher: BookedVoucher, account: number, counts: boolean): Finding {
	const amount = voucher.byAccount.get(account) ?? 0;
	const text = voucher.entries.find((entry) => entry.account === account)?.description ?? '';
	return {
		check: 'inventory',
		result: 'foreignEntry',
		level: counts ? 'error' : 'notice',
		number: String(account),
		date: voucher.day,
		partner: text,
		dineroNumber: String(voucher.number ?? ''),
		...{ left: 0, right: amount, difference: counts ? -amount : 0 },
		detail: danishAmount(amount),
		detailEn: danishAmount(amount),
		action: actionOf('mendInDinero'),
	};
}

const A_SUNDAY = '2026-01-04';

/** Whether the account is to agree on that day; between two regulations nobody expects it to. */
function isDue(day: Day, { stockValue: { schedule } }: RackbeatDineroSettings): boolean {
	if (schedule === 'weekly') return daysBetween(A_SUNDAY, day) % 7 === 0;
	return schedule !== 'monthly' || endOfMonth(day) === day;
}

function regulationFinding(input: InventoryCheckInput, regulation: RegulationFinding): Finding {
	const { day, settings } = input;
	const { figures } = regulation;
	const account = settings.cogs.inventoryAccount ?? 0;
	const { stockValue, booked, cogsDrafts, difference } = figures;
	const amount = danishNumber(fromOre(difference));
	return {
		check: 'inventory',
		result: 'regulation',
		level: isDue(day, settings) ? 'error' : 'notice',
		number: String(account),
		date: day,
		partner: '',
		dineroNumber: '',
		...{ left: stockValue, right: booked + cogsDrafts, difference },
		detail: amount,
		detailEn: amount,
		action: actionOf('regulateStock', null, day),
	};
}

/**
 * The stock report against the inventory account. A difference that entries by hand or wrong COGS
 * vouchers make up is theirs; any other is a proposed regulation.
 */
export function checkInventory(input: InventoryCheckInput): CheckResult {
	const { regulation, settings, vouchers, own, cogsDifference } = input;
	const account = settings.cogs.inventoryAccount;
	if (account === null || regulation === null) return checkOff('inventory', 'noAccount');
	const { stockValue, booked, cogsDrafts, difference } = regulation.figures;
	const foreign = vouchers.filter(
		(voucher) =>
			stands(voucher) &&
			voucher.byAccount.has(account) &&
			!own.has(voucher.key) &&
			!isRegulation(voucher),
	);
	const byHand = foreign.reduce((all, { byAccount }) => all + (byAccount.get(account) ?? 0), 0);
	// Cost that is not booked leaves the account too high by as much.
	const explained = difference + byHand + cogsDifference === 0;
	const counts = difference !== 0 && explained;
	const findings = foreign.map((voucher) => foreignFinding(voucher, account, counts));
	if (!explained && difference !== 0) findings.push(regulationFinding(input, regulation));
	const sums = { leftCount: 1, rightCount: 1, left: stockValue, right: booked + cogsDrafts };
	return checkResult('inventory', sums, findings, counts ? -cogsDifference : 0);
}
