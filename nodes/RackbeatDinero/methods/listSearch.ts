import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { suits, type AccountUse } from '../../../bookkeeping/settings/accountFit';
import { accountChoice } from '../../../bookkeeping/settings/tableRows';
import { searchOrganizations } from '../../Dinero/methods/listSearch';
import {
	searchCustomerGroups,
	searchProductGroups,
	searchSupplierGroups,
	searchUnits,
} from '../../Rackbeat/methods/listSearch';
import { toNodeError } from '../../operation/nodeError';
import { searchMethod } from '../settings/settingsForm';
import { formLists } from './formLists';

const USES: readonly AccountUse[] = [
	'revenue',
	'purchase',
	'expense',
	'inventory',
	'rounding',
	'currency',
];

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

const searchFor = (use: AccountUse): Search =>
	async function searchAccounts(this: ILoadOptionsFunctions, filter = '') {
		try {
			const chart = await (await formLists(this)).chart();
			const wanted = filter.trim().toLowerCase();
			const results = [...chart.values()]
				.filter((account) => !account.isHidden && suits(account, use))
				.sort((a, b) => a.number - b.number)
				.map(accountChoice)
				.filter(({ name }) => name.toLowerCase().includes(wanted));
			return { results };
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};

/** One search for each use of an account: it shows only visible accounts of the right kind. */
export const listSearch: Record<string, Search> = {
	...Object.fromEntries(USES.map((use) => [searchMethod(use), searchFor(use)])),
	searchOrganizations,
	searchCustomerGroups,
	searchProductGroups,
	searchSupplierGroups,
	searchUnits,
};
