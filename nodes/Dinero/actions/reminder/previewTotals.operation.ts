import { fetchReminder } from '../../../../services/dinero/reminders';
import { chosenKey, overdueInvoiceLocator } from '../../fields/locators';
import { reminderTermFields, reminderTerms } from '../../fields/reminderFields';
import { reminderRow } from './reminderRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Let Dinero compute the amounts of a reminder without saving anything */
export const previewReminderTotals: ItemOperation<DineroRun> = {
	value: 'previewTotals',
	name: 'Preview Totals',
	action: 'Preview totals of a reminder',
	description:
		'Let Dinero compute fee, interest and compensation of a reminder without saving anything',
	properties: [overdueInvoiceLocator, ...reminderTermFields],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const terms = reminderTerms(functions, itemIndex);
		const preview = await fetchReminder(await api(itemIndex), invoice, terms);
		return {
			json: {
				...reminderRow(invoice, preview),
				compensationFeeAvailable: preview.CompensationFeeAvailable ?? null,
			},
		};
	},
};
