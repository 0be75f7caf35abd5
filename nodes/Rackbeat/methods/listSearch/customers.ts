import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listCustomers } from '../../../../services/rackbeat/customers';
import { customerRow } from '../../records/customerRow';
import { rackbeatApiFor } from '../../rackbeatRun';
import { MOST_SHOWN } from './shown';

export async function searchCustomers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const rows = await listCustomers(
		api,
		{ ...(filter && { search: filter }) },
		{ limit: MOST_SHOWN },
	);
	return {
		results: rows.map(customerRow).map(({ number, name }) => ({
			name: `${String(number)} - ${String(name)}`,
			value: String(number),
		})),
	};
}
