import type { Clock } from '../control';
import type { Reminder } from './reminderModel';
import type {
	Attachment,
	CreditNote,
	DefaultAttachment,
	Invoice,
	Mailout,
	TradeOffer,
} from './salesModel';
import type { ConnectState } from './connect/model';
import type { AccountMail, ContactNote } from './accountModel';
import type { Webhooks } from './webhooks/model';
import type { Purchases } from './purchaseModel';

export type { Invoice, InvoiceContent, Mailout, Payment } from './salesModel';

export interface Account {
	AccountNumber: number;
	Name: string;
	/** Null when the account carries no VAT. */
	VatCode: string | null;
	Category: string;
	IsHidden: boolean;
	IsDefaultSalesAccount: boolean;
	PublicStandardNumber: number | null;
}

export interface DepositAccount {
	AccountNumber: number;
	Name: string;
	IsDefault: boolean;
	IsHidden: boolean;
	PublicStandardNumber: number | null;
	BankRegistrationNumber: string | null;
	BankAccountNumber: string | null;
	BankSwiftNumber: string | null;
	BankIbanNumber: string | null;
}

export interface VatType {
	VatCode: string;
	Name: string;
	/** A fraction: 0.25. */
	VatRate: number;
	side: 'sale' | 'purchase' | 'reverseCharge';
}

export interface AccountingYear {
	Name: string;
	FromDate: string;
	ToDate: string;
	/** Nothing can be booked in a closed year. */
	isClosed: boolean;
}

export interface Contact {
	ContactGuid: string;
	ExternalReference: string | null;
	Name: string;
	Street: string | null;
	ZipCode: string | null;
	City: string | null;
	CountryKey: string;
	Phone: string | null;
	Email: string | null;
	Webpage: string | null;
	AttPerson: string | null;
	VatNumber: string | null;
	EanNumber: string | null;
	SENumber: string | null;
	PNumber: string | null;
	PaymentConditionType: string | null;
	PaymentConditionNumberOfDays: number | null;
	IsPerson: boolean;
	IsMember: boolean;
	MemberNumber: string | null;
	UseCvr: boolean;
	CompanyTypeKey: string | null;
	InvoiceMailOutOptionKey: string | null;
	PreferredInvoiceLanguageKey: string | null;
	PreferredInvoiceCurrencyKey: string | null;
	IsDebitor: boolean;
	IsCreditor: boolean;
	CompanyStatus: string;
	CreatedAt: string;
	UpdatedAt: string;
	DeletedAt: string | null;
}

export interface Product {
	ProductGuid: string;
	ProductNumber: string | null;
	Name: string | null;
	BaseAmountValue: number;
	Quantity: number;
	AccountNumber: number;
	Unit: string;
	ExternalReference: string | null;
	Comment: string | null;
	CreatedAt: string;
	UpdatedAt: string;
	DeletedAt: string | null;
}

export interface VoucherLine {
	Id?: string | null;
	Description: string | null;
	/** Kroner as sent: gross, or net where the switches say so. */
	Amount: number;
	AccountNumber: number | null;
	/** Null is the account's own code, 'none' is no VAT. */
	AccountVatCode: string | null;
	BalancingAccountNumber: number | null;
	BalancingAccountVatCode: string | null;
	IsPaymentForVoucherId?: string | null;
}

export interface ManualVoucher {
	Guid: string;
	Timestamp: string;
	Status: 'Draft' | 'Booked';
	VoucherNumber: number | null;
	VoucherDate: string;
	FileGuid: string | null;
	ExternalReference: string | null;
	/** The cash purchase that it credits. */
	CreditNoteFor?: string | null;
	Lines: VoucherLine[];
	BookingTime: string | null;
	CreatedAt: string;
}

export interface LedgerItem {
	Id: string;
	/** Base64 of eight bytes, new at every change. */
	Version: string;
	Status: 'Draft' | 'PendingBooking' | 'Booked';
	VoucherNumber: number | null;
	VoucherDate: string;
	FileGuid: string | null;
	Lines: VoucherLine[];
	/** The voucher that booking made of it. */
	voucherGuid: string | null;
	/** When a pending booking is through: by this moment, or when no status polls are left. */
	bookedAt: number;
	pollsLeft: number;
	staysDraft: boolean;
	CreatedAt: string;
}

export interface StoredFile {
	FileGuid: string;
	Name: string;
	Extension: string;
	UploadedAt: string;
	bytes: Buffer;
}

export interface Entry {
	EntryGuid: string;
	voucherGuid: string;
	voucherNumber: number | null;
	voucherType: string;
	date: string;
	accountNumber: number;
	accountName: string;
	debitOre: number;
	creditOre: number;
	vatCode: string | null;
	description: string;
	externalReference: string | null;
	fileGuid: string | null;
	contactGuid: string | null;
	ledgerItemId: string | null;
	createdAt: string;
}

export interface SalesSettings {
	PaymentConditionType: string;
	PaymentConditionNumberOfDays: number;
	/** Kroner. */
	ReminderFee: number;
	/** Percent a month. */
	ReminderInterestRate: number;
}

export interface Organisation {
	id: number;
	name: string;
	isPro: boolean;
	email: string;
	vatNumber: string;
	years: AccountingYear[];
	accounts: Account[];
	deposits: DepositAccount[];
	vatTypes: VatType[];
	contacts: Contact[];
	contactNotes: ContactNote[];
	/** States of account that were mailed. */
	accountMails: AccountMail[];
	products: Product[];
	invoices: Invoice[];
	creditNotes: CreditNote[];
	tradeOffers: TradeOffer[];
	manualVouchers: ManualVoucher[];
	purchases: Purchases;
	/** Guids of vouchers that are gone: removed drafts and reversed ones. */
	goneVouchers: Set<string>;
	ledgerItems: LedgerItem[];
	files: StoredFile[];
	mailouts: Mailout[];
	reminders: Reminder[];
	lastReminderId: number;
	attachments: Attachment[];
	/** Files that were uploaded to be attached; the archive does not list them. */
	attachmentFiles: StoredFile[];
	defaultAttachments: DefaultAttachment[];
	entries: Entry[];
	templates: { Id: string; Name: string; IsDefault: boolean }[];
	settings: SalesSettings;
	/** Own guids that were ever taken, in lower case. */
	usedGuids: Set<string>;
	version: number;
	lastInvoiceNumber: number;
	/** Counts only where the switch gives credit notes a series of their own. */
	lastCreditNoteNumber: number;
	lastTradeOfferNumber: number;
	webhooks: Webhooks;
}

export interface ApiKey {
	key: string;
	organisationId: number;
}

export interface Token {
	/** By API key, bound to one organisation, or by a user's sign-in. */
	kind: 'personal' | 'visma';
	clientId: string;
	/** Those that it reaches. */
	organisationIds: number[];
	/** `read` and `write`, whatever the login calls them. */
	scopes: string[];
	/** Milliseconds since 1970 on the simulator's clock. */
	expiresAt: number;
}

export interface DineroState {
	clock: Clock;
	clients: { id: string; secret: string }[];
	apiKeys: ApiKey[];
	tokens: Map<string, Token>;
	connect: ConnectState;
	organisations: Organisation[];
	/** Moments of calls, by client and organisation. */
	calls: Map<string, number[]>;
}
