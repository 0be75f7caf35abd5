import { deleteReminder, getReminder } from '../../../../services/dinero/reminders';
import { chosenKey, invoiceLocator, reminderLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Remove a draft, or take a booked reminder back by opposite entries */
export const deleteReminderOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete reminder',
	description:
		'Remove a draft, or take a booked reminder back: its entries stay and opposite ones are added',
	properties: [invoiceLocator, reminderLocator],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const id = Number(chosenKey(functions, 'reminder', itemIndex));
		const client = await api(itemIndex);
		const { Timestamp, IsDraft } = await getReminder(client, invoice, id);
		await deleteReminder(client, invoice, id, Timestamp);
		return { json: { deleted: true, invoiceGuid: invoice, id, wasBooked: !IsDraft } };
	},
};
