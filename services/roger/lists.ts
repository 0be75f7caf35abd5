import { z } from '../../vendor/zod';
import type { RogerApi } from './api';
import { id, inData, inWrapper, optionalFlag, optionalId, optionalText, row, rows } from './shapes';

const label = row({
	id,
	value: optionalText,
	externalId: optionalText,
	parentId: optionalId,
	listId: optionalId,
});

const list = row({
	id,
	name: optionalText,
	type: optionalText,
	dataType: optionalText,
	origin: optionalText,
	onBills: optionalFlag,
	onCreditnotes: optionalFlag,
	onReceipts: optionalFlag,
	onReimbursements: optionalFlag,
	isLocked: optionalFlag,
	labels: z.array(label).nullish(),
});

export type RogerLabel = z.output<typeof label>;
/** A drop-down of the user's own: dimensions, VAT, payment methods of receipts. */
export type RogerList = z.output<typeof list>;

/** Fields of a list that can be written. */
export interface ListFields {
	type?: string;
	name?: string;
	origin?: string;
	onBills?: boolean;
	onCreditnotes?: boolean;
	onReceipts?: boolean;
	onCreditAccountTransactions?: boolean;
	onAccountTransactions?: boolean;
	onReimbursements?: boolean;
	isLocked?: boolean;
	dependsOn?: string;
}

/** A label of a merge. Roger takes VAT facts but never gives them back. */
export interface MergedLabel {
	value?: string;
	displayName?: string;
	externalId?: string;
	metadata?: { vat: { ratePercentage: number; isReverseCharge: boolean } };
}

const pathOf = (teamId: string, ...rest: string[]): string[] => [
	...['v1', 'teams', teamId, 'lists'],
	...rest,
];

/** `data` itself, or one more wrapper inside: the spec has both for single lists. */
const oneList = z
	.union([inWrapper('list', list), inData(list)])
	.transform((found) => found as RogerList);
const oneLabel = z
	.union([inWrapper('label', label), inData(label)])
	.transform((found) => found as RogerLabel);

export const listLists = (api: RogerApi, teamId: string): Promise<RogerList[]> =>
	api.read({ method: 'GET', path: pathOf(teamId) }, inWrapper('lists', rows(list)));

export const getList = (api: RogerApi, teamId: string, listId: string): Promise<RogerList> =>
	api.read({ method: 'GET', path: pathOf(teamId, listId) }, oneList);

export const createList = (
	api: RogerApi,
	teamId: string,
	fields: ListFields & { type: string },
): Promise<RogerList> => api.read({ method: 'POST', path: pathOf(teamId), json: fields }, oneList);

export const updateList = (
	api: RogerApi,
	teamId: string,
	listId: string,
	fields: ListFields,
): Promise<RogerList> =>
	api.read({ method: 'PATCH', path: pathOf(teamId, listId), json: fields }, oneList);

/** `soft` most plausibly hides the list and keeps it on old documents (UNCONFIRMED). */
export const deleteList = (
	api: RogerApi,
	teamId: string,
	listId: string,
	soft: boolean,
): Promise<void> => api.send({ method: 'DELETE', path: pathOf(teamId, listId), query: { soft } });

export const listLabels = (api: RogerApi, teamId: string, listId: string): Promise<RogerLabel[]> =>
	api.read(
		{ method: 'GET', path: pathOf(teamId, listId, 'labels') },
		inWrapper('labels', rows(label)),
	);

export const getLabel = (
	api: RogerApi,
	teamId: string,
	listId: string,
	labelId: string,
): Promise<RogerLabel> =>
	api.read({ method: 'GET', path: pathOf(teamId, listId, 'labels', labelId) }, oneLabel);

/** Adds and changes labels; labels in use are not deleted. `later`: Roger does it after the answer. */
export const mergeLabels = (
	api: RogerApi,
	teamId: string,
	listId: string,
	labels: readonly MergedLabel[],
	later: boolean,
): Promise<void> =>
	api.send({
		method: 'PUT',
		path: pathOf(teamId, listId, 'labels', ...(later ? ['async'] : [])),
		json: { labels },
	});
