/** An account of the chart, as documents are coded with it. */
export interface Category {
	id: string;
	name: string;
	number: string | null;
	externalId: string | null;
	/** The system that the external id is of. */
	source: string | null;
	parentId: string | null;
	selectable: boolean;
	color: string | null;
}

export interface Label {
	id: string;
	value: string;
	externalId: string | null;
	parentId: string | null;
	/** Written by integrations, never answered. */
	vat: { ratePercentage: number; isReverseCharge: boolean } | null;
}

/** A drop-down of the documents: a dimension, VAT, or the payment methods of receipts. */
export interface List {
	id: string;
	name: string | null;
	created: string;
	type: string;
	dataType: string;
	origin: string | null;
	domain: string;
	isLocked: boolean;
	onBills: boolean;
	onCreditnotes: boolean;
	onReceipts: boolean;
	onCreditAccountTransactions: boolean;
	onAccountTransactions: boolean;
	onReimbursements: boolean;
	labels: Label[];
}

/** A supplier as the API shows it; all texts as they were read off a document. */
export interface Vendor {
	id: string;
	teamVendorId: string;
	name: string;
	identification: string | null;
	email: string | null;
	address: string | null;
	country: string | null;
	postal: string | null;
	city: string | null;
	stateProvince: string | null;
	website: string | null;
	externalId: string | null;
	source: string | null;
}

/** A supplier with what the team has learned of it. */
export interface TeamVendor extends Vendor {
	/** Proposed for the vendor's next document; a replacing import of the chart forgets it. */
	defaultCategoryId: string | null;
}

export interface Department {
	id: string;
	externalId: string | null;
	createdByUserId: string;
	name: string;
	created: string;
}

export interface Item {
	id: string;
	name: string | null;
	externalId: string | null;
	enabled: boolean;
}
