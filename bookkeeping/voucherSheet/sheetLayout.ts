import { danishDate } from '../danishDay';
import { PAGE_HEIGHT, PAGE_WIDTH, type TextRun } from './pdf';

/** Measures that all sheets share, in points from the lower left corner. */
export const LEFT = 50;
export const RIGHT = PAGE_WIDTH - 50;
export const ROW = 15;
export const MARGIN = 40;
export const ROWS_PER_PAGE = 34;
const TOP = PAGE_HEIGHT - 60;
export const FIRST_ROW = TOP - 95;

/** Who the voucher belongs to, for the head of the sheet. */
export interface SheetHead {
	companyName: string;
	/** "Rackbeat-konto 2001". */
	source: string;
}

/** What the head of a sheet says of the document. */
export interface SheetTitle {
	description: string;
	date: string;
	reference: string;
}

export const short = (text: string, length: number): string =>
	text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Title, company, date, source and page. */
export function headRuns(
	title: SheetTitle,
	head: SheetHead,
	page: number,
	pages: number,
): TextRun[] {
	const line = (text: string, place: number): TextRun => ({
		text,
		x: LEFT,
		y: TOP - 22 - place * 14,
		size: 9,
	});
	const company = head.companyName === '' ? '' : `${head.companyName} · `;
	return [
		{ text: title.description, x: LEFT, y: TOP, size: 16, bold: true },
		line(`${company}bilagsdato ${danishDate(title.date)}`, 0),
		line(`Kilde: ${head.source} · reference ${title.reference}`, 1),
		line(`Side ${page} af ${pages}`, 2),
	];
}

/** A figure, aligned to the right. */
export const numberRun = (text: string, x: number, y: number, bold = false): TextRun => ({
	text,
	x,
	y,
	size: 9,
	bold,
	alignRight: true,
});

/** Where the rows of a page end. */
export const bottomOf = (rows: number): number => FIRST_ROW - (rows + 1) * ROW;

/** The rows page by page; a foot that finds no room under the last ones gets a page of its own. */
export function inPages<Row>(rows: readonly Row[], footHeight: number): Row[][] {
	const count = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
	const pages = Array.from({ length: count }, (_, page) =>
		rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE),
	);
	const left = bottomOf(pages.at(-1)?.length ?? 0) - footHeight;
	return left < MARGIN ? [...pages, []] : pages;
}
