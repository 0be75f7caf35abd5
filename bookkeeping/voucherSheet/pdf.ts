/**
 * A very small PDF writer: A4 pages of text in Helvetica, without clock or randomness, so that the
 * same content always gives the same bytes. No public library for this passes n8n's scanner when it
 * is inlined.
 */

/** One piece of text; coordinates in points from the lower left corner of an A4 page. */
export interface TextRun {
	text: string;
	x: number;
	y: number;
	size: number;
	bold?: boolean;
	/** `x` is the right edge; only for numbers. */
	alignRight?: boolean;
}

export interface Rule {
	y: number;
	from: number;
	to: number;
}

export interface Page {
	runs: TextRun[];
	rules: Rule[];
}

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;

/** Windows-1252 codes of the letters outside Latin-1 that texts of goods use. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
	'€': 0x80,
	'‚': 0x82,
	'„': 0x84,
	'…': 0x85,
	Š: 0x8a,
	Œ: 0x8c,
	Ž: 0x8e,
	'‘': 0x91,
	'’': 0x92,
	'“': 0x93,
	'”': 0x94,
	'•': 0x95,
	'–': 0x96,
	'—': 0x97,
	'™': 0x99,
	š: 0x9a,
	œ: 0x9c,
	ž: 0x9e,
	Ÿ: 0x9f,
};

/** Widths of Helvetica in thousandths of the size, for the signs that a number is made of. */
const NUMBER_WIDTHS: Readonly<Record<string, number>> = { '.': 278, ',': 278, ' ': 278, '-': 333 };
const DIGIT_WIDTH = 556;

const code = (letter: string): number => {
	const latin = letter.codePointAt(0) ?? 0x3f;
	if (latin >= 0x20 && latin <= 0x7e) return latin;
	if (latin >= 0xa0 && latin <= 0xff) return latin;
	return WINDOWS_1252[letter] ?? 0x3f;
};

/** A PDF string in octal escapes for everything outside plain ASCII, so that the file stays ASCII. */
function pdfString(text: string): string {
	// Texts from a Mac hold "å" as two letters; the font has it as one.
	const letters = [...text.normalize('NFC').replace(/\s+/g, ' ')].map((letter) => {
		const value = code(letter);
		if (value === 0x28 || value === 0x29 || value === 0x5c)
			return `\\${String.fromCharCode(value)}`;
		return value < 0x7f ? String.fromCharCode(value) : `\\${value.toString(8).padStart(3, '0')}`;
	});
	return `(${letters.join('')})`;
}

const numberWidth = (text: string, size: number): number =>
	[...text].reduce((width, sign) => width + (NUMBER_WIDTHS[sign] ?? DIGIT_WIDTH), 0) *
	(size / 1000);

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

function drawRun(run: TextRun): string {
	const x = run.alignRight ? run.x - numberWidth(run.text, run.size) : run.x;
	const font = run.bold ? '/F2' : '/F1';
	return `BT ${font} ${run.size} Tf ${fixed(x)} ${fixed(run.y)} Td ${pdfString(run.text)} Tj ET`;
}

const drawRule = (rule: Rule): string =>
	`0.5 w ${rule.from} ${fixed(rule.y)} m ${rule.to} ${fixed(rule.y)} l S`;

const fontObject = (name: string): string =>
	`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

function pageObjects(page: Page, ownNumber: number): string[] {
	const content = [...page.rules.map(drawRule), ...page.runs.map(drawRun)].join('\n');
	return [
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] ` +
			`/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${ownNumber + 1} 0 R >>`,
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
	];
}

/** Writes a PDF 1.4 file. The title is shown by readers. */
export function writePdf(title: string, pages: readonly Page[]): Uint8Array {
	const FIRST_PAGE = 6;
	const kids = pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		fontObject('Helvetica'),
		fontObject('Helvetica-Bold'),
		`<< /Title ${pdfString(title)} >>`,
		...pages.flatMap((page, index) => pageObjects(page, FIRST_PAGE + 2 * index)),
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return String(offset).padStart(10, '0');
	});
	const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)].join(
		'\n',
	);
	const size = objects.length + 1;
	const end = `xref\n0 ${size}\n${table}\ntrailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\n`;
	return Uint8Array.from(`${file}${end}startxref\n${file.length}\n%%EOF\n`, (sign) =>
		sign.charCodeAt(0),
	);
}
