import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listCountries } from '../../../../services/dinero/countries';
import { dineroLoginFor } from '../../dineroRun';
import { fitting } from './shown';

export async function searchCountries(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const countries = await listCountries(await dineroLoginFor(this, 'form'));
	const results = countries.map(({ Key, DanishName, EnglishName }) => ({
		name: `${Key} - ${[DanishName, EnglishName].filter(Boolean).join(' / ')}`,
		value: Key,
	}));
	return { results: fitting(results, filter) };
}
