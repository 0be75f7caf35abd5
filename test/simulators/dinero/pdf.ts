import { onePagePdf } from '../control/onePagePdf';

/** A small valid PDF of one page that names a document. */
export const salesPdf = (title: string, number: number): Buffer =>
	onePagePdf(`BT /F1 24 Tf 72 760 Td (${title} ${number}) Tj ET`);
