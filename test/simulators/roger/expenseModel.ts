/** Source: OpenAPI v1 to v3, BillStatus. */
export const STATES = [
	'Pending',
	'Booked',
	'Paid',
	'Cancelled',
	'Awaiting',
	'Paused',
	'Duplicate',
	'Refunded',
	'Initialized',
] as const;
export type State = (typeof STATES)[number];

/** Source: OpenAPI v2, FinancialDocumentType; the small n in Creditnote is theirs. */
export const TYPES = ['Bill', 'Receipt', 'Creditnote', 'Reimbursement', 'FuelBill'] as const;
export type DocumentType = (typeof TYPES)[number];

/** What is read off a document, by the service or by a person of it. */
export interface Recognition {
	type?: DocumentType | undefined;
	/** Minor units, VAT included, never below 0: the type tells a credit note. */
	amount?: number | null | undefined;
	currency?: string | null | undefined;
	/** YYYY-MM-DD, as are all days. */
	issueDate?: string | null | undefined;
	dueDate?: string | null | undefined;
	paymentDate?: string | null | undefined;
	/** Name or id; an unknown name makes a vendor. */
	vendor?: string | null | undefined;
	invoiceNumber?: string | null | undefined;
}

export interface Line {
	id: string;
	amount: number;
	categoryId: string | null;
	departmentId: string | null;
	labelIds: string[];
	itemId: string | null;
	itemQuantity: number;
	note: string | null;
	created: string;
}

export interface Attachment {
	id: string;
	name: string;
	mime: string;
	bytes: Buffer;
	created: string;
	isOriginal: boolean;
}

export interface Activity {
	id: string;
	activityType: 'TimelineEvent' | 'Message';
	body: string;
	userId: string | null;
	created: string;
}

/** Money that moved for a document, as the bank knows it. */
export interface Payment {
	id: string;
	kind: 'bank' | 'byHand' | 'refund' | 'receipt';
	/** Minor units; a refund stands with its positive amount, too. */
	amount: number;
	day: string;
}

/** A row of the document's Integration log. */
export interface LogRow {
	at: string;
	webhookId: string;
	eventPayload: string;
	state: State;
	statusCode: number;
	errorMessage: string | null;
	/** Written by an integration, or the direct answer to a delivery. */
	by: 'integration' | 'delivery';
}

export interface Fx {
	homeAmount: number;
	foreignAmount: number;
	homeCurrency: string;
	foreignCurrency: string;
	isForeignFixedCurrency: boolean;
	exchangeRate: number | null;
	paymentInstructionType: string | null;
}

export interface Note {
	id: string;
	value: string;
	created: string;
}

/** The approvals of a document: who is asked, who agreed, and how many must. */
export interface Approval {
	approvers: string[];
	given: string[];
	needed: number;
}

/** A bill, receipt, credit note or reimbursement of a team. */
export interface Expense {
	id: string;
	number: number;
	/** Over all teams, for the switch that shows it. */
	serviceNumber: number;
	type: DocumentType;
	state: State;
	/** Paid by a click on "Mark as paid": no money moved through the service. */
	markedAsPaid: boolean;
	invoiceNumber: string | null;
	amount: number;
	originalAmount: number;
	currency: string | null;
	created: string;
	issueDate: string | null;
	dueDate: string | null;
	originalDueDate: string | null;
	initializedDate: string | null;
	paymentDate: string | null;
	categoryId: string | null;
	vendorId: string | null;
	userId: string;
	labelIds: string[];
	departmentIds: string[];
	itemId: string | null;
	itemQuantity: number;
	lines: Line[];
	attachments: Attachment[];
	notes: Note[];
	activities: Activity[];
	approval: Approval;
	declineReason: string | null;
	/** Credit notes and bills that were merged, with how much of the credit note was used. */
	links: { expenseId: string; amount: number }[];
	paymentMethodId: string | null;
	fx: Fx | null;
	isPayable: boolean;
	archived: boolean;
	deleted: boolean;
	duplicateOf: string | null;
	/** Milliseconds on the simulator's clock when it will have been read. */
	readAt: number | null;
	/** Milliseconds on the simulator's clock when the bank will confirm its payment. */
	confirmAt: number | null;
	/** What will be read off it. */
	reading: Recognition | null;
	payments: Payment[];
	log: LogRow[];
}
