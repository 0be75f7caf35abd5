import { danishDate } from '../danishDay';
import type { Address, CustomerInvoice } from '../document/customerInvoice';
import type { PaymentCondition } from '../paymentTerms';

/** An address as block of lines, empty parts left out. */
export function addressBlock(address: Address): string {
	const town = [address.zipCode, address.city].filter((part) => part !== '').join(' ');
	const lines = [address.name, address.street, address.street2, town, address.country];
	return lines.filter((line) => line !== '').join('\n');
}

const labelled = (label: string, value: string): string[] =>
	value === '' ? [] : [`${label}: ${value}`];

/**
 * The comment on the document: everything of Rackbeat's header that Dinero has no field for, so that
 * nothing the customer must see is lost.
 */
export function invoiceComment(
	invoice: CustomerInvoice,
	condition: PaymentCondition,
	sentFrom: 'dinero' | 'rackbeat',
): string {
	const delivery = invoice.deliveryAddress
		? addressBlock(invoice.deliveryAddress).replace(/\n/g, ', ')
		: '';
	const due = condition.fromDueDate && invoice.dueDate ? danishDate(invoice.dueDate) : '';
	return [
		...(invoice.note === '' ? [] : [invoice.note]),
		...labelled('Vores ref.', invoice.ourReference),
		...labelled('Deres ref.', invoice.theirReference),
		...labelled('Ordre', invoice.orderNumber),
		...labelled('Leveringsadresse', delivery),
		...labelled('Forfald', due),
		// The customer holds Dinero's number then; this is how the two are joined.
		...(sentFrom === 'dinero' ? [`Rackbeat-faktura: ${invoice.number}`] : []),
	].join('\n');
}

/** Dinero knows Danish and English; everything that is not Danish gets English. */
export const invoiceLanguage = (locale: string): 'da-DK' | 'en-GB' =>
	locale === '' || /^da/i.test(locale) || /^dk/i.test(locale) ? 'da-DK' : 'en-GB';
