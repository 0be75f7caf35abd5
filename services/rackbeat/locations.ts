import { z } from '../../vendor/zod';
import type { RackbeatApi } from './api';
import { collectPages, numberOrText, optionalFlag, optionalText, type Paging } from './lists';
import { itemKey, recordPath, type RecordKind } from './records';

const row = z
	.object({
		number: numberOrText,
		name: optionalText,
		barcode: optionalText,
		is_default: optionalFlag,
		parent_id: optionalText,
	})
	.passthrough();

/** Where goods are kept, as a tree: a store, a shelf in it. */
export const LOCATIONS: RecordKind = {
	path: ['locations'],
	listKey: 'locations',
	keys: ['location'],
};

/** The locations right below one. */
export const childLocations = async (api: RackbeatApi, number: string, paging: Paging = {}) =>
	collectPages(
		api,
		{ path: recordPath(LOCATIONS, number, 'children'), key: ['locations', 'children'] },
		row,
		paging,
	);

/** All locations of the tree in one list. */
export const flatLocations = (api: RackbeatApi, paging: Paging = {}) =>
	collectPages(api, { path: ['locations', 'flat'], key: ['locations'] }, row, paging);

/** What of an item stands at one location, as Rackbeat answers; the form is not documented. */
export const stockAt = async (api: RackbeatApi, location: string, item: string): Promise<unknown> =>
	api.read(
		{ method: 'GET', path: recordPath(LOCATIONS, location, 'get-stock', itemKey(item)) },
		z.unknown(),
	);
