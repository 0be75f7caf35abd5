import { danishAmount, danishNumber, exact, rounded, sum, toOre } from '../money';
import type { SheetRow, VoucherPart } from '../plan/plan';
import { writePdf, type Page, type TextRun } from './pdf';
import {
	bottomOf,
	FIRST_ROW,
	headRuns,
	inPages,
	LEFT,
	numberRun,
	RIGHT,
	ROW,
	short,
	type SheetHead,
} from './sheetLayout';

export type { SheetHead } from './sheetLayout';

const COLUMNS = { item: LEFT, text: 135, quantity: 395, unitCost: 470, cost: RIGHT };
const MAX_TEXT = 42;

const number = (decimal: string): string => danishNumber(rounded(exact(decimal), 6));

/** At least two decimals, more where the cost has them. */
const kroner = (decimal: string): string => {
	const [whole = '', fraction = ''] = number(decimal).split(',');
	return `${whole},${fraction.padEnd(2, '0')}`;
};

function rowRuns(row: SheetRow, y: number): TextRun[] {
	return [
		{ text: short(row.itemNumber, 16), x: COLUMNS.item, y, size: 9 },
		{ text: short(row.text, MAX_TEXT), x: COLUMNS.text, y, size: 9 },
		numberRun(number(row.quantity), COLUMNS.quantity, y),
		numberRun(kroner(row.unitCost), COLUMNS.unitCost, y),
		numberRun(kroner(row.cost), COLUMNS.cost, y),
	];
}

const TITLES: ReadonlyArray<readonly [string, number]> = [
	['Varenr.', COLUMNS.item],
	['Tekst', COLUMNS.text],
	['Antal', COLUMNS.quantity - 25],
	['Kostpris', COLUMNS.unitCost - 36],
	['Beløb', COLUMNS.cost - 26],
];

const titleRuns = (y: number): TextRun[] =>
	TITLES.map(([text, x]) => ({ text, x, y, size: 9, bold: true }));

const accountText = (account: number | null, name: string): string =>
	account === null ? '' : `${account} ${name}`.trim();

function basisOf({ purpose, estimated }: VoucherPart): string {
	if (purpose === 'stockValue') return 'Lagerværdi i Rackbeat mindre saldoen i Dinero.';
	return estimated
		? 'Anslået ud fra varernes nuværende kostpris i Rackbeat.'
		: 'Beregnet ud fra kostprisen i Rackbeat ved salget.';
}

/** A regulation may be below zero; its entry turns the accounts round and stays positive. */
const totalOf = ({ purpose, sheet, total }: VoucherPart): number =>
	purpose === 'stockValue' ? toOre(sum(sheet.map(({ cost }) => exact(cost)))) : total;

/** The entry at the foot: what the calculation is posted as, without any VAT. */
function footRuns(voucher: VoucherPart, y: number): TextRun[] {
	const entries = voucher.lines.map((line, place): TextRun[] => {
		const debit = accountText(line.accountNumber, line.accountName);
		const credit = accountText(line.balancingAccountNumber, line.balancingAccountName);
		const text = short(`Debet ${debit} · kredit ${credit} · uden moms`, 78);
		const at = y - 22 - place * ROW;
		return [
			{ text, x: LEFT, y: at, size: 9 },
			numberRun(danishAmount(line.amount), COLUMNS.cost, at),
		];
	});
	const last = y - 22 - voucher.lines.length * ROW - 8;
	return [
		{ text: 'I alt DKK', x: LEFT, y, size: 9, bold: true },
		numberRun(danishAmount(totalOf(voucher)), COLUMNS.cost, y, true),
		...entries.flat(),
		{ text: `${basisOf(voucher)} Bilaget er dannet automatisk.`, x: LEFT, y: last, size: 8 },
	];
}

/** Height of the total, the entries and the last line under the rows. */
const footHeight = (voucher: VoucherPart): number => 8 + 22 + voucher.lines.length * ROW + 8 + 10;

/**
 * The voucher sheet: the calculation line by line, as documentation of the entry (the Bookkeeping Act
 * wants a voucher for each). The same voucher always gives the same bytes.
 */
export function voucherSheet(voucher: VoucherPart, head: SheetHead): Uint8Array {
	const chunks = inPages(voucher.sheet, footHeight(voucher));
	const pages = chunks.map((rows, index): Page => {
		const bottom = bottomOf(rows.length);
		const isLast = index === chunks.length - 1;
		return {
			runs: [
				...headRuns(voucher, head, index + 1, chunks.length),
				...titleRuns(FIRST_ROW),
				...rows.flatMap((row, place) => rowRuns(row, FIRST_ROW - (place + 1) * ROW)),
				...(isLast ? footRuns(voucher, bottom - 8) : []),
			],
			rules: [
				{ y: FIRST_ROW - 4, from: LEFT, to: RIGHT },
				...(isLast ? [{ y: bottom + 5, from: LEFT, to: RIGHT }] : []),
			],
		};
	});
	return writePdf(voucher.description, pages);
}
