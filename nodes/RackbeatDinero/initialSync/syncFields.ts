import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { SyncChoices } from '../../../bookkeeping/initialSync/planInitialSync';
import type { SyncBoxes } from '../../../bookkeeping/initialSync/syncRecord';
import { cleanNumber, optionalLocator } from '../../Rackbeat/locators';

const box = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'boolean',
	default: false,
	description,
});

/** What is chosen for new records beside the boxes. */
const CHOICES: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			...optionalLocator('Customer Group (Kundegruppe)', 'customerGroup', 'searchCustomerGroups'),
			description: 'The group of new customers; left out it is the first one',
		},
		{
			...optionalLocator('Default Product Group', 'productGroup', 'searchProductGroups'),
			description:
				'The group (varegruppe) of products whose account belongs to no single group; left out it is the first one',
		},
		{
			...optionalLocator('Default Unit', 'unit', 'searchUnits'),
			description:
				'The unit (enhed) of products whose unit is not connected; left out it is the one for pieces',
		},
		{
			...optionalLocator('Supplier Group', 'supplierGroup', 'searchSupplierGroups'),
			description:
				'The group (leverandørgruppe) of new suppliers; left out it is “Dinero”, which is made where the box is ticked',
		},
	],
};

export const SYNC_FIELDS: INodeProperties[] = [
	{
		displayName: 'Settings',
		name: 'settings',
		type: 'json',
		required: true,
		default: '={{ $json.settings }}',
		description: 'The saved settings, as Check Settings gave them',
	},
	box('Products (Produkter)', 'products', 'Whether to copy products; each needs a product number'),
	box(
		'Customers (Kunder)',
		'customers',
		'Whether to copy customers; each needs an e-mail in Dinero',
	),
	box(
		'Suppliers (Leverandører)',
		'suppliers',
		'Whether to copy suppliers; each needs an e-mail in Dinero',
	),
	box(
		'Supplier Groups (Leverandørgrupper)',
		'supplierGroups',
		'Whether to make the supplier group that suppliers are put in; Dinero itself has no groups',
	),
	{
		displayName: 'Preview Only (Forhåndsvisning)',
		name: 'preview',
		type: 'boolean',
		default: true,
		description: 'Whether the plan is only to be looked at; Post never carries it out',
	},
	{
		displayName: 'Evidence',
		name: 'evidence',
		type: 'json',
		default: '',
		placeholder: 'e.g. {{ $json.rows }}',
		description:
			'Rows of the transfers table that an earlier sync wrote. They tell what its contacts are used as; without them each contact is asked about again, and nothing is made twice either.',
	},
	CHOICES,
];

/** The boxes as ticked. */
export function readBoxes(functions: IExecuteFunctions, itemIndex: number): SyncBoxes {
	const ticked = (name: string): boolean =>
		functions.getNodeParameter(name, itemIndex, false) === true;
	return {
		supplierGroup: ticked('supplierGroups'),
		supplier: ticked('suppliers'),
		customer: ticked('customers'),
		product: ticked('products'),
	};
}

const numberIn = (value: unknown): string | null => {
	const given =
		typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
	return cleanNumber(given ?? '') || null;
};

/** Numbers of what was picked; null where nothing was. */
export function readChoices(functions: IExecuteFunctions, itemIndex: number): SyncChoices {
	const options: unknown = functions.getNodeParameter('options', itemIndex, {});
	const given = (typeof options === 'object' && options !== null ? options : {}) as Record<
		string,
		unknown
	>;
	return {
		customerGroup: numberIn(given['customerGroup']),
		supplierGroup: numberIn(given['supplierGroup']),
		productGroup: numberIn(given['productGroup']),
		unit: numberIn(given['unit']),
	};
}
