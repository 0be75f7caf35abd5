import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi } from './api';
import { collectPages, numberOrText, optionalText, optionalFlag, type Paging } from './lists';
import type { RecordKind } from './records';

const row = z
	.object({ number: numberOrText, name: optionalText, has_inventory: optionalFlag })
	.passthrough();

export type ProductGroup = z.infer<typeof row>;

/** What items share: VAT, and whether they are kept in stock. */
export const PRODUCT_GROUPS: RecordKind = {
	path: ['product-groups'],
	listKey: 'product_groups',
	keys: ['product_group'],
};

/** All rows, in Rackbeat's order. */
export const listProductGroups = (api: RackbeatApi, paging: Paging = {}): Promise<ProductGroup[]> =>
	collectPages(api, { path: ['product-groups'], key: 'product_groups' }, row, paging);

/** One by its number; null when Rackbeat has none. */
export async function getProductGroup(
	api: RackbeatApi,
	number: string,
): Promise<ProductGroup | null> {
	const answer = await orNull(
		api.read(
			{ method: 'GET', path: ['product-groups', number] },
			z.object({ product_group: row }).passthrough(),
		),
	);
	return answer?.product_group ?? null;
}
