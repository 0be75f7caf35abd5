import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listContacts } from '../../../../services/dinero/contacts';
import { dineroApiFor } from '../../dineroRun';
import { MOST_SHOWN } from './shown';

export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await dineroApiFor(this, 'form');
	const filters = filter ? [{ field: 'Name', operator: 'contains' as const, value: filter }] : [];
	const rows = await listContacts(api, { filters }, { limit: MOST_SHOWN });
	return { results: rows.map(({ Name, ContactGuid }) => ({ name: Name, value: ContactGuid })) };
}
