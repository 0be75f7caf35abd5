import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { RogerApi } from '../../../../services/roger/api';
import { listCategories } from '../../../../services/roger/categories';
import { listLabels, listLists } from '../../../../services/roger/lists';
import { listTeams } from '../../../../services/roger/teams';
import { listVendors } from '../../../../services/roger/vendors';
import { listWebhooks } from '../../../../services/roger/webhooks';
import { rogerApiFor } from '../../rogerRun';
import { fitting, inForm, teamInForm } from './form';

const named = (parts: ReadonlyArray<string | null | undefined>): string =>
	parts.filter((part) => part !== null && part !== undefined && part !== '').join(' - ');

type Load = (
	api: RogerApi,
	teamId: string,
	functions: ILoadOptionsFunctions,
) => Promise<INodeListSearchItems[]>;

/** Registers are small: each is read whole and searched here. */
const searchOf = (load: Load) =>
	async function search(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const api = await rogerApiFor(this, 'form');
		return { results: fitting(await load(api, await teamInForm(this, api), this), filter) };
	};

export async function searchTeams(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const teams = await listTeams(await rogerApiFor(this, 'form'));
	const rows = teams.map(({ id, name, vat }) => ({ name: named([name ?? id, vat]), value: id }));
	return { results: fitting(rows, filter) };
}

export const searchCategories = searchOf(async (api, teamId) => {
	const all = await listCategories(api, teamId);
	return all
		.filter(({ selectable }) => selectable !== false)
		.map(({ id, number, name }) => ({ name: named([number, name]) || id, value: id }));
});

export const searchVendors = searchOf(async (api, teamId) => {
	const all = await listVendors(api, teamId);
	return all.map(({ id, name, identification }) => ({
		name: named([name ?? id, identification]),
		value: id,
	}));
});

export const searchLists = searchOf(async (api, teamId) => {
	const all = await listLists(api, teamId);
	return all.map(({ id, name, type }) => ({ name: named([name ?? id, type]), value: id }));
});

export const searchLabels = searchOf(async (api, teamId, functions) => {
	const listId = inForm(functions, 'list');
	if (listId === '') return [];
	const all = await listLabels(api, teamId, listId);
	return all.map(({ id, value, externalId }) => ({
		name: named([value ?? id, externalId]),
		value: id,
	}));
});

export const searchWebhooks = searchOf(async (api, teamId) => {
	const all = await listWebhooks(api, teamId);
	return all.map(({ id, url, events }) => ({
		name: named([url ?? id, (events ?? []).join(', ')]),
		value: id,
	}));
});
