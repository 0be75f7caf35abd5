import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { reverse } from '../books/entries';
import { amountsOf, bookedReminders, compensationAvailable } from '../books/reminderAmounts';
import { bookReminder, checkMayRemind } from '../books/reminderBooking';
import { reminderModelOf, reminderVersion } from '../books/reminderRead';
import { touch } from '../books/salesPosting';
import { nextVersion } from '../books/versions';
import { changedSince } from '../lists';
import { salesPdf } from '../pdf';
import { DineroProblem, invalid } from '../problems';
import type { Reminder, ReminderContent } from '../reminderModel';
import type { Invoice } from '../salesModel';
import { invoiceOf } from './invoiceRoutes';
import { checkSalesVersion, checkVersion } from './versionCheck';

export const REMINDERS = 'v1/:org/invoices/:voucherGuid/reminders';

const requiredDay = field
	.requiredText()
	.pipe(field.day())
	.transform((day) => day ?? '');

const fetchModel = z.object({
	Date: requiredDay,
	WithDebtCollectionWarning: field.flag(),
	WithFee: field.flag(),
	WithInterestFee: field.flag(),
	WithCompensationFee: field.flag(),
});
const reminderModel = fetchModel.extend({
	Timestamp: field.text(),
	Title: field.text(),
	Description: field.text(),
});

/** The invoice of the path, which calls it a voucher here. @throws DineroProblem 400/63, 400/65 */
export const remindedInvoice = (call: Call): Invoice =>
	invoiceOf({ ...call, params: { ...call.params, guid: call.params['voucherGuid'] ?? '' } });

/** @throws DineroProblem 404/40 (or 400, by switch) when the invoice has no such reminder */
export function reminderOf({ org, params, sim }: Call, invoice: Invoice): Reminder {
	const found = org.reminders.find(
		({ Id, invoiceGuid, IsDeleted }) =>
			String(Id) === params['id'] &&
			invoiceGuid === invoice.Guid &&
			(!IsDeleted || sim.switches.is('reminderDeletedAnswer', 'listed')),
	);
	if (!found) {
		const status = sim.switches.is('unknownReminderStatus', 404) ? 404 : 400;
		throw new DineroProblem(status, 40, `Reminder ${params['id']} was not found`);
	}
	return found;
}

function nextNumber({ org, sim }: Call, invoice: Invoice): number {
	const counted = sim.switches.is('reminderNumbers', 'withDrafts')
		? org.reminders.filter((each) => each.invoiceGuid === invoice.Guid && !each.IsDeleted)
		: bookedReminders(org, invoice);
	return counted.length + 1;
}

function checkCompensation({ org, sim }: Call, invoice: Invoice, wanted: boolean): void {
	const missing = wanted && !compensationAvailable(org, invoice);
	if (missing && sim.switches.is('compensationUnavailable', 'refused')) {
		throw invalid('WithCompensationFee', 'No compensation fee is available.');
	}
}

/** A reminder that is not saved. */
function unsaved(call: Call, invoice: Invoice, content: ReminderContent) {
	const Number = nextNumber(call, invoice);
	return {
		...content,
		Title: content.Title ?? `Rykker ${Number}`,
		Description:
			content.Description ??
			`Vi har ikke modtaget betaling for ${invoice.Description.toLowerCase()} ${invoice.Number}.`,
		Id: null,
		invoiceGuid: invoice.Guid,
		Number,
		IsDraft: true,
		IsDeleted: false,
		Timestamp: invoice.TimeStamp,
		UpdatedAt: call.now,
		amounts: amountsOf(call.sim, call.org, invoice, content),
		voucherGuid: randomUUID(),
	};
}

const shown = (call: Call, invoice: Invoice, reminder: Parameters<typeof reminderModelOf>[3]) =>
	reminderModelOf(call.sim, call.org, invoice, reminder);

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** One author reads the answers to writes in camelCase. */
function written(call: Call, model: Record<string, unknown>): Record<string, unknown> {
	if (call.sim.switches.is('reminderWriteCase', 'pascal')) {
		return model;
	}
	return Object.fromEntries(Object.entries(model).map(([key, value]) => [lowerFirst(key), value]));
}

/** Whatever happens to a reminder happens to its invoice. */
function changed(call: Call, invoice: Invoice, reminder: Reminder): unknown {
	reminder.Timestamp = nextVersion(call.org);
	reminder.UpdatedAt = call.now;
	touch(call, invoice);
	return written(call, shown(call, invoice, reminder));
}

function checkReminderVersion(
	call: Call,
	invoice: Invoice,
	reminder: Reminder,
	sent: string | null,
): void {
	checkVersion(
		call,
		() => reminderVersion(call.sim, invoice, reminder),
		sent,
		() => changed(call, invoice, reminder),
	);
}

function mustBeDraft(reminder: Reminder): void {
	if (!reminder.IsDraft || reminder.IsDeleted) {
		throw invalid('message', 'The reminder is booked and cannot be changed.');
	}
}

function create(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const { Timestamp, ...content } = call.body(reminderModel);
	checkSalesVersion(call, invoice, Timestamp);
	checkMayRemind(call, invoice, content.Date);
	checkCompensation(call, invoice, content.WithCompensationFee);
	const drafts = call.org.reminders.filter(
		({ invoiceGuid, IsDraft, IsDeleted }) => invoiceGuid === invoice.Guid && IsDraft && !IsDeleted,
	);
	if (drafts.length > 0 && call.sim.switches.is('secondReminderDraft', 'refused')) {
		throw invalid('message', 'The invoice has a draft of a reminder already.');
	}
	call.org.lastReminderId += 1;
	const reminder = { ...unsaved(call, invoice, content), Id: call.org.lastReminderId };
	call.org.reminders.push(reminder);
	return call.created(changed(call, invoice, reminder));
}

function update(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const reminder = reminderOf(call, invoice);
	const { Timestamp, ...content } = call.body(reminderModel);
	checkReminderVersion(call, invoice, reminder, Timestamp);
	mustBeDraft(reminder);
	checkMayRemind(call, invoice, content.Date);
	checkCompensation(call, invoice, content.WithCompensationFee);
	Object.assign(reminder, content);
	return changed(call, invoice, reminder);
}

function remove(call: Call): undefined {
	const invoice = remindedInvoice(call);
	const reminder = reminderOf(call, invoice);
	checkReminderVersion(
		call,
		invoice,
		reminder,
		call.body(z.object({ Timestamp: field.text() })).Timestamp,
	);
	if (reminder.IsDraft) {
		call.org.reminders = call.org.reminders.filter((other) => other !== reminder);
	} else if (!reminder.IsDeleted) {
		reverse(call.org, reminder.voucherGuid, call.now);
		reminder.IsDeleted = true;
	}
	changed(call, invoice, reminder);
	return undefined;
}

function book(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const reminder = reminderOf(call, invoice);
	const { Timestamp } = call.body(z.object({ Timestamp: field.text() }));
	if (call.sim.faults.of(call.request)?.kind === 'bookedMeanwhile') {
		bookReminder(call, invoice, reminder);
		changed(call, invoice, reminder);
	}
	checkReminderVersion(call, invoice, reminder, Timestamp);
	mustBeDraft(reminder);
	bookReminder(call, invoice, reminder);
	return changed(call, invoice, reminder);
}

function read(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const reminder = reminderOf(call, invoice);
	if (!(call.request.headers.accept ?? '').includes('application/octet-stream')) {
		return shown(call, invoice, reminder);
	}
	if (reminder.IsDraft) {
		throw invalid('message', 'Only a booked reminder has a PDF.');
	}
	call.reply.type('application/octet-stream');
	return salesPdf(`Rykker ${reminder.Number} til faktura`, invoice.Number ?? 0);
}

function list(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const listed = call.sim.switches.is('reminderDeletedAnswer', 'listed');
	const own = call.org.reminders.filter(
		({ invoiceGuid, IsDeleted }) => invoiceGuid === invoice.Guid && (listed || !IsDeleted),
	);
	const rows = changedSince(
		call,
		own.map((reminder) => ({ ...reminder })),
	);
	return rows.map((reminder) => shown(call, invoice, reminder));
}

function next(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const day = call.sim.clock.danishDay();
	checkMayRemind(call, invoice, day);
	const content = {
		Date: day,
		Title: null,
		Description: null,
		WithDebtCollectionWarning: nextNumber(call, invoice) === 3,
		WithFee: true,
		WithInterestFee: true,
		WithCompensationFee: false,
	};
	return shown(call, invoice, unsaved(call, invoice, content));
}

function fetch(call: Call): unknown {
	const invoice = remindedInvoice(call);
	const content = { ...call.body(fetchModel), Title: null, Description: null };
	checkMayRemind(call, invoice, content.Date);
	return shown(call, invoice, unsaved(call, invoice, content));
}

/** Reminders (rykkere) of overdue invoices: up to three, ten days apart; booked they cost money. */
export function addReminderRoutes(api: Api): void {
	api.on('GET', REMINDERS, list);
	api.on('POST', REMINDERS, create);
	api.on('GET', `${REMINDERS}/next`, next);
	api.on('POST', `${REMINDERS}/fetch`, fetch);
	api.on('GET', `${REMINDERS}/:id`, read);
	api.on('PUT', `${REMINDERS}/:id`, update);
	api.on('DELETE', `${REMINDERS}/:id`, remove);
	api.on('POST', `${REMINDERS}/:id/book`, book);
}
