import { z } from '../../vendor/zod';
import { number, text } from './lists';

/** One line of an invoice, a credit note or a trade offer. */
export interface SalesLineBody {
	/** Unit price; excluding VAT unless ShowLinesInclVat. */
	BaseAmountValue: number;
	Quantity: number;
	/** Decides the VAT of the line; a sales line has no VAT field. */
	AccountNumber: number;
	/** Percent. */
	Discount: number;
	ProductGuid?: string | null;
	/** Null where a product stands on the line, which brings its own (source: Dinero OpenAPI). */
	Description?: string | null;
	/** Further text below the line. */
	Comments?: string | null;
	Unit?: string | null;
	/** Product, or Text for a heading that has only its description. */
	LineType?: string;
}

/** What all sales documents say; what is left out or null gets Dinero's default. */
export interface SalesBody {
	/** An own guid; a second document under it is refused. */
	Guid?: string;
	ContactGuid?: string | null;
	/** Danish day, `YYYY-MM-DD`. */
	Date?: string;
	Currency?: string | null;
	Language?: string | null;
	ExternalReference?: string | null;
	/** Title of the document. */
	Description?: string | null;
	Comment?: string | null;
	Address?: string | null;
	/** True when the prices of all lines include VAT. */
	ShowLinesInclVat?: boolean;
	InvoiceTemplateId?: string | null;
	ProductLines: SalesLineBody[];
}

/** A line as it is read: prices with and without VAT, whatever way they were sent. */
export const salesLine = z
	.object({
		Description: text,
		Comments: text,
		ProductGuid: text,
		Quantity: number,
		AccountNumber: number,
		Unit: text,
		Discount: number,
		LineType: text,
		/** Always excluding VAT. */
		BaseAmountValue: number,
		BaseAmountValueInclVat: number,
	})
	.passthrough();
export type SalesLine = z.infer<typeof salesLine>;

/** Totals of a sales document in its own currency. */
export const salesTotals = {
	TotalExclVat: z.number(),
	TotalInclVat: z.number(),
	TotalVat: z.number(),
};

/** What Dinero works out of a document that is not saved. */
export const previewedTotals = z
	.object({ ...salesTotals, ProductLines: z.array(salesLine).nullish() })
	.passthrough();
export type SalesTotals = z.infer<typeof previewedTotals>;

/** What the code relies on in one sales document, whatever its kind. */
export const salesFields = {
	Guid: z.string(),
	/** The version, also given as `Timestamp`. */
	TimeStamp: z.string(),
	/** Draft or Booked; the payment state is in PaymentStatus. Trade offers have states of their own. */
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
};
export type SalesDocument = z.infer<z.ZodObject<typeof salesFields, 'passthrough'>>;
