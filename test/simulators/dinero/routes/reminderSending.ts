import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { bookedReminders } from '../books/reminderAmounts';
import { invalid } from '../problems';
import type { Reminder } from '../reminderModel';
import type { Invoice } from '../salesModel';
import { remindedInvoice, reminderOf, REMINDERS } from './reminderRoutes';
import { emailModel, mail, mailTemplate, sendElectronically } from './salesMail';
import { checkOptionalVersion } from './versionCheck';

const electronicReminder = z.object({
	AttPerson: field.text(),
	Timestamp: field.text(),
	ReceiverEanNumber: field.text(),
	PaymentMeanEnum: field.requiredText(),
});

function latestBooked({ org }: Call, invoice: Invoice): Reminder {
	const latest = bookedReminders(org, invoice).at(-1);
	if (!latest) {
		throw invalid('message', 'The reminder must be booked before it can be sent.');
	}
	return latest;
}

function email(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const body = call.body(emailModel);
	const reminder = latestBooked(call, invoice);
	checkOptionalVersion(call, invoice, body.Timestamp);
	const Subject = body.Subject ?? `${reminder.Title} til faktura ${invoice.Number}`;
	return mail(call, invoice, { ...body, Subject }, 'Reminder');
}

function electronic(call: Call): undefined {
	const invoice = remindedInvoice(call);
	const reminder = reminderOf(call, invoice);
	const body = call.body(electronicReminder);
	if (reminder.IsDraft || reminder.IsDeleted) {
		throw invalid('message', 'The reminder must be booked before it can be sent.');
	}
	checkOptionalVersion(call, invoice, body.Timestamp);
	return sendElectronically(
		call,
		invoice,
		{ ...body, OrderReference: reminder.Title },
		{ type: 'ElectronicInvoiceReminder', receiver: body.ReceiverEanNumber },
	);
}

/** Sending booked reminders: by e-mail the latest one, electronically any. */
export function addReminderSendingRoutes(api: Api): void {
	api.on('POST', `${REMINDERS}/email`, email);
	api.on('GET', `${REMINDERS}/email/template`, (call) => {
		const invoice = remindedInvoice(call);
		return mailTemplate(call, invoice, latestBooked(call, invoice).Title ?? 'Rykker');
	});
	api.on('POST', `${REMINDERS}/:id/e-reminder`, electronic);
}
