import type { Call } from '../call';
import { FIRST_SUPPLIER_INVOICE } from '../documents/supplierBooking';
import { byNumber, nextNumber } from '../find';
import type { RackbeatState, SupplierInvoice } from '../model';
import type { Supplier } from '../orderModel';
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
import type { SupplierInvoiceInput } from './models';
import { orRefuse } from './readBody';

/** @throws Refusal 422 naming each path that does not hold */
export function checkSupplierInvoice(
	call: Call,
	input: SupplierInvoiceInput,
	how: Completeness,
): void {
	const { state } = call;
	const errors = { ...referenceErrors(state, input), ...lineErrors(call, input, how) };
	const needsSupplier = how !== 'partial' || (input.supplier_id ?? null) !== null;
	if (needsSupplier && !byNumber(state.suppliers, input.supplier_id ?? 0)) {
		errors['supplier_id'] = ['The selected Supplier is invalid.'];
	}
	const taken = state.supplier_invoices.some(({ number }) => number === input.number);
	if (how !== 'partial' && taken) {
		errors['number'] = ['The number has already been taken.'];
	}
	orRefuse(call, errors);
}

/** An empty draft from a supplier; also what converting a purchase order begins with. */
export function freshSupplierInvoice(
	state: RackbeatState,
	supplier: Supplier,
	{ now, day, number }: { now: string; day: string; number?: number | null | undefined },
): SupplierInvoice {
	return {
		number: number ?? nextNumber(state.supplier_invoices, FIRST_SUPPLIER_INVOICE),
		is_booked: false,
		booked_at: null,
		is_archived: false,
		invoice_date: day,
		due_date: null,
		supplier_id: supplier.number,
		purchase_order_id: null,
		credited_invoice_id: null,
		supplier_invoice_number: null,
		currency: supplier.currency,
		currency_rate: dayRate(state, supplier.currency),
		vat_zone: supplier.vat_zone,
		payment_terms_id: supplier.payment_terms_id,
		layout_id: supplier.layout_id,
		employee_id: null,
		our_reference: supplier.our_reference,
		their_reference: supplier.their_reference,
		heading: null,
		note: null,
		billing_address: addressOf(supplier),
		delivery_address: null,
		lines: [],
		notes: [],
		payments: [],
		goods: [],
		...madeAt(now),
	};
}

/** Where the switch puts the supplier's own number when it is written. */
function ownNumber(call: Call, input: SupplierInvoiceInput): string | null | undefined {
	const key = String(call.sim.switches.get('supplier_number_key'));
	return (input as Record<string, string | null | undefined>)[key];
}

/**
 * Puts what was written into the supplier invoice.
 *
 * @returns names of what was changed
 */
export function applySupplierInvoice(
	call: Call,
	invoice: SupplierInvoice,
	input: SupplierInvoiceInput,
): string[] {
	invoice.supplier_id = input.supplier_id ?? invoice.supplier_id;
	invoice.supplier_invoice_number = ownNumber(call, input) ?? invoice.supplier_invoice_number;
	applyHeader(call, invoice, input);
	if (input.lines) {
		const before = invoice.lines;
		invoice.lines = input.lines.map((line) => ({
			...tradeLineFrom(call, invoice.vat_zone, line, 'recommended_cost_price'),
			order_line_id: orderLineOf(before, line.id),
		}));
	}
	return Object.keys(input);
}

/** @throws Refusal 422 */
export function createSupplierInvoice(
	call: Call,
	input: SupplierInvoiceInput,
	how: Completeness,
): SupplierInvoice {
	checkSupplierInvoice(call, input, how);
	const supplier = byNumber(call.state.suppliers, input.supplier_id);
	if (!supplier) {
		throw new Error('The supplier was checked and must exist.');
	}
	const at = { now: call.now, day: call.sim.clock.danishDay(), number: input.number };
	const invoice = freshSupplierInvoice(call.state, supplier, at);
	applySupplierInvoice(call, invoice, input);
	call.state.supplier_invoices.push(invoice);
	return invoice;
}
