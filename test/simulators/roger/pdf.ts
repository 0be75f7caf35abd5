import { onePagePdf } from '../control/onePagePdf';

const escaped = (text: string): string =>
	text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, (sign) => `\\${sign}`);

/** A small valid PDF of one page with a line of text. */
export const expensePdf = (text: string): Buffer =>
	onePagePdf(`BT /F1 20 Tf 60 760 Td (${escaped(text)}) Tj ET`);

/** A valid PNG of one white point, as a phone's photo of a receipt would come. */
export const receiptPng = (): Buffer =>
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
		'base64',
	);
