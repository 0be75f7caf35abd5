import { rawSupplierInvoice, type RawSupplierInvoice } from '../document/rawDocument';
import { flagOf, keyOf, textOf } from '../document/rawValue';
import { isCreditType } from '../document/readDocument';
import { supplierNumberIn } from '../document/readSupplierInvoice';
import type { SupplierInvoice, SupplierNumberField } from '../document/supplierInvoice';
import { ownNumber } from './supplierReference';

/** What tells one booked document of a list from another, and which of two came first. */
interface Row {
	number: string;
	bookedAt: string;
	own: string;
	isCredit: boolean;
}

/** As the reader judges a whole document, as far as a row of the list tells. */
function isCreditRow(raw: RawSupplierInvoice): boolean {
	if (flagOf(raw.is_creditnote) || isCreditType(textOf(raw.type))) return true;
	// Only the sign counts, so that no odd total of another document stands in the way of this one.
	return /^\s*-/.test(textOf(raw.total_total) || textOf(raw.total_subtotal));
}

function rowOf(record: unknown, supplier: string, chosen?: SupplierNumberField): Row | undefined {
	const raw = rawSupplierInvoice.safeParse(record).data;
	const number = keyOf(raw?.number);
	if (!raw || number === null || !flagOf(raw.is_booked)) return undefined;
	const partner = keyOf(raw['supplier']) ?? keyOf(raw['supplier_id']);
	if (partner !== supplier) return undefined;
	const own = ownNumber(supplierNumberIn(raw, chosen));
	return { number, bookedAt: textOf(raw.booked_at), own, isCredit: isCreditRow(raw) };
}

const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/**
 * Which of two was booked first, of which exactly one is held. Rackbeat numbers a draft when it is made,
 * so the number decides only where the time of booking does not.
 */
const isEarlier = (other: Row, own: Row): boolean => {
	const byTime = other.bookedAt && own.bookedAt ? inOrder(other.bookedAt, own.bookedAt) : 0;
	return (byTime || inOrder(other.number, own.number)) < 0;
};

const plain = (number: string): string => number.trim().toLowerCase();

/**
 * The numbers in Rackbeat of documents of the same supplier that were booked before this one and carry
 * its number as well, read from the same field: the second of two is held, never both. An invoice and
 * its credit note may share one.
 *
 * @param records the supplier's documents as Rackbeat lists them, this one among them
 */
export function earlierWithSameNumber(
	invoice: SupplierInvoice,
	records: readonly unknown[],
	chosen?: SupplierNumberField,
): string[] {
	const wanted = plain(ownNumber(invoice));
	if (wanted === '') return [];
	const supplier = invoice.supplier.number;
	const rows = records.flatMap((record) => rowOf(record, supplier, chosen) ?? []);
	const listed = rows.find(({ number }) => number === invoice.number);
	const own: Row = listed ?? { number: invoice.number, bookedAt: '', own: wanted, isCredit: false };
	const isCredit = invoice.kind === 'creditNote';
	return rows
		.filter((row) => row.number !== invoice.number && row.isCredit === isCredit)
		.filter((row) => plain(row.own) === wanted && isEarlier(row, own))
		.map(({ number }) => number);
}
