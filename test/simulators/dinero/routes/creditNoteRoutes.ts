import type { Api, Call } from '../api';
import { field } from '../binding';
import { bookCreditNote, reverseCreditNote } from '../books/creditNoteBooking';
import { creditNoteModelOf, creditNoteRow } from '../books/creditNoteRead';
import { newState, takeGuid } from '../books/newDocument';
import { markDebtor, touch } from '../books/salesPosting';
import { salesModelOf } from '../books/salesRead';
import { liveOrDeleted } from '../lists';
import { omit } from '../omit';
import { salesPdf } from '../pdf';
import { deletedDocument, invalid, unknownDocument } from '../problems';
import type { CreditNote, CreditNoteContent, Invoice } from '../salesModel';
import { CREDIT_NOTE_TITLES, creditNoteContentOf, creditNoteModel } from './creditNoteModels';
import { invoiceOf, LIST_WITH_TYPE } from './invoiceRoutes';
import { salesList } from './salesLists';
import { bookModel, timestampModel } from './salesModels';
import { checkOptionalVersion, checkSalesVersion } from './versionCheck';

const BASE = 'v1/:org/sales/creditnotes';

/** @throws DineroProblem 400/63 when there is none, 400/65 when it is deleted (switchable) */
export function creditNoteOf({ org, params, sim }: Call): CreditNote {
	const guid = (params['guid'] ?? '').toLowerCase();
	const found = org.creditNotes.find(({ Guid }) => Guid === guid);
	if (!found || (found.DeletedAt !== null && sim.switches.is('deletedCreditNoteCode', 63))) {
		throw unknownDocument('CreditNoteGuid', guid);
	}
	if (found.DeletedAt !== null) {
		throw deletedDocument('credit note', guid);
	}
	return found;
}

function mustBeDraft(note: CreditNote): void {
	if (note.Status !== 'Draft') {
		throw invalid('message', 'The credit note is booked and cannot be changed.');
	}
}

/** Saves a new draft under its own guid or a new one. @throws DineroProblem 409/72 */
function save(call: Call, content: CreditNoteContent, wanted: string | null): CreditNote {
	const note: CreditNote = {
		...content,
		...newState(call, takeGuid(call, wanted)),
		Number: null,
		Status: 'Draft',
		payments: [],
	};
	call.org.creditNotes.push(note);
	markDebtor(call, note);
	return note;
}

function create(call: Call): unknown {
	const body = call.body(creditNoteModel);
	const note = save(call, creditNoteContentOf(call, body), body.Guid);
	return call.created({ Guid: note.Guid, TimeStamp: note.TimeStamp });
}

function creditingContent(call: Call, invoice: Invoice): CreditNoteContent {
	const copied = call.sim.switches.is('generatedCreditNoteReference', 'copied');
	const { ContactGuid, Currency, Language, Comment, Address, ShowLinesInclVat } = invoice;
	return {
		...{ ContactGuid, Currency, Language, Comment, Address, ShowLinesInclVat },
		Date: call.sim.clock.danishDay(),
		ExternalReference: copied ? invoice.ExternalReference : null,
		Description: CREDIT_NOTE_TITLES[Language === 'da-DK' ? 0 : 1],
		InvoiceTemplateId: invoice.InvoiceTemplateId,
		ProductLines: invoice.ProductLines.map((line) => ({ ...line })),
		CreditNoteFor: invoice.Guid,
	};
}

/** The whole of a booked invoice as a draft credit note; the invoice gets a new version by it. */
function generate(call: Call): unknown {
	const invoice = invoiceOf(call);
	const { Timestamp } = call.body(timestampModel);
	if (invoice.Status !== 'Booked') {
		throw invalid('message', 'Only a booked invoice can be credited.');
	}
	checkOptionalVersion(call, invoice, Timestamp);
	const note = save(call, creditingContent(call, invoice), null);
	touch(call, invoice);
	return call.created({ Guid: note.Guid, TimeStamp: note.TimeStamp });
}

function update(call: Call): unknown {
	const note = creditNoteOf(call);
	const body = call.body(creditNoteModel.extend({ Timestamp: field.text() }));
	checkSalesVersion(call, note, body.Timestamp);
	mustBeDraft(note);
	Object.assign(note, creditNoteContentOf(call, body));
	touch(call, note);
	markDebtor(call, note);
	return { Guid: note.Guid, TimeStamp: note.TimeStamp };
}

function book(call: Call): unknown {
	const note = creditNoteOf(call);
	const { Timestamp, Number: wanted } = call.body(bookModel);
	if (call.sim.faults.of(call.request)?.kind === 'bookedMeanwhile') {
		bookCreditNote(call, note, null);
	}
	checkSalesVersion(call, note, Timestamp);
	mustBeDraft(note);
	bookCreditNote(call, note, wanted);
	const model = creditNoteModelOf(call.sim, call.org, note);
	return call.sim.switches.is('bookedCreditNoteAnswer', 'invoice')
		? { ...omit(model, 'CreditNoteFor'), PaymentDate: null }
		: model;
}

function remove(call: Call): undefined {
	const note = creditNoteOf(call);
	checkOptionalVersion(call, note, call.body(timestampModel).Timestamp);
	if (note.Status === 'Booked') {
		if (call.sim.switches.is('deleteBookedCreditNote', 'refused')) {
			throw invalid('message', 'A booked credit note cannot be deleted.');
		}
		reverseCreditNote(call, note);
	}
	note.DeletedAt = call.now;
	touch(call, note);
	return undefined;
}

function pdf(call: Call, note: CreditNote): Buffer {
	if (note.Status !== 'Booked') {
		throw invalid('message', 'Only a booked credit note has a PDF.');
	}
	call.reply.type('application/octet-stream');
	return salesPdf('Kreditnota', note.Number ?? 0);
}

function read(call: Call): unknown {
	const note = creditNoteOf(call);
	const wantsBytes = (call.request.headers.accept ?? '').includes('application/octet-stream');
	return wantsBytes ? pdf(call, note) : creditNoteModelOf(call.sim, call.org, note);
}

const totals = (call: Call): unknown =>
	salesModelOf(call.sim, call.org, creditNoteContentOf(call, call.body(creditNoteModel)));

const rows = (call: Call) =>
	liveOrDeleted(call, call.org.creditNotes).map((note) => creditNoteRow(call.sim, call.org, note));

/** Sales credit notes, and the one that Dinero makes from an invoice. */
export function addCreditNoteRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices/:guid/generate-creditnote', generate);
	api.on('POST', BASE, create);
	api.on('POST', `${BASE}/fetch`, totals);
	api.on('GET', BASE, (call) => salesList(call, rows(call), LIST_WITH_TYPE));
	api.on('GET', `${BASE}/:guid`, read);
	api.on('GET', `${BASE}/:guid/pdf`, (call) => pdf(call, creditNoteOf(call)));
	api.on('PUT', 'v1.2/:org/sales/creditnotes/:guid', update);
	api.on('DELETE', `${BASE}/:guid`, remove);
	api.on('POST', `${BASE}/:guid/book`, book);
}
