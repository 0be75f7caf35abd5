import type { INodeProperties } from 'n8n-workflow';
import type { RackbeatRun } from '../rackbeatRun';
import { COLLECTION, ITEM, PRODUCT } from '../records/item';
import type { ShownRecord } from '../records/recordWork';
import { collectionLocator, itemLocator, productLocator } from './stockLocators';

const KINDS: Readonly<Record<string, ShownRecord>> = {
	products: PRODUCT,
	items: ITEM,
	collections: COLLECTION,
};

const COLLECTIONS = {
	name: 'Collections',
	value: 'collections',
	description: 'Bundles (pakker) that become separate lines on documents',
};
const STORED = [
	{ name: 'Products', value: 'products', description: 'What is bought, stored and sold' },
	{ name: 'Products and Lots', value: 'items', description: 'Everything that can be stored' },
];

const kindField: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	options: STORED,
	default: 'products',
	description: 'Which items to look among',
};

/** Which of Rackbeat's views of items an operation reads. */
export const itemKindField: INodeProperties = { ...kindField, options: [COLLECTIONS, ...STORED] };

const shownFor = (field: INodeProperties, kind: string): INodeProperties => ({
	...field,
	displayOptions: { show: { kind: [kind] } },
});

/** The kind of what is stored, and the locator that fits it. */
export const storedOfKind: INodeProperties[] = [
	kindField,
	shownFor(productLocator, 'products'),
	shownFor(itemLocator, 'items'),
];

/** The kind and the locator that fits it. */
export const itemOfKind: INodeProperties[] = [
	itemKindField,
	...storedOfKind.slice(1),
	shownFor(collectionLocator, 'collections'),
];

/** The view that the form chooses. */
export const chosenKind = ({ functions }: RackbeatRun, itemIndex: number): ShownRecord =>
	KINDS[functions.getNodeParameter('kind', itemIndex, 'products') as string] ?? PRODUCT;
