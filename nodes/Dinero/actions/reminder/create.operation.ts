import { addDays, danishDate, danishDay, daysBetween } from '../../../../bookkeeping/danishDay';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import { getInvoice, type Invoice } from '../../../../services/dinero/invoices';
import {
	createReminder,
	listReminders,
	type Reminder,
} from '../../../../services/dinero/reminders';
import { chosenKey, overdueInvoiceLocator } from '../../fields/locators';
import { reminderFields, reminderTerms, reminderTexts } from '../../fields/reminderFields';
import { lookedFor } from '../../lostAnswers';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Dinero takes three, ten days apart (source: Dinero OpenAPI). */
const MOST_REMINDERS = 3;
const DAYS_BETWEEN = 10;

const titleOf = ({ Number: number }: Invoice): string => `Faktura ${number ?? ''}`.trim();

/** @throws Blocked for an invoice that Dinero takes no reminder for, with the day it falls due */
function checkOverdue(invoice: Invoice): void {
	if (invoice.PaymentStatus === 'Overdue') return;
	const due = invoice['PaymentDate'];
	throw new Blocked([
		problem('NOT_OVERDUE', {
			document: titleOf(invoice),
			status: invoice.PaymentStatus ?? invoice.Status,
			due: typeof due === 'string' ? danishDate(due) : '-',
		}),
	]);
}

/** Drafts count for nothing. @throws Blocked when a further reminder would come too soon, or be one too many */
function checkEarlier(invoice: Invoice, standing: readonly Reminder[], day: string): void {
	const document = titleOf(invoice);
	const booked = standing.filter(({ IsDraft, IsDeleted }) => !IsDraft && !IsDeleted);
	if (booked.length >= MOST_REMINDERS) throw new Blocked([problem('REMINDER_LIMIT', { document })]);
	const last = booked
		.flatMap(({ Date: of }) => (of ? [danishDay(of)] : []))
		.sort()
		.at(-1);
	if (last === undefined) return;
	if (daysBetween(last, day) >= DAYS_BETWEEN) return;
	const earliest = danishDate(addDays(last, DAYS_BETWEEN));
	throw new Blocked([
		problem('REMINDER_TOO_SOON', { document, last: danishDate(last), earliest }, 'date'),
	]);
}

/** The draft that was not there before: a call without answer made it. */
async function newDraft(
	api: DineroApi,
	invoice: string,
	before: readonly Reminder[],
): Promise<Reminder | undefined> {
	const known = new Set(before.map(({ Id }) => Id));
	const now = await listReminders(api, invoice);
	return now.find(({ Id, IsDraft }) => IsDraft && !known.has(Id));
}

/** Make a draft of a reminder for an overdue invoice */
export const createReminderOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create reminder',
	description:
		'Make a draft of a reminder (rykker) for an overdue invoice: at most three, ten days apart. It counts only when it is booked.',
	properties: [overdueInvoiceLocator, ...reminderFields],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const client = await api(itemIndex);
		const invoice = await getInvoice(client, guid);
		checkOverdue(invoice);
		const before = await listReminders(client, guid);
		const body = {
			...reminderTerms(functions, itemIndex),
			...reminderTexts(functions, itemIndex),
			Timestamp: invoice.TimeStamp,
		};
		checkEarlier(invoice, before, body.Date);
		const reminder = await lookedFor(
			async () => await createReminder(client, guid, body),
			async () => await newDraft(client, guid, before),
		);
		return { json: reminderRow(guid, reminder) };
	},
};
