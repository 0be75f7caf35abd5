import type { z } from '../../vendor/zod';
import type { RogerApi } from './api';
import { id, inWrapper, optionalFlag, optionalId, optionalText, row, rows } from './shapes';

const category = row({
	id,
	name: optionalText,
	/** The account number in the accounting system. */
	number: optionalText,
	externalId: optionalText,
	parentId: optionalId,
	color: optionalText,
	/** Whether it may be chosen on documents. */
	selectable: optionalFlag,
});

export type RogerCategory = z.output<typeof category>;

/** A category of a merge. `id` is a key inside the call alone, by which children name their parent. */
export interface MergedCategory {
	id: string;
	name: string;
	number?: string;
	externalId?: string;
	parentId: string | null;
	selectable: boolean;
	color?: string;
}

export interface CategoryChange {
	name?: string;
	number?: string;
	externalId?: string;
	parentId?: string | null;
	selectable?: boolean;
	color?: string;
	source?: string;
}

const pathOf = (teamId: string, ...rest: string[]): string[] => [
	...['v1', 'teams', teamId, 'categories'],
	...rest,
];

const many = inWrapper('categories', rows(category));
const one = inWrapper('category', category);

export const listCategories = (api: RogerApi, teamId: string): Promise<RogerCategory[]> =>
	api.read({ method: 'GET', path: pathOf(teamId) }, many);

export const getCategory = (
	api: RogerApi,
	teamId: string,
	categoryId: string,
): Promise<RogerCategory> => api.read({ method: 'GET', path: pathOf(teamId, categoryId) }, one);

/**
 * Adds and changes categories; those not named stay. `source` names the accounting system, such as
 * `dinero`. What Roger matches on is UNCONFIRMED (externalId with source, then number, is plausible), so
 * the chart is read again by whoever needs to know.
 */
export const mergeCategories = (
	api: RogerApi,
	teamId: string,
	categories: readonly MergedCategory[],
	source?: string,
): Promise<void> =>
	api.send({
		method: 'PUT',
		path: pathOf(teamId),
		json: { categories, ...(source && { source }) },
	});

/** The same, carried out by Roger after the answer; for charts too large for one call. */
export const mergeCategoriesLater = (
	api: RogerApi,
	teamId: string,
	categories: readonly MergedCategory[],
	source?: string,
): Promise<void> =>
	api.send({
		method: 'PUT',
		path: pathOf(teamId, 'async'),
		json: { categories, ...(source && { source }) },
	});

/** Changes one category; what is not named stays as it is. */
export const updateCategory = (
	api: RogerApi,
	teamId: string,
	categoryId: string,
	change: CategoryChange,
): Promise<void> => api.send({ method: 'PUT', path: pathOf(teamId, categoryId), json: change });

export const deleteCategory = (api: RogerApi, teamId: string, categoryId: string): Promise<void> =>
	api.send({ method: 'DELETE', path: pathOf(teamId, categoryId) });
