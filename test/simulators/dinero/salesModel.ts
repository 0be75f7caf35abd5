/** A line of an invoice, a credit note or a trade offer. */
export interface SalesLine {
	BaseAmountValue: number;
	ProductGuid: string | null;
	Description: string | null;
	Comments: string | null;
	Quantity: number;
	AccountNumber: number;
	Unit: string | null;
	/** Percent, 0-100. */
	Discount: number;
	LineType: string;
}

/** What all sales documents say; a caller sends it. */
export interface SalesContent {
	ContactGuid: string | null;
	Date: string;
	Currency: string;
	Language: string;
	ExternalReference: string | null;
	Description: string;
	Comment: string | null;
	Address: string | null;
	ShowLinesInclVat: boolean;
	InvoiceTemplateId: string | null;
	ProductLines: SalesLine[];
}

/** What an invoice says; the rest of `Invoice` is Dinero's. */
export interface InvoiceContent extends SalesContent {
	PaymentConditionType: string;
	PaymentConditionNumberOfDays: number | null;
	ReminderFee: number | null;
	ReminderInterestRate: number | null;
	IsMobilePayInvoiceEnabled: boolean;
	IsPensoPayEnabled: boolean;
}

/** Line amounts are positive; Dinero turns the sign when it books. */
export interface CreditNoteContent extends SalesContent {
	/** The invoice that it is set off against. */
	CreditNoteFor: string | null;
}

/** What Dinero keeps of every sales document. */
export interface SalesState {
	Guid: string;
	MailOutStatus: string;
	LatestMailOutType: string;
	/** 16 hex digits, new at every change. */
	TimeStamp: string;
	CreatedAt: string;
	UpdatedAt: string;
	DeletedAt: string | null;
}

/** A sales document of any kind. */
export type SalesDocument = SalesContent & SalesState & { Number: number | null };

export interface Payment {
	Guid: string;
	/** Null when settled by the ledger, a credit note or an invoice. */
	DepositAccountNumber: number | null;
	/** Øre of DKK. */
	amountOre: number;
	/** Øre of the document's currency. */
	amountInCurrencyOre: number;
	PaymentDate: string;
	Description: string;
	ExternalReference: string | null;
	RelatedVoucherGuid: string;
}

/** What booking adds; a payment of a credit note is what was given back or set off. */
interface Bookable {
	Number: number | null;
	Status: 'Draft' | 'Booked';
	payments: Payment[];
}

export interface Invoice extends InvoiceContent, SalesState, Bookable {}

export interface CreditNote extends CreditNoteContent, SalesState, Bookable {}

export const TRADE_OFFER_STATES = [
	'Draft',
	'Invoiced',
	'CustomerAccepted',
	'CustomerDeclined',
	'UserAccepted',
	'UserDeclined',
] as const;
export type TradeOfferState = (typeof TRADE_OFFER_STATES)[number];

/** A row of what became of a trade offer. */
export interface TradeOfferChange {
	Status: TradeOfferState;
	UpdatedAt: string;
	TradeOfferEmailSentAt: string | null;
	ConfirmationEmailSentAt: string | null;
	TotalInclVat: number;
	Currency: string;
}

/** An offer never reaches the books, so it has a number from the start and no payments. */
export interface TradeOffer extends SalesContent, SalesState {
	Number: number;
	Status: TradeOfferState;
	/** Guids of the invoices that were made from it. */
	GeneratedVouchers: string[];
	History: TradeOfferChange[];
}

/** A file that is sent along with a document. */
export interface Attachment {
	DocumentId: string;
	FileGuid: string;
	FileName: string;
}

/** What the settings attach to new documents of a kind. */
export interface DefaultAttachment {
	documentType: string;
	FileGuid: string;
	FileName: string;
}

export interface Mailout {
	Id: string;
	documentGuid: string;
	Date: string;
	Sender: string;
	Receiver: string;
	Subject: string;
	Message: string;
	Type: string;
	Status: string;
	CCToSender: boolean;
	/** When the customer first opened the link. */
	SeenAt: string | null;
	IsSmsMessage: boolean;
}
