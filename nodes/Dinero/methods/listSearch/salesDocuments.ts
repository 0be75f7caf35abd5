import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listAttachments } from '../../../../services/dinero/attachments';
import { listCreditNotes } from '../../../../services/dinero/creditNotes';
import { listInvoices } from '../../../../services/dinero/invoices';
import type { SalesRow } from '../../../../services/dinero/salesLists';
import { listTradeOffers } from '../../../../services/dinero/tradeOffers';
import { dineroApiFor } from '../../dineroRun';
import { shownSale } from './invoices';
import { fitting, MOST_SHOWN } from './shown';

const KINDS = [
	{ title: 'Faktura', list: listInvoices },
	{ title: 'Kreditnota', list: listCreditNotes },
	{ title: 'Tilbud', list: listTradeOffers },
];
const SHOWN_OF_EACH = Math.floor(MOST_SHOWN / KINDS.length);

const result = (title: string, row: SalesRow) => ({
	name: `${title} ${shownSale(row)}`,
	value: row.Guid,
});

/** Invoices, credit notes and trade offers, the newest of each. */
export async function searchSalesDocuments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await dineroApiFor(this, 'form');
	const query = filter ? { freeTextSearch: filter } : {};
	const found = [];
	for (const { title, list } of KINDS) {
		const rows = await list(api, query, { limit: SHOWN_OF_EACH });
		found.push(...rows.map((row) => result(title, row)));
	}
	return { results: found };
}

/** The files that are attached to the document that is chosen in the same form. */
export async function searchAttachments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const document = this.getCurrentNodeParameter('document', { extractValue: true });
	if (typeof document !== 'string' || document === '') return { results: [] };
	const attachments = await listAttachments(await dineroApiFor(this, 'form'), document);
	const results = attachments.map(({ FileGuid, FileName }) => ({
		name: FileName ?? FileGuid,
		value: FileGuid,
	}));
	return { results: fitting(results, filter) };
}
