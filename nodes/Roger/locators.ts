import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../bookkeeping/reasons/problem';
import { listCategories } from '../../services/roger/categories';
import { recordLocator } from '../operation/recordLocator';
import type { RogerRun } from './rogerRun';

const BY_ID = { displayName: 'By ID', placeholder: 'e.g. vqLGN4gO' };

/** A field that chooses one record by list or by its id, whose capitals matter. */
const byListOrId = (
	displayName: string,
	name: string,
	searchListMethod: string,
	description: string,
): INodeProperties =>
	recordLocator(
		{ ...BY_ID, name: 'id', type: 'string' },
		displayName,
		name,
		searchListMethod,
		description,
	);

export const teamLocator = byListOrId(
	'Company (Firma)',
	'team',
	'searchTeams',
	'The company, which Roger calls a team; one sign-in reaches all companies of its user',
);

/** For calls that know the company by the document: it only fills the lists below. */
export const teamOfListLocator: INodeProperties = {
	...teamLocator,
	required: false,
	description: 'The company whose documents the list below shows; not needed with an ID',
};

export const expenseLocator = byListOrId(
	'Document (Bilag)',
	'expense',
	'searchExpenses',
	'The bill, receipt or credit note, which Roger calls an expense',
);

const byNumber = {
	displayName: 'By Account Number',
	name: 'number',
	type: 'string' as const,
	placeholder: 'e.g. 2050',
};

const category = byListOrId(
	'Category (Kategori)',
	'category',
	'searchCategories',
	'The category; its number is the account number in the accounting system',
);

export const categoryLocator: INodeProperties = {
	...category,
	modes: [...(category.modes ?? []), byNumber],
};

export const vendorLocator = byListOrId(
	'Vendor (Leverandør)',
	'vendor',
	'searchVendors',
	'The vendor by its ID in Roger',
);

export const listLocator = byListOrId(
	'List (Liste)',
	'list',
	'searchLists',
	'The list, a drop-down of your own in Roger',
);

export const labelLocator = byListOrId(
	'Label (Etiket)',
	'label',
	'searchLabels',
	'The label, a value of the list',
);

export const webhookLocator = byListOrId(
	'Webhook',
	'webhook',
	'searchWebhooks',
	'The webhook, by its address; only those of the same app are seen',
);

export const attachmentLocator: INodeProperties = {
	...byListOrId('File', 'attachment', 'searchAttachments', 'The file of the document'),
	required: false,
	description: 'The file; the original paper when left empty',
};

/** The same inside a collection, where it may be left out. */
export const optional = (locator: INodeProperties): INodeProperties => ({
	...locator,
	required: false,
});

/** The id of a locator's record; empty where none is chosen. */
export function chosenOrNone(
	functions: IExecuteFunctions,
	name: string,
	itemIndex: number,
): string {
	const value = functions.getNodeParameter(name, itemIndex, '', { extractValue: true });
	return String(value ?? '').trim();
}

export const emptyField = (field: string, name: string, detail = 'empty'): Blocked =>
	new Blocked([problem('ROGER_FIELD_EMPTY', { field, detail }, name)]);

/** The id of the chosen record. @throws Blocked where none is chosen, or dots that would leave the path */
export function chosen(
	functions: IExecuteFunctions,
	{ name, displayName }: INodeProperties,
	itemIndex: number,
): string {
	const id = chosenOrNone(functions, name, itemIndex);
	if (id === '' || /^\.+$/.test(id)) throw emptyField(displayName, name);
	return id;
}

/** The id of what a locator inside a collection holds. */
export const idIn = (value: unknown): string => {
	const inside =
		typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
	return String(inside ?? '').trim();
};

async function byAccountNumber(run: RogerRun, teamId: string, number: string): Promise<string> {
	const api = await run.api();
	const key = `roger:${api.credentialKey}:${teamId}:categories`;
	const all = await run.cache.once(key, () => listCategories(api, teamId));
	const fitting = all.filter((each) => each.number === number && each.selectable !== false);
	const [only] = fitting;
	if (only && fitting.length === 1) return only.id;
	const detail = `${fitting.length} categories have the number ${number}`;
	throw emptyField(categoryLocator.displayName, categoryLocator.name, detail);
}

/** The id of a category that is given by list, id or account number. */
export async function categoryIdOf(run: RogerRun, teamId: string, value: unknown): Promise<string> {
	const id = idIn(value);
	if (id === '') throw emptyField(categoryLocator.displayName, categoryLocator.name);
	const isNumber = (value as IDataObject | null)?.['mode'] === 'number';
	return isNumber ? await byAccountNumber(run, teamId, id) : id;
}
