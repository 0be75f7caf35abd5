import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import type { Paging } from './lists';
import {
	bookingCall,
	createSales,
	deleteSales,
	fetchSalesTotals,
	updateSales,
	type BookBody,
} from './salesCalls';
import {
	salesFields,
	type SalesBody,
	type SalesLineBody,
	type SalesTotals,
} from './salesDocuments';
import { listSales, type SalesQuery, type SalesRow } from './salesLists';
import { createdDocument, orEmpty, versioned } from './versions';

/** Where they live below the company. */
export const INVOICES = ['invoices'];

const invoice = versioned(z.object(salesFields).passthrough());

export type Invoice = z.infer<typeof invoice>;
export type InvoiceTotals = SalesTotals;
export type InvoiceRow = SalesRow;
export type InvoiceQuery = SalesQuery;
export type InvoiceLineBody = SalesLineBody;

export interface InvoiceBody extends SalesBody {
	/** Netto, NettoCash, CurrentMonthOut or Paid; left out with the days, the contact's own. */
	PaymentConditionType?: string | null;
	/** Null with NettoCash and Paid. */
	PaymentConditionNumberOfDays?: number | null;
	/** Of each reminder, 0 to 100 kroner; left out, the company's own. */
	ReminderFee?: number | null;
	/** Of each reminder, 0 to 100 percent; left out, the company's own. */
	ReminderInterestRate?: number | null;
	IsMobilePayInvoiceEnabled?: boolean | null;
	IsPensoPayEnabled?: boolean | null;
}

/** The list's `Status` joins document and payment state, unlike the single invoice's. */
export const listInvoices = (
	api: DineroApi,
	query: InvoiceQuery = {},
	paging: Paging = {},
): Promise<InvoiceRow[]> => listSales(api, INVOICES, query, paging);

/** One invoice with lines and version. @throws ServiceError kind notFound (code 63) or deleted (65) */
export const getInvoice = (api: DineroApi, guid: string): Promise<Invoice> =>
	api.read({ method: 'GET', path: ['invoices', guid] }, invoice);

/** The totals that Dinero would compute; saves nothing. */
export const fetchInvoiceTotals = (api: DineroApi, body: InvoiceBody): Promise<InvoiceTotals> =>
	fetchSalesTotals(api, INVOICES, body);

/** Makes a draft. @throws ServiceError kind duplicate when the own guid was used before */
export const createInvoice = (api: DineroApi, body: InvoiceBody) =>
	createSales(api, INVOICES, body);

/** Replaces a draft as a whole. */
export const updateInvoice = (
	api: DineroApi,
	guid: string,
	body: InvoiceBody & { Timestamp: string },
) => updateSales(api, INVOICES, guid, body);

/** Removes a draft; its guid stays used. @throws ServiceError kind stale */
export const deleteInvoice = (api: DineroApi, guid: string, timestamp: string): Promise<void> =>
	deleteSales(api, INVOICES, guid, timestamp);

/**
 * Books for good and answers with the booked invoice.
 * @throws ServiceError kind stale when somebody changed or booked it meanwhile
 */
export async function bookInvoice(api: DineroApi, guid: string, body: BookBody): Promise<Invoice> {
	const booked = await api.read(
		bookingCall(INVOICES, guid, body),
		orEmpty(invoice.nullable(), null),
	);
	return booked ?? (await getInvoice(api, guid));
}

/**
 * Makes a draft of a credit note with all lines of a booked invoice, and answers with its guid. Book
 * it to have an effect.
 * @throws ServiceError kind stale, when a version is given
 */
export const generateCreditNote = (api: DineroApi, guid: string, timestamp: string) =>
	api.read(
		{
			method: 'POST',
			path: ['invoices', guid, 'generate-creditnote'],
			json: { Timestamp: timestamp },
		},
		createdDocument,
	);

/** The PDF of a booked invoice. @throws ShapeDrift for a draft, which Dinero answers as JSON */
export const downloadInvoicePdf = (api: DineroApi, guid: string): Promise<Uint8Array> =>
	api.pdf({ method: 'GET', path: ['invoices', guid] });
