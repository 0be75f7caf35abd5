import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readChart } from '../../../../bookkeeping/chart';
import { isSalesCode } from '../../../../bookkeeping/purchaseVat';
import {
	listDepositAccounts,
	listEntryAccounts,
	listPurchaseAccounts,
	type EntryAccount,
} from '../../../../services/dinero/accounts';
import { listVatTypes, type VatType } from '../../../../services/dinero/vatTypes';
import { dineroApiFor } from '../../dineroRun';
import { fitting } from './shown';

type ShownAccount = Pick<EntryAccount, 'AccountNumber' | 'Name'> & { VatCode?: string | null };

const accountResult = ({ AccountNumber, Name, VatCode }: ShownAccount) => ({
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

/** Only expense accounts: Dinero takes no other on a purchase. */
export async function searchPurchaseAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const accounts = await listPurchaseAccounts(await dineroApiFor(this, 'form'));
	const visible = accounts.filter(({ IsHidden }) => !IsHidden).map(accountResult);
	return { results: fitting(visible, filter) };
}

/** Bank and cash accounts. */
export async function searchDepositAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const accounts = await listDepositAccounts(await dineroApiFor(this, 'form'));
	const visible = accounts.filter(({ IsHidden }) => !IsHidden).map(accountResult);
	return { results: fitting(visible, filter) };
}

const vatCodeResult = ({ VatCode, Name }: VatType) => ({
	name: `${VatCode} - ${Name ?? ''}`,
	value: VatCode,
});

/** The codes of purchases; no VAT has a code of its own there. */
export async function searchPurchaseVatCodes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const types = await listVatTypes(await dineroApiFor(this, 'form'));
	const codes = types.filter(({ VatCode }) => !isSalesCode(VatCode)).map(vatCodeResult);
	const all = [{ name: 'NONE - No VAT (Ingen Moms)', value: 'NONE' }, ...codes];
	return { results: fitting(all, filter) };
}

export async function searchVatCodes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const types = await listVatTypes(await dineroApiFor(this, 'form'));
	const codes = types.map(vatCodeResult);
	const all = [{ name: 'None - No VAT (Ingen Moms)', value: 'none' }, ...codes];
	return { results: fitting(all, filter) };
}
