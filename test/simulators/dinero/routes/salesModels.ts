import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { accountOf } from '../books/chart';
import { EXCHANGE_RATES } from '../books/exchangeRates';
import { invalid, invalidContact } from '../problems';
import type { SalesContent, SalesLine } from '../salesModel';
import { UNITS } from '../units';

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

/** What the bodies of invoices, credit notes and trade offers share. */
export const salesFields = {
	Guid: field.guid(),
	ContactGuid: field.guid(),
	Date: field.day(),
	Currency: field.text(),
	Language: field.text(),
	ExternalReference: field.reference(),
	Description: field.text(),
	Comment: field.text(),
	Address: field.text(),
	ShowLinesInclVat: field.flag(),
	InvoiceTemplateId: field.guid(),
	ProductLines: z.array(lineModel).nullish(),
};

export type SalesBody = z.output<z.ZodObject<typeof salesFields>>;

export const timestampModel = z.object({ Timestamp: field.text() });
export const bookModel = z.object({ Timestamp: field.text(), Number: field.whole() });

/**
 * The value as Dinero itself writes it: names of a fixed list are bound without regard to case, as
 * .NET does (the tests of dinero-go, which ran against Dinero, send `product`).
 *
 * @throws DineroProblem 400/42 naming the property
 */
export function oneOf(property: string, value: string, allowed: readonly string[]): string {
	const known = allowed.find((name) => name.toLowerCase() === value.toLowerCase());
	if (known === undefined) {
		throw invalid(property, `${property} must be one of ${allowed.join(', ')}.`);
	}
	return known;
}

type LineBody = NonNullable<SalesBody['ProductLines']>[number];

/** The line with what the switch takes from its product. */
function withProduct(call: Call, line: SalesLine): SalesLine {
	const product = call.org.products.find(({ ProductGuid }) => ProductGuid === line.ProductGuid);
	if (!product || call.sim.switches.is('productLineValues', 'line')) {
		return line;
	}
	const { BaseAmountValue, AccountNumber, Unit } = product;
	return { ...line, BaseAmountValue, AccountNumber, Unit };
}

function checkProduct(call: Call, line: LineBody, where: string): void {
	if (line.ProductGuid && line.Description) {
		call.sim.warn(call.request, `${where}: a line with a product should have no description`);
	}
	if (!line.ProductGuid && !line.Description) {
		throw invalid(`${where}.Description`, 'A line without a product needs a description.');
	}
	const product = call.org.products.find(({ ProductGuid }) => ProductGuid === line.ProductGuid);
	if (line.ProductGuid && (!product || product.DeletedAt !== null)) {
		throw invalid(`${where}.ProductGuid`, 'The product does not exist or is deleted.');
	}
}

function checkedLine(call: Call, line: LineBody, where: string): SalesLine {
	const LineType = oneOf(`${where}.LineType`, line.LineType || 'Product', ['Product', 'Text']);
	const checked = { ...line, LineType, AccountNumber: line.AccountNumber ?? 0 };
	if (LineType === 'Text') {
		if (!line.Description) {
			throw invalid(`${where}.Description`, 'A heading needs a description.');
		}
		return checked;
	}
	checkProduct(call, line, where);
	if (!line.Unit || !UNITS.includes(line.Unit)) {
		throw invalid(`${where}.Unit`, `Unit must be one of ${UNITS.join(', ')}.`);
	}
	if (line.Discount < 0 || line.Discount > 100) {
		throw invalid(`${where}.Discount`, 'Discount must be 0-100.');
	}
	accountOf(call.org, checked.AccountNumber, `${where}.AccountNumber`);
	if (!call.org.accounts.some(({ AccountNumber }) => AccountNumber === checked.AccountNumber)) {
		throw invalid(`${where}.AccountNumber`, 'A deposit account cannot stand on a sales document.');
	}
	return withProduct(call, checked);
}

function checkReferences(call: Call, body: SalesBody): void {
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
 * What Dinero makes of the shared part of a sales body: defaults filled in, everything checked.
 *
 * @param titles what the document is called in Danish and English
 * @throws DineroProblem 400/42 naming the property
 */
export function salesContentOf(
	call: Call,
	body: SalesBody,
	titles: readonly [danish: string, english: string],
): SalesContent {
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
		Description: body.Description || titles[language === 'da-DK' ? 0 : 1],
		Comment: body.Comment,
		Address: body.Address,
		ShowLinesInclVat: body.ShowLinesInclVat,
		InvoiceTemplateId: body.InvoiceTemplateId,
		ProductLines: lines.map((line, at) => checkedLine(call, line, `ProductLines[${at}]`)),
	};
}
