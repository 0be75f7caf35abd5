import type { DineroApi } from '../../../../services/dinero/api';
import { bookReminder, getReminder, type Reminder } from '../../../../services/dinero/reminders';
import { chosenKey, invoiceLocator, reminderLocator } from '../../fields/locators';
import { lookedFor } from '../../lostAnswers';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** The reminder after a lost answer, where it was booked after all. */
async function ifBooked(
	api: DineroApi,
	invoice: string,
	id: number,
): Promise<Reminder | undefined> {
	const now = await getReminder(api, invoice, id);
	return now.IsDraft ? undefined : now;
}

/** Book a draft of a reminder: the customer owes its fee and interest from then on */
export const bookReminderOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book reminder',
	description:
		'Book a draft of a reminder (bogfør): the customer owes its fee, interest and compensation from then on. Send it afterwards.',
	properties: [invoiceLocator, reminderLocator],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const id = Number(chosenKey(functions, 'reminder', itemIndex));
		const client = await api(itemIndex);
		const { Timestamp } = await getReminder(client, invoice, id);
		const answer = await lookedFor(
			async () => await bookReminder(client, invoice, id, Timestamp),
			async () => await ifBooked(client, invoice, id),
		);
		return { json: reminderRow(invoice, answer ?? (await getReminder(client, invoice, id))) };
	},
};
