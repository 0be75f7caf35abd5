import { z } from '../../vendor/zod';
import type { RogerApi } from './api';
import {
	bare,
	id,
	inData,
	inWrapper,
	minorUnits,
	optionalFlag,
	optionalId,
	optionalText,
	row,
	rows,
} from './shapes';

/** The states of a document, in the order in which most pass through them. */
export const EXPENSE_STATES = [
	...['Pending', 'Awaiting', 'Booked', 'Paused', 'Initialized', 'Paid'],
	...['Cancelled', 'Duplicate', 'Refunded'],
] as const;

export const EXPENSE_TYPES = [
	'Bill',
	'Creditnote',
	'FuelBill',
	'Receipt',
	'Reimbursement',
] as const;

const named = row({ id: optionalId, name: optionalText, externalId: optionalText }).nullish();

const categoryOfExpense = row({
	id: optionalId,
	name: optionalText,
	number: optionalText,
	externalId: optionalText,
}).nullish();

const owner = row({
	user: row({ id: optionalId }).nullish(),
	team: row({ id: optionalId }).nullish(),
}).nullish();

/** What list and read have in common. Amounts are minor units and gross. */
const common = {
	id,
	number: z.number().nullish(),
	amount: minorUnits,
	currency: optionalText,
	state: z.string(),
	referenceDate: optionalText,
	issueDate: optionalText,
	dueDate: optionalText,
	originalDueDate: optionalText,
	initializedDate: optionalText,
	paymentDate: optionalText,
	category: categoryOfExpense,
	vendor: named,
	owner,
	/** Un-enumerated where one document is read, and possibly null there. */
	type: optionalText,
};

export const listedExpense = row(common);

const label = row({
	id: optionalId,
	value: optionalText,
	listId: optionalId,
	externalId: optionalText,
});

const attachment = row({
	id,
	url: optionalText,
	created: optionalText,
	isOriginal: optionalFlag,
});

const line = row({
	id: optionalId,
	amount: minorUnits,
	note: optionalText,
	category: categoryOfExpense,
	labels: z.array(label).nullish(),
});

const expense = row({
	...common,
	reference: optionalText,
	originalAmount: minorUnits.nullish(),
	friendlyStatus: optionalText,
	attachments: z.array(attachment).nullish(),
	departments: z.array(row({ id: optionalId })).nullish(),
	labels: z.array(label).nullish(),
	lines: z.array(line).nullish(),
	declineReason: optionalText,
	fx: row({ homeAmount: minorUnits.nullish(), foreignAmount: minorUnits.nullish() }).nullish(),
});

/** A document as the list shows it: no lines, files, labels or rates. */
export type ListedExpense = z.output<typeof listedExpense>;
/** A document with all that Roger tells of it. */
export type RogerExpense = z.output<typeof expense>;
export type RogerAttachment = z.output<typeof attachment>;

const v2 = (expenseId: string, ...rest: string[]): string[] => [
	...['v2', 'expenses', expenseId],
	...rest,
];

/** One document; the id alone is enough, whatever its company. */
export const getExpense = (api: RogerApi, expenseId: string): Promise<RogerExpense> =>
	api.read({ method: 'GET', path: ['v3', 'expenses', expenseId] }, inData(expense));

const made = inWrapper('expense', expense);

/** A file for Roger to read: pdf, png, jpeg, bmp, tiff or xml. Its name cannot be sent. */
export const uploadExpense = (
	api: RogerApi,
	fields: { teamId: string; financialDocumentType: string; bytes: string },
): Promise<RogerExpense> => {
	const { bytes, ...rest } = fields;
	// The list takes several files but the answer is one document: one file a call.
	const json = { ...rest, expenses: [{ bytes }], receive: 'API' };
	return api.read({ method: 'POST', path: ['v2', 'expenses'], json }, made);
};

/** A line as Roger is sent it; `amount` in minor units, gross. */
export interface AmountLine {
	amount: number;
	labels: Array<{ listId: string; labelId: string }>;
	note?: string;
	category?: string;
	department?: string;
}

/** A document made from data, for which Roger draws the paper itself. */
export interface GeneratedExpense {
	teamId: string;
	financialDocumentType: string;
	paymentInstructions: { transferType: string };
	invoiceId?: string;
	creditorName?: string;
	dueDate?: string;
	issueDate?: string;
	amount?: number;
	currency?: string;
	memo?: string;
	note?: string;
	country?: string;
	vendorId?: string;
	category?: string;
	labels?: string[];
	departmentId?: string;
	amountLines?: AmountLine[];
	attachments?: Array<{ fileBase64: string; name: string }>;
}

export const generateExpense = (api: RogerApi, fields: GeneratedExpense): Promise<RogerExpense> =>
	api.read({ method: 'POST', path: ['v2', 'expenses', 'generate'], json: fields }, made);

/** Replaces all lines; they must sum to the document's amount. */
export const setAmountLines = (
	api: RogerApi,
	expenseId: string,
	amountLines: readonly AmountLine[],
): Promise<void> =>
	api.send({ method: 'PATCH', path: v2(expenseId, 'amountlines'), json: { amountLines } });

/** Sets the category by its id, never by its account number. */
export const setExpenseCategory = (
	api: RogerApi,
	expenseId: string,
	categoryId: string,
): Promise<void> =>
	api.send({ method: 'PATCH', path: v2(expenseId, 'category'), json: { categoryId } });

/** Puts one label on a document; another one of the same list most plausibly gives way (UNCONFIRMED). */
export const addExpenseLabel = (api: RogerApi, expenseId: string, labelId: string): Promise<void> =>
	api.send({ method: 'POST', path: v2(expenseId, 'labels'), json: { labelId } });

const approvers = z.array(row({ id }));

/** The users who are asked to approve; what they decided is not told. */
export const listApprovers = (api: RogerApi, expenseId: string) =>
	api.read({ method: 'GET', path: v2(expenseId, 'approvers') }, approvers);

/** Approves for the user of the login, and may so release a payment. */
export const approveExpense = (api: RogerApi, expenseId: string): Promise<void> =>
	api.send({ method: 'PATCH', path: v2(expenseId, 'approve') });

export const declineExpense = (api: RogerApi, expenseId: string, note: string): Promise<void> =>
	api.send({ method: 'PATCH', path: v2(expenseId, 'decline'), json: { note } });

export const deleteExpense = (api: RogerApi, expenseId: string): Promise<void> =>
	api.send({ method: 'DELETE', path: v2(expenseId) });

const activity = row({
	activityType: optionalText,
	body: optionalText,
	userId: optionalId,
	created: optionalText,
});

export type RogerActivity = z.output<typeof activity>;

/** The time line and messages of a document. */
export const listActivities = (api: RogerApi, expenseId: string): Promise<RogerActivity[]> =>
	api.read(
		{ method: 'GET', path: v2(expenseId, 'activities') },
		bare('activities', rows(activity)),
	);

/** Writes a message on the document; the answer is undocumented and not read. */
export const addMessage = (api: RogerApi, expenseId: string, body: string): Promise<void> =>
	api.send({
		method: 'POST',
		path: v2(expenseId, 'activities'),
		json: { body, type: 'Text' },
	});

const link = row({
	linkedExpenseId: optionalId,
	totalAmount: minorUnits,
	linkedAmount: minorUnits,
	currency: optionalText,
	state: optionalText,
});

export type RogerLink = z.output<typeof link>;

/** Which bills a credit note was merged with, and the other way round. */
export const listLinks = (api: RogerApi, expenseId: string): Promise<RogerLink[]> =>
	api.read({ method: 'GET', path: v2(expenseId, 'links') }, bare('links', rows(link)));
