import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text, type Paging } from './lists';
import {
	previewedTotals,
	salesLine,
	salesTotals,
	type SalesBody,
	type SalesLineBody,
	type SalesTotals,
} from './salesDocuments';
import { listSales, type SalesQuery, type SalesRow } from './salesLists';
import { createdDocument, orEmpty, versioned } from './versions';

const invoice = versioned(
	z
		.object({
			Guid: z.string(),
			/** The version, also given as `Timestamp`. */
			TimeStamp: z.string(),
			/** Only Draft or Booked here; the payment state is in PaymentStatus. */
			Status: z.string(),
			PaymentStatus: text,
			Number: number,
			ContactGuid: text,
			ExternalReference: text,
			Currency: text,
			MailOutStatus: text,
			UpdatedAt: text,
			ProductLines: z.array(salesLine).nullish(),
			...salesTotals,
		})
		.passthrough(),
);

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
): Promise<InvoiceRow[]> => listSales(api, ['invoices'], query, paging);

/** One invoice with lines and version. @throws ServiceError kind notFound (code 63) or deleted (65) */
export const getInvoice = (api: DineroApi, guid: string): Promise<Invoice> =>
	api.read({ method: 'GET', path: ['invoices', guid] }, invoice);

/** The totals that Dinero would compute; saves nothing. */
export const fetchInvoiceTotals = (api: DineroApi, body: InvoiceBody): Promise<InvoiceTotals> =>
	api.read(
		{ method: 'POST', path: ['invoices', 'fetch'], json: body, isRead: true },
		previewedTotals,
	);

/** Makes a draft. @throws ServiceError kind duplicate when the own guid was used before */
export const createInvoice = (api: DineroApi, body: InvoiceBody) =>
	api.read(
		{ method: 'POST', path: ['invoices'], json: body },
		orEmpty(createdDocument, body.Guid && { Guid: body.Guid }),
	);

/** Replaces a draft as a whole. */
export const updateInvoice = (
	api: DineroApi,
	guid: string,
	body: InvoiceBody & { Timestamp: string },
) =>
	api.read(
		{ method: 'PUT', version: 'v1.2', path: ['invoices', guid], json: body },
		orEmpty(createdDocument, { Guid: guid }),
	);

/** Removes a draft; its guid stays used. @throws ServiceError kind stale */
export const deleteInvoice = (api: DineroApi, guid: string, timestamp: string): Promise<void> =>
	api.send({ method: 'DELETE', path: ['invoices', guid], json: { Timestamp: timestamp } });

export interface BookBody {
	/** The version that was seen; another one is refused with code 58. */
	Timestamp: string;
	/** A wanted number; taken ones are refused. */
	Number?: number;
}

/**
 * Books for good and answers with the booked invoice.
 * @throws ServiceError kind stale when somebody changed or booked it meanwhile
 */
export async function bookInvoice(api: DineroApi, guid: string, body: BookBody): Promise<Invoice> {
	const call = { method: 'POST' as const, path: ['invoices', guid, 'book'], json: body };
	const booked = await api.read(call, orEmpty(invoice.nullable(), null));
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
