import { danishDay, NotADay, type Day } from '../danishDay';
import { danishAmount, NotANumber, rounded, toOre, toText, zero, type Ore } from '../money';
import { Blocked, problem, type Details } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { Zone } from '../settings/rackbeatDinero';
import type { Address, CustomerInvoice, PaymentTerms } from './customerInvoice';
import { ratePerUnit } from './readCost';
import { eitherAddress, flatAddress, readAddress, readCustomer, zoneOf } from './readCustomer';
import {
	allNegative,
	linePriceReading,
	NoVatPercent,
	readLine,
	usualSum,
	type LineSurroundings,
} from './readLines';
import {
	rawCustomer,
	rawInvoice,
	type RawGroup,
	type RawInvoice,
	type RawItem,
	type RawLine,
} from './rawDocument';
import { decimalOf, flagOf, keyOf, nameOf, textOf } from './rawValue';

/** What Rackbeat answered: the invoice, its customer, and what its lines only name by number. */
export interface RackbeatAnswers {
	invoice: unknown;
	customer: unknown;
	items: Readonly<Record<string, RawItem>>;
	groups: Readonly<Record<string, RawGroup>>;
}

const CREDIT_TYPES = /credit/i;

const stop = (code: ReasonCode, details: Details, field?: string): never => {
	throw new Blocked([problem(code, details, field)]);
};

const isUnreadable = (error: unknown): error is Error =>
	error instanceof NotANumber || error instanceof NotADay || error instanceof NoVatPercent;

const named = (error: unknown, number: string, what: string): unknown =>
	isUnreadable(error)
		? new Blocked([problem('UNREADABLE', { number, what, detail: error.message }, what)])
		: error;

/** Runs a reader of one field; what it cannot read stops the document by name. */
function field<Value>(number: string, what: string, read: () => Value): Value {
	try {
		return read();
	} catch (error) {
		throw named(error, number, what);
	}
}

function isCreditNote(raw: RawInvoice, lines: readonly RawLine[]): boolean {
	if (flagOf(raw.is_creditnote) || CREDIT_TYPES.test(textOf(raw.type))) return true;
	const total = decimalOf(raw.total_total);
	return (total !== undefined && total.units < 0n) || allNegative(lines);
}

function termsOf(raw: RawInvoice): PaymentTerms | null {
	const terms = raw.payment_terms;
	if (typeof terms !== 'object' || terms === null) return null;
	const days = decimalOf(terms.maturity_days) ?? zero;
	return {
		type: textOf(terms.type),
		days: Number(toText(rounded(days, 0))),
		name: textOf(terms.name),
	};
}

function deliveryOf(raw: RawInvoice, billing: Address): Address | null {
	if (!raw.delivery_address) return null;
	const delivery = readAddress(raw.delivery_address);
	const filled = delivery.street !== '' || delivery.city !== '';
	const same = (Object.keys(delivery) as (keyof Address)[]).every(
		(key) => delivery[key] === '' || delivery[key] === billing[key],
	);
	return filled && !same ? delivery : null;
}

function dateOf(raw: RawInvoice, number: string): Day {
	const text = textOf(raw.invoice_date) || textOf(raw.booked_at);
	return field(number, 'invoice_date', () => danishDay(text));
}

interface Totals {
	net: Ore;
	vat: Ore;
	gross: Ore;
}

/** A total of the document; one that is missing is never taken for zero. */
const totalOf = (raw: RawInvoice, number: string, name: 'total_subtotal' | 'total_total'): Ore =>
	field(number, name, () => {
		const total = decimalOf(raw[name]);
		if (total === undefined) throw new NotANumber(raw[name] ?? '');
		return toOre(total);
	});

function totalsOf(raw: RawInvoice, number: string): Totals {
	const net = totalOf(raw, number, 'total_subtotal');
	const gross = totalOf(raw, number, 'total_total');
	return { net, gross, vat: gross - net };
}

/** What names the document and its customer in Dinero; nothing can be transferred without. */
function keyField(value: unknown, number: string, what: string): string {
	return keyOf(value) ?? stop('UNREADABLE', { number, what, detail: '""' }, what);
}

function zoneOn(raw: RawInvoice, customer: { vat_zone?: unknown; number?: unknown }): Zone {
	const text =
		textOf(raw.vat_zone) || (typeof customer.vat_zone === 'string' ? customer.vat_zone : '');
	return (
		zoneOf(text) ??
		stop('ZONE_UNKNOWN', { zone: text, customer: keyOf(customer.number) ?? '?' }, 'vat_zone')
	);
}

function linesOf(raw: RawInvoice, number: string, net: Ore, around: LineSurroundings) {
	const lines = raw.lines ?? [];
	const reading = field(number, 'lines', () => linePriceReading(lines, net));
	if (reading === undefined) {
		const added = danishAmount(usualSum(lines));
		return stop('LINES_DO_NOT_ADD_UP', { number, lines: added, total: danishAmount(net) }, 'lines');
	}
	const read = lines.map((line, place) =>
		field(number, `lines.${place}`, () => readLine(line, reading, around)),
	);
	return { reading, read };
}

/** The parts of the header that are only text. */
const headerTexts = (raw: RawInvoice) => ({
	locale: textOf(raw.locale),
	heading: textOf(raw.heading),
	note: textOf(raw.note),
	ourReference: nameOf(raw.our_reference),
	theirReference: textOf(raw.their_reference),
	orderNumber: textOf(raw.order_id),
});

/**
 * Reads a customer invoice in any of the shapes that Rackbeat's documentation leaves open, and checks
 * that its lines make its own subtotal.
 * @throws Blocked naming the field that cannot be read, or the two sums when no reading holds.
 */
export function readCustomerInvoice(answers: RackbeatAnswers): CustomerInvoice {
	const parsed = rawInvoice.safeParse(answers.invoice);
	const customerParsed = rawCustomer.safeParse(answers.customer);
	if (!parsed.success || !customerParsed.success) {
		const issue = (parsed.error ?? customerParsed.error)?.issues[0];
		const what = issue?.path.join('.') ?? 'document';
		return stop('UNREADABLE', { number: '?', what, detail: issue?.message ?? '' }, what);
	}
	const raw = parsed.data;
	const number = keyField(raw.number, '?', 'number');
	keyField(customerParsed.data.number, number, 'customer.number');
	const zone = zoneOn(raw, customerParsed.data);
	const currency = textOf(raw.currency).toUpperCase() || 'DKK';
	const totals = totalsOf(raw, number);
	const costCurrency = { isBase: currency === 'DKK', rate: ratePerUnit(raw) };
	const around = { items: answers.items, groups: answers.groups, zone, costCurrency };
	const { reading, read } = linesOf(raw, number, totals.net, around);
	const customer = readCustomer(customerParsed.data, zone);
	const own = raw.billing_address ? readAddress(raw.billing_address) : flatAddress(raw);
	const billingAddress = eitherAddress(eitherAddress(own, flatAddress(raw)), customer.address);
	return {
		number,
		isBooked: flagOf(raw.is_booked) ?? false,
		date: dateOf(raw, number),
		dueDate: textOf(raw.due_date)
			? field(number, 'due_date', () => danishDay(textOf(raw.due_date)))
			: null,
		currency,
		customer,
		zone,
		paymentTerms: termsOf(raw),
		layoutNumber: keyOf(raw.layout) ?? keyOf(raw.layout_id) ?? customer.layoutNumber,
		...headerTexts(raw),
		billingAddress: { ...billingAddress, name: billingAddress.name || customer.name },
		deliveryAddress: deliveryOf(raw, billingAddress),
		lines: read,
		...totals,
		reading: { linePrice: reading, creditNote: isCreditNote(raw, raw.lines ?? []) },
	};
}
