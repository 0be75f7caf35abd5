import { z } from '../../vendor/zod';
import {
	absolute,
	compare,
	dividedBy,
	isZero,
	minus,
	plus,
	sum,
	times,
	zero,
	type Exact,
} from '../money';
import { decimalOf, keyOf, textOf } from './rawValue';

const decimal = z.union([z.number(), z.string()]).nullish();
const entry = z
	.object({
		type: z.union([z.string(), z.number()]).nullish(),
		quantity: decimal,
		cost_price: decimal,
	})
	.passthrough();

type LedgerEntry = z.infer<typeof entry>;

/** Names under which an entry may hold the document that caused it; none is documented. */
const DOCUMENT_FIELDS = [
	'customer_invoice_id',
	'invoice_id',
	'document_number',
	'document_id',
	'document',
	'reference',
	'number',
];
const ORDER_FIELDS = ['order_id', 'order_number', 'order'];

const names = (row: LedgerEntry, fields: readonly string[], key: string): boolean =>
	fields.some((field) => keyOf(row[field]) === key);

const isSale = (row: LedgerEntry): boolean => {
	const type = textOf(row.type).toLowerCase();
	return (
		/invoice|faktura/.test(type) &&
		!/supplier|vendor|creditor|purchase|leverand|kreditor|k[øo]b|indk/.test(type)
	);
};

/** What takes a booking back. */
const isUnbooking = (row: LedgerEntry): boolean =>
	/unbook|un-book|reopen|genåbn/.test(textOf(row.type).toLowerCase());

const isShipment = (row: LedgerEntry): boolean => /ship|forsend/i.test(textOf(row.type));

/** What is looked for in the ledger of one item. */
export interface LedgerSearch {
	invoiceNumber: string;
	orderNumber: string;
	/** What all lines of this item on the invoice move together, whatever its sign. */
	quantity: Exact;
}

function entriesFor(rows: readonly LedgerEntry[], search: LedgerSearch): LedgerEntry[] {
	const ofInvoice = rows.filter(
		(row) => isSale(row) && names(row, DOCUMENT_FIELDS, search.invoiceNumber),
	);
	if (ofInvoice.length > 0 || search.orderNumber === '') return ofInvoice;
	return rows.filter((row) => isShipment(row) && names(row, ORDER_FIELDS, search.orderNumber));
}

/** What entries move and cost in all; a ledger that writes no signs tells directions by its types. */
interface Moved {
	quantity: Exact;
	cost: Exact;
}

function movedBy(rows: readonly LedgerEntry[]): Moved {
	const read = rows.map((row) => ({
		quantity: decimalOf(row.quantity) ?? zero,
		unit: absolute(decimalOf(row.cost_price) ?? zero),
	}));
	return {
		quantity: absolute(sum(read.map(({ quantity }) => quantity))),
		cost: absolute(sum(read.map(({ quantity, unit }) => times(quantity, unit)))),
	};
}

/** What is left of goods that left, came back when the invoice was unbooked, and left again. */
const less = (out: Moved, back: Moved): Moved => ({
	quantity: minus(out.quantity, back.quantity),
	cost: minus(out.cost, back.cost),
});

/**
 * The unit cost, in base currency, at which an item's ledger (`/reports/ledger/{item}`) says that it
 * left for an invoice or the shipment of its order. Undefined unless the entries that refer to it move
 * exactly its quantity, alone or less those that took an earlier booking of it back.
 */
export function ledgerUnitCost(ledger: unknown, search: LedgerSearch): Exact | undefined {
	const rows = z.array(entry).safeParse(ledger).data ?? [];
	const out = movedBy(entriesFor(rows, search));
	const back = movedBy(
		rows.filter((row) => isUnbooking(row) && names(row, DOCUMENT_FIELDS, search.invoiceNumber)),
	);
	const wanted = absolute(search.quantity);
	const found = [out, less(out, back)].find(({ quantity }) => compare(quantity, wanted) === 0);
	if (!found || isZero(found.quantity) || found.cost.units <= 0n) return undefined;
	return dividedBy(found.cost, found.quantity, 8);
}

/** What brings goods back for a credit note, or takes that back again. */
const isReturn = (row: LedgerEntry): boolean => {
	const type = textOf(row.type).toLowerCase();
	return isSale(row) || /credit|kredit|retur|unbook/.test(type);
};

/**
 * Whether an item's ledger says that the goods of a credit note came back to stock; undefined where it
 * moves another quantity, or names no documents at all, so that the entry sought could not be told.
 */
export function ledgerReturn(
	ledger: unknown,
	{ invoiceNumber, quantity }: Pick<LedgerSearch, 'invoiceNumber' | 'quantity'>,
): boolean | undefined {
	const rows = (z.array(entry).safeParse(ledger).data ?? []).filter(isReturn);
	const moved = rows
		.filter((row) => names(row, DOCUMENT_FIELDS, invoiceNumber))
		.map((row) => decimalOf(row.quantity) ?? zero)
		.reduce(plus, zero);
	if (!isZero(moved)) return compare(moved, quantity) === 0 ? true : undefined;
	const namesDocuments = rows.some((row) =>
		DOCUMENT_FIELDS.some((field) => keyOf(row[field]) !== null),
	);
	return namesDocuments ? false : undefined;
}
