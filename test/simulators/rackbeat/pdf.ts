import { onePagePdf } from '../control/onePagePdf';

/** A PDF with one page and some lines of text; characters outside Latin-1 become question marks. */
export function pdfOf(lines: string[]): Buffer {
	const shown = lines
		.map((line) => `(${line.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\xff]/g, '?')}) Tj T*`)
		.join('\n');
	const content = `BT /F1 11 Tf 14 TL 50 780 Td\n${shown}\nET`;
	return onePagePdf(content, '/Encoding /WinAnsiEncoding ');
}
