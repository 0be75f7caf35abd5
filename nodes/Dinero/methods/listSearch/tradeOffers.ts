import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listTradeOffers } from '../../../../services/dinero/tradeOffers';
import { dineroApiFor } from '../../dineroRun';
import { MOST_SHOWN } from './shown';

export async function searchTradeOffers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const query = filter ? { freeTextSearch: filter } : {};
	const rows = await listTradeOffers(await dineroApiFor(this, 'form'), query, {
		limit: MOST_SHOWN,
	});
	const results = rows.map((row) => ({
		name: `${row.Number ?? ''} - ${String(row['ContactName'] ?? '')} (${row.Status ?? ''})`,
		value: row.Guid,
	}));
	return { results };
}
