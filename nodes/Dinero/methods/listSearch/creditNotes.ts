import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listCreditNotes } from '../../../../services/dinero/creditNotes';
import { listInvoices } from '../../../../services/dinero/invoices';
import type { SalesRow } from '../../../../services/dinero/salesLists';
import { dineroApiFor } from '../../dineroRun';
import { shownSale } from './invoices';
import { MOST_SHOWN } from './shown';

const results = (rows: readonly SalesRow[]): INodeListSearchResult => ({
	results: rows.map((row) => ({ name: shownSale(row), value: row.Guid })),
});

export async function searchCreditNotes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const query = filter ? { freeTextSearch: filter } : {};
	return results(
		await listCreditNotes(await dineroApiFor(this, 'form'), query, { limit: MOST_SHOWN }),
	);
}

/** Invoices that can be credited: a draft is deleted instead. */
export async function searchBookedInvoices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const query = {
		statusFilter: 'Booked,Overdue,OverPaid,Paid',
		...(filter && { freeTextSearch: filter }),
	};
	return results(
		await listInvoices(await dineroApiFor(this, 'form'), query, { limit: MOST_SHOWN }),
	);
}
