import type { Simulator } from '../../control';
import { fromMicro, micro, times, toCents, turned } from '../decimal';
import { exactNet, totalsOf } from '../documents/totals';
import type { Invoice } from '../invoiceModel';
import type { Address, RackbeatState, Row } from '../model';
import type { TradeLine } from '../orderModel';
import { presentTerm, shownText } from './presentCustomer';
import { brief, presentItem } from './presentItem';

type Sim = Simulator<RackbeatState>;

/** Parts that an invoice carries only when they are asked for, where a switch says so. */
export interface AskedFor {
	partner: boolean;
	item: boolean;
	lines: boolean;
}

/** Whether an invoice credits: made from another, or with negative quantities alone. */
export function isCreditNote({ credited_invoice_id, lines }: Invoice): boolean {
	const quantities = lines
		.filter(({ child_id, line_price }) => child_id !== null || line_price !== 0)
		.map(({ quantity }) => quantity)
		.filter((quantity) => quantity !== 0);
	const allNegative = quantities.length > 0 && quantities.every((quantity) => quantity < 0);
	return credited_invoice_id !== null || allNegative;
}

/** What of a credit note is written with a turned sign; it is kept with negative quantities. */
export interface Turns {
	quantity: boolean;
	price: boolean;
	totals: boolean;
}

export function turnsOf(sim: Sim, invoice: Invoice): Turns {
	const style = isCreditNote(invoice) ? sim.switches.get('credit_note_style') : undefined;
	const positive = style === 'type_flag_positive';
	const prices = style === 'negative_prices';
	return { quantity: positive || prices, price: prices, totals: positive };
}

export const signed = (value: number | null, turns: boolean): number | null =>
	value !== null && turns ? turned(value) : value;

const HUNDRED = micro(100);

/** The price as the switch means it, in the sign that the line is written with. */
function linePrice(sim: Sim, line: TradeLine, turns: Turns): number | null {
	const left = (HUNDRED - micro(line.discount_percentage)) / 100n;
	const full = times(micro(line.quantity), micro(line.line_price));
	switch (sim.switches.get('line_price_is')) {
		case 'total':
			return signed(fromMicro(toCents(exactNet(line))), turns.totals);
		case 'total_before_discount':
			return signed(fromMicro(full), turns.totals);
		case 'unit_after_discount':
			return signed(fromMicro(times(micro(line.line_price), left)), turns.price);
		default:
			return signed(line.line_price, turns.price);
	}
}

/** A line without its cost. */
export function presentTradeLine(sim: Sim, line: TradeLine, turns: Turns, asked: AskedFor): Row {
	const { state } = sim;
	const item = state.items.find(({ number }) => number === line.child_id);
	const net = fromMicro(toCents(exactNet(line)));
	return {
		id: line.id,
		child_id: line.child_id,
		child_type: item?.type ?? null,
		...(asked.item ? { item: item ? presentItem(sim, item) : null } : {}),
		name: line.name,
		quantity: signed(line.quantity, turns.quantity),
		line_price: linePrice(sim, line, turns),
		...(sim.switches.is('line_total', 'present') ? { line_total: signed(net, turns.totals) } : {}),
		discount_percentage: line.discount_percentage,
		vat_percentage: line.vat_percentage,
		unit_id: line.unit_id,
		unit: brief(state.units, line.unit_id),
		location_id: line.location_id,
		location: brief(state.locations, line.location_id),
		variations: [],
	};
}

/** The totals under the names that the switches give them. */
export function presentTotals(sim: Sim, invoice: Invoice): Row {
	const { switches } = sim;
	const turns = turnsOf(sim, invoice).totals;
	const { net, vat, gross, base } = totalsOf(invoice, switches.is('totals_rounded', 'per_line'));
	const vatName = String(switches.get('vat_total_key'));
	return {
		total_subtotal: signed(net, turns),
		...(vatName === 'absent' ? {} : { [vatName]: signed(vat, turns) }),
		total_total: signed(gross, turns),
		...(switches.is('base_total', 'present') ? { total_base_currency: signed(base, turns) } : {}),
		...paidOf(sim, invoice, gross),
	};
}

/** What is paid of it; the second name is spelled as Rackbeat does. */
function paidOf(sim: Sim, invoice: Invoice, gross: number): Row {
	if (sim.switches.is('payment_flags', 'absent')) {
		return {};
	}
	const paid = invoice.payments.reduce((sum, { amount }) => sum + micro(amount), 0n);
	const owed = micro(Math.abs(gross));
	return {
		balance: fromMicro(owed - paid),
		is_paid: invoice.is_booked && paid >= owed,
		is_party_paid: paid > 0n && paid < owed,
		is_overpaid: paid > owed,
	};
}

/** Type and flag of a credit note, where the style has them. */
export function presentType(sim: Sim, invoice: Invoice): Row {
	const style = String(sim.switches.get('credit_note_style'));
	const credit = isCreditNote(invoice);
	return style.startsWith('type_flag')
		? { type: credit ? 'creditnote' : 'invoice', is_creditnote: credit }
		: {};
}

/** The invoice that is credited, under the name that the switch gives it. */
export function presentCreditLink(sim: Sim, { credited_invoice_id }: Invoice): Row {
	const name = String(sim.switches.get('credit_link_key'));
	return name === 'absent' ? {} : { [name]: credited_invoice_id };
}

export function presentAddresses(
	sim: Sim,
	invoice: Pick<Invoice, 'billing_address' | 'delivery_address'>,
): Row {
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

type People = Pick<
	Invoice,
	| 'payment_terms_id'
	| 'layout_id'
	| 'employee_id'
	| 'our_reference'
	| 'their_reference'
	| 'heading'
	| 'note'
>;

export function presentPeople(sim: Sim, invoice: People): Row {
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

/** The header fields that both kinds of invoices have, without partner, totals and lines. */
export function presentHead(sim: Sim, invoice: Invoice): Row {
	const per = BigInt(Number(sim.switches.get('currency_rate_per')));
	return {
		number: invoice.number,
		...presentType(sim, invoice),
		is_booked: invoice.is_booked,
		booked_at: invoice.booked_at,
		is_archived: invoice.is_archived,
		invoice_date: invoice.invoice_date,
		due_date: invoice.due_date,
		...presentTotals(sim, invoice),
		currency: invoice.currency,
		currency_rate: fromMicro(micro(invoice.currency_rate) * per),
		vat_zone: invoice.vat_zone,
		...presentCreditLink(sim, invoice),
		...presentPeople(sim, invoice),
		...presentAddresses(sim, invoice),
	};
}

/** Links and times of an invoice. */
export function presentFoot(sim: Sim, path: string, invoice: Invoice): Row {
	return {
		self: `${sim.url}${path}/${invoice.number}`,
		pdf: `${sim.url}${path}/${invoice.number}.pdf`,
		created_at: invoice.created_at,
		updated_at: invoice.updated_at,
		deleted_at: invoice.deleted_at,
	};
}
