import type { Simulator } from '../../control';
import { fromMicro, micro, over } from '../decimal';
import { invoiceCost, lineCost, shownCost } from '../documents/lineCost';
import type { CustomerInvoice, InvoiceLine, RackbeatState, Row } from '../model';
import {
	isCreditNote,
	presentFoot,
	presentHead,
	presentTradeLine,
	signed,
	turnsOf,
	type AskedFor,
	type Turns,
} from './invoiceParts';
import { presentCustomer } from './presentCustomer';

type Sim = Simulator<RackbeatState>;

function costUnderItsName(
	sim: Sim,
	invoice: CustomerInvoice,
	line: InvoiceLine,
	turns: Turns,
): Row {
	const name = String(sim.switches.get('invoice_line_cost_key'));
	if (name === 'absent' || line.child_id === null) {
		return {};
	}
	const total = shownCost(sim, invoice, lineCost(sim, line));
	if (name === 'total_cost') {
		return { total_cost: signed(total, turns.quantity) };
	}
	const empty = total === null || line.quantity === 0;
	return { [name]: empty ? total : fromMicro(over(micro(total), micro(line.quantity))) };
}

function headerCost(sim: Sim, invoice: CustomerInvoice, turns: Turns): Row {
	return sim.switches.is('header_cost', 'total_cost')
		? { total_cost: signed(invoiceCost(sim, invoice), turns.totals) }
		: {};
}

/** Whether a booked credit note put its goods back. */
function stockReturned(sim: Sim, invoice: CustomerInvoice): Row {
	const isTold = sim.switches.is('stock_returned', 'present') && isCreditNote(invoice);
	const returned = invoice.stock_moved && sim.switches.on('credit_returns_stock');
	return isTold ? { stock_returned: invoice.is_booked ? returned : null } : {};
}

/** A customer invoice or credit note as the API shows it. */
export function presentInvoice(sim: Sim, invoice: CustomerInvoice, asked: AskedFor): Row {
	const customer = sim.state.customers.find(({ number }) => number === invoice.customer_id);
	const turns = turnsOf(sim, invoice);
	const lines = (): Row[] =>
		invoice.lines.map((line) => ({
			...presentTradeLine(sim, line, turns, asked),
			...costUnderItsName(sim, invoice, line, turns),
		}));
	return {
		...presentHead(sim, invoice),
		...headerCost(sim, invoice, turns),
		customer_id: invoice.customer_id,
		...(asked.partner ? { customer: customer ? presentCustomer(sim, customer) : null } : {}),
		order_id: invoice.order_id,
		order: null,
		...stockReturned(sim, invoice),
		...(asked.lines ? { lines: lines() } : {}),
		...presentFoot(sim, '/customer-invoices', invoice),
	};
}
