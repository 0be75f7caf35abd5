import { z } from '../../vendor/zod';
import type { DineroApi, DineroCall } from './api';
import { flag, number, text } from './lists';
import {
	emailSent,
	emailTemplate,
	type EmailBody,
	type EmailSent,
	type EmailTemplate,
	type PaymentMeans,
} from './mailouts';
import { orEmpty, versioned } from './versions';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** One author reads the answers to writes in camelCase; the documents and lists have PascalCase. */
const inPascalCase = (body: unknown): unknown =>
	typeof body === 'object' && body !== null && !Array.isArray(body)
		? Object.fromEntries(Object.entries(body).map(([name, value]) => [capital(name), value]))
		: body;

const reminder = z.preprocess(
	inPascalCase,
	versioned(
		z
			.object({
				/** Null where it is not saved. */
				Id: number,
				/** Not unique: drafts and deleted ones may share it with another. */
				Number: number,
				/** The version, also given as `TimeStamp`. */
				Timestamp: z.string(),
				Date: text,
				Title: text,
				Description: text,
				IsDraft: z.boolean(),
				IsDeleted: flag,
				WithDebtCollectionWarning: flag,
				WithFee: flag,
				WithInterestFee: flag,
				WithCompensationFee: flag,
				/** All amounts in the invoice's currency. */
				FeeAmount: number,
				/** Null without interest. */
				InterestAmount: number,
				CompensationFeeAvailable: flag,
				CompensationFeeAmount: number,
				/** Fees and interest of earlier reminders. */
				AccumulatedFeesAndInterestAmount: number,
				ReminderTotalInclVatAmount: number,
			})
			.passthrough(),
	),
);
export type Reminder = z.output<typeof reminder>;

/** What decides a reminder's amounts. */
export interface ReminderTerms {
	/** Danish day, `YYYY-MM-DD`. */
	Date: string;
	WithDebtCollectionWarning: boolean;
	WithFee: boolean;
	WithInterestFee: boolean;
	WithCompensationFee: boolean;
}

export interface ReminderBody extends ReminderTerms {
	/** Of the invoice where it is made, of the reminder where it is changed. */
	Timestamp: string;
	/** Left out, Dinero's own. */
	Title?: string | null;
	Description?: string | null;
}

const call = (
	method: DineroCall['method'],
	invoice: string,
	rest: ReadonlyArray<string | number>,
	more: Partial<DineroCall> = {},
): DineroCall => ({
	method,
	path: ['invoices', invoice, 'reminders', ...rest.map(String)],
	...more,
});

/** All reminders of one invoice, drafts and deleted ones too; `changesSince` in UTC, whole seconds. */
export const listReminders = (
	api: DineroApi,
	invoice: string,
	changesSince?: string,
): Promise<Reminder[]> =>
	api.read(call('GET', invoice, [], { query: { changesSince } }), z.array(reminder));

/** @throws ServiceError kind notFound */
export const getReminder = (api: DineroApi, invoice: string, id: number): Promise<Reminder> =>
	api.read(call('GET', invoice, [id]), reminder);

/** What Dinero would propose next; nothing is saved. @throws ServiceError when none may follow */
export const getNextReminder = (api: DineroApi, invoice: string): Promise<Reminder> =>
	api.read(call('GET', invoice, ['next']), reminder);

/** The amounts that a reminder would have; nothing is saved. */
export const fetchReminder = (
	api: DineroApi,
	invoice: string,
	terms: ReminderTerms,
): Promise<Reminder> =>
	api.read(call('POST', invoice, ['fetch'], { json: terms, isRead: true }), reminder);

/** Makes a draft. @throws ServiceError kind stale; OutcomeUnknown also for an empty answer, without its id */
export const createReminder = (
	api: DineroApi,
	invoice: string,
	body: ReminderBody,
): Promise<Reminder> => api.read(call('POST', invoice, [], { json: body }), reminder);

/** Replaces a draft as a whole. @throws ServiceError kind stale */
export const updateReminder = (
	api: DineroApi,
	invoice: string,
	id: number,
	body: ReminderBody,
): Promise<Reminder | null> =>
	api.read(call('PUT', invoice, [id], { json: body }), orEmpty(reminder.nullable(), null));

/** Removes a draft; a booked one is taken back by opposite entries. @throws ServiceError kind stale */
export const deleteReminder = (
	api: DineroApi,
	invoice: string,
	id: number,
	timestamp: string,
): Promise<void> => api.send(call('DELETE', invoice, [id], { json: { Timestamp: timestamp } }));

/** Books for good: fee, interest and compensation are owed from now on. @throws ServiceError kind stale */
export const bookReminder = (
	api: DineroApi,
	invoice: string,
	id: number,
	timestamp: string,
): Promise<Reminder | null> =>
	api.read(
		call('POST', invoice, [id, 'book'], { json: { Timestamp: timestamp } }),
		orEmpty(reminder.nullable(), null),
	);

/** How the mail of the latest booked reminder would read. */
export const getReminderEmailTemplate = (api: DineroApi, invoice: string): Promise<EmailTemplate> =>
	api.read(call('GET', invoice, ['email', 'template']), emailTemplate);

/** Mails the latest booked reminder. */
export const emailReminder = (
	api: DineroApi,
	invoice: string,
	body: EmailBody,
): Promise<EmailSent> => api.read(call('POST', invoice, ['email'], { json: body }), emailSent);

export interface EReminderBody {
	PaymentMeanEnum: PaymentMeans;
	AttPerson?: string | null;
	/** Left out, the contact's own. */
	ReceiverEanNumber?: string | null;
	Timestamp?: string | null;
}

/** Sends a booked reminder to the public e-invoice network. */
export const sendEReminder = (
	api: DineroApi,
	invoice: string,
	id: number,
	body: EReminderBody,
): Promise<void> => api.send(call('POST', invoice, [id, 'e-reminder'], { json: body }));

/** The PDF of a booked reminder. @throws ShapeDrift for a draft answered as JSON */
export const downloadReminderPdf = (
	api: DineroApi,
	invoice: string,
	id: number,
): Promise<Uint8Array> => api.pdf(call('GET', invoice, [id]));
