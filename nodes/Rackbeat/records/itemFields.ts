import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { sentDecimal } from '../fields/sentDecimal';
import { asNumber, asText, type SentField } from '../fields/sentFields';
import { locationLocator, productGroupLocator, unitLocator } from '../fields/stockLocators';
import { supplierLocator } from '../locators';

const text = (
	sends: string,
	name: string,
	displayName: string,
	description: string,
): SentField => ({
	sends,
	as: asText,
	field: { displayName, name, type: 'string', default: '', description },
});

const amount = (
	sends: string,
	name: string,
	displayName: string,
	description: string,
): SentField => ({
	sends,
	as: (value) => sentDecimal(name, value),
	field: {
		displayName,
		name,
		type: 'number',
		typeOptions: { numberPrecision: 6 },
		default: 0,
		description,
	},
});

const minimum = (
	sends: string,
	name: string,
	displayName: string,
	description: string,
): SentField => ({
	sends,
	as: (value) => sentDecimal(name, value),
	field: {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 0,
		description,
	},
});

const chosen = (
	sends: string,
	field: INodeProperties,
	own: Partial<INodeProperties> = {},
): SentField => ({ sends, as: asNumber, field: { ...field, ...own, required: false } });

const NUMBER = text(
	'number',
	'number',
	'Number (Varenummer)',
	'The item’s own number, at most 25 signs of any kind',
);
const NAME = text('name', 'name', 'Name (Navn)', 'What the item is called, at most 80 letters');
const GROUP = chosen('group', productGroupLocator);
const SALES_PRICE = amount(
	'sales_price',
	'salesPrice',
	'Sales Price (Salgspris)',
	'Price of one in the account’s base currency, excluding VAT',
);

/** The four fields without which Rackbeat makes no item. */
export const ITEM_BASIS: readonly SentField[] = [NUMBER, NAME, GROUP, SALES_PRICE];

const measure = (name: string, displayName: string): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
});

/** Weight and size. Rackbeat wants the unit wherever there is a number. */
const physicalField: INodeProperties = {
	displayName: 'Weight and Size',
	name: 'physical',
	type: 'fixedCollection',
	placeholder: 'Add Measure',
	default: {},
	options: [
		{
			displayName: 'Weight',
			name: 'weight',
			values: [
				measure('weight', 'Weight'),
				{
					displayName: 'Weight Unit',
					name: 'weight_unit',
					type: 'options',
					options: [
						{ name: 'G', value: 'g' },
						{ name: 'Kg', value: 'kg' },
					],
					default: 'kg',
				},
			],
		},
		{
			displayName: 'Size',
			name: 'size',
			values: [
				measure('height', 'Height'),
				measure('width', 'Width'),
				measure('depth', 'Depth'),
				{
					displayName: 'Size Unit',
					name: 'size_unit',
					type: 'options',
					options: [
						{ name: 'Cm', value: 'cm' },
						{ name: 'M', value: 'm' },
						{ name: 'Mm', value: 'mm' },
					],
					default: 'cm',
				},
			],
		},
	],
};

/** Both groups of measures are one object in Rackbeat. */
const PHYSICAL: SentField = {
	sends: 'physical',
	as: (value) => {
		const { weight, size } = (value ?? {}) as { weight?: IDataObject; size?: IDataObject };
		return { ...weight, ...size };
	},
	field: physicalField,
};

/** What an item may be given beside them. */
export const ITEM_FIELDS: readonly SentField[] = [
	text('barcode', 'barcode', 'Barcode (Stregkode)', 'EAN or another code, at most 50 signs'),
	text('description', 'description', 'Description (Beskrivelse)', 'A longer text about the item'),
	text('image_url', 'imageUrl', 'Image URL', 'Address of a picture that Rackbeat fetches'),
	text(
		'supplier_product_number',
		'supplierProductNumber',
		'Supplier’s Number',
		'What the supplier calls the item',
	),
	amount(
		'recommended_cost_price',
		'recommendedCostPrice',
		'Recommended Cost Price (Vejl. kostpris)',
		'The purchase price that is expected. The real cost price comes from purchases alone.',
	),
	amount(
		'recommended_sales_price',
		'recommendedSalesPrice',
		'Recommended Sales Price',
		'Shown on PDFs beside the sales price',
	),
	amount(
		'extra_cost',
		'extraCost',
		'Extra Cost (%)',
		'Percent that is added to the cost when the item comes in or is produced',
	),
	minimum('min_inventory_quantity', 'minStock', 'Minimum in Stock', 'When to order again'),
	minimum('min_sales_quantity', 'minSales', 'Minimum per Sale', 'The least that is sold'),
	minimum(
		'min_purchase_quantity',
		'minPurchase',
		'Minimum per Purchase',
		'The least that is bought',
	),
	PHYSICAL,
	chosen('unit_id', unitLocator),
	chosen('default_location_id', locationLocator, {
		displayName: 'Default Location',
		name: 'defaultLocation',
	}),
	chosen('default_supplier_id', supplierLocator, {
		displayName: 'Default Supplier',
		name: 'defaultSupplier',
	}),
	{
		sends: 'is_barred',
		field: {
			displayName: 'Barred (Spærret)',
			name: 'barred',
			type: 'boolean',
			default: false,
			description: 'Whether the item is blocked; documents with it cannot be booked',
		},
	},
];

/** What of an item can be changed. */
export const ITEM_CHANGES: readonly SentField[] = [...ITEM_BASIS, ...ITEM_FIELDS];

const flag = (
	sends: string,
	name: string,
	displayName: string,
	description: string,
): SentField => ({
	sends,
	field: { displayName, name, type: 'boolean', default: true, description },
});

/** What a lot may be given beside the four and its components. */
export const LOT_FIELDS: readonly SentField[] = [
	...ITEM_FIELDS,
	minimum(
		'min_produced',
		'minProduced',
		'Minimum Produced',
		'The least that is produced at a time',
	),
	flag(
		'adjust_to_zero',
		'adjustToZero',
		'Negative Components Cost Nothing',
		'Whether components with a negative quantity count as zero in the cost',
	),
	flag(
		'add_products_individually',
		'addProductsIndividually',
		'Add Components Individually',
		'Whether a document shows the components as lines of their own',
	),
];

/** What of a lot can be changed. */
export const LOT_CHANGES: readonly SentField[] = [...ITEM_BASIS, ...LOT_FIELDS];

/** Names that Rackbeat may know instead: nobody tells which ones it reads, and it ignores the others. */
const ALSO: Readonly<Record<string, string>> = {
	extra_cost: 'cost_addition_percentage',
	min_inventory_quantity: 'min_stock',
	min_sales_quantity: 'min_sales',
	min_purchase_quantity: 'min_order',
};

/** The body with each uncertain field under both of its names. */
export const underAllNames = (body: IDataObject): IDataObject => ({
	...body,
	...Object.fromEntries(
		Object.entries(ALSO)
			.filter(([name]) => body[name] !== undefined)
			.map(([name, other]) => [other, body[name]]),
	),
});
