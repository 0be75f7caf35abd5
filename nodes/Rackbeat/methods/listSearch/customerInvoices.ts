import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listCustomerInvoices } from '../../../../services/rackbeat/customerInvoices';
import { invoiceRow } from '../../invoiceRow';
import { newestInvoices } from '../../newestInvoices';
import { rackbeatApiFor } from '../../rackbeatRun';
import { MOST_SHOWN } from './shown';

/** Newest first; a search text is looked for by Rackbeat. */
export async function searchCustomerInvoices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const found = filter
		? await listCustomerInvoices(api, { search: filter }, { limit: MOST_SHOWN })
		: await newestInvoices(api, MOST_SHOWN, Date.now());
	const rows = found.map((invoice) => invoiceRow('', invoice)).reverse();
	return {
		results: rows.slice(0, MOST_SHOWN).map(({ number, customerName, booked }) => ({
			name: `${number} - ${customerName}${booked ? '' : ' (draft)'}`,
			value: number,
		})),
	};
}
