import { listProducts } from '../../../../services/dinero/products';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import {
	changesSinceFilter,
	conditions,
	deletedOnlyFilter,
	textFilter,
} from '../../fields/filters';
import { utcSeconds } from '../../fields/times';
import { rawJson } from '../../rows';
import { productRow } from './productRow';

const CONDITIONS = [
	{ field: 'Name', operator: 'contains' },
	{ field: 'ProductNumber', operator: 'eq' },
	{ field: 'ExternalReference', operator: 'eq' },
] as const;

interface Chosen {
	changesSince?: string;
	deletedOnly?: boolean;
	freeTextSearch?: string;
	Name?: string;
	ProductNumber?: string;
	ExternalReference?: string;
}

/** Get products, live or deleted. */
export const getProducts: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many products',
	description: 'Get products (varer) with their prices',
	properties: [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				changesSinceFilter('products'),
				deletedOnlyFilter('products'),
				textFilter('External Reference', 'ExternalReference', 'The whole reference'),
				textFilter('Free Text', 'freeTextSearch', 'Part of the name or the product number'),
				textFilter('Name Contains', 'Name', 'Part of the name'),
				textFilter('Product Number (Varenummer)', 'ProductNumber', 'The whole product number'),
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const set = functions.getNodeParameter('filters', itemIndex, {}) as Chosen;
		const query = {
			filters: conditions(CONDITIONS, set),
			...(set.freeTextSearch && { freeTextSearch: set.freeTextSearch }),
			...(set.changesSince && { changesSince: utcSeconds(set.changesSince) }),
			...(set.deletedOnly && { deletedOnly: true }),
		};
		const limit = wantedRows(functions, itemIndex);
		const rows = await listProducts(await api(itemIndex), query, { limit });
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? productRow(row) : rawJson(row) }));
	},
};
