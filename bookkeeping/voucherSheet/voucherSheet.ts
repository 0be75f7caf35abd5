import { danishDate } from '../danishDay';
import { danishAmount, danishNumber, exact, rounded } from '../money';
import type { SheetRow, VoucherPart } from '../plan/plan';
import { PAGE_HEIGHT, PAGE_WIDTH, writePdf, type Page, type TextRun } from './pdf';

const LEFT = 50;
const RIGHT = PAGE_WIDTH - 50;
const TOP = PAGE_HEIGHT - 60;
const ROW = 15;
const FIRST_ROW = TOP - 95;
const MARGIN = 40;
const ROWS_PER_PAGE = 34;
const COLUMNS = { item: LEFT, text: 135, quantity: 395, unitCost: 470, cost: RIGHT };
const MAX_TEXT = 42;

/** Who the voucher belongs to, for the head of the sheet. */
export interface SheetHead {
	companyName: string;
	/** "Rackbeat-konto 2001". */
	source: string;
}

const short = (text: string, length: number): string =>
	text.length > length ? `${text.slice(0, length - 1)}…` : text;

const number = (decimal: string): string => danishNumber(rounded(exact(decimal), 6));

/** At least two decimals, more where the cost has them. */
const kroner = (decimal: string): string => {
	const [whole = '', fraction = ''] = number(decimal).split(',');
	return `${whole},${fraction.padEnd(2, '0')}`;
};

function headRuns(voucher: VoucherPart, head: SheetHead, page: number, pages: number): TextRun[] {
	const line = (text: string, place: number): TextRun => ({
		text,
		x: LEFT,
		y: TOP - 22 - place * 14,
		size: 9,
	});
	return [
		{ text: voucher.description, x: LEFT, y: TOP, size: 16, bold: true },
		line(`${head.companyName} · bilagsdato ${danishDate(voucher.date)}`, 0),
		line(`Kilde: ${head.source} · reference ${voucher.reference}`, 1),
		line(`Side ${page} af ${pages}`, 2),
	];
}

const numberRun = (text: string, x: number, y: number, bold = false): TextRun => ({
	text,
	x,
	y,
	size: 9,
	bold,
	alignRight: true,
});

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
	const basis = voucher.estimated
		? 'Anslået ud fra varernes nuværende kostpris i Rackbeat.'
		: 'Beregnet ud fra kostprisen i Rackbeat ved salget.';
	const last = y - 22 - voucher.lines.length * ROW - 8;
	return [
		{ text: 'I alt DKK', x: LEFT, y, size: 9, bold: true },
		numberRun(danishAmount(voucher.total), COLUMNS.cost, y, true),
		...entries.flat(),
		{ text: `${basis} Bilaget er dannet automatisk.`, x: LEFT, y: last, size: 8 },
	];
}

/** Height of the total, the entries and the last line under the rows. */
const footHeight = (voucher: VoucherPart): number => 8 + 22 + voucher.lines.length * ROW + 8 + 10;

const bottomOf = (rows: number): number => FIRST_ROW - (rows + 1) * ROW;

/** The rows page by page; a foot that finds no room under the last ones gets a page of its own. */
function inPages(voucher: VoucherPart): SheetRow[][] {
	const rows = voucher.sheet;
	const count = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
	const pages = Array.from({ length: count }, (_, page) =>
		rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE),
	);
	const left = bottomOf(pages.at(-1)?.length ?? 0) - footHeight(voucher);
	return left < MARGIN ? [...pages, []] : pages;
}

/**
 * The voucher sheet: the calculation line by line, as documentation of the entry (the Bookkeeping Act
 * wants a voucher for each). The same voucher always gives the same bytes.
 */
export function voucherSheet(voucher: VoucherPart, head: SheetHead): Uint8Array {
	const chunks = inPages(voucher);
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
