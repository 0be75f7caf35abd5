import type { Simulator } from '../../control';
import { byNumber, nextNumber } from '../find';
import type { RackbeatState, SupplierInvoice } from '../model';
import { locked, refused } from '../problems';
import { madeAt } from '../stamp';
import { happened } from '../webhooks/events';
import { dueDate } from './booking';
import { checkNotOverCredited, copiedLines, linesToCredit } from './crediting';
import type { Manner } from './manner';
import type { HowReceived } from './supplierGoods';
import { bookSuppliedGoods, unbookSuppliedGoods } from './supplierGoods';

type Sim = Simulator<RackbeatState>;

export const FIRST_SUPPLIER_INVOICE = 1001;

/** Queues an event of a supplier invoice unless the write is to be quiet. */
export function tellSupplierInvoice(
	sim: Sim,
	{ number }: SupplierInvoice,
	verb: 'created' | 'updated' | 'deleted' | 'booked',
	{ quiet }: Manner,
	{ changed = [], oldKey = number }: { changed?: string[]; oldKey?: number } = {},
): void {
	if (!quiet) {
		const event = `supplier_invoice.${verb}`;
		happened(sim, { event, key: number, keyName: 'number', changed, oldKey });
	}
}

/** @throws Refusal 422 */
function checkBookable(sim: Sim, invoice: SupplierInvoice): void {
	const { state } = sim;
	if (invoice.is_booked) {
		throw locked(sim, 'The invoice is already booked.');
	}
	if (invoice.lines.length === 0) {
		throw refused(sim, 'lines', 'The invoice has no lines.');
	}
	if (byNumber(state.suppliers, invoice.supplier_id)?.is_barred) {
		throw refused(sim, 'supplier_id', `Supplier '${invoice.supplier_id}' is barred.`);
	}
	checkNotOverCredited(sim, invoice, state.supplier_invoices);
}

/**
 * Books a draft: gives it its number and dates, takes in what was not received where `mark_received`
 * says so, and corrects to its price what was.
 *
 * @throws Refusal 422 when it is booked already, has no lines, or its supplier is barred
 */
export function bookSupplierInvoice(
	sim: Sim,
	invoice: SupplierInvoice,
	how: HowReceived,
	manner: Manner,
): void {
	checkBookable(sim, invoice);
	const { state } = sim;
	const oldKey = invoice.number;
	if (!sim.switches.on('draft_number_is_final')) {
		invoice.number = nextNumber(state.supplier_invoices, FIRST_SUPPLIER_INVOICE);
	}
	const invoice_date = invoice.invoice_date ?? sim.clock.danishDay();
	Object.assign(invoice, {
		is_booked: true,
		booked_at: manner.now,
		updated_at: manner.now,
		invoice_date,
		due_date: invoice.due_date ?? dueDate(state, invoice.payment_terms_id, invoice_date),
	});
	invoice.goods = bookSuppliedGoods(sim, invoice, how, manner);
	const changed = ['is_booked', 'booked_at', ...(oldKey === invoice.number ? [] : ['number'])];
	tellSupplierInvoice(sim, invoice, 'booked', manner, { changed, oldKey });
	tellSupplierInvoice(sim, invoice, 'updated', manner, { changed, oldKey });
}

/**
 * Turns a booked supplier invoice into a draft again and takes back what it did with goods.
 *
 * @throws Refusal 422 when it is not booked
 */
export function unbookSupplierInvoice(sim: Sim, invoice: SupplierInvoice, manner: Manner): void {
	if (!invoice.is_booked) {
		throw locked(sim, 'The invoice is not booked.');
	}
	unbookSuppliedGoods(sim, invoice, invoice.goods, manner);
	const cleared = { is_booked: false, booked_at: null, goods: [], updated_at: manner.now };
	Object.assign(invoice, cleared);
	tellSupplierInvoice(sim, invoice, 'updated', manner, { changed: ['is_booked', 'booked_at'] });
}

/**
 * Makes a draft credit note over what is left of a booked supplier invoice.
 *
 * @throws Refusal 422 when the invoice is a draft or nothing is left to credit
 */
export function creditSupplierInvoice(
	sim: Sim,
	invoice: SupplierInvoice,
	manner: Manner,
): SupplierInvoice {
	const { state } = sim;
	const quantities = linesToCredit(sim, invoice, state.supplier_invoices);
	const note: SupplierInvoice = {
		...structuredClone(invoice),
		number: nextNumber(state.supplier_invoices, FIRST_SUPPLIER_INVOICE),
		is_booked: false,
		booked_at: null,
		is_archived: false,
		invoice_date: sim.clock.danishDay(),
		due_date: null,
		credited_invoice_id: invoice.number,
		supplier_invoice_number: null,
		lines: copiedLines(state, invoice.lines, quantities),
		notes: [],
		payments: [],
		goods: [],
		...madeAt(manner.now),
	};
	state.supplier_invoices.push(note);
	tellSupplierInvoice(sim, note, 'created', manner);
	return note;
}
