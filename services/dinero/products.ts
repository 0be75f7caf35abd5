import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { collectPages, number, queryFilter, text, type Filter, type Paging } from './lists';
import { orEmpty } from './versions';

const FIELDS =
	'ProductGuid,ProductNumber,Name,Quantity,Unit,AccountNumber,BaseAmountValue,BaseAmountValueInclVat,' +
	'TotalAmount,TotalAmountInclVat,ExternalReference,CreatedAt,UpdatedAt,DeletedAt';

const product = z
	.object({
		ProductGuid: z.string(),
		ProductNumber: text,
		Name: text,
		/** Unit price in DKK excluding VAT. */
		BaseAmountValue: z.number(),
		/** What an invoice line begins with; no stock. */
		Quantity: number,
		Unit: text,
		AccountNumber: number,
		ExternalReference: text,
		/** Only on the single product. */
		Comment: text,
		UpdatedAt: text,
		DeletedAt: text,
	})
	.passthrough();

export type Product = z.infer<typeof product>;

/** What Dinero takes for a product; a PUT replaces everything, so left out fields become empty. */
export interface ProductBody {
	Name: string;
	ProductNumber: string | null;
	/** Unit price in DKK excluding VAT. */
	BaseAmountValue: number;
	Quantity: number;
	/** Sales account; it decides the VAT. */
	AccountNumber: number;
	Unit: string;
	ExternalReference: string | null;
	Comment: string | null;
}

export interface ProductQuery {
	filters?: readonly Filter[];
	/** Looks in name and number. */
	freeTextSearch?: string;
	/** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
	changesSince?: string;
	deletedOnly?: boolean;
}

/** Live products, or with `deletedOnly` the deleted ones. */
export const listProducts = (
	api: DineroApi,
	query: ProductQuery = {},
	paging: Paging = {},
): Promise<Product[]> => {
	const { filters = [], ...rest } = query;
	return collectPages(
		api,
		{
			method: 'GET',
			path: ['products'],
			query: { fields: FIELDS, queryFilter: queryFilter(filters), ...rest },
		},
		product,
		({ ProductGuid }) => ProductGuid,
		paging,
	);
};

/** One product with its comment. @throws ServiceError kind notFound */
export const getProduct = (api: DineroApi, guid: string): Promise<Product> =>
	api.read({ method: 'GET', path: ['products', guid] }, product);

const created = z.object({ ProductGuid: z.string() }).passthrough();

/**
 * Makes a product. Dinero takes no own guid and refuses no double, so look for its reference first
 * and never repeat a create without answer.
 * @returns the new guid; null when Dinero accepted it with an empty answer
 */
export async function createProduct(api: DineroApi, body: ProductBody): Promise<string | null> {
	const call = { method: 'POST' as const, path: ['products'], json: body };
	const answer = await api.read(call, orEmpty(created.nullable(), null));
	return answer?.ProductGuid ?? null;
}

/** Replaces a product as a whole; products have no version, the last write wins. */
export const updateProduct = (api: DineroApi, guid: string, body: ProductBody): Promise<void> =>
	api.send({ method: 'PUT', path: ['products', guid], json: body });

/** Hides a product for good; Dinero has no call to restore one. */
export const deleteProduct = (api: DineroApi, guid: string): Promise<void> =>
	api.send({ method: 'DELETE', path: ['products', guid] });
