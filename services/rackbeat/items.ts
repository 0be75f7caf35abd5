import { z } from '../../vendor/zod';
import type { MultipartFile } from '../http/http';
import { OutcomeUnknown, ServiceError, ShapeDrift } from '../http/serviceError';
import { orNull, type RackbeatApi } from './api';
import { collectPages, numberOrText, optionalText, type Paging } from './lists';
import {
	getRecord,
	recordPath,
	writeQuery,
	type RackbeatRecord,
	type RecordBody,
	type RecordKind,
	type Writing,
} from './records';

/** Products and lots alike; the kind of answer under /items may be named after the kind of item. */
export const ITEMS: RecordKind = {
	path: ['items'],
	listKey: 'items',
	keys: ['item', 'product', 'lot'],
	isItem: true,
};

/** Things that are bought, stored and sold. */
export const PRODUCTS: RecordKind = {
	path: ['products'],
	listKey: 'products',
	keys: ['product', 'item'],
	isItem: true,
};

/** Bills of materials. Rackbeat's Basic plan has none and answers 403. */
export const LOTS: RecordKind = {
	path: ['lots'],
	listKey: 'lots',
	keys: ['lot', 'item'],
	isItem: true,
};

/** Bundles that become separate lines on a document; the API only reads them. */
export const COLLECTIONS: RecordKind = {
	path: ['collections'],
	listKey: 'collections',
	keys: ['collection', 'item'],
	isItem: true,
};

/** A product or lot by its own number; null when Rackbeat has none. */
export const getItem = (api: RackbeatApi, number: string): Promise<RackbeatRecord | null> =>
	getRecord(api, ITEMS, number);

const stockRow = z
	.object({ number: numberOrText, name: optionalText, stock_quantity: optionalText })
	.passthrough();

export type LocationStock = z.infer<typeof stockRow>;

export type ItemKind = 'products' | 'lots' | 'items';

const STOCK_KEYS: Record<ItemKind, readonly string[]> = {
	products: ['product_locations', 'item_locations', 'locations'],
	lots: ['lot_locations', 'item_locations', 'locations'],
	items: ['item_locations', 'product_locations', 'lot_locations', 'locations'],
};

const KINDS: Record<ItemKind, RecordKind> = { products: PRODUCTS, lots: LOTS, items: ITEMS };

const at = (kind: ItemKind, number: string, ...rest: string[]): readonly string[] =>
	recordPath(KINDS[kind], number, ...rest);

const SINGLE_STOCK = ['product_location', 'lot_location', 'item_location', 'location'];

/** What stands in an envelope under any of the names, or bare. */
const wrapped = <Schema extends z.ZodTypeAny>(keys: readonly string[], schema: Schema) =>
	z.preprocess((body) => {
		const fields = (body ?? {}) as Record<string, unknown>;
		const key = keys.find((name) => typeof fields[name] === 'object');
		return key === undefined ? body : fields[key];
	}, schema);

/**
 * What of an item stands at each location, or at one. Under /items Rackbeat gives all of them, so that
 * the one is looked for here.
 */
export async function itemStock(
	api: RackbeatApi,
	kind: ItemKind,
	number: string,
	location?: string,
): Promise<LocationStock[]> {
	if (location !== undefined && kind !== 'items') {
		const path = at(kind, number, 'locations', location);
		return [await api.read({ method: 'GET', path }, wrapped(SINGLE_STOCK, stockRow))];
	}
	const call = { path: at(kind, number, 'locations'), key: STOCK_KEYS[kind] };
	const rows = await collectPages(api, call, stockRow);
	return rows.filter((row) => location === undefined || String(row.number) === location);
}

/** What of an item is free at each location, or at one. */
export const freeStock = async (api: RackbeatApi, number: string, location?: string) =>
	collectPages(
		api,
		{
			path: at('items', number, 'locations', 'available', ...(location ? [location] : [])),
			key: STOCK_KEYS.items,
		},
		stockRow,
	);

const anyRow = z.object({}).passthrough();

/** The lists that hang on a product, their keys as far as anybody names them. */
const PARTS = {
	units: ['item_units', 'product_units', 'units'],
	prices: ['product_prices', 'item_prices', 'prices'],
	translations: ['product_translations', 'item_translations', 'translations'],
} as const;

/** Alternative units, prices for each currency, or names for each language. */
export const productPart = async (
	api: RackbeatApi,
	number: string,
	part: keyof typeof PARTS,
	paging: Paging = {},
): Promise<Record<string, unknown>[]> =>
	collectPages(
		api,
		{ path: at('products', number, part), key: PARTS[part], isKeyed: false },
		anyRow,
		paging,
	);

/** The variations of a product as Rackbeat gives them; their form is not documented. */
export const variationMatrix = async (api: RackbeatApi, number: string) =>
	api.read({ method: 'GET', path: at('products', number, 'variation-matrix') }, anyRow);

/** The texts of a product in one language; null when Rackbeat has none. */
export const getTranslation = async (api: RackbeatApi, number: string, locale: string) =>
	orNull(
		api.read(
			{ method: 'GET', path: at('products', number, 'translations', locale) },
			wrapped(['product_translation', 'item_translation', 'translation'], anyRow),
		),
	);

/** Writes name and description of a product in one language. */
export const setTranslation = async (
	api: RackbeatApi,
	number: string,
	locale: string,
	texts: RecordBody,
	writing: Writing,
): Promise<unknown> =>
	api.read(
		{
			method: 'PUT',
			path: at('products', number, 'translations', locale),
			query: writeQuery(writing),
			json: texts,
		},
		z.unknown(),
	);

/**
 * Turns a product into a lot. Refused when it is used in lines or has stock; where the answer was lost
 * the lot is looked for.
 */
export async function convertToLot(
	api: RackbeatApi,
	number: string,
	writing: Writing,
): Promise<RackbeatRecord> {
	const call = {
		method: 'POST' as const,
		path: at('products', number, 'convert'),
		query: writeQuery(writing),
	};
	const lost = await api.read(call, z.unknown()).then(
		() => null,
		(error: unknown) => error,
	);
	if (lost !== null && !(lost instanceof OutcomeUnknown)) throw lost;
	const lot = await getRecord(api, LOTS, number);
	if (lot !== null) return lot;
	throw lost ?? new ShapeDrift('Rackbeat', `/lots/${number}`, 'the product is no lot afterwards');
}

/** The picture of an item: its bytes, or the addresses where it is. */
export const itemImage = async (api: RackbeatApi, number: string) =>
	api.file({ method: 'GET', path: at('products', number, 'image') });

/** Nobody tells which part of the form holds the picture: the likeliest first. */
const IMAGE_PARTS = ['image', 'file', 'picture'] as const;

/**
 * Puts a picture on an item in place of the one that it has. A refused form has changed nothing, so it
 * is sent again under the next name.
 * @throws ServiceError with the first refusal when each is refused, OutcomeUnknown
 */
export async function uploadImage(
	api: RackbeatApi,
	number: string,
	picture: Omit<MultipartFile, 'field'>,
	writing: Writing,
): Promise<void> {
	const path = at('products', number, 'image');
	const call = { method: 'POST' as const, path, query: writeQuery(writing) };
	let first: unknown = null;
	for (const field of IMAGE_PARTS) {
		const refused = await api.read({ ...call, multipart: { field, ...picture } }, z.unknown()).then(
			() => null,
			(error: unknown) => error,
		);
		if (refused === null) return;
		if (!(refused instanceof ServiceError && refused.kind === 'validation')) throw refused;
		first ??= refused;
	}
	throw first;
}

export const deleteImage = async (
	api: RackbeatApi,
	number: string,
	writing: Writing,
): Promise<unknown> =>
	api.read(
		{
			method: 'DELETE',
			path: at('products', number, 'image'),
			query: writeQuery(writing),
		},
		z.unknown(),
	);
