import type { OperationCase } from '../../../engine/operationCase';
import { inReading, listed } from '../rackbeat';

const READING = {
	fields_allowed: true,
	field_slug: 'own',
	field_values_of: 'all',
	unset_field_values: 'left_out',
};
const resource = 'customField';

const definitions: OperationCase[] = [
	{
		...{ resource, operation: 'getAll' },
		parameters: { returnAll: true, filters: { availableFor: 'item', type: 'dropdown' } },
		request: 'GET /fields',
		// Filters may be refused; then the whole is asked for.
		otherWays: 1,
		query: { for: 'item', type: 'dropdown' },
		answer: {
			slug: 'farve',
			id: '1',
			options: [
				{ label: 'Rød', value: 'red' },
				{ label: 'Sort', value: 'black' },
			],
		},
	},
	{
		...{ resource, operation: 'get' },
		parameters: { customField: listed('dinero_guid') },
		request: 'GET /fields/{slug}',
		answer: { slug: 'dinero_guid', type: 'text', availableFor: 'customer', useInLayouts: false },
	},
	{
		...{ resource, operation: 'create' },
		parameters: {
			...{ name: 'Størrelse', type: 'dropdown', availableFor: 'item' },
			additionalFields: {
				slug: 'stoerrelse',
				useInLayouts: true,
				options: {
					option: [
						{ label: 'XS', value: 'xsmall' },
						{ label: 'XL', value: '' },
					],
				},
			},
		},
		request: 'POST /fields',
		query: { suppress_webhooks: 'true' },
		body: {
			...{ name: 'Størrelse', type: 'dropdown', available_for: 'item' },
			...{ slug: 'stoerrelse', use_in_layouts: true },
			options: [
				{ id: 1, label: 'XS', value: 'xsmall' },
				{ id: 2, label: 'XL', value: 'XL' },
			],
		},
		answer: { slug: 'stoerrelse', useInLayouts: true, options: [{}, { label: 'XL', value: 'XL' }] },
	},
	{
		...{ resource, operation: 'update' },
		parameters: { customField: listed('sag'), updateFields: { name: 'Sagsnr.', defaultValue: '' } },
		request: 'PUT /fields/{slug}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Sagsnr.', default_value: null },
		answer: { slug: 'sag', name: 'Sagsnr.', availableFor: 'purchasing' },
	},
	{
		...{ resource, operation: 'delete' },
		parameters: { customField: listed('sag') },
		request: 'DELETE /fields/{slug}',
		query: { suppress_webhooks: 'true' },
		answer: { slug: 'sag', deleted: true },
	},
];

/** A kind of record with the field that one of the demo company says something in. */
interface Owner {
	resource: string;
	chosen: Record<string, unknown>;
	number: string;
	path: string;
	field: { slug: string; id: number; value: unknown };
}

const owned = ({ resource: of, chosen, number, path, field }: Owner): OperationCase[] => [
	{
		...{ resource: of, operation: 'getCustomFields', title: path },
		parameters: chosen as never,
		request: `GET ${path}/{number}/fields`,
		answer: { number, slug: field.slug, id: String(field.id), value: field.value as never },
	},
];

const written = ({ resource: of, chosen, number, path, field }: Owner): OperationCase[] => [
	{
		...{ resource: of, operation: 'setCustomFields' },
		parameters: {
			...(chosen as object),
			customFields: { field: [{ customField: listed(field.slug), value: 'Nyt' }] },
		},
		request: `PUT ${path}/{number}/fields`,
		alsoRequests: ['GET /fields'],
		query: { suppress_webhooks: 'true' },
		body: { custom_fields: [{ id: field.id, value: 'Nyt' }] },
		answer: { number, slug: field.slug, value: 'Nyt', label: '' },
	},
];

const owner = (
	resource: string,
	locator: string,
	number: string,
	path: string,
	field: Owner['field'],
	more: object = {},
): Owner => ({ resource, chosen: { ...more, [locator]: listed(number) }, number, path, field });

const SHELF = { slug: 'hylde_tekst', id: 7, value: 'Samles i værkstedet' };
const NOTE = { slug: 'bemaerkning', id: 4 };
const MATTER = { slug: 'sag', id: 5 };

const owners: Owner[] = [
	owner('lot', 'lot', 'HJUL-28', '/lots', SHELF),
	owner('customer', 'customer', '17', '/customers', {
		...{ slug: 'dinero_guid', id: 2, value: '5f0c8d1e-0a51-4b7e-9d5b-2f3f6a3b7c11' },
	}),
	owner('supplier', 'supplier', '1', '/suppliers', {
		...{ slug: 'certifikat', id: 6, value: 'ISO 4210' },
	}),
	owner('order', 'order', '1001', '/orders', { ...NOTE, value: 'Leveres i to hold' }),
	owner('customerInvoice', 'invoice', '1002', '/customer-invoices', {
		...NOTE,
		value: 'Messepris',
	}),
	owner('purchaseOrder', 'purchaseOrder', '1001', '/purchase-orders', {
		...MATTER,
		value: 'Sag 12',
	}),
	owner('supplierInvoice', 'supplierInvoice', '3001', '/supplier-invoices', {
		...MATTER,
		value: 'Sag 7',
	}),
];

const ofProducts: OperationCase[] = [
	...owned(owner('product', 'item', 'HJUL-28', '/items', SHELF, { kind: 'items' })),
	...owned(
		owner(
			'product',
			'product',
			'H-100',
			'/products',
			{ slug: 'farve', id: 1, value: 'red' },
			{
				kind: 'products',
			},
		),
	),
	...written(owner('product', 'product', 'R/12+3', '/products', SHELF)),
];

const inAll = (each: OperationCase): OperationCase =>
	inReading({ ...READING, field_value_write: 'own_path', lots_allowed: true })(each);

/** Custom fields, and what records say in them. */
export const customFieldCases: OperationCase[] = [
	...definitions,
	...ofProducts,
	...owners.flatMap((each) => [...owned(each), ...written(each)]),
].map(inAll);
