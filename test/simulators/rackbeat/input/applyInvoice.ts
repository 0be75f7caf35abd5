import type { Call } from '../call';
import { FIRST_INVOICE } from '../documents/booking';
import { byNumber, nextNumber } from '../find';
import type { Customer, CustomerInvoice, RackbeatState } from '../model';
import { madeAt } from '../stamp';
import {
	addressOf,
	applyHeader,
	dayRate,
	lineErrors,
	referenceErrors,
	orderLineOf,
	tradeLineFrom,
	type Completeness,
} from './invoiceInput';
import type { InvoiceInput } from './models';
import { orRefuse } from './readBody';

/** @throws Refusal 422 naming each path that does not hold, such as lines.0.item_id */
export function checkInvoice(call: Call, input: InvoiceInput, how: Completeness): void {
	const { state } = call;
	const errors = { ...referenceErrors(state, input), ...lineErrors(call, input, how) };
	const needsCustomer = how !== 'partial' || (input.customer_id ?? null) !== null;
	if (needsCustomer && !byNumber(state.customers, input.customer_id ?? 0)) {
		errors['customer_id'] = ['The selected Customer is invalid.'];
	}
	const taken = state.customer_invoices.some(({ number }) => number === input.number);
	if (how !== 'partial' && taken) {
		errors['number'] = ['The number has already been taken.'];
	}
	orRefuse(call, errors);
}

/** An empty draft for a customer; also what converting an order begins with. */
export function freshInvoice(
	state: RackbeatState,
	customer: Customer,
	{ now, day, number }: { now: string; day: string; number?: number | null | undefined },
): CustomerInvoice {
	return {
		number: number ?? nextNumber(state.customer_invoices, FIRST_INVOICE),
		is_booked: false,
		booked_at: null,
		is_archived: false,
		invoice_date: day,
		due_date: null,
		customer_id: customer.number,
		order_id: null,
		credited_invoice_id: null,
		currency: customer.currency,
		currency_rate: dayRate(state, customer.currency),
		vat_zone: customer.vat_zone,
		payment_terms_id: customer.payment_terms_id,
		layout_id: customer.layout_id,
		employee_id: customer.employee_id,
		our_reference: customer.our_reference,
		their_reference: customer.their_reference,
		heading: null,
		note: null,
		billing_address: addressOf(customer),
		delivery_address: null,
		lines: [],
		notes: [],
		payments: [],
		stock_moved: false,
		...madeAt(now),
	};
}

/**
 * Puts what was written into the invoice.
 *
 * @returns names of what was changed
 */
export function applyInvoice(call: Call, invoice: CustomerInvoice, input: InvoiceInput): string[] {
	invoice.customer_id = input.customer_id ?? invoice.customer_id;
	applyHeader(call, invoice, input);
	if (input.lines) {
		const before = invoice.lines;
		invoice.lines = input.lines.map((line) => ({
			...tradeLineFrom(call, invoice.vat_zone, line, 'sales_price'),
			order_line_id: orderLineOf(before, line.id),
			cost: null,
		}));
	}
	return Object.keys(input);
}

/** @throws Refusal 422 */
export function createInvoice(call: Call, input: InvoiceInput, how: Completeness): CustomerInvoice {
	checkInvoice(call, input, how);
	const customer = byNumber(call.state.customers, input.customer_id);
	if (!customer) {
		throw new Error('The customer was checked and must exist.');
	}
	const at = { now: call.now, day: call.sim.clock.danishDay(), number: input.number };
	const invoice = freshInvoice(call.state, customer, at);
	applyInvoice(call, invoice, input);
	call.state.customer_invoices.push(invoice);
	return invoice;
}
