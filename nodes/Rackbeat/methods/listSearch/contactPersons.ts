import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listContactPersons, type Owner } from '../../../../services/rackbeat/contactPersons';
import { cleanNumber } from '../../locators';
import { rackbeatApiFor } from '../../rackbeatRun';
import { contactPersonRow } from '../../records/contactPerson';
import { fitting } from './shown';

/** The contact persons of the customer or supplier that the form holds. */
export async function searchContactPersons(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const kind = this.getCurrentNodeParameter('ownerType') as Owner['kind'];
	const name = kind === 'customers' ? 'customer' : 'supplier';
	const number = this.getCurrentNodeParameter(name, { extractValue: true });
	if (!number) return { results: [] };
	const owner = { kind, number: cleanNumber(number) };
	const persons = await listContactPersons(await rackbeatApiFor(this, 'form'), owner);
	const rows = persons.map(contactPersonRow).map((row) => ({
		name: String(row['name']),
		value: String(row['number']),
	}));
	return { results: fitting(rows, filter) };
}
