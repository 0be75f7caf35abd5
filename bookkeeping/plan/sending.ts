import type { CustomerInvoice } from '../document/customerInvoice';
import { customerInvoiceTitle } from '../document/title';
import { problem, type Problem } from '../reasons/problem';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { plainEan } from '../vatNumber';
import type { InvoicePart } from './plan';

type Sending = Pick<InvoicePart, 'target' | 'bookNumber' | 'send' | 'email' | 'eInvoice'>;

function eInvoiceOf(invoice: CustomerInvoice, settings: RackbeatDineroSettings) {
	const attPerson = invoice.theirReference || invoice.customer.attention;
	return {
		paymentMeans: settings.debtor.eInvoice.paymentMeans,
		orderReference: invoice.orderNumber,
		attPerson,
	};
}

function wantsEInvoice(invoice: CustomerInvoice, settings: RackbeatDineroSettings): boolean {
	const { invoiceStatus, eInvoice } = settings.debtor;
	if (plainEan(invoice.customer.ean) === undefined) return false;
	return (
		invoiceStatus === 'bookedAndEmailed' || (invoiceStatus === 'booked' && eInvoice.alsoWhenBooked)
	);
}

/** The number the customer holds is Rackbeat's when Rackbeat sends the document; else Dinero chooses. */
function bookNumberOf(invoice: CustomerInvoice, settings: RackbeatDineroSettings): number | null {
	const isWhole = /^[1-9]\d{0,9}$/.test(invoice.number);
	return settings.debtor.sentFrom === 'rackbeat' && isWhole ? Number(invoice.number) : null;
}

/** How far the invoice goes in Dinero, under which number, and how it reaches the customer. */
export function planSending(
	invoice: CustomerInvoice,
	settings: RackbeatDineroSettings,
): { sending: Sending; problems: Problem[] } {
	const { invoiceStatus, sentFrom } = settings.debtor;
	const target = invoiceStatus === 'draft' ? 'draft' : 'booked';
	const base: Sending = {
		target,
		bookNumber: bookNumberOf(invoice, settings),
		send: 'none',
		email: invoice.customer.email || null,
		eInvoice: null,
	};
	if (sentFrom === 'rackbeat' && target === 'booked' && base.bookNumber === null) {
		// Dinero numbers are whole; without this one it would choose another in silence.
		const detail = { what: 'number', detail: invoice.number };
		const named = { ...customerInvoiceTitle(invoice.number), ...detail };
		return { sending: base, problems: [problem('UNREADABLE', named, 'number')] };
	}
	const customer = invoice.customer.number;
	const hasEan = plainEan(invoice.customer.ean) !== undefined;
	if (sentFrom === 'rackbeat' || target === 'draft') return { sending: base, problems: [] };
	if (wantsEInvoice(invoice, settings)) {
		const eInvoice = eInvoiceOf(invoice, settings);
		const missing = { customer, missing: 'kontaktperson', missingEn: 'the contact person' };
		const problems =
			eInvoice.attPerson === '' ? [problem('EAN_INCOMPLETE', missing, 'attention')] : [];
		return { sending: { ...base, send: 'eInvoice', eInvoice }, problems };
	}
	const problems = hasEan ? [problem('NOT_SENT_ELECTRONICALLY', { customer })] : [];
	const send = invoiceStatus === 'bookedAndEmailed' ? 'email' : 'none';
	return { sending: { ...base, send }, problems };
}
