import type { Api, Call } from '../api';
import { field } from '../binding';
import { creditNoteRow } from '../books/creditNoteRead';
import { reverse } from '../books/entries';
import { bookInvoice } from '../books/invoiceBooking';
import { contentModel, listRow, readModel } from '../books/invoiceRead';
import { newState, takeGuid } from '../books/newDocument';
import { markDebtor, touch } from '../books/salesPosting';
import { liveOrDeleted } from '../lists';
import { deletedDocument, invalid, unknownDocument } from '../problems';
import { salesPdf } from '../pdf';
import type { Invoice } from '../salesModel';
import { contentOf, invoiceModel } from './invoiceModels';
import { salesList } from './salesLists';
import { bookModel, timestampModel } from './salesModels';
import { checkOptionalVersion, checkSalesVersion } from './versionCheck';

/** The usual fields of lists that hold credit notes. */
export const LIST_WITH_TYPE = 'Guid,ContactName,Date,Description,Type';

/** @throws DineroProblem 400/63 when there is none, 400/65 when it is deleted */
export function invoiceOf({ org, params }: Call): Invoice {
	const guid = (params['guid'] ?? '').toLowerCase();
	const found = org.invoices.find(({ Guid }) => Guid === guid);
	if (!found) {
		throw unknownDocument('InvoiceGuid', guid);
	}
	if (found.DeletedAt !== null) {
		throw deletedDocument('invoice', guid);
	}
	return found;
}

function mustBeDraft(invoice: Invoice): void {
	if (invoice.Status !== 'Draft') {
		throw invalid('message', 'The invoice is booked and cannot be changed.');
	}
}

function create(call: Call): unknown {
	const body = call.body(invoiceModel);
	const content = contentOf(call, body);
	const invoice: Invoice = {
		...content,
		...newState(call, takeGuid(call, body.Guid)),
		Number: null,
		Status: 'Draft',
		payments: [],
	};
	call.org.invoices.push(invoice);
	markDebtor(call, invoice);
	return call.created({ Guid: invoice.Guid, TimeStamp: invoice.TimeStamp });
}

function update(call: Call): unknown {
	const invoice = invoiceOf(call);
	const body = call.body(invoiceModel.extend({ Timestamp: field.text() }));
	checkSalesVersion(call, invoice, body.Timestamp);
	mustBeDraft(invoice);
	Object.assign(invoice, contentOf(call, body));
	touch(call, invoice);
	markDebtor(call, invoice);
	return { Guid: invoice.Guid, TimeStamp: invoice.TimeStamp };
}

function read(call: Call): unknown {
	const invoice = invoiceOf(call);
	if (!(call.request.headers.accept ?? '').includes('application/octet-stream')) {
		return readModel(call.sim, call.org, invoice);
	}
	if (invoice.Status !== 'Booked') {
		throw invalid('message', 'Only a booked invoice has a PDF.');
	}
	call.reply.type('application/octet-stream');
	return salesPdf('Faktura', invoice.Number ?? 0);
}

function book(call: Call): unknown {
	const invoice = invoiceOf(call);
	const { Timestamp, Number: wanted } = call.body(bookModel);
	if (call.sim.faults.of(call.request)?.kind === 'bookedMeanwhile') {
		bookInvoice(call, invoice, null);
	}
	checkSalesVersion(call, invoice, Timestamp);
	mustBeDraft(invoice);
	bookInvoice(call, invoice, wanted);
	return readModel(call.sim, call.org, invoice);
}

function remove(call: Call): undefined {
	const invoice = invoiceOf(call);
	const { Timestamp } = call.body(timestampModel);
	checkOptionalVersion(call, invoice, Timestamp);
	if (invoice.Status === 'Booked') {
		if (call.sim.switches.is('deleteBookedInvoice', 'refused')) {
			throw invalid('message', 'A booked invoice cannot be deleted.');
		}
		reverse(call.org, invoice.Guid, call.now);
	}
	invoice.DeletedAt = call.now;
	touch(call, invoice);
	return undefined;
}

const invoiceRows = (call: Call) =>
	liveOrDeleted(call, call.org.invoices).map((invoice) => listRow(call.sim, call.org, invoice));

const creditNoteRows = (call: Call) =>
	liveOrDeleted(call, call.org.creditNotes).map((note) => creditNoteRow(call.sim, call.org, note));

/** Invoices: create, read, change, list, book, delete. */
export function addInvoiceRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices', create);
	api.on('POST', 'v1/:org/invoices/fetch', (call) => ({
		...contentModel(call.sim, call.org, contentOf(call, call.body(invoiceModel))),
		CanEnableMobilePayInvoice: false,
		CanEnablePensoPay: false,
	}));
	api.on('GET', 'v1/:org/invoices', (call) =>
		salesList(call, invoiceRows(call), 'Guid,ContactName,Date,Description'),
	);
	api.on('GET', 'v1/:org/sales', (call) =>
		salesList(call, [...invoiceRows(call), ...creditNoteRows(call)], LIST_WITH_TYPE),
	);
	api.on('GET', 'v1/:org/invoices/:guid', read);
	api.on('PUT', 'v1.2/:org/invoices/:guid', update);
	api.on('DELETE', 'v1/:org/invoices/:guid', remove);
	api.on('POST', 'v1/:org/invoices/:guid/book', book);
}
