import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { accountOf } from '../books/chart';
import { EXCHANGE_RATES } from '../books/exchangeRates';
import type { InvoiceContent, InvoiceLine } from '../model';
import { invalid, invalidContact } from '../problems';
import { UNITS } from '../units';

const CONDITIONS = ['Netto', 'NettoCash', 'CurrentMonthOut', 'Paid'];
const LANGUAGES = ['da-DK', 'en-GB'];

const lineModel = z.object({
	BaseAmountValue: field.amount(),
	ProductGuid: field.guid(),
	Description: field.text(),
	Comments: field.text(),
	Quantity: field.amount(),
	AccountNumber: field.whole(),
	Unit: field.text(),
	Discount: field.amount(),
	LineType: field.text(),
});

const percent = (name: string) =>
	z
		.number()
		.min(0, `${name} must be 0-100.`)
		.max(100, `${name} must be 0-100.`)
		.nullish()
		.transform((value) => value ?? null);

/** The body of create and fetch; update adds a Timestamp. */
export const invoiceModel = z.object({
	Guid: field.guid(),
	ContactGuid: field.guid(),
	Date: field.day(),
	Currency: field.text(),
	Language: field.text(),
	ExternalReference: field.reference(),
	Description: field.text(),
	Comment: field.text(),
	Address: field.text(),
	PaymentConditionType: field.text(),
	PaymentConditionNumberOfDays: field.whole(),
	ShowLinesInclVat: field.flag(),
	InvoiceTemplateId: field.guid(),
	ReminderFee: percent('ReminderFee'),
	ReminderInterestRate: percent('ReminderInterestRate'),
	IsMobilePayInvoiceEnabled: field.flag(),
	IsPensoPayEnabled: field.flag(),
	ProductLines: z.array(lineModel).nullish(),
});

export type InvoiceBody = z.output<typeof invoiceModel>;

function oneOf(property: string, value: string, allowed: readonly string[]): string {
	if (!allowed.includes(value)) {
		throw invalid(property, `${property} must be one of ${allowed.join(', ')}.`);
	}
	return value;
}

type LineBody = NonNullable<InvoiceBody['ProductLines']>[number];

function checkedLine(call: Call, line: LineBody, where: string): InvoiceLine {
	const LineType = oneOf(`${where}.LineType`, line.LineType || 'Product', ['Product', 'Text']);
	const checked = { ...line, LineType, AccountNumber: line.AccountNumber ?? 0 };
	if (LineType === 'Text') {
		if (!line.Description) {
			throw invalid(`${where}.Description`, 'A heading needs a description.');
		}
		return checked;
	}
	if (!line.ProductGuid && !line.Description) {
		throw invalid(`${where}.Description`, 'A line without a product needs a description.');
	}
	const product = call.org.products.find(({ ProductGuid }) => ProductGuid === line.ProductGuid);
	if (line.ProductGuid && (!product || product.DeletedAt !== null)) {
		throw invalid(`${where}.ProductGuid`, 'The product does not exist or is deleted.');
	}
	if (!line.Unit || !UNITS.includes(line.Unit)) {
		throw invalid(`${where}.Unit`, `Unit must be one of ${UNITS.join(', ')}.`);
	}
	if (line.Discount < 0 || line.Discount > 100) {
		throw invalid(`${where}.Discount`, 'Discount must be 0-100.');
	}
	accountOf(call.org, checked.AccountNumber, `${where}.AccountNumber`);
	if (!call.org.accounts.some(({ AccountNumber }) => AccountNumber === checked.AccountNumber)) {
		throw invalid(`${where}.AccountNumber`, 'A deposit account cannot stand on an invoice.');
	}
	return checked;
}

function paymentTerms(call: Call, body: InvoiceBody) {
	const contact = call.org.contacts.find(({ ContactGuid }) => ContactGuid === body.ContactGuid);
	const usual = contact?.PaymentConditionType ? contact : call.org.settings;
	const type = body.PaymentConditionType ?? usual.PaymentConditionType ?? 'Netto';
	const days =
		body.PaymentConditionType === null && body.PaymentConditionNumberOfDays === null
			? usual.PaymentConditionNumberOfDays
			: body.PaymentConditionNumberOfDays;
	oneOf('PaymentConditionType', type, CONDITIONS);
	const atOnce = type === 'NettoCash' || type === 'Paid';
	if (atOnce && days !== null && days !== 0) {
		throw invalid('PaymentConditionNumberOfDays', `Days must be empty with ${type}.`);
	}
	return { PaymentConditionType: type, PaymentConditionNumberOfDays: atOnce ? null : (days ?? 0) };
}

function checkReferences(call: Call, body: InvoiceBody): void {
	const contact = call.org.contacts.find(({ ContactGuid }) => ContactGuid === body.ContactGuid);
	if (body.ContactGuid !== null && (!contact || contact.DeletedAt !== null)) {
		throw invalidContact();
	}
	const template = call.org.templates.find(({ Id }) => Id === body.InvoiceTemplateId);
	if (body.InvoiceTemplateId !== null && !template) {
		throw invalid('InvoiceTemplateId', 'The template does not exist.');
	}
}

/**
 * What Dinero makes of an invoice body: defaults filled in, everything checked.
 *
 * @throws DineroProblem 400/42 naming the property
 */
export function contentOf(call: Call, body: InvoiceBody): InvoiceContent {
	const lines = body.ProductLines ?? [];
	if (lines.length === 0) {
		throw invalid('ProductLines', 'The invoice must have at least one invoice line.');
	}
	checkReferences(call, body);
	const language = oneOf('Language', body.Language || 'da-DK', LANGUAGES);
	return {
		ContactGuid: body.ContactGuid,
		Date: body.Date ?? call.sim.clock.danishDay(),
		Currency: oneOf('Currency', body.Currency || 'DKK', Object.keys(EXCHANGE_RATES)),
		Language: language,
		ExternalReference: body.ExternalReference,
		Description: body.Description || (language === 'da-DK' ? 'Faktura' : 'Invoice'),
		Comment: body.Comment,
		Address: body.Address,
		...paymentTerms(call, body),
		ShowLinesInclVat: body.ShowLinesInclVat,
		InvoiceTemplateId: body.InvoiceTemplateId,
		ReminderFee: body.ReminderFee,
		ReminderInterestRate: body.ReminderInterestRate,
		IsMobilePayInvoiceEnabled: body.IsMobilePayInvoiceEnabled,
		IsPensoPayEnabled: body.IsPensoPayEnabled,
		ProductLines: lines.map((line, at) => checkedLine(call, line, `ProductLines[${at}]`)),
	};
}
