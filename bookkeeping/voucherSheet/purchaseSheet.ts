import { danishDate } from '../danishDay';
import { danishAmount } from '../money';
import type { PurchaseCreditNotePart, PurchaseLinePart, PurchasePart } from '../plan/purchaseParts';
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

const COLUMNS = { account: LEFT, text: 110, vatCode: 400, amount: RIGHT };
const MAX_TEXT = 52;
const FOOT_HEIGHT = 60;

const bold = (text: string, x: number, y: number): TextRun => ({ text, x, y, size: 9, bold: true });
const plain = (text: string, x: number, y: number): TextRun => ({ text, x, y, size: 9 });

const titleRuns = (y: number): TextRun[] => [
	bold('Konto', COLUMNS.account, y),
	bold('Tekst', COLUMNS.text, y),
	bold('Momskode', COLUMNS.vatCode, y),
	numberRun('Beløb inkl. moms', COLUMNS.amount, y, true),
];

const rowRuns = (line: PurchaseLinePart, y: number): TextRun[] => [
	plain(String(line.accountNumber), COLUMNS.account, y),
	plain(short(line.description, MAX_TEXT), COLUMNS.text, y),
	plain(line.vatCode, COLUMNS.vatCode, y),
	numberRun(danishAmount(line.amount), COLUMNS.amount, y),
];

/** What a sheet tells of the document. */
type SheetDocument = Pick<
	PurchasePart,
	'description' | 'date' | 'reference' | 'lines' | 'total' | 'currency'
>;

function howBought(part: PurchasePart): string {
	const { purchaseType, depositAccount, dueDate } = part;
	if (purchaseType === 'cash') return `Betalt fra konto ${depositAccount ?? ''}`;
	return `Kreditkøb${dueDate === null ? '' : `, forfalder ${danishDate(dueDate)}`}`;
}

function footRuns(part: SheetDocument, how: string, y: number): TextRun[] {
	return [
		bold(`I alt ${part.currency}`, LEFT, y),
		numberRun(danishAmount(part.total), COLUMNS.amount, y, true),
		plain(how, LEFT, y - 22),
		{
			text: 'Originalbilag mangler. Dette bilag er dannet automatisk ud fra linjerne.',
			x: LEFT,
			y: y - 40,
			size: 8,
		},
	];
}

function sheet(part: SheetDocument, how: string, head: SheetHead): Uint8Array {
	const chunks = inPages(part.lines, FOOT_HEIGHT);
	const pages = chunks.map((lines, index): Page => {
		const bottom = bottomOf(lines.length);
		const isLast = index === chunks.length - 1;
		return {
			runs: [
				...headRuns(part, head, index + 1, chunks.length),
				...titleRuns(FIRST_ROW),
				...lines.flatMap((line, place) => rowRuns(line, FIRST_ROW - (place + 1) * ROW)),
				...(isLast ? footRuns(part, how, bottom - 8) : []),
			],
			rules: [
				{ y: FIRST_ROW - 4, from: LEFT, to: RIGHT },
				...(isLast ? [{ y: bottom + 5, from: LEFT, to: RIGHT }] : []),
			],
		};
	});
	return writePdf(part.description, pages);
}

/**
 * The voucher sheet of a purchase without paper (the Bookkeeping Act wants a voucher for each entry). It
 * says itself that the original is missing. The same purchase always gives the same bytes.
 */
export const purchaseSheet = (part: PurchasePart, head: SheetHead): Uint8Array =>
	sheet(part, howBought(part), head);

/** The same of a purchase credit note. */
export const creditNoteSheet = (part: PurchaseCreditNotePart, head: SheetHead): Uint8Array =>
	sheet(part, 'Købskreditnota', head);
