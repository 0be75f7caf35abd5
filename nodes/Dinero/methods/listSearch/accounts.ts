import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readChart } from '../../../../bookkeeping/chart';
import { listEntryAccounts, type EntryAccount } from '../../../../services/dinero/accounts';
import { listVatTypes } from '../../../../services/dinero/vatTypes';
import { dineroApiFor } from '../../dineroRun';
import { fitting } from './shown';

const accountResult = ({ AccountNumber, Name, VatCode }: EntryAccount) => ({
	name: `${AccountNumber} - ${Name ?? ''}${VatCode && VatCode.toLowerCase() !== 'none' ? ` (${VatCode})` : ''}`,
	value: String(AccountNumber),
});

export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const accounts = await listEntryAccounts(await dineroApiFor(this, 'form'));
	const visible = accounts.filter(({ IsHidden }) => !IsHidden).map(accountResult);
	return { results: fitting(visible, filter) };
}

/** Only revenue accounts: the account of an invoice line decides its VAT. */
export async function searchSalesAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const accounts = await listEntryAccounts(await dineroApiFor(this, 'form'));
	const chart = readChart(accounts, []);
	const sales = accounts.filter(
		({ AccountNumber, IsHidden }) => !IsHidden && chart.get(AccountNumber)?.kind === 'revenue',
	);
	return { results: fitting(sales.map(accountResult), filter) };
}

export async function searchVatCodes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const types = await listVatTypes(await dineroApiFor(this, 'form'));
	const codes = types.map(({ VatCode, Name }) => ({
		name: `${VatCode} - ${Name ?? ''}`,
		value: VatCode,
	}));
	const all = [{ name: 'None - No VAT (Ingen Moms)', value: 'none' }, ...codes];
	return { results: fitting(all, filter) };
}
