import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { CUSTOMER_INVOICES } from '../../../../services/rackbeat/invoices';
import { invoiceRow } from '../../invoiceRow';
import { newestOf } from '../../newestInvoices';
import { rackbeatApiFor } from '../../rackbeatRun';
import { MOST_SHOWN } from './shown';

/** Newest first; a search text is looked for by Rackbeat. */
export async function searchCustomerInvoices(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const wanted = { search: filter };
	const found = await newestOf(api, CUSTOMER_INVOICES, MOST_SHOWN, Date.now(), wanted);
	const rows = found.map((invoice) => invoiceRow('', invoice)).reverse();
	return {
		results: rows.slice(0, MOST_SHOWN).map(({ number, customerName, booked }) => ({
			name: `${number} - ${customerName}${booked ? '' : ' (draft)'}`,
			value: number,
		})),
	};
}
