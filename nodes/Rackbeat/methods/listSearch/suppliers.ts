import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listRecords } from '../../../../services/rackbeat/records';
import { rackbeatApiFor } from '../../rackbeatRun';
import { SUPPLIER } from '../../records/supplier';
import { MOST_SHOWN } from './shown';

export async function searchSuppliers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const query = filter ? { search: filter } : {};
	const rows = await listRecords(api, SUPPLIER.kind, query, { limit: MOST_SHOWN });
	return {
		results: rows.map(SUPPLIER.row).map(({ number, name }) => ({
			name: `${String(number)} - ${String(name)}`,
			value: String(number),
		})),
	};
}
