import { oreToDecimal, type Ore } from '../../../../bookkeeping/money';
import type {
	ManualVoucher,
	ManualVoucherLineBody,
} from '../../../../services/dinero/manualVouchers';
import { grossOf, netOf, type Expected } from './amountsAre';

type Line = NonNullable<ManualVoucher['Lines']>[number];

const body = (line: Line, amount: Ore): ManualVoucherLineBody => ({
	Description: line.Description ?? '',
	Amount: Number(oreToDecimal(amount)),
	AccountNumber: line.AccountNumber ?? null,
	AccountVatCode: line.AccountVatCode ?? null,
	BalancingAccountNumber: line.BalancingAccountNumber ?? null,
	BalancingAccountVatCode: line.BalancingAccountVatCode ?? null,
});

/** What the lines come to now, and must come to after an update that keeps them. */
export const expectedAsIs = (lines: readonly Line[]): Expected[] =>
	lines.map((line) => ({ gross: grossOf(line), net: netOf(line) }));

/** The lines as they stand, with their amounts including VAT. */
export const keptLines = (lines: readonly Line[]): ManualVoucherLineBody[] =>
	lines.map((line) => body(line, grossOf(line)));

/** The same, but with the amounts before VAT of those lines that Dinero has just read in another way. */
export const keptLinesAgain = (
	lines: readonly Line[],
	read: ManualVoucher,
): ManualVoucherLineBody[] =>
	lines.map((line, place) => {
		const isRight = grossOf((read.Lines ?? [])[place]) === grossOf(line);
		return body(line, isRight ? grossOf(line) : netOf(line));
	});
