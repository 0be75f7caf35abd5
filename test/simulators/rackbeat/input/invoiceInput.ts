import type { Call } from '../call';
import { byNumber, groupOf, itemByNumber, nextId } from '../find';
import type { Invoice } from '../invoiceModel';
import type { Address, RackbeatState } from '../model';
import type { TradeLine } from '../orderModel';
import type { FieldErrors } from '../problems';
import type { LineInput, TradeInput } from './models';

/** What any document is written with; orders have no invoice dates. */
export type OrderedInput = Omit<TradeInput, 'invoice_date' | 'due_date'>;

/** How much a write must bring: a draft needs little more than the partner. */
export type Completeness = 'complete' | 'draft' | 'partial';

export const NO_ADDRESS: Address = {
	name: null,
	street: null,
	street2: null,
	city: null,
	zipcode: null,
	country: null,
	email: null,
	phone: null,
};

/** Base currency for one unit, where a document does not bring its own rate. */
const DAY_RATES: Readonly<Record<string, number>> = {
	EUR: 7.46,
	GBP: 8.71,
	NOK: 0.64,
	SEK: 0.66,
	USD: 6.42,
};

export function dayRate(state: RackbeatState, currency: string): number {
	return currency === state.account.base_currency ? 1 : (DAY_RATES[currency] ?? 1);
}

/** The address of a customer or supplier as a document takes it over. */
export function addressOf(partner: {
	company_name: string;
	address_street: string | null;
	address_street2: string | null;
	address_city: string | null;
	address_zipcode: string | null;
	address_country: string | null;
	contact_email: string | null;
	contact_phone: string | null;
}): Address {
	return {
		name: partner.company_name,
		street: partner.address_street,
		street2: partner.address_street2,
		city: partner.address_city,
		zipcode: partner.address_zipcode,
		country: partner.address_country,
		email: partner.contact_email,
		phone: partner.contact_phone,
	};
}

export function lineErrors(call: Call, input: OrderedInput, how: Completeness): FieldErrors {
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

export function referenceErrors(state: RackbeatState, input: OrderedInput): FieldErrors {
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

/** A line as written; what is left out comes from the item and its group. */
export function tradeLineFrom(
	call: Call,
	zone: Invoice['vat_zone'],
	input: LineInput,
	usual: 'sales_price' | 'recommended_cost_price',
): TradeLine {
	const item = input.item_id ? itemByNumber(call.sim, input.item_id) : undefined;
	const group = item ? groupOf(call.state, item) : undefined;
	return {
		id: nextId(call.state),
		child_id: item?.number ?? null,
		name: input.name ?? item?.name ?? '',
		quantity: input.quantity,
		line_price: input.line_price ?? item?.[usual] ?? 0,
		discount_percentage: input.discount_percentage ?? 0,
		vat_percentage: input.vat_percentage ?? group?.[`vat_${zone}`] ?? 0,
		unit_id: input.unit_id ?? item?.unit_id ?? null,
		location_id: input.location_id ?? item?.default_location_id ?? null,
	};
}

/** A line that names the one it takes the place of goes on invoicing the same order line. */
export function orderLineOf(
	before: readonly { id: number; order_line_id?: number | null }[],
	id: number | null | undefined,
): number | null {
	return before.find((line) => line.id === id)?.order_line_id ?? null;
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
] as const;

function addressFrom(before: Address, input: OrderedInput): Address {
	const flat = Object.entries(input)
		.filter(([name, value]) => name.startsWith('address_') && value !== undefined)
		.map(([name, value]) => [name.replace('address_', ''), value]);
	return { ...before, ...Object.fromEntries(flat), ...input.billing_address };
}

/** What any document has in its head. */
type Headed = Pick<
	Invoice,
	| 'currency'
	| 'currency_rate'
	| 'our_reference'
	| 'billing_address'
	| 'delivery_address'
	| 'updated_at'
>;

/** Puts the header fields that were written into the document. */
export function applyHeader(call: Call, invoice: Headed, input: OrderedInput): void {
	if (input.currency && !input.currency_rate && input.currency !== invoice.currency) {
		invoice.currency_rate = dayRate(call.state, input.currency);
	}
	const given = input as TradeInput;
	for (const field of PLAIN) {
		if (given[field] !== undefined && given[field] !== null) {
			Object.assign(invoice, { [field]: given[field] });
		}
	}
	const reference = byNumber(call.state.employees, input.our_reference_id ?? 0);
	invoice.our_reference = reference?.name ?? invoice.our_reference;
	invoice.billing_address = addressFrom(invoice.billing_address, input);
	if (input.delivery_address) {
		invoice.delivery_address = { ...NO_ADDRESS, ...input.delivery_address };
	}
	invoice.updated_at = call.now;
}
