import type { Simulator } from '../../control';
import type { RackbeatState, Row, SupplierInvoice } from '../model';
import { omit } from '../omit';
import { presentFoot, presentHead, presentTradeLine, turnsOf, type AskedFor } from './invoiceParts';
import { shownText } from './presentCustomer';
import { presentSupplier } from './presentSupplier';

type Sim = Simulator<RackbeatState>;

/** The supplier's own number under the name that the switch gives it. */
export function supplierNumber(sim: Sim, { supplier_invoice_number }: SupplierInvoice): Row {
	const name = String(sim.switches.get('supplier_number_key'));
	const isOwnField = name === 'supplier_invoice_number' || name === 'invoice_number';
	const shown = shownText(sim, supplier_invoice_number);
	return isOwnField || supplier_invoice_number !== null ? { [name]: shown } : {};
}

/** A supplier invoice or credit note as the API shows it. */
export function presentSupplierInvoice(sim: Sim, invoice: SupplierInvoice, asked: AskedFor): Row {
	const supplier = sim.state.suppliers.find(({ number }) => number === invoice.supplier_id);
	const turns = turnsOf(sim, invoice);
	const hasVat = sim.switches.is('supplier_line_vat', 'present');
	const lines = (): Row[] =>
		invoice.lines.map((line) => {
			const row = presentTradeLine(sim, line, turns, asked);
			return hasVat ? row : omit(row, 'vat_percentage');
		});
	return {
		...presentHead(sim, invoice),
		...supplierNumber(sim, invoice),
		supplier_id: invoice.supplier_id,
		...(asked.partner ? { supplier: supplier ? presentSupplier(sim, supplier) : null } : {}),
		purchase_order_id: invoice.purchase_order_id,
		...(asked.lines ? { lines: lines() } : {}),
		...presentFoot(sim, '/supplier-invoices', invoice),
	};
}
