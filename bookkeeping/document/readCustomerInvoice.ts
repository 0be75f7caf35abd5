import { exact, plus, zero, type Ore } from '../money';
import type { CustomerInvoice, InvoiceLine } from './customerInvoice';
import type { Address } from './document';
import { rawCustomer, rawInvoice, type RawCustomer, type RawInvoice } from './rawDocument';
import { decimalOf, flagOf, keyOf, textOf, unwrapped } from './rawValue';
import { checkCosts, readCosts, type CostSurroundings } from './readCost';
import { ledgerReturn } from './readLedgerCost';
import { readDocument, readZone, type LineAnswers, type ReadDocument } from './readDocument';
import { lineInWords, quantityOf } from './readLines';
import { eitherAddress, flatAddress, readAddress, readCustomer } from './readPartner';
import { customerInvoiceTitle, keyField, readField, stop, type Title } from './title';

/** What Rackbeat answered: the invoice, its customer, and what its lines only name by number. */
export interface RackbeatAnswers extends LineAnswers {
	invoice: unknown;
	customer: unknown;
	/** The order that the invoice came from, where its lines' cost is wanted from there. */
	order?: unknown;
	/** Ledger entries by item number, where the lines' cost is wanted from there. */
	ledgers?: Readonly<Record<string, unknown>>;
}

export interface ReadOptions {
	/** By how many øre the totals may differ from the lines; 0 unless the user allows more. */
	toleranceOre?: Ore;
}

function parse(answers: RackbeatAnswers): { raw: RawInvoice; customer: RawCustomer } {
	const invoice = rawInvoice.safeParse(
		unwrapped(answers.invoice, 'customer_invoice', 'invoice', 'data'),
	);
	const customer = rawCustomer.safeParse(unwrapped(answers.customer, 'customer', 'data'));
	if (invoice.success && customer.success) return { raw: invoice.data, customer: customer.data };
	const issue = (invoice.error ?? customer.error)?.issues[0];
	const what = issue?.path.join('.') || 'document';
	const detail = issue?.message ?? '';
	return stop(customerInvoiceTitle('?'), 'UNREADABLE', { what, detail }, what);
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

function linesOf(
	raw: RawInvoice,
	{ facts, candidate, common }: ReadDocument,
	{ order, ledgers = {} }: RackbeatAnswers,
	title: Title,
): InvoiceLine[] {
	const lines = facts.map((line) => ({ ...line, counted: quantityOf(line, candidate) }));
	const around: CostSurroundings = {
		invoiceNumber: common.number,
		orderNumber: textOf(raw.order_id),
		isCreditNote: common.kind === 'creditNote',
		isBase: common.currency === 'DKK',
		rate: common.rate === null ? null : exact(common.rate),
		headerCost: readField(title, 'total_cost', () => decimalOf(raw.total_cost)),
		order,
		ledgers,
	};
	lines.forEach((line, place) => readField(title, `lines.${place}`, () => checkCosts(line)));
	const costs = readField(title, 'cost', () => readCosts(lines, around));
	return facts.map((line, place) => ({
		...lineInWords(line, place, candidate),
		...(costs[place] as (typeof costs)[number]),
	}));
}

/** What the ledgers that were read say of a credit note's goods, item by item. */
function returnedOf(
	{ facts, candidate, common }: ReadDocument,
	{ ledgers = {} }: RackbeatAnswers,
	title: Title,
): Record<string, boolean> {
	if (common.kind !== 'creditNote') return {};
	const told = Object.entries(ledgers).map(([item, ledger]) => {
		const quantity = facts
			.filter(({ itemNumber }) => itemNumber === item)
			.map((line) => quantityOf(line, candidate))
			.reduce(plus, zero);
		const search = { invoiceNumber: common.number, quantity };
		return [item, readField(title, 'ledger', () => ledgerReturn(ledger, search))] as const;
	});
	return Object.fromEntries(
		told.filter((each): each is [string, boolean] => each[1] !== undefined),
	);
}

/**
 * Reads a customer invoice or credit note in any of the shapes that Rackbeat's documentation leaves
 * open, and checks that its lines make its own totals in exactly one way.
 * @throws Blocked naming the field that cannot be read, or the sums when no one reading holds.
 */
export function readCustomerInvoice(
	answers: RackbeatAnswers,
	{ toleranceOre = 0 }: ReadOptions = {},
): CustomerInvoice {
	const { raw, customer: rawOwner } = parse(answers);
	const number = keyField(customerInvoiceTitle('?'), raw.number, 'number');
	const title = customerInvoiceTitle(number);
	keyField(title, rawOwner.number, 'customer.number');
	const zone = readZone(raw, rawOwner, title, { da: 'kunde', en: 'customer' });
	const around = { items: answers.items, groups: answers.groups, zone };
	const tolerance = { net: toleranceOre, vat: toleranceOre };
	const read = readDocument(raw, number, around, tolerance, title);
	const customer = readCustomer(rawOwner, zone);
	const own = raw.billing_address ? readAddress(raw.billing_address) : flatAddress(raw);
	const billingAddress = eitherAddress(eitherAddress(own, flatAddress(raw)), customer.address);
	return {
		...read.common,
		customer,
		layoutNumber: keyOf(raw.layout) ?? keyOf(raw.layout_id) ?? customer.layoutNumber,
		locale: textOf(raw.locale),
		orderNumber: textOf(raw.order_id),
		billingAddress: { ...billingAddress, name: billingAddress.name || customer.name },
		deliveryAddress: deliveryOf(raw, billingAddress),
		stockReturned: flagOf(raw.stock_returned) ?? null,
		returned: returnedOf(read, answers, title),
		lines: linesOf(raw, read, answers, title),
	};
}
