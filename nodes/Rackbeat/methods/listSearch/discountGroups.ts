import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import {
	customerDiscountGroups,
	discountGroups,
} from '../../../../services/rackbeat/customerTerms';
import { cleanNumber } from '../../locators';
import { rackbeatApiFor } from '../../rackbeatRun';
import { textIn } from '../../records/recordValue';
import { fitting } from './shown';

/** The discount groups of the account; where it has no list of them, those of the form's customer. */
export async function searchDiscountGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const customer = cleanNumber(
		this.getCurrentNodeParameter('customer', { extractValue: true }) ?? '',
	);
	const own = () => (customer === '' ? [] : customerDiscountGroups(api, customer));
	const groups = (await discountGroups(api)) ?? (await own());
	const rows = groups.map((group) => ({
		name: `${textIn(group, 'number')} - ${textIn(group, 'name')}`,
		value: textIn(group, 'number'),
	}));
	return { results: fitting(rows, filter) };
}
