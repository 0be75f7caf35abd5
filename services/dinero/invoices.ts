import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { collectPages, number, queryFilter, text, type Filter, type Paging } from './lists';
import { createdDocument, orEmpty, versioned } from './versions';

const LIST_FIELDS =
	'Number,Guid,ExternalReference,ContactName,ContactGuid,Date,PaymentDate,Description,Currency,Status,MailOutStatus,' +
	'LatestMailOutType,TotalExclVatInDkk,TotalInclVatInDkk,TotalExclVat,TotalInclVat,CreatedAt,UpdatedAt,DeletedAt';

const line = z
	.object({
		Description: text,
		Quantity: number,
		AccountNumber: number,
		Unit: text,
		Discount: number,
		LineType: text,
		BaseAmountValue: number,
	})
	.passthrough();

const totals = {
	TotalExclVat: z.number(),
	TotalInclVat: z.number(),
	TotalVat: z.number(),
};

const invoice = versioned(
	z
		.object({
			Guid: z.string(),
			/** The version, also given as `Timestamp`. */
			TimeStamp: z.string(),
			/** Only Draft or Booked here; the payment state is in PaymentStatus. */
			Status: z.string(),
			Number: number,
			ContactGuid: text,
			ExternalReference: text,
			Currency: text,
			MailOutStatus: text,
			UpdatedAt: text,
			ProductLines: z.array(line).nullish(),
			...totals,
		})
		.passthrough(),
);

export type Invoice = z.infer<typeof invoice>;

const previewed = z.object(totals).passthrough();
export type InvoiceTotals = z.infer<typeof previewed>;

const row = z
	.object({
		Guid: z.string(),
		Number: number,
		Status: text,
		UpdatedAt: text,
		ExternalReference: text,
	})
	.passthrough();
export type InvoiceRow = z.infer<typeof row>;

export interface InvoiceLineBody {
	/** Unit price; excluding VAT unless ShowLinesInclVat. */
	BaseAmountValue: number;
	Quantity: number;
	AccountNumber: number;
	/** Percent. */
	Discount: number;
	Description?: string | null;
	Comments?: string | null;
	Unit?: string | null;
	LineType?: string;
}

export interface InvoiceBody {
	Guid?: string;
	ContactGuid?: string | null;
	Date?: string;
	Currency?: string;
	Language?: string;
	ExternalReference?: string | null;
	Description?: string | null;
	Comment?: string | null;
	Address?: string | null;
	PaymentConditionType?: string | null;
	PaymentConditionNumberOfDays?: number | null;
	ShowLinesInclVat?: boolean;
	InvoiceTemplateId?: string | null;
	ProductLines: InvoiceLineBody[];
}

export interface InvoiceQuery {
	filters?: readonly Filter[];
	freeTextSearch?: string;
	/** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
	changesSince?: string;
	deletedOnly?: boolean;
	/** Draft, Booked, Paid, OverPaid, Overdue; separated by commas. */
	statusFilter?: string;
	/** Both days or neither. */
	startDate?: string;
	endDate?: string;
}

/** The list's `Status` joins document and payment state, unlike the single invoice's. */
export const listInvoices = (
	api: DineroApi,
	query: InvoiceQuery = {},
	paging: Paging = {},
): Promise<InvoiceRow[]> => {
	const { filters = [], ...rest } = query;
	return collectPages(
		api,
		{
			method: 'GET',
			path: ['invoices'],
			query: { fields: LIST_FIELDS, queryFilter: queryFilter(filters), ...rest },
		},
		row,
		({ Guid }) => Guid,
		paging,
	);
};

/** One invoice with lines and version. @throws ServiceError kind notFound (code 63) or deleted (65) */
export const getInvoice = (api: DineroApi, guid: string): Promise<Invoice> =>
	api.read({ method: 'GET', path: ['invoices', guid] }, invoice);

/** The totals that Dinero would compute; saves nothing. */
export const fetchInvoiceTotals = (api: DineroApi, body: InvoiceBody): Promise<InvoiceTotals> =>
	api.read({ method: 'POST', path: ['invoices', 'fetch'], json: body, isRead: true }, previewed);

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

export interface EmailBody {
	Timestamp?: string | null;
	Receiver?: string | null;
	Sender?: string | null;
	Subject?: string | null;
	/** Must hold `[link-to-pdf]` when set. */
	Message?: string | null;
	CcToSender?: boolean;
	AddVoucherAsPdfAttachment?: boolean;
	ShouldAddTrustPilotEmailAsBcc: boolean;
}

const mailed = z
	.object({ Recipients: z.array(z.object({ Email: text }).passthrough()).nullish() })
	.passthrough()
	.nullish();

/** Mails the link to a booked invoice. @throws ServiceError kind stale, when a version is given */
export const emailInvoice = (api: DineroApi, guid: string, body: EmailBody) =>
	api.read(
		{ method: 'POST', path: ['invoices', guid, 'email'], json: body },
		z.union([mailed, z.string()]),
	);

export interface EInvoiceBody {
	PaymentMeanEnum: 'Domestic' | 'International' | 'FIK';
	OrderReference?: string | null;
	AttPerson?: string | null;
	Timestamp?: string | null;
}

/** Sends a booked invoice to the public e-invoice network, by EAN, P, SE or CVR number. */
export const sendEInvoice = (api: DineroApi, guid: string, body: EInvoiceBody): Promise<void> =>
	api.send({ method: 'POST', version: 'v3', path: ['invoices', guid, 'e-invoice'], json: body });

const mailout = z
	.object({ Id: z.unknown(), Date: text, Status: text, Receiver: text })
	.passthrough();

/** What was sent of one invoice, and what became of it. */
export const listInvoiceMailouts = (api: DineroApi, guid: string) =>
	api.read({ method: 'GET', path: ['invoices', guid, 'mailouts'] }, z.array(mailout));

/** The PDF of a booked invoice. @throws ShapeDrift for a draft, which Dinero answers as JSON */
export const downloadInvoicePdf = (api: DineroApi, guid: string): Promise<Uint8Array> =>
	api.pdf({ method: 'GET', path: ['invoices', guid] });
