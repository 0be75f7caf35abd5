import { danishAmount, type Ore } from '../money';
import type { Chart } from '../chart';
import type { Day } from '../danishDay';
import { stands, sumOn, type BookedVoucher, type BookEntry } from './books';
import {
	actionOf,
	checkOff,
	checkResult,
	totalOf,
	type CheckResult,
	type Finding,
} from './finding';
import type { ListedSales } from './sales';

/** The account of standard charts that takes what nobody placed. */
export const FALLBACK_ACCOUNT = 99999;

const row = (
	check: Finding['check'],
	result: Finding['result'],
	voucher: Pick<BookedVoucher, 'day' | 'number' | 'type'>,
	sides: { left: Ore; right: Ore },
): Finding => ({
	...{ check, result, level: 'error' as const, ...sides, difference: sides.left - sides.right },
	number: '',
	date: voucher.day,
	partner: voucher.type,
	dineroNumber: String(voucher.number ?? ''),
	detail: `${danishAmount(sides.left)} / ${danishAmount(sides.right)}`,
	detailEn: `${danishAmount(sides.left)} / ${danishAmount(sides.right)}`,
	action: actionOf('mendInDinero'),
});

/** Debits against credits of every voucher of the period. */
export function checkDoubleEntry(vouchers: readonly BookedVoucher[]): CheckResult {
	const sides = vouchers.map((voucher) => {
		const amounts = voucher.entries.map(({ amount }) => amount);
		const left = totalOf(amounts.filter((amount) => amount > 0));
		return { voucher, left, right: -totalOf(amounts.filter((amount) => amount < 0)) };
	});
	const findings = sides
		.filter(({ left, right }) => left !== right)
		.map(({ voucher, left, right }) => row('doubleEntry', 'unbalanced', voucher, { left, right }));
	const sums = {
		leftCount: vouchers.length,
		rightCount: vouchers.length,
		left: totalOf(sides.map(({ left }) => left)),
		right: totalOf(sides.map(({ right }) => right)),
	};
	return checkResult('doubleEntry', sums, findings);
}

/** The fallback account must stand at nothing at the end of the period. */
export function checkFallback(entries: readonly BookEntry[], chart: Chart, day: Day): CheckResult {
	const own = entries.filter(
		({ account, type }) => account === FALLBACK_ACCOUNT && type !== 'Ultimo',
	);
	if (!chart.has(FALLBACK_ACCOUNT) && own.length === 0) {
		return checkOff('fallbackAccount', 'noAccount');
	}
	const balance = totalOf(own.map(({ amount }) => amount));
	const sides = { left: 0, right: balance };
	const voucher = { day, number: null, type: '' };
	const found = row('fallbackAccount', 'notZero', voucher, sides);
	const findings = balance === 0 ? [] : [{ ...found, number: String(FALLBACK_ACCOUNT) }];
	const sums = { leftCount: 0, rightCount: own.length, ...sides };
	return checkResult('fallbackAccount', sums, findings);
}

export interface VatCheckInput {
	invoices: readonly ListedSales[];
	creditNotes: readonly ListedSales[];
	vouchers: readonly BookedVoucher[];
	vatAccounts: ReadonlySet<number>;
}

/** The voucher of a booked document: by guid, or by its number where the books have their own guids. */
function voucherOf(vouchers: readonly BookedVoucher[], document: ListedSales, sign: 1 | -1) {
	const byGuid = vouchers.find(({ guid }) => guid === document.guid);
	if (byGuid) return byGuid;
	const alike = vouchers.filter(
		({ number, type, day, byAccount }) =>
			number === document.number &&
			day === document.day &&
			type.toLowerCase() === 'sales' &&
			[...byAccount.values()].some((amount) => amount === sign * document.grossDkk),
	);
	return alike.length === 1 ? alike[0] : undefined;
}

/**
 * Output VAT worked out of the documents against what stands on the VAT accounts, for every sales
 * document of the period, whoever made it.
 */
export function checkVat(input: VatCheckInput): CheckResult {
	const { vouchers, vatAccounts } = input;
	if (vatAccounts.size === 0) return checkOff('vat', 'noAccount');
	const signed = [
		...input.invoices.map((document) => ({ document, sign: 1 as const })),
		...input.creditNotes.map((document) => ({ document, sign: -1 as const })),
	].filter(({ document: { isDraft, isDeleted } }) => !isDraft && !isDeleted);
	const sides = signed.map(({ document, sign }) => {
		const booked = voucherOf(vouchers, document, sign);
		const voucher = booked && stands(booked) ? booked : undefined;
		const right = voucher ? 0 - sumOn(voucher, vatAccounts) : 0;
		const own = sign * (document.grossDkk - document.netDkk);
		// Converted, net and gross are each rounded by themselves.
		const isRounding = document.currency !== 'DKK' && Math.abs(own - right) <= 1;
		// A booked document without entries has no VAT in the books, whatever its list says.
		const at = voucher ?? { day: document.day ?? '', number: document.number, type: '' };
		return { document, voucher: at, left: isRounding ? right : own, right };
	});
	const findings = sides
		.filter(({ left, right }) => left !== right)
		.map(({ document, voucher, left, right }) => ({
			...row('vat', 'vatDiffers', voucher, { left, right }),
			number: String(document.number ?? ''),
			partner: document.contactName,
		}));
	const sums = {
		leftCount: sides.length,
		rightCount: sides.length,
		left: totalOf(sides.map(({ left }) => left)),
		right: totalOf(sides.map(({ right }) => right)),
	};
	return checkResult('vat', sums, findings);
}
