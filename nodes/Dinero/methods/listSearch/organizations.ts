import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { reachedCompanies, type ReachedCompany } from '../../../../services/dinero/organizations';
import { toNodeError } from '../../../operation/nodeError';
import { dineroLoginFor } from '../../dineroRun';
import { fitting } from './shown';

const PRO: Readonly<Record<string, string>> = { true: 'Pro', false: 'no Pro: API closed' };

const companyResult = ({ id, name, hasPro }: ReachedCompany) => ({
	name: `${name} - ${id}${hasPro === undefined ? '' : ` (${PRO[String(hasPro)]})`}`,
	value: String(id),
});

/** The companies that the signed-in user reaches; one without Pro is shown, and named as such. */
export async function searchOrganizations(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	try {
		const companies = await reachedCompanies(await dineroLoginFor(this, 'form'));
		const results = companies.map(companyResult).sort((a, b) => a.name.localeCompare(b.name, 'da'));
		return { results: fitting(results, filter) };
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}
