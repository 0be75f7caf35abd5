import type { Ore } from '../money';
import {
	rawPartner,
	rawSupplierInvoice,
	type RawPartner,
	type RawSupplierInvoice,
} from './rawDocument';
import { keyOf, textOf, unwrapped } from './rawValue';
import { readDocument, readZone, type LineAnswers } from './readDocument';
import { lineInWords } from './readLines';
import { eitherAddress, flatAddress, NO_ADDRESS, readAddress, readPartner } from './readPartner';
import {
	SUPPLIER_NUMBER_FIELDS,
	type SupplierInvoice,
	type SupplierNumberField,
} from './supplierInvoice';
import { keyField, stop, supplierInvoiceTitle } from './title';

/** What Rackbeat answered: the invoice, its supplier, and what its lines only name by number. */
export interface SupplierInvoiceAnswers extends LineAnswers {
	invoice: unknown;
	supplier: unknown;
}

export interface ReadSupplierOptions {
	/** By how many øre the totals may differ from the lines; 0 unless the user allows more. */
	toleranceOre?: Ore;
	/** The field that holds the supplier's own number; by default the first that is not empty. */
	supplierNumberField?: SupplierNumberField;
}

/** VAT as printed on the supplier's paper may differ from the lines' by øre, and wins. */
const PAPER_VAT_ORE = 5;

function parse(answers: SupplierInvoiceAnswers) {
	const invoice = rawSupplierInvoice.safeParse(
		unwrapped(answers.invoice, 'supplier_invoice', 'invoice', 'data'),
	);
	const supplier = rawPartner.safeParse(unwrapped(answers.supplier, 'supplier', 'data'));
	if (invoice.success && supplier.success) return { raw: invoice.data, supplier: supplier.data };
	const issue = (invoice.error ?? supplier.error)?.issues[0];
	const what = issue?.path.join('.') || 'document';
	const detail = issue?.message ?? '';
	return stop(supplierInvoiceTitle('?'), 'UNREADABLE', { what, detail }, what);
}

/** The supplier's own number and where it stands: in the chosen field, else in the first that is filled. */
export function supplierNumberIn(
	raw: RawSupplierInvoice,
	chosen: SupplierNumberField | undefined,
): Pick<SupplierInvoice, 'supplierInvoiceNumber' | 'supplierInvoiceNumberField'> {
	const fields = chosen === undefined ? SUPPLIER_NUMBER_FIELDS : [chosen];
	const field = fields.find((name) => textOf(raw[name]) !== '') ?? null;
	return {
		supplierInvoiceNumber: field === null ? '' : textOf(raw[field]),
		supplierInvoiceNumberField: field,
	};
}

function addressOf(raw: RawSupplierInvoice, supplier: RawPartner) {
	const own = raw.billing_address ? readAddress(raw.billing_address) : flatAddress(raw);
	const record = readPartner(supplier, 'domestic');
	const address = eitherAddress(eitherAddress(own, flatAddress(raw)), record.address);
	return { ...NO_ADDRESS, ...address, name: address.name || record.name };
}

/**
 * Reads a supplier invoice or credit note in any of the shapes that Rackbeat's documentation leaves
 * open, and checks that its lines make its own totals in exactly one way. Its VAT may differ from the
 * lines' by five øre: what is printed on the paper wins.
 * @throws Blocked naming the field that cannot be read, or the sums when no one reading holds.
 */
export function readSupplierInvoice(
	answers: SupplierInvoiceAnswers,
	{ toleranceOre = 0, supplierNumberField }: ReadSupplierOptions = {},
): SupplierInvoice {
	const { raw, supplier } = parse(answers);
	const number = keyField(supplierInvoiceTitle('?'), raw.number, 'number');
	const title = supplierInvoiceTitle(number);
	keyField(title, supplier.number, 'supplier.number');
	const zone = readZone(raw, supplier, title, { da: 'leverandør', en: 'supplier' });
	const around = { items: answers.items, groups: answers.groups, zone };
	const tolerance = { net: toleranceOre, vat: Math.max(PAPER_VAT_ORE, toleranceOre) };
	const { common, facts, candidate } = readDocument(raw, number, around, tolerance, title);
	return {
		...common,
		supplier: readPartner(supplier, zone),
		...supplierNumberIn(raw, supplierNumberField),
		purchaseOrderNumber: keyOf(raw.purchase_order_id) ?? keyOf(raw['purchase_order']) ?? '',
		address: addressOf(raw, supplier),
		isZero: common.net === 0 && common.gross === 0,
		lines: facts.map((line, place) => lineInWords(line, place, candidate)),
	};
}
