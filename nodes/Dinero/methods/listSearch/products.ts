import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listProducts } from '../../../../services/dinero/products';
import { dineroApiFor } from '../../dineroRun';
import { MOST_SHOWN } from './shown';

export async function searchProducts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await dineroApiFor(this, 'form');
	const query = filter ? { freeTextSearch: filter } : {};
	const rows = await listProducts(api, query, { limit: MOST_SHOWN });
	const results = rows.map(({ ProductGuid, ProductNumber, Name }) => ({
		name: [ProductNumber, Name].filter(Boolean).join(' - ') || ProductGuid,
		value: ProductGuid,
	}));
	return { results };
}
