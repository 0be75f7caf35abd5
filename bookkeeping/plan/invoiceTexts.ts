import { danishDate } from '../danishDay';
import type { Address, CustomerInvoice } from '../document/customerInvoice';
import type { PaymentCondition } from '../paymentTerms';
import type { Original } from './original';

/** An address as block of lines, empty parts left out. */
export function addressBlock(address: Address): string {
	const town = [address.zipCode, address.city].filter((part) => part !== '').join(' ');
	const lines = [address.name, address.street, address.street2, town, address.country];
	return lines.filter((line) => line !== '').join('\n');
}

const labelled = (label: string, value: string): string[] =>
	value === '' ? [] : [`${label}: ${value}`];

/** Everything of Rackbeat's header that Dinero has no field for, so that the customer loses nothing. */
function headerLines(invoice: CustomerInvoice): string[] {
	const delivery = invoice.deliveryAddress
		? addressBlock(invoice.deliveryAddress).replace(/\n/g, ', ')
		: '';
	return [
		...(invoice.note === '' ? [] : [invoice.note]),
		...labelled('Vores ref.', invoice.ourReference),
		...labelled('Deres ref.', invoice.theirReference),
		...labelled('Ordre', invoice.orderNumber),
		...labelled('Leveringsadresse', delivery),
	];
}

/** The comment on an invoice. */
export function invoiceComment(
	invoice: CustomerInvoice,
	condition: PaymentCondition,
	sentFrom: 'dinero' | 'rackbeat',
): string {
	const due = condition.fromDueDate && invoice.dueDate ? danishDate(invoice.dueDate) : '';
	return [
		...headerLines(invoice),
		...labelled('Forfald', due),
		// The customer holds Dinero's number then; this is how the two are joined.
		...(sentFrom === 'dinero' ? [`Rackbeat-faktura: ${invoice.number}`] : []),
	].join('\n');
}

/** The number that the customer's invoice carries, and Rackbeat's where that is another. */
function originalNumber(original: Original, sentFrom: 'dinero' | 'rackbeat'): string | null {
	if (!('number' in original)) return null;
	const { number } = original;
	if (original.state !== 'booked' || sentFrom === 'rackbeat') return number;
	const { dineroNumber } = original;
	if (dineroNumber === null || String(dineroNumber) === number) return number;
	return `${dineroNumber} (Rackbeat-faktura ${number})`;
}

/** The sentence by which the law wants a credit note to refer to its invoice unmistakably. */
function creditedLine(
	invoice: CustomerInvoice,
	original: Original,
	sentFrom: 'dinero' | 'rackbeat',
): string[] {
	const number = originalNumber(original, sentFrom);
	if (number === null) return [];
	const date = 'date' in original && original.date ? danishDate(original.date) : '';
	return invoiceLanguage(invoice.locale) === 'en-GB'
		? [`Credits invoice ${number}${date && ` of ${date}`}`]
		: [`Krediterer faktura ${number}${date && ` af ${date}`}`];
}

/** The comment on a credit note, which names the invoice that it credits. */
export const creditNoteComment = (
	invoice: CustomerInvoice,
	original: Original,
	sentFrom: 'dinero' | 'rackbeat',
): string =>
	[
		...creditedLine(invoice, original, sentFrom),
		...headerLines(invoice),
		...(sentFrom === 'dinero' ? [`Rackbeat-kreditnota: ${invoice.number}`] : []),
	].join('\n');

/** Dinero knows Danish and English; everything that is not Danish gets English. */
export const invoiceLanguage = (locale: string): 'da-DK' | 'en-GB' =>
	locale === '' || /^da/i.test(locale) || /^dk/i.test(locale) ? 'da-DK' : 'en-GB';
