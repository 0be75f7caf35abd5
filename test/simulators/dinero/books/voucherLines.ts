import type { Simulator } from '../../control';
import type { DineroState, Organisation, VatType, VoucherLine } from '../model';
import { share, sumOf, tenThousandths, toOre } from '../money';
import { invalid } from '../problems';
import { accountOf, CONTROL, vatTypeOf } from './chart';
import type { Posting } from './entries';

/** How a voucher line is worked out; manual vouchers and ledger items differ in the amount. */
export interface LineRules {
	sim: Simulator<DineroState>;
	org: Organisation;
	salesAmount: 'net' | 'gross';
}

/** A line's share on one of its two accounts. */
interface Side {
	accountNumber: number;
	vatCode: string | null;
	/** Signed: debit is positive. */
	sign: 1 | -1;
	property: string;
}

/** A code as Dinero understands it: null is the account's own, 'none' in any case is no VAT. */
function effectiveCode(rules: LineRules, side: Side): string | null {
	const sent = side.vatCode;
	if (sent === null) {
		return accountOf(rules.org, side.accountNumber, side.property).vatCode;
	}
	if (sent.toLowerCase() === 'none') {
		return null;
	}
	if (sent === '' && rules.sim.switches.is('emptyVatCode', 'none')) {
		return null;
	}
	const known = vatTypeOf(rules.org, sent);
	if (!known) {
		throw invalid(side.property, `The VAT code '${sent}' does not exist.`);
	}
	return known.VatCode;
}

/** VAT inside a gross amount; of a purchase only the deductible part, counted from 25 % VAT. */
function vatInGross(ore: number, { side, VatRate }: VatType): number {
	const rate = tenThousandths(VatRate);
	return share(ore, rate, side === 'purchase' ? 12_500 : 10_000 + rate);
}

function sidesOf(line: VoucherLine): Side[] {
	const sides: Side[] = [];
	if (line.AccountNumber !== null) {
		const vatCode = line.AccountVatCode;
		sides.push({
			accountNumber: line.AccountNumber,
			vatCode,
			sign: 1,
			property: 'AccountVatCode',
		});
	}
	if (line.BalancingAccountNumber !== null) {
		sides.push({
			accountNumber: line.BalancingAccountNumber,
			vatCode: line.BalancingAccountVatCode,
			sign: -1,
			property: 'BalancingAccountVatCode',
		});
	}
	return sides;
}

interface Worked extends Side {
	code: string | null;
	vat: VatType | undefined;
}

function worked(rules: LineRules, line: VoucherLine): Worked[] {
	return sidesOf(line).map((side) => {
		const code = effectiveCode(rules, side);
		const vat = vatTypeOf(rules.org, code);
		// Seen live: a purchase code on a balancing account that is credited gave no VAT.
		const ignored =
			side.sign === -1 &&
			line.Amount > 0 &&
			vat?.side === 'purchase' &&
			rules.sim.switches.is('purchaseVatOnCreditedBalancing', 'ignored');
		return { ...side, code, vat: ignored ? undefined : vat };
	});
}

/** Gross of a line in øre: what is sent, plus VAT where a sales amount is sent before VAT. */
function grossOf(rules: LineRules, line: VoucherLine, sides: Worked[]): number {
	const sent = toOre(line.Amount);
	const sale = sides.find(({ vat }) => vat?.side === 'sale')?.vat;
	return sale && rules.salesAmount === 'net'
		? sent + share(sent, tenThousandths(sale.VatRate), 10_000)
		: sent;
}

function sidePostings(side: Worked, gross: number, description: string): Posting[] {
	const signed = side.sign * gross;
	const entry = (accountNumber: number, ore: number): Posting => ({
		accountNumber,
		ore,
		vatCode: side.code,
		description,
	});
	if (!side.vat) {
		return [entry(side.accountNumber, signed)];
	}
	if (side.vat.side === 'reverseCharge') {
		const due = share(signed, 2_500, 10_000);
		return [
			entry(side.accountNumber, signed),
			entry(CONTROL.inputVat, due),
			entry(CONTROL.reverseChargeVat, -due),
		];
	}
	const vat = vatInGross(signed, side.vat);
	const vatAccount = side.vat.side === 'sale' ? CONTROL.outputVat : CONTROL.inputVat;
	return [entry(side.accountNumber, signed - vat), entry(vatAccount, vat)];
}

/** The entries of a voucher's lines, debit positive. @throws DineroProblem for a code or account */
export function postingsOf(rules: LineRules, lines: readonly VoucherLine[]): Posting[] {
	return lines.flatMap((line) => {
		const sides = worked(rules, line);
		const gross = grossOf(rules, line, sides);
		return sides.flatMap((side) => sidePostings(side, gross, line.Description ?? ''));
	});
}

/** Net, VAT and gross of one line in øre, as Dinero shows them. */
export function lineAmounts(rules: LineRules, line: VoucherLine) {
	const sides = worked(rules, line);
	const gross = grossOf(rules, line, sides);
	const vat = sumOf(
		sides.map(({ vat: type }) =>
			type && type.side !== 'reverseCharge' ? vatInGross(gross, type) : 0,
		),
	);
	return { net: gross - vat, vat, gross };
}

/**
 * Refuses lines that cannot stand even in a draft.
 *
 * @throws DineroProblem 400/42: no account, the same on both sides, unknown account or VAT code
 */
export function checkLines(rules: LineRules, lines: readonly VoucherLine[]): void {
	for (const [at, line] of lines.entries()) {
		const where = `Lines[${at}]`;
		if (line.AccountNumber === null && line.BalancingAccountNumber === null) {
			throw invalid(`${where}.AccountNumber`, 'A line needs an account.');
		}
		if (line.AccountNumber === line.BalancingAccountNumber) {
			throw invalid(
				`${where}.BalancingAccountNumber`,
				'Account and balancing account must differ.',
			);
		}
		for (const side of sidesOf(line)) {
			accountOf(rules.org, side.accountNumber, `${where}.AccountNumber`);
			effectiveCode(rules, side);
		}
	}
}

/** @throws DineroProblem 400/42 when debit and credit differ, or nothing is left to post */
export function checkBalance(postings: readonly Posting[]): void {
	const difference = sumOf(postings.map(({ ore }) => ore));
	if (difference !== 0) {
		throw invalid('Lines', `The voucher does not balance; the difference is ${difference} øre.`);
	}
	if (postings.length === 0) {
		throw invalid('Lines', 'The voucher has no lines.');
	}
}
