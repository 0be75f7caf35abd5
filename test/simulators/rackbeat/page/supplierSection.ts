import type { Simulator } from '../../control';
import { isCreditNote } from '../answers/invoiceParts';
import { totalsOf } from '../documents/totals';
import { live } from '../find';
import type { RackbeatState, SupplierInvoice } from '../model';
import { danish, escaped, table, type TableRow } from './html';

type Sim = Simulator<RackbeatState>;

function stateOf(invoice: SupplierInvoice): string {
	if (!invoice.is_booked) {
		return 'Kladde';
	}
	return isCreditNote(invoice) ? 'Kreditnota' : 'Bogført';
}

function row(sim: Sim, invoice: SupplierInvoice): TableRow {
	const { net, gross } = totalsOf(invoice, sim.switches.is('totals_rounded', 'per_line'));
	const kind = isCreditNote(invoice) ? 'credit' : '';
	return {
		className: invoice.is_booked ? kind : 'draft',
		cells: [
			String(invoice.number),
			escaped(invoice.supplier_invoice_number),
			escaped(invoice.billing_address.name),
			escaped(invoice.invoice_date),
			danish(net),
			`${danish(gross)} ${escaped(invoice.currency)}`,
			`<span class="state">${stateOf(invoice)}</span>`,
		],
	};
}

/** The supplier invoices as a section of the page; nothing when there are none. */
export function supplierSection(sim: Sim): string {
	const invoices = live(sim.state.supplier_invoices).sort(
		(left, right) => left.number - right.number,
	);
	if (invoices.length === 0) {
		return '';
	}
	const columns = [
		{ title: 'Nr.' },
		{ title: 'Leverandørens nr.' },
		{ title: 'Leverandør' },
		{ title: 'Dato' },
		{ title: 'Ekskl. moms', amount: true },
		{ title: 'I alt', amount: true },
		{ title: 'Status' },
	];
	const sheet = table(
		columns,
		invoices.map((invoice) => row(sim, invoice)),
	);
	return `<h2>Leverandørfakturaer</h2>${sheet}`;
}
