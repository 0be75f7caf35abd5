import type { IDataObject } from 'n8n-workflow';
import type { Reminder } from '../../../../services/dinero/reminders';

/** A reminder in few words; amounts in the invoice's currency. */
export const reminderRow = (invoiceGuid: string, reminder: Reminder): IDataObject => ({
	invoiceGuid,
	id: reminder.Id ?? null,
	number: reminder.Number ?? null,
	title: reminder.Title ?? null,
	date: reminder.Date ?? null,
	isDraft: reminder.IsDraft,
	isDeleted: reminder.IsDeleted ?? false,
	fee: reminder.FeeAmount ?? 0,
	interest: reminder.InterestAmount ?? 0,
	compensationFee: reminder.CompensationFeeAmount ?? 0,
	earlierFeesAndInterest: reminder.AccumulatedFeesAndInterestAmount ?? 0,
	total: reminder.ReminderTotalInclVatAmount ?? null,
	timestamp: reminder.Timestamp,
});
