import type { CustomerInvoicePlan } from '../../../bookkeeping/plan/plan';
import { BooksModel, PLAIN, type Switches } from './booksModel';

/** The contact that every run of the model finds. */
export const MODEL_CONTACT = 'c-1';

/** Books in which the invoice of a plan stands booked, and nothing else. */
export function booksWithInvoice(
	{ invoice }: CustomerInvoicePlan,
	model: Switches = PLAIN,
): BooksModel {
	const books = new BooksModel(model);
	books.createSales(invoice, MODEL_CONTACT, 'none');
	books.bookSales(invoice.guid, books.readSales(invoice.guid).timestamp, 'none');
	return books;
}
