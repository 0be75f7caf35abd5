import type { Simulator } from '../../control';
import { fromMicro, micro, over, toCents } from '../decimal';
import { invoiceCost, lineCost, shownCost } from '../documents/lineCost';
import { exactNet, totalsOf } from '../documents/totals';
import type { Address, CustomerInvoice, InvoiceLine, RackbeatState, Row } from '../model';
import { presentCustomer, presentTerm, shownText } from './presentCustomer';
import { brief, presentItem } from './presentItem';

type Sim = Simulator<RackbeatState>;

/** Parts that an invoice carries only when they are asked for, where a switch says so. */
export interface AskedFor {
	customer: boolean;
	item: boolean;
	lines: boolean;
}

/** Whether an invoice credits: made from another, or with negative quantities alone. */
export function isCreditNote({ credited_invoice_id, lines }: CustomerInvoice): boolean {
	const quantities = lines.map(({ quantity }) => quantity).filter((quantity) => quantity !== 0);
	const allNegative = quantities.length > 0 && quantities.every((quantity) => quantity < 0);
	return credited_invoice_id !== null || allNegative;
}

function signOf(sim: Sim, invoice: CustomerInvoice): 1 | -1 {
	const flagged = sim.switches.is('credit_note_style', 'type_flag_positive');
	return flagged && isCreditNote(invoice) ? -1 : 1;
}

const signed = (value: number | null, sign: number): number | null =>
	value === null || value === 0 ? value : value * sign;

function costUnderItsName(
	sim: Sim,
	invoice: CustomerInvoice,
	line: InvoiceLine,
	sign: number,
): Row {
	const name = String(sim.switches.get('invoice_line_cost_key'));
	if (name === 'absent' || line.child_id === null) {
		return {};
	}
	const total = shownCost(sim, invoice, lineCost(sim, line));
	if (name === 'total_cost') {
		return { total_cost: signed(total, sign) };
	}
	const empty = total === null || line.quantity === 0;
	return { [name]: empty ? total : fromMicro(over(micro(total), micro(line.quantity))) };
}

function presentLine(sim: Sim, invoice: CustomerInvoice, line: InvoiceLine, asked: AskedFor): Row {
	const { state } = sim;
	const item = state.items.find(({ number }) => number === line.child_id);
	const sign = signOf(sim, invoice);
	const net = fromMicro(toCents(exactNet(line)));
	const perUnit = sim.switches.is('line_price_is', 'unit');
	return {
		id: line.id,
		child_id: line.child_id,
		child_type: item?.type ?? null,
		...(asked.item ? { item: item ? presentItem(sim, item) : null } : {}),
		name: line.name,
		quantity: signed(line.quantity, sign),
		line_price: perUnit ? line.line_price : signed(net, sign),
		line_total: signed(net, sign),
		discount_percentage: line.discount_percentage,
		vat_percentage: line.vat_percentage,
		unit_id: line.unit_id,
		unit: brief(state.units, line.unit_id),
		location_id: line.location_id,
		location: brief(state.locations, line.location_id),
		...costUnderItsName(sim, invoice, line, sign),
		variations: [],
	};
}

function totalsUnderTheirNames(sim: Sim, invoice: CustomerInvoice): Row {
	const { switches } = sim;
	const sign = signOf(sim, invoice);
	const { net, vat, gross, base } = totalsOf(invoice, switches.is('totals_rounded', 'per_line'));
	const vatName = String(switches.get('vat_total_key'));
	return {
		total_subtotal: signed(net, sign),
		...(vatName === 'absent' ? {} : { [vatName]: signed(vat, sign) }),
		total_total: signed(gross, sign),
		...(switches.is('base_total', 'present') ? { total_base_currency: signed(base, sign) } : {}),
		...(switches.is('header_cost', 'total_cost')
			? { total_cost: signed(invoiceCost(sim, invoice), sign) }
			: {}),
	};
}

function typeFlag(sim: Sim, invoice: CustomerInvoice): Row {
	if (sim.switches.is('credit_note_style', 'negative_quantities')) {
		return {};
	}
	const credit = isCreditNote(invoice);
	return { type: credit ? 'creditnote' : 'invoice', is_creditnote: credit };
}

function addresses(sim: Sim, invoice: CustomerInvoice): Row {
	const texts = (address: Address): Row =>
		Object.fromEntries(
			Object.entries(address).map(([key, value]: [string, string | null]) => [
				key,
				shownText(sim, value),
			]),
		);
	const billing = texts(invoice.billing_address);
	if (sim.switches.is('address_style', 'objects')) {
		const delivery = invoice.delivery_address ? texts(invoice.delivery_address) : null;
		return { billing_address: billing, delivery_address: delivery };
	}
	return Object.fromEntries(
		Object.entries(billing).map(([key, value]) => [`address_${key}`, value]),
	);
}

function people(sim: Sim, invoice: CustomerInvoice): Row {
	const { state } = sim;
	return {
		payment_terms_id: invoice.payment_terms_id,
		payment_terms: presentTerm(state, invoice.payment_terms_id),
		layout_id: invoice.layout_id,
		layout: brief(state.layouts, invoice.layout_id),
		employee_id: invoice.employee_id,
		employee: brief(state.employees, invoice.employee_id),
		our_reference: shownText(sim, invoice.our_reference),
		their_reference: shownText(sim, invoice.their_reference),
		heading: shownText(sim, invoice.heading),
		note: shownText(sim, invoice.note),
	};
}

/** A customer invoice or credit note as the API shows it. */
export function presentInvoice(sim: Sim, invoice: CustomerInvoice, asked: AskedFor): Row {
	const per = Number(sim.switches.get('currency_rate_per'));
	const customer = sim.state.customers.find(({ number }) => number === invoice.customer_id);
	return {
		number: invoice.number,
		...typeFlag(sim, invoice),
		is_booked: invoice.is_booked,
		booked_at: invoice.booked_at,
		is_archived: invoice.is_archived,
		invoice_date: invoice.invoice_date,
		due_date: invoice.due_date,
		...totalsUnderTheirNames(sim, invoice),
		currency: invoice.currency,
		currency_rate: fromMicro(micro(invoice.currency_rate) * BigInt(per)),
		vat_zone: invoice.vat_zone,
		customer_id: invoice.customer_id,
		...(asked.customer ? { customer: customer ? presentCustomer(sim, customer) : null } : {}),
		order_id: invoice.order_id,
		order: null,
		credited_invoice_id: invoice.credited_invoice_id,
		...people(sim, invoice),
		...addresses(sim, invoice),
		...(asked.lines
			? { lines: invoice.lines.map((line) => presentLine(sim, invoice, line, asked)) }
			: {}),
		self: `${sim.url}/customer-invoices/${invoice.number}`,
		pdf: `${sim.url}/customer-invoices/${invoice.number}.pdf`,
		created_at: invoice.created_at,
		updated_at: invoice.updated_at,
		deleted_at: invoice.deleted_at,
	};
}
