import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { oreToDecimal, type Ore } from '../../../../bookkeeping/money';
import type { VoucherLinePart } from '../../../../bookkeeping/plan/plan';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ManualVoucher } from '../../../../services/dinero/manualVouchers';
import { readOre } from '../../posting/purchaseWire';

/** What the amounts of a line are meant to be; Dinero is held to it. */
export type AmountsAre = 'gross' | 'net';

export const amountsAreField: INodeProperties = {
	displayName: 'Amounts Are',
	name: 'amountsAre',
	type: 'options',
	options: [
		{ name: 'Excluding VAT', value: 'net' },
		{ name: 'Including VAT', value: 'gross' },
	],
	default: 'gross',
	description:
		'What the amounts of lines with a VAT code are. How Dinero reads them differs between sales and purchases, so its answer is checked.',
};

export const amountsAre = (functions: IExecuteFunctions, itemIndex: number): AmountsAre =>
	functions.getNodeParameter('amountsAre', itemIndex, 'gross') as AmountsAre;

/** What a line must come to. Null is not known. */
export interface Expected {
	gross: Ore | null;
	net: Ore | null;
}

export const expectedOf = ({ amount }: VoucherLinePart, are: AmountsAre): Expected =>
	are === 'net' ? { gross: null, net: amount } : { gross: amount, net: null };

type Line = NonNullable<ManualVoucher['Lines']>[number];

export const grossOf = (line: Line | undefined): Ore => readOre(line?.AmountInclVatValue);
export const netOf = (line: Line | undefined): Ore => readOre(line?.AmountExclVatValue);

const differs = (expected: Expected, line: Line | undefined): boolean =>
	(expected.gross !== null && expected.gross !== grossOf(line)) ||
	(expected.net !== null && expected.net !== netOf(line));

/** The place of the first line that Dinero reads in another way than it was meant; -1 for none. */
export const misread = (voucher: ManualVoucher, expected: readonly Expected[]): number => {
	const lines = voucher.Lines ?? [];
	if (lines.length > expected.length) return expected.length;
	return expected.findIndex((each, place) => differs(each, lines[place]));
};

/** What became of the draft. */
export interface LeftBehind {
	da: string;
	en: string;
}

export function misreadProblem(
	voucher: ManualVoucher,
	place: number,
	expected: readonly Expected[],
	left: LeftBehind,
): Blocked {
	const line = (voucher.Lines ?? [])[place];
	const meant = expected[place] ?? { gross: 0, net: 0 };
	const isGross = meant.gross !== null;
	const details = {
		line: place + 1,
		standing: oreToDecimal(grossOf(line)),
		standingNet: oreToDecimal(netOf(line)),
		sent: oreToDecimal(meant.gross ?? meant.net ?? 0),
		basis: isGross ? 'med moms' : 'uden moms',
		basisEn: isGross ? 'with VAT' : 'without VAT',
		left: left.da,
		leftEn: left.en,
	};
	return new Blocked([problem('VOUCHER_READ_DIFFERENTLY', details, 'amountsAre')]);
}

/** The totals as Dinero reads them, in kroner. */
export function voucherTotals(voucher: ManualVoucher): IDataObject {
	const lines = voucher.Lines ?? [];
	const sum = (of: (line: Line) => Ore): number =>
		Number(oreToDecimal(lines.reduce((total, line) => total + of(line), 0)));
	return {
		totalInclVat: sum(grossOf),
		totalVat: sum((line) => readOre(line.VatAmountValue)),
	};
}
