import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listInvoices } from '../../../../services/dinero/invoices';
import type { SalesQuery, SalesRow } from '../../../../services/dinero/salesLists';
import { listInvoiceTemplates } from '../../../../services/dinero/templates';
import { dineroApiFor } from '../../dineroRun';
import { fitting, MOST_SHOWN } from './shown';

/** Number, contact and state of a sales document; a draft has no number that counts. */
export const shownSale = (row: SalesRow): string =>
	`${row.Status === 'Draft' ? 'Draft' : (row.Number ?? '')} - ${String(row['ContactName'] ?? '')} (${row.Status ?? ''})`;

async function invoices(
	functions: ILoadOptionsFunctions,
	filter: string | undefined,
	query: SalesQuery,
): Promise<INodeListSearchResult> {
	const asked = { ...query, ...(filter && { freeTextSearch: filter }) };
	const rows = await listInvoices(await dineroApiFor(functions, 'form'), asked, {
		limit: MOST_SHOWN,
	});
	return { results: rows.map((row) => ({ name: shownSale(row), value: row.Guid })) };
}

export async function searchInvoices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await invoices(this, filter, {});
}

/** Invoices that can be reminded of. */
export async function searchOverdueInvoices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await invoices(this, filter, { statusFilter: 'Overdue' });
}

export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const templates = await listInvoiceTemplates(await dineroApiFor(this, 'form'));
	const results = templates.map(({ Id, Name, IsDefault }) => ({
		name: `${Name ?? Id}${IsDefault ? ' (default)' : ''}`,
		value: Id,
	}));
	return { results: fitting(results, filter) };
}
