import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listEntryAccounts, type EntryAccount } from '../../../services/dinero/accounts';
import { listContacts } from '../../../services/dinero/contacts';
import { listInvoices } from '../../../services/dinero/invoices';
import { listInvoiceTemplates } from '../../../services/dinero/templates';
import { listVatTypes } from '../../../services/dinero/vatTypes';
import { readChart } from '../../../bookkeeping/chart';
import { dineroApiFor } from '../dineroRun';

const MOST_SHOWN = 100;

const fits = (text: string, filter: string | undefined): boolean =>
	!filter || text.toLowerCase().includes(filter.toLowerCase());

export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await dineroApiFor(this, 'form');
	const filters = filter ? [{ field: 'Name', operator: 'contains' as const, value: filter }] : [];
	const rows = await listContacts(api, { filters }, { limit: MOST_SHOWN });
	return { results: rows.map(({ Name, ContactGuid }) => ({ name: Name, value: ContactGuid })) };
}

export async function searchInvoices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await dineroApiFor(this, 'form');
	const query = filter ? { freeTextSearch: filter } : {};
	const rows = await listInvoices(api, query, { limit: MOST_SHOWN });
	const results = rows.map((row) => ({
		name: `${row.Number ?? 'Draft'} - ${String(row['ContactName'] ?? '')} (${row.Status ?? ''})`,
		value: row.Guid,
	}));
	return { results };
}

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
	return { results: visible.filter(({ name }) => fits(name, filter)) };
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
	return { results: sales.map(accountResult).filter(({ name }) => fits(name, filter)) };
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
	return { results: all.filter(({ name }) => fits(name, filter)) };
}

export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const templates = await listInvoiceTemplates(await dineroApiFor(this, 'form'));
	const results = templates.map(({ Id, Name, IsDefault }) => ({
		name: `${Name ?? Id}${IsDefault ? ' (default)' : ''}`,
		value: Id,
	}));
	return { results: results.filter(({ name }) => fits(name, filter)) };
}
