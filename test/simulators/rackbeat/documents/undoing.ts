import type { Simulator } from '../../control';
import { nextNumber } from '../find';
import type { CustomerInvoice, RackbeatState } from '../model';
import { locked } from '../problems';
import { madeAt } from '../stamp';
import { happened } from '../webhooks/events';
import { FIRST_INVOICE } from './booking';
import { copiedLines, linesToCredit } from './crediting';
import type { Manner } from './manner';
import { unsettleLine } from './soldGoods';

type Sim = Simulator<RackbeatState>;

/**
 * Turns a booked invoice into a draft again and takes its stock movements back.
 *
 * @throws Refusal 422 when it is not booked
 */
export function unbookInvoice(sim: Sim, invoice: CustomerInvoice, manner: Manner): void {
	if (!invoice.is_booked) {
		throw locked(sim, 'The invoice is not booked.');
	}
	for (const line of invoice.lines) {
		unsettleLine(sim, invoice, line, manner);
	}
	Object.assign(invoice, { is_booked: false, booked_at: null, stock_moved: false });
	invoice.updated_at = manner.now;
	tellAbout(sim, invoice, 'updated', manner, ['is_booked', 'booked_at']);
}

/** Queues an event of an invoice unless the write is to be quiet. */
export function tellAbout(
	sim: Sim,
	{ number }: CustomerInvoice,
	verb: 'created' | 'updated' | 'deleted',
	{ quiet }: Manner,
	changed: string[] = [],
): void {
	if (!quiet) {
		happened(sim, { event: `customer_invoice.${verb}`, key: number, keyName: 'number', changed });
	}
}

/** A draft with the same content under a number of its own; a mere copy invoices no order. */
export function copyOf(
	sim: Sim,
	invoice: CustomerInvoice,
	{ now }: Manner,
	changes: Partial<CustomerInvoice> = {},
): CustomerInvoice {
	const { state } = sim;
	const lines = changes.lines ?? copiedLines(state, invoice.lines);
	const copy: CustomerInvoice = {
		...structuredClone(invoice),
		number: nextNumber(state.customer_invoices, FIRST_INVOICE),
		is_booked: false,
		booked_at: null,
		invoice_date: sim.clock.danishDay(),
		due_date: null,
		stock_moved: false,
		is_archived: false,
		notes: [],
		payments: [],
		...madeAt(now),
		order_id: null,
		...changes,
		lines: lines.map((line) => ({ ...line, order_line_id: null, cost: null })),
	};
	state.customer_invoices.push(copy);
	return copy;
}

/**
 * Makes a draft credit note over what is left of a booked invoice.
 *
 * @throws Refusal 422 when the invoice is a draft or nothing is left to credit
 */
export function creditInvoice(sim: Sim, invoice: CustomerInvoice, manner: Manner): CustomerInvoice {
	const quantities = linesToCredit(sim, invoice, sim.state.customer_invoices);
	const lines = copiedLines(sim.state, invoice.lines, quantities);
	const note = copyOf(sim, invoice, manner, { credited_invoice_id: invoice.number, lines });
	tellAbout(sim, note, 'created', manner);
	return note;
}
