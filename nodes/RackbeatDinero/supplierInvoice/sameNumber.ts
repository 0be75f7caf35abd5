import type { SupplierInvoice } from '../../../bookkeeping/document/supplierInvoice';
import { ownNumber } from '../../../bookkeeping/plan/supplierReference';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { listInvoices, SUPPLIER_INVOICES } from '../../../services/rackbeat/invoices';
import type { ExecutionCache } from '../../operation/executionCache';
import { supplierInvoiceRow, type SupplierInvoiceRow } from '../../Rackbeat/invoiceRow';

/** Everything that Rackbeat has of a supplier, once for each execution. */
async function documentsOf(
	api: RackbeatApi,
	cache: ExecutionCache,
	supplier: string,
): Promise<SupplierInvoiceRow[]> {
	const key = `rackbeat:${api.credentialKey}:supplierInvoices:${supplier}`;
	const query = { supplier_number: supplier };
	const records = await cache.once(key, () => listInvoices(api, SUPPLIER_INVOICES, query));
	return records.map((record) => supplierInvoiceRow('', record));
}

const asNumber = (text: string): number => Number(text.replace(/\D/g, ''));

/**
 * Earlier booked documents of the supplier, by their number in Rackbeat, that carry its number as well:
 * the second of two with one number is held, never both. An invoice and its credit note may share one.
 */
export async function sameNumberInRackbeat(
	api: RackbeatApi,
	cache: ExecutionCache,
	invoice: SupplierInvoice,
): Promise<string[]> {
	const own = ownNumber(invoice);
	if (own === '') return [];
	const rows = await documentsOf(api, cache, invoice.supplier.number);
	const isCredit = invoice.kind === 'creditNote';
	return rows
		.filter(
			(row) =>
				row.booked &&
				row.supplierNumber === invoice.supplier.number &&
				row.number !== invoice.number &&
				asNumber(row.number) < asNumber(invoice.number) &&
				row.supplierInvoiceNumber.trim().toLowerCase() === own.trim().toLowerCase() &&
				Number(row.total) < 0 === isCredit,
		)
		.map(({ number }) => number);
}
