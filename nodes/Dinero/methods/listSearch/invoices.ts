import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listInvoices } from '../../../../services/dinero/invoices';
import { listInvoiceTemplates } from '../../../../services/dinero/templates';
import { dineroApiFor } from '../../dineroRun';
import { fitting, MOST_SHOWN } from './shown';

export async function searchInvoices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await dineroApiFor(this, 'form');
	const query = filter ? { freeTextSearch: filter } : {};
	const rows = await listInvoices(api, query, { limit: MOST_SHOWN });
	const results = rows.map((row) => ({
		name: `${row.Number ?? 'Draft'} - ${String(row['ContactName'] ?? '')} (${row.Status ?? ''})`,
		value: row.Guid,
	}));
	return { results };
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
