import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { invalid } from '../problems';
import type { InvoiceContent } from '../salesModel';
import { oneOf, salesContentOf, salesFields } from './salesModels';

const CONDITIONS = ['Netto', 'NettoCash', 'CurrentMonthOut', 'Paid'];

const percent = (name: string) =>
	z
		.number()
		.min(0, `${name} must be 0-100.`)
		.max(100, `${name} must be 0-100.`)
		.nullish()
		.transform((value) => value ?? null);

/** The body of create and fetch; update adds a Timestamp. */
export const invoiceModel = z.object({
	...salesFields,
	PaymentConditionType: field.text(),
	PaymentConditionNumberOfDays: field.whole(),
	ReminderFee: percent('ReminderFee'),
	ReminderInterestRate: percent('ReminderInterestRate'),
	IsMobilePayInvoiceEnabled: field.flag(),
	IsPensoPayEnabled: field.flag(),
});

export type InvoiceBody = z.output<typeof invoiceModel>;

/** What is sent, or both from the contact, or both from the settings. */
export function paymentTerms(
	call: Call,
	body: Pick<InvoiceBody, 'ContactGuid' | 'PaymentConditionType' | 'PaymentConditionNumberOfDays'>,
) {
	const contact = call.org.contacts.find(({ ContactGuid }) => ContactGuid === body.ContactGuid);
	const usual = contact?.PaymentConditionType ? contact : call.org.settings;
	const wanted = body.PaymentConditionType ?? usual.PaymentConditionType ?? 'Netto';
	const type = oneOf('PaymentConditionType', wanted, CONDITIONS);
	const days =
		body.PaymentConditionType === null && body.PaymentConditionNumberOfDays === null
			? usual.PaymentConditionNumberOfDays
			: body.PaymentConditionNumberOfDays;
	const atOnce = type === 'NettoCash' || type === 'Paid';
	if (atOnce && days !== null && days !== 0) {
		throw invalid('PaymentConditionNumberOfDays', `Days must be empty with ${type}.`);
	}
	return { PaymentConditionType: type, PaymentConditionNumberOfDays: atOnce ? null : (days ?? 0) };
}

/**
 * What Dinero makes of an invoice body: defaults filled in, everything checked.
 *
 * @throws DineroProblem 400/42 naming the property
 */
export const contentOf = (call: Call, body: InvoiceBody): InvoiceContent => ({
	...salesContentOf(call, body, ['Faktura', 'Invoice']),
	...paymentTerms(call, body),
	ReminderFee: body.ReminderFee,
	ReminderInterestRate: body.ReminderInterestRate,
	IsMobilePayInvoiceEnabled: body.IsMobilePayInvoiceEnabled,
	IsPensoPayEnabled: body.IsPensoPayEnabled,
});
