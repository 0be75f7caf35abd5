import type { DineroApi } from '../../../../services/dinero/api';
import { listProducts, type Product, type ProductBody } from '../../../../services/dinero/products';
import type { Look } from '../../fields/ifExists';

type Key = 'ExternalReference' | 'ProductNumber' | 'Name';

/** Dinero matches without regard to case, and so do we. */
const same = (a: string | null | undefined, b: string | null): boolean =>
	(a ?? '').toLowerCase() === (b ?? '').toLowerCase();

async function found(api: DineroApi, field: Key, value: string): Promise<Product[]> {
	const rows = await listProducts(api, { filters: [{ field, operator: 'eq', value }] });
	return rows.filter((row) => same(row[field], value));
}

/** Where a double of this product would be found: under its reference, else under its number. */
export const productLooks = (api: DineroApi, body: ProductBody): Look[] =>
	(['ExternalReference', 'ProductNumber'] as const).flatMap((field) => {
		const value = body[field];
		if (value === null) return [];
		const find = async () =>
			(await found(api, field, value)).map(({ ProductGuid, ProductNumber, Name }) => ({
				guid: ProductGuid,
				name: [ProductNumber, Name].filter(Boolean).join(' '),
			}));
		return [{ key: `${field} ${value}`, find }];
	});

const isLike = (row: Product, body: ProductBody): boolean =>
	row.Name === body.Name &&
	(row.ProductNumber ?? null) === body.ProductNumber &&
	(row.ExternalReference ?? null) === body.ExternalReference &&
	row.AccountNumber === body.AccountNumber &&
	row.Unit === body.Unit;

const madeAt = (row: Product): string => String(row['CreatedAt'] ?? '');

/** The guid of the newest product with this content, for a create that was answered with nothing. */
export async function newestLike(api: DineroApi, body: ProductBody): Promise<string | null> {
	const field = body.ExternalReference ? 'ExternalReference' : 'Name';
	const rows = (await found(api, field, body[field] ?? '')).filter((row) => isLike(row, body));
	const [newest] = rows.sort((a, b) => (madeAt(a) < madeAt(b) ? 1 : -1));
	return newest?.ProductGuid ?? null;
}
