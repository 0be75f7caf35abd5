import type { Call } from '../call';
import { FIRST_INVOICE } from '../documents/booking';
import { byNumber, groupOf, itemByNumber, nextId, nextNumber } from '../find';
import type { Address, Customer, CustomerInvoice, InvoiceLine, RackbeatState } from '../model';
import type { FieldErrors } from '../problems';
import { madeAt } from '../stamp';
import type { InvoiceInput, LineInput } from './models';
import { orRefuse } from './readBody';

/** How much a write must bring: a draft needs little more than the customer. */
export type Completeness = 'complete' | 'draft' | 'partial';

const NO_ADDRESS: Address = {
	name: null,
	street: null,
	street2: null,
	city: null,
	zipcode: null,
	country: null,
	email: null,
	phone: null,
};

export function addressOfCustomer(customer: Customer): Address {
	return {
		name: customer.company_name,
		street: customer.address_street,
		street2: customer.address_street2,
		city: customer.address_city,
		zipcode: customer.address_zipcode,
		country: customer.address_country,
		email: customer.contact_email,
		phone: customer.contact_phone,
	};
}

function lineErrors(call: Call, input: InvoiceInput, how: Completeness): FieldErrors {
	const errors: FieldErrors = {};
	for (const [at, { item_id }] of (input.lines ?? []).entries()) {
		const missing = item_id === undefined || item_id === null || item_id === '';
		if (missing ? how === 'complete' : !itemByNumber(call.sim, item_id)) {
			errors[`lines.${at}.item_id`] = ['Product needed.'];
		}
	}
	if (how === 'complete' && !input.lines?.length) {
		errors['lines'] = ['The lines field is required.'];
	}
	return errors;
}

function referenceErrors(state: RackbeatState, input: InvoiceInput): FieldErrors {
	const references = {
		payment_terms_id: state.payment_terms,
		layout_id: state.layouts,
		employee_id: state.employees,
		our_reference_id: state.employees,
	};
	const errors: FieldErrors = {};
	for (const [field, rows] of Object.entries(references)) {
		const number = input[field as keyof typeof references];
		if (number !== undefined && number !== null && !byNumber(rows, number)) {
			errors[field] = [`The selected ${field} is invalid.`];
		}
	}
	return errors;
}

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

/** A line as written becomes a line of the invoice; what is left out comes from the item. */
function lineFrom(call: Call, invoice: CustomerInvoice, input: LineInput): InvoiceLine {
	const item = input.item_id ? itemByNumber(call.sim, input.item_id) : undefined;
	const group = item ? groupOf(call.state, item) : undefined;
	return {
		id: nextId(call.state),
		child_id: item?.number ?? null,
		name: input.name ?? item?.name ?? '',
		quantity: input.quantity,
		line_price: input.line_price ?? item?.sales_price ?? 0,
		discount_percentage: input.discount_percentage ?? 0,
		vat_percentage: input.vat_percentage ?? group?.[`vat_${invoice.vat_zone}`] ?? 0,
		unit_id: input.unit_id ?? item?.unit_id ?? null,
		location_id: input.location_id ?? item?.default_location_id ?? null,
		cost: null,
	};
}

function fresh(call: Call, input: InvoiceInput, customer: Customer): CustomerInvoice {
	const { state } = call;
	return {
		number: input.number ?? nextNumber(state.customer_invoices, FIRST_INVOICE),
		is_booked: false,
		booked_at: null,
		is_archived: false,
		invoice_date: call.sim.clock.danishDay(),
		due_date: null,
		customer_id: customer.number,
		order_id: null,
		credited_invoice_id: null,
		currency: customer.currency,
		currency_rate: 1,
		vat_zone: customer.vat_zone,
		payment_terms_id: customer.payment_terms_id,
		layout_id: customer.layout_id,
		employee_id: customer.employee_id,
		our_reference: customer.our_reference,
		their_reference: customer.their_reference,
		heading: null,
		note: null,
		billing_address: addressOfCustomer(customer),
		delivery_address: null,
		lines: [],
		notes: [],
		stock_moved: false,
		...madeAt(call.now),
	};
}

const PLAIN = [
	'invoice_date',
	'due_date',
	'currency',
	'currency_rate',
	'heading',
	'note',
	'our_reference',
	'their_reference',
	'employee_id',
	'layout_id',
	'payment_terms_id',
	'vat_zone',
	'customer_id',
] as const;

function addressFrom(before: Address, input: InvoiceInput): Address {
	const flat = Object.entries(input)
		.filter(([name, value]) => name.startsWith('address_') && value !== undefined)
		.map(([name, value]) => [name.replace('address_', ''), value]);
	return { ...before, ...Object.fromEntries(flat), ...input.billing_address };
}

/**
 * Puts what was written into the invoice.
 *
 * @returns names of what was changed
 */
export function applyInvoice(call: Call, invoice: CustomerInvoice, input: InvoiceInput): string[] {
	for (const field of PLAIN) {
		if (input[field] !== undefined && input[field] !== null) {
			Object.assign(invoice, { [field]: input[field] });
		}
	}
	invoice.billing_address = addressFrom(invoice.billing_address, input);
	if (input.delivery_address) {
		invoice.delivery_address = { ...NO_ADDRESS, ...input.delivery_address };
	}
	if (input.lines) {
		invoice.lines = input.lines.map((line) => lineFrom(call, invoice, line));
	}
	invoice.updated_at = call.now;
	return Object.keys(input);
}

/** @throws Refusal 422 */
export function createInvoice(call: Call, input: InvoiceInput, how: Completeness): CustomerInvoice {
	checkInvoice(call, input, how);
	const customer = byNumber(call.state.customers, input.customer_id);
	if (!customer) {
		throw new Error('The customer was checked and must exist.');
	}
	const invoice = fresh(call, input, customer);
	applyInvoice(call, invoice, input);
	call.state.customer_invoices.push(invoice);
	return invoice;
}
