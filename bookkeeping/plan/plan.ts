import type { Day } from '../danishDay';
import type { DecimalText, Ore } from '../money';
import type { Problem } from '../reasons/problem';
import type { DineroUnit } from '../settings/rackbeatDinero';
import type { RegulationFigures } from '../stockValue/regulation';
import type { RegulationPart } from '../stockValue/regulationPart';
import type { Answers } from './answers';
import type { ProductPart } from './productPart';
import type { VoucherPart } from './voucherPart';
import type { PaymentPart, PrintPart, PurchaseCreditNotePart, PurchasePart } from './purchaseParts';

export type { SheetRow, VoucherLinePart, VoucherPart } from './voucherPart';

/** The version of each kind of plan that this package makes and carries out. */
export const PLAN_VERSIONS = {
	customerInvoice: 1,
	customerCreditNote: 1,
	supplierInvoice: 1,
	supplierCreditNote: 1,
	stockValue: 1,
	contact: 1,
	product: 1,
} as const;
export type PlanKind = keyof typeof PLAN_VERSIONS;

/** What a reader of the plan wants to know first. */
export interface DocumentSummary {
	kind: string;
	number: string;
	date: Day;
	partner: string;
	partnerNumber: string;
	/** Gross, in hundredths of `currency`. */
	amount: Ore;
	currency: string;
	/** "Faktura 1001". */
	titleDa: string;
	titleEn: string;
}

/** The fields of a Dinero contact that we own; null leaves what Dinero has. */
export interface ContactFields {
	Name: string;
	ExternalReference: string;
	CountryKey: string;
	IsPerson: boolean;
	Street: string | null;
	ZipCode: string | null;
	City: string | null;
	Phone: string | null;
	Email: string | null;
	AttPerson: string | null;
	VatNumber: string | null;
	EanNumber: string | null;
}

export interface ContactPart {
	type: 'contact';
	reference: string;
	customerNumber: string;
	fields: ContactFields;
	/** The contact to use, as found while planning; null: create with `ownGuid`. */
	guid: string | null;
	ownGuid: string;
	/** What is to be done; `link` writes our reference and fields into a contact found by other keys. */
	action: 'create' | 'update' | 'link' | 'restore' | 'none';
	/** The whole merged body for update, link and restore: Dinero's PUT replaces everything. */
	merged: Record<string, unknown> | null;
	/**
	 * True where `merged` was made of the single contact. Lists leave out some fields, so otherwise Post
	 * reads the contact before it replaces it.
	 */
	isWhole?: boolean;
	/** When the contact was changed last, as seen while planning; another time then stops the write. */
	seenUpdatedAt?: string | null;
}

export interface SalesLinePart {
	lineType: 'Product' | 'Text';
	description: string;
	quantity: DecimalText;
	/** Unit price excluding VAT. */
	unitPrice: DecimalText;
	discountPercent: DecimalText;
	unit: DineroUnit | null;
	accountNumber: number | null;
}

export interface Totals {
	/** All in hundredths of the document's currency. */
	net: Ore;
	vat: Ore;
	gross: Ore;
}

export interface RoundingRule {
	account: number | null;
	toleranceOre: Ore;
}

/** What an invoice and a credit note have in common. */
interface SalesDocumentPart {
	/** With content hash: what stands in Dinero's ExternalReference. */
	reference: string;
	guid: string;
	generation: number;
	/** Null: the contact of the plan's own contact part. */
	contactGuid: string | null;
	date: Day;
	currency: string;
	language: 'da-DK' | 'en-GB';
	description: string;
	comment: string;
	address: string;
	templateId: string | null;
	lines: SalesLinePart[];
	totals: Totals;
	target: 'draft' | 'booked';
	/** The number to book with; null lets Dinero choose. */
	bookNumber: number | null;
	send: 'none' | 'email' | 'eInvoice';
	/** Receiver of the e-mail; null where the customer has none. */
	email: string | null;
	/** How it goes to the public e-invoice network, where it goes there. */
	eInvoice: {
		paymentMeans: 'Domestic' | 'International' | 'FIK';
		orderReference: string;
		attPerson: string;
	} | null;
	rounding: RoundingRule;
	onMismatch: 'keepDraft' | 'stop';
	/** The gross in DKK as the source has it, where the document is in another currency. */
	inDkk?: Ore;
	/** A person said that a draft which is not as planned is to be made so. */
	updateDraft?: true;
	/** `guid` is of a booked document that somebody made by hand; it carries no reference of ours. */
	linked?: true;
}

export interface InvoicePart extends SalesDocumentPart {
	type: 'invoice';
	paymentConditionType: 'Netto' | 'NettoCash' | 'CurrentMonthOut';
	paymentConditionDays: number | null;
}

/** Amounts are positive: Dinero turns the sign itself when it books (seen in live answers). */
export interface CreditNotePart extends SalesDocumentPart {
	type: 'creditNote';
	/** Guid of the booked invoice that Dinero sets it off against; null: it stands alone. */
	creditNoteFor: string | null;
}

/** A document that goes to a customer: the rules of posting are the same for both kinds. */
export type SalesPart = InvoicePart | CreditNotePart;

/** What the posting loop carries out; the parts that a document does not need are null. */
export interface Posting {
	organizationId: number;
	document: DocumentSummary;
	contact: ContactPart | null;
	sales: SalesPart | null;
	/** Waits for the sales document where there is one: no COGS while that is a draft. */
	voucher: VoucherPart | null;
	purchase?: PurchasePart;
	purchaseCreditNote?: PurchaseCreditNotePart;
	payment?: PaymentPart;
	regulation?: RegulationPart;
	product?: ProductPart;
}

/** What every plan holds, whatever its kind. */
interface PlanOfDocument {
	organizationId: number;
	document: DocumentSummary;
	contact: ContactPart | null;
	voucher: VoucherPart | null;
	version: number;
	reference: string;
	companyName: string;
	rackbeatAccount: string;
	/** Short hash of the settings it was made with. */
	settingsHash: string;
	dryRun: boolean;
	/** Why a COGS voucher that should exist is held back; the document does not wait for it. */
	voucherProblem: Problem | null;
	notices: Problem[];
	/** What a person said about the document; kept for every later run. */
	answers?: Answers;
	/** SHA-256 over all the other fields. */
	hash: string;
}

/** An invoice and the cost of what it sold. */
export interface CustomerInvoicePlan extends PlanOfDocument {
	kind: 'customerInvoice';
	invoice: InvoicePart;
}

/** A credit note and the reversed cost of what came back. */
export interface CustomerCreditNotePlan extends PlanOfDocument {
	kind: 'customerCreditNote';
	creditNote: CreditNotePart;
}

/** A purchase voucher with Rackbeat's print of it. */
export interface SupplierInvoicePlan extends PlanOfDocument {
	kind: 'supplierInvoice';
	purchase: PurchasePart;
	print: PrintPart;
}

/** A purchase credit note with Rackbeat's print of it. */
export interface SupplierCreditNotePlan extends PlanOfDocument {
	kind: 'supplierCreditNote';
	purchaseCreditNote: PurchaseCreditNotePart;
	print: PrintPart;
}

/** What brings the inventory account to the stock value of a day. */
export interface StockValuePlan extends PlanOfDocument {
	kind: 'stockValue';
	figures: RegulationFigures;
	regulation: RegulationPart;
}

/** A customer or supplier as contact, without a document. */
export interface ContactPlan extends PlanOfDocument {
	kind: 'contact';
	contact: ContactPart;
}

/** An item of Rackbeat as product. */
export interface ProductPlan extends PlanOfDocument {
	kind: 'product';
	product: ProductPart;
}

export type SalesPlan = CustomerInvoicePlan | CustomerCreditNotePlan;
export type SupplierPlan = SupplierInvoicePlan | SupplierCreditNotePlan;

/** What will be written to Dinero for one document, to the øre. A dry run ends here. */
export type Plan = SalesPlan | SupplierPlan | StockValuePlan | ContactPlan | ProductPlan;

export const isSupplierPlan = (plan: Plan): plan is SupplierPlan =>
	plan.kind === 'supplierInvoice' || plan.kind === 'supplierCreditNote';

/** The document of a plan that goes to the customer. */
export const salesOf = (plan: SalesPlan): SalesPart =>
	plan.kind === 'customerInvoice' ? plan.invoice : plan.creditNote;

/** The document that came from the supplier. */
export const boughtOf = (plan: SupplierPlan): PurchasePart | PurchaseCreditNotePart =>
	plan.kind === 'supplierInvoice' ? plan.purchase : plan.purchaseCreditNote;
