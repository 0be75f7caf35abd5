import { danishDate } from '../../../../bookkeeping/danishDay';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import { getInvoice, type Invoice } from '../../../../services/dinero/invoices';
import {
	createReminder,
	listReminders,
	type Reminder,
	type ReminderBody,
} from '../../../../services/dinero/reminders';
import { chosenKey, overdueInvoiceLocator } from '../../fields/locators';
import { reminderFields, reminderTerms, reminderTexts } from '../../fields/reminderFields';
import { lookedFor } from '../../lostAnswers';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** @throws Blocked for an invoice that Dinero takes no reminder for, with the day it falls due */
function checkOverdue(invoice: Invoice): void {
	if (invoice.PaymentStatus === 'Overdue') return;
	const due = invoice['PaymentDate'];
	throw new Blocked([
		problem('NOT_OVERDUE', {
			document: `Faktura ${invoice.Number ?? ''}`.trim(),
			status: invoice.PaymentStatus ?? invoice.Status,
			due: typeof due === 'string' ? danishDate(due) : '-',
		}),
	]);
}

/** The newest draft of that day, where the invoice got a new version: a call without answer made it. */
async function lostDraft(
	api: DineroApi,
	{ Guid, TimeStamp }: Invoice,
	{ Date }: ReminderBody,
): Promise<Reminder | undefined> {
	if ((await getInvoice(api, Guid)).TimeStamp === TimeStamp) return undefined;
	const drafts = (await listReminders(api, Guid)).filter(
		(each) => each.IsDraft && !each.IsDeleted && each.Date?.slice(0, 10) === Date,
	);
	return drafts.sort((a, b) => (b.Id ?? 0) - (a.Id ?? 0))[0];
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
		const body = {
			...reminderTerms(functions, itemIndex),
			...reminderTexts(functions, itemIndex),
			Timestamp: invoice.TimeStamp,
		};
		const reminder = await lookedFor(
			async () => await createReminder(client, guid, body),
			async () => await lostDraft(client, invoice, body),
		);
		return { json: reminderRow(guid, reminder) };
	},
};
