import type { Payment } from './salesModel';

/** A line of a purchase voucher or purchase credit note, as it was sent. */
export interface PurchaseLine {
	Description: string | null;
	/** Gross in the document's own currency. */
	Amount: number;
	AccountNumber: number | null;
	/** Null is the account's own code, NONE is no VAT. */
	VatCode: string | null;
	AccountTagName: string | null;
}

export type PurchaseType = 'cash' | 'credit';

/** What a caller says of a purchase voucher; the rest is Dinero's. */
export interface PurchaseContent {
	PurchaseType: PurchaseType;
	VoucherDate: string;
	/** Due date; null on cash purchases and where a draft has none yet. */
	PaymentDate: string | null;
	RegionKey: string | null;
	DepositAccountNumber: number | null;
	ContactGuid: string | null;
	CurrencyKey: string;
	ExternalReference: string | null;
	FileGuid: string | null;
	Lines: PurchaseLine[];
}

export interface PurchaseVoucher extends PurchaseContent {
	Guid: string;
	/** 16 hex digits, new at every change. */
	Timestamp: string;
	isBooked: boolean;
	VoucherNumber: number | null;
	BookingTime: string | null;
	CreatedAt: string;
	payments: Payment[];
}

export interface PurchaseCreditNote {
	Guid: string;
	/** Guid of the purchase voucher that it credits. */
	CreditNoteFor: string | null;
	FileGuid: string | null;
	ContactGuid: string | null;
	Date: string;
	Currency: string;
	Lines: PurchaseLine[];
	Timestamp: string;
	isBooked: boolean;
	CreditNoteNumber: number | null;
	BookingTime: string | null;
	CreatedAt: string;
	/** Øre of its currency that the voucher's remaining amount was reduced by. */
	settledOre: number;
}

export interface Purchases {
	vouchers: PurchaseVoucher[];
	creditNotes: PurchaseCreditNote[];
	/** Files of vouchers that were deleted: Dinero may go on naming them. */
	goneLinks: { fileGuid: string; voucherGuid: string; linkedAt: string; wasBooked: boolean }[];
}

export const noPurchases = (): Purchases => ({ vouchers: [], creditNotes: [], goneLinks: [] });
