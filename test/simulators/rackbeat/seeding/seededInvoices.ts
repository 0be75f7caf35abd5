import type { Simulator } from '../../control';
import { bookInvoice } from '../documents/booking';
import { bookSupplierInvoice } from '../documents/supplierBooking';
import { groupOf, nextId } from '../find';
import { addressOf } from '../input/invoiceInput';
import type { CustomerInvoice, RackbeatState, SupplierInvoice, VatZone } from '../model';
import { omit } from '../omit';
import type { TradeLine } from '../orderModel';
import type { InvoiceSeed, LineSeed, RackbeatSeed, SupplierInvoiceSeed } from '../seedSchema';
import { madeAt, stamp } from '../stamp';

type Sim = Simulator<RackbeatState>;

/** A moment of the seed, but never one that is still to come: a poll by update time would skip it. */
export function notAfter(now: string, moment: string): string {
	return moment < now ? moment : now;
}

type Usual = 'sales_price' | 'recommended_cost_price';

/** A line of a seed; what it leaves out comes from the item. */
export function lineFrom(
	state: RackbeatState,
	invoice: number,
	line: LineSeed,
	{ zone, usual }: { zone: VatZone; usual: Usual },
): TradeLine {
	const item = state.items.find(({ number }) => number === line.item);
	if (line.item !== null && !item) {
		throw new Error(`The seed's invoice ${invoice} names item ${line.item}, which it lacks.`);
	}
	const group = item ? groupOf(state, item) : undefined;
	return {
		id: nextId(state),
		child_id: line.item,
		name: line.name ?? item?.name ?? '',
		quantity: line.quantity,
		line_price: line.line_price ?? item?.[usual] ?? 0,
		discount_percentage: line.discount_percentage,
		vat_percentage: line.vat_percentage ?? group?.[`vat_${zone}`] ?? 0,
		unit_id: line.unit === undefined ? (item?.unit_id ?? null) : line.unit,
		location_id: null,
	};
}

interface Partner {
	vat_zone: VatZone;
	currency: string;
	payment_terms_id: number;
	layout_id: number | null;
}

/** What the seed leaves out comes from the partner; whatever it says, an invoice begins as a draft. */
function headFrom(
	seed: InvoiceSeed | SupplierInvoiceSeed,
	partner: Partner & Parameters<typeof addressOf>[0],
	now: string,
) {
	const made = notAfter(now, seed.updated_at ?? `${seed.invoice_date}T11:00:00Z`);
	return {
		...omit(seed, 'updated_at', 'lines'),
		due_date: seed.due_date ?? null,
		vat_zone: seed.vat_zone ?? partner.vat_zone,
		is_booked: false,
		booked_at: null,
		currency: seed.currency ?? partner.currency,
		payment_terms_id: seed.payment_terms_id ?? partner.payment_terms_id,
		layout_id: seed.layout_id ?? partner.layout_id,
		billing_address: addressOf(partner),
		delivery_address: null,
		notes: [],
		payments: [],
		...madeAt(`${made.slice(0, 19)}Z`),
	};
}

function customerInvoiceFrom(
	state: RackbeatState,
	seed: InvoiceSeed,
	now: string,
): CustomerInvoice {
	const customer = state.customers.find(({ number }) => number === seed.customer_id);
	if (!customer) {
		throw new Error(`The seed's invoice ${seed.number} names a customer that it lacks.`);
	}
	const head = headFrom(seed, customer, now);
	const from = { zone: head.vat_zone, usual: 'sales_price' as const };
	return {
		...head,
		customer_id: seed.customer_id,
		order_id: seed.order_id,
		stock_moved: false,
		employee_id: customer.employee_id,
		lines: seed.lines.map((line) => ({ ...lineFrom(state, seed.number, line, from), cost: null })),
	};
}

function supplierInvoiceFrom(
	state: RackbeatState,
	seed: SupplierInvoiceSeed,
	now: string,
): SupplierInvoice {
	const supplier = state.suppliers.find(({ number }) => number === seed.supplier_id);
	if (!supplier) {
		throw new Error(`The seed's supplier invoice ${seed.number} names a supplier that it lacks.`);
	}
	const head = headFrom(omit(seed, 'mark_received') as SupplierInvoiceSeed, supplier, now);
	const from = { zone: head.vat_zone, usual: 'recommended_cost_price' as const };
	return {
		...head,
		supplier_id: seed.supplier_id,
		supplier_invoice_number: seed.supplier_invoice_number,
		purchase_order_id: null,
		employee_id: null,
		goods: [],
		lines: seed.lines.map((line) => ({
			...lineFrom(state, seed.number, line, from),
			order_line_id: null,
		})),
	};
}

/** Makes the invoices of a seed and really books those that it says are booked, in the order given. */
export function seedInvoices(sim: Sim, seed: RackbeatSeed): void {
	const { state } = sim;
	const now = stamp(sim.clock);
	for (const planned of seed.supplier_invoices) {
		const invoice = supplierInvoiceFrom(state, planned, now);
		state.supplier_invoices.push(invoice);
		if (planned.is_booked) {
			const how = { mark_received: planned.mark_received, use_invoice_date: true };
			bookSupplierInvoice(sim, invoice, how, { quiet: true, now: invoice.updated_at });
		}
	}
	for (const planned of seed.customer_invoices) {
		const invoice = customerInvoiceFrom(state, planned, now);
		state.customer_invoices.push(invoice);
		if (planned.is_booked) {
			bookInvoice(sim, invoice, { quiet: true, now: invoice.updated_at });
		}
	}
}
