import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { bookInvoice, touch } from '../books/invoiceBooking';
import { contentModel, listRow, readModel } from '../books/invoiceRead';
import { reverse } from '../books/entries';
import { nextVersion } from '../books/versions';
import { changedSince, filtered, liveOrDeleted, paged } from '../lists';
import type { Invoice } from '../model';
import { deletedInvoice, duplicated, invalid, unknownInvoice } from '../problems';
import { invoicePdf } from '../pdf';
import { contentOf, invoiceModel } from './invoiceModels';
import { checkVersion } from './versionCheck';

const FILTERS = ['ExternalReference', 'ContactGuid', 'Description'];
const STATUSES = ['draft', 'overdue', 'booked', 'overpaid', 'paid'];

const bookModel = z.object({ Timestamp: field.text(), Number: field.whole() });
const timestampModel = z.object({ Timestamp: field.text() });

/** @throws DineroProblem 400/63 when there is none, 400/65 when it is deleted */
export function invoiceOf({ org, params }: Call): Invoice {
	const guid = (params['guid'] ?? '').toLowerCase();
	const found = org.invoices.find(({ Guid }) => Guid === guid);
	if (!found) {
		throw unknownInvoice(guid);
	}
	if (found.DeletedAt !== null) {
		throw deletedInvoice(guid);
	}
	return found;
}

/** @throws DineroProblem 400 as `checkVersion` */
export function checkInvoiceVersion(call: Call, invoice: Invoice, sent: string | null): void {
	checkVersion(
		call,
		() => invoice.TimeStamp,
		sent,
		() => touch(call, invoice),
	);
}

function mustBeDraft(invoice: Invoice): void {
	if (invoice.Status !== 'Draft') {
		throw invalid('message', 'The invoice is booked and cannot be changed.');
	}
}

function create(call: Call): unknown {
	const body = call.body(invoiceModel);
	const content = contentOf(call, body);
	const guid = body.Guid ?? randomUUID();
	if (call.org.usedGuids.has(guid)) {
		throw duplicated();
	}
	call.org.usedGuids.add(guid);
	const invoice: Invoice = {
		...content,
		Guid: guid,
		Number: null,
		Status: 'Draft',
		MailOutStatus: 'NotSent',
		LatestMailOutType: 'None',
		TimeStamp: nextVersion(call.org),
		CreatedAt: call.now,
		UpdatedAt: call.now,
		DeletedAt: null,
		payments: [],
	};
	call.org.invoices.push(invoice);
	markDebtor(call, invoice);
	return call.created({ Guid: guid, TimeStamp: invoice.TimeStamp });
}

function markDebtor({ org }: Call, { ContactGuid: guid }: Invoice): void {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === guid);
	if (contact) {
		contact.IsDebitor = true;
	}
}

function update(call: Call): unknown {
	const invoice = invoiceOf(call);
	const body = call.body(invoiceModel.extend({ Timestamp: field.text() }));
	checkInvoiceVersion(call, invoice, body.Timestamp);
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
	return invoicePdf(invoice.Number ?? 0);
}

function book(call: Call): unknown {
	const invoice = invoiceOf(call);
	const { Timestamp, Number: wanted } = call.body(bookModel);
	if (call.sim.faults.of(call.request)?.kind === 'bookedMeanwhile') {
		bookInvoice(call, invoice, null);
	}
	checkInvoiceVersion(call, invoice, Timestamp);
	mustBeDraft(invoice);
	bookInvoice(call, invoice, wanted);
	return readModel(call.sim, call.org, invoice);
}

function remove(call: Call): undefined {
	const invoice = invoiceOf(call);
	const { Timestamp } = call.body(timestampModel);
	if (Timestamp !== null) {
		checkInvoiceVersion(call, invoice, Timestamp);
	}
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

function statusOrder(row: Record<string, unknown>): number {
	return STATUSES.indexOf(String(row['Status']).toLowerCase());
}

function sorted(call: Call, rows: Record<string, unknown>[]): Record<string, unknown>[] {
	const sign = call.query['sortorder']?.toLowerCase() === 'ascending' ? 1 : -1;
	const keys: Record<string, (row: Record<string, unknown>) => string> = {
		vouchernumber: (row) => String(row['Number']).padStart(12, '0'),
		voucherdate: (row) => String(row['Date']),
		status: (row) => String(statusOrder(row)),
		contact: (row) => String(row['ContactName'] ?? ''),
	};
	const names = (call.query['sort'] || 'VoucherNumber,VoucherDate').split(',');
	const chosen = names.map((name) => keys[name.trim().toLowerCase()]);
	return [...rows].sort((left, right) => {
		for (const key of chosen) {
			const order = key ? key(left).localeCompare(key(right)) : 0;
			if (order !== 0) {
				return sign * order;
			}
		}
		return 0;
	});
}

function withinDates(call: Call, rows: Record<string, unknown>[]): Record<string, unknown>[] {
	const { startdate: start, enddate: end } = call.query;
	if (!start && !end) {
		return rows;
	}
	if (!start || !end) {
		throw invalid('startDate', 'startDate and endDate must both be given.');
	}
	return rows.filter((row) => {
		const date = String(row['Date']);
		return row['Status'] === 'Draft' || (start <= date && date <= end);
	});
}

function list(call: Call, usualFields: string): unknown {
	const { sim, org, query } = call;
	const live = liveOrDeleted(call, org.invoices).map((invoice) => listRow(sim, org, invoice));
	const wanted = query['statusfilter']?.toLowerCase().split(',');
	const text = query['freetextsearch']?.toLowerCase();
	const rows = changedSince(call, live)
		.filter((row) => !wanted || wanted.includes(String(row['Status']).toLowerCase()))
		.filter((row) => !text || searchable(row).includes(text));
	const firstOnly = sim.switches.is('salesFilter', 'firstOnly');
	return paged(
		call,
		sorted(call, withinDates(call, filtered(call, rows, FILTERS, firstOnly))),
		usualFields,
	);
}

function searchable(row: Record<string, unknown>): string {
	return ['Number', 'ContactName', 'Description', 'TotalInclVat']
		.map((name) => String(row[name] ?? ''))
		.join(' ')
		.toLowerCase();
}

/** Invoices: create, read, change, list, book, delete. */
export function addInvoiceRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices', create);
	api.on('POST', 'v1/:org/invoices/fetch', (call) => ({
		...contentModel(call.sim, call.org, contentOf(call, call.body(invoiceModel))),
		CanEnableMobilePayInvoice: false,
		CanEnablePensoPay: false,
	}));
	api.on('GET', 'v1/:org/invoices', (call) => list(call, 'Guid,ContactName,Date,Description'));
	api.on('GET', 'v1/:org/sales', (call) => list(call, 'Guid,ContactName,Date,Description,Type'));
	api.on('GET', 'v1/:org/invoices/:guid', read);
	api.on('PUT', 'v1.2/:org/invoices/:guid', update);
	api.on('DELETE', 'v1/:org/invoices/:guid', remove);
	api.on('POST', 'v1/:org/invoices/:guid/book', book);
}
