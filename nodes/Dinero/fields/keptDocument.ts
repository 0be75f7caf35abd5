import type { Invoice, InvoiceBody } from '../../../services/dinero/invoices';
import type { SalesBody } from '../../../services/dinero/salesDocuments';
import { keptLines } from './salesLines';

/** Fields of any sales document's head that its update replaces. */
const KEPT = [
	'ContactGuid',
	'Date',
	'Currency',
	'Language',
	'ExternalReference',
	'Description',
	'Comment',
	'Address',
	'InvoiceTemplateId',
] as const;

const KEPT_OF_INVOICE = [
	'PaymentConditionType',
	'PaymentConditionNumberOfDays',
	'ReminderFee',
	'ReminderInterestRate',
	'IsMobilePayInvoiceEnabled',
	'IsPensoPayEnabled',
] as const;

type Standing = Pick<Invoice, 'ProductLines'> & Record<string, unknown>;

const fieldsOf = (standing: Standing, names: readonly string[]): Record<string, unknown> =>
	Object.fromEntries(names.map((name) => [name, standing[name] ?? null]));

/** Whether the prices of a standing document include VAT. */
export const showsVat = (standing: Standing): boolean => standing['ShowLinesInclVat'] === true;

/**
 * A standing sales document as body, since Dinero's update replaces everything.
 * @param inclVat whether its prices include VAT after the update
 */
export const keptDocument = (standing: Standing, inclVat = showsVat(standing)): SalesBody => ({
	...fieldsOf(standing, KEPT),
	ShowLinesInclVat: inclVat,
	ProductLines: keptLines(standing, inclVat),
});

const DUE_AT_ONCE = new Set<unknown>(['NettoCash', 'Paid']);

/** A standing invoice as body of its update. */
export function keptInvoice(standing: Invoice, inclVat = showsVat(standing)): InvoiceBody {
	const own: Partial<InvoiceBody> = fieldsOf(standing, KEPT_OF_INVOICE);
	return {
		...keptDocument(standing, inclVat),
		...own,
		// Read back as 0 days, but refused unless null (source: Dinero OpenAPI).
		...(DUE_AT_ONCE.has(own.PaymentConditionType) && { PaymentConditionNumberOfDays: null }),
	};
}

/** Another contact has another address; the old one must not stay on the document. */
export const withContact = <Body extends SalesBody>(
	kept: Body,
	contactGuid: string,
	changes: Partial<Body>,
): Body =>
	contactGuid === '' || contactGuid === kept.ContactGuid
		? { ...kept, ...changes }
		: { ...kept, Address: null, ...changes, ContactGuid: contactGuid };
