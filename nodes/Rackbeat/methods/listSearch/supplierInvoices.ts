import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { SUPPLIER_INVOICES } from '../../../../services/rackbeat/invoices';
import { supplierInvoiceRow } from '../../invoiceRow';
import { newestOf } from '../../newestInvoices';
import { rackbeatApiFor } from '../../rackbeatRun';
import { MOST_SHOWN } from './shown';

/** Newest first, with the supplier's own number; a search text is looked for by Rackbeat. */
export async function searchSupplierInvoices(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const wanted = { search: filter };
	const found = await newestOf(api, SUPPLIER_INVOICES, MOST_SHOWN, Date.now(), wanted);
	const rows = found.map((invoice) => supplierInvoiceRow('', invoice)).reverse();
	return {
		results: rows.slice(0, MOST_SHOWN).map((row) => {
			const own = row.supplierInvoiceNumber ? ` (${row.supplierInvoiceNumber})` : '';
			const draft = row.booked ? '' : ' (draft)';
			return { name: `${row.number} - ${row.supplierName}${own}${draft}`, value: row.number };
		}),
	};
}
