import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { runNode } from '../../engine/runNode';
import { listed } from './rackbeat';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.rackbeat.reset();
	const plan = { fields_allowed: true, field_value_write: 'own_path', field_slug: 'own' };
	await demo.rackbeat.switches(plan);
});

const run = async (resource: string, operation: string, parameters: IDataObject = {}) => {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
	});
	return items.map(({ json }) => json);
};

/** What the form says of custom fields, by slug. */
const saying = (values: Record<string, unknown>): IDataObject => ({
	customFields: {
		field: Object.entries(values).map(([slug, value]) => ({
			customField: listed(slug),
			value: value as string,
		})),
	},
});
const codesOf = async (asked: Promise<unknown>): Promise<string> =>
	await asked.then(
		() => 'no error',
		(thrown: unknown) => (thrown as { description: string }).description,
	);
const writes = async () => (await demo.rackbeat.calls()).filter(({ method }) => method !== 'GET');
const HELMET = { kind: 'products', product: listed('H-100') };
const readOf = async (parameters: IDataObject, resource = 'product') =>
	Object.fromEntries(
		(await run(resource, 'getCustomFields', parameters))
			.filter(({ value }) => value !== null)
			.map(({ slug, value }) => [String(slug), value]),
	);

const READINGS: IDataObject[] = [
	{},
	{ field_value_write: 'in_record' },
	{ field_values_of: 'items', field_values_in: 'metadata' },
	{ field_values_of: 'items', field_values_in: 'expand' },
	{ checkbox_value: 'number', dropdown_value: 'id' },
	{ dropdown_value: 'label', field_write_answer: 'empty' },
	{ unset_field_values: 'listed', numbers_as: 'string' },
	{ not_found_body: 'html', plain_filters: 'ignored' },
];

describe.each(READINGS)('in the reading %j', (reading) => {
	beforeEach(() => demo.rackbeat.switches(reading));

	test('fields of an item are read and written, each by its kind; the others stay', async () => {
		expect(await readOf(HELMET)).toEqual({ farve: 'red', svanemaerket: true });
		const said = { farve: 'Sort', svanemaerket: 'nej', hylde_tekst: ' Række 4, æøå' };
		const written = await run('product', 'setCustomFields', { ...HELMET, ...saying(said) });
		expect(written.map(({ slug, value, label }) => [slug, value, label])).toEqual([
			['farve', 'black', 'Sort'],
			['svanemaerket', false, ''],
			['hylde_tekst', ' Række 4, æøå', ''],
		]);
		await run('product', 'setCustomFields', { ...HELMET, ...saying({ farve: '' }) });
		const left = await readOf(HELMET);
		expect(left).toEqual({ svanemaerket: false, hylde_tekst: ' Række 4, æøå' });
	});

	test('fields of a customer, an order and a supplier invoice as well', async () => {
		for (const [resource, chosen, slug] of [
			['customer', { customer: listed(20) }, 'dinero_guid'],
			['order', { order: listed(1001) }, 'bemaerkning'],
			['supplierInvoice', { supplierInvoice: listed(3005) }, 'sag'],
		] as const) {
			const [kept] = await run(resource, 'setCustomFields', {
				...chosen,
				...saying({ [slug]: 'Ny' }),
			});
			expect(kept).toMatchObject({ slug, value: 'Ny', type: expect.stringMatching(/^text/) });
			expect(await readOf(chosen, resource)).toEqual({ [slug]: 'Ny' });
		}
	});
});

describe('nothing is sent', () => {
	beforeEach(() => demo.rackbeat.forget());

	test.each([
		['a field of another kind of record', { dinero_guid: 'x' }, 'CUSTOM_FIELD_UNKNOWN'],
		['a choice that a dropdown does not have', { farve: 'lyserød' }, 'CUSTOM_FIELD_VALUE'],
		['a word that is neither yes nor no', { svanemaerket: 'måske' }, 'CUSTOM_FIELD_VALUE'],
		['no field at all', {}, 'SETTINGS_INVALID'],
	])('for %s', async (_, said, code) => {
		const asked = run('product', 'setCustomFields', { ...HELMET, ...saying(said) });
		expect(await codesOf(asked)).toContain(`[${code}]`);
		expect(await writes()).toEqual([]);
	});
});

test('what Rackbeat accepts and drops is told, with what it holds', async () => {
	await demo.rackbeat.switches({ field_value_write: 'nowhere', unknown_field: 'dropped' });
	const chosen = { customer: listed(17) };
	const asked = run('customer', 'setCustomFields', { ...chosen, ...saying({ dinero_guid: 'x' }) });
	const told = await codesOf(asked);
	expect(told).toContain('[CUSTOM_FIELD_NOT_KEPT]');
	expect(told).toContain('5f0c8d1e-0a51-4b7e-9d5b-2f3f6a3b7c11');
});

test('a record that carries no values at all, where they have no path of their own, is not an empty one', async () => {
	await demo.rackbeat.switches({ field_values_of: 'items', field_values_in: 'nowhere' });
	const asked = run('customer', 'getCustomFields', { customer: listed(17) });
	expect(await codesOf(asked)).toContain('[SHAPE_DRIFT]');
});

describe('a lost answer', () => {
	const path = '/api/orders/{number}/fields';
	const set = () =>
		run('order', 'setCustomFields', {
			order: listed(1001),
			...saying({ bemaerkning: 'Haster' }),
		});

	test('is no loss where the value stands, and is not sent twice', async () => {
		await demo.rackbeat.faults([{ method: 'PUT', path, kind: 'lostAnswer' }]);
		expect(await set()).toMatchObject([{ slug: 'bemaerkning', value: 'Haster' }]);
		expect(await writes()).toHaveLength(1);
	});

	test('is told where it does not', async () => {
		await demo.rackbeat.faults([{ method: 'PUT', path, kind: '500' }]);
		expect(await codesOf(set())).toContain('[UNCERTAIN]');
		expect(await writes()).toHaveLength(1);
	});
});

test('a record that is not there is named', async () => {
	for (const reading of [{}, { field_values_of: 'items' }, { field_value_write: 'in_record' }]) {
		await demo.rackbeat.switches(reading);
		const chosen = { customer: listed(4711) };
		const read = run('customer', 'getCustomFields', chosen);
		expect(await codesOf(read)).toContain('[NOT_IN_RACKBEAT]');
		const written = run('customer', 'setCustomFields', {
			...chosen,
			...saying({ dinero_guid: 'x' }),
		});
		expect(await codesOf(written)).toContain('[NOT_IN_RACKBEAT]');
	}
});

test('a plan without custom fields is told in words of its own', async () => {
	await demo.rackbeat.switches({ fields_allowed: false });
	for (const asked of [
		run('customField', 'getAll', { returnAll: true }),
		run('product', 'getCustomFields', HELMET),
	]) {
		expect(await codesOf(asked)).toContain('[NO_CUSTOM_FIELDS]');
	}
});

test('a field that was made can be written at once, and is gone when it is deleted', async () => {
	const [made] = await run('customField', 'create', {
		...{ name: 'Dinero-vare', type: 'text', availableFor: 'item' },
		additionalFields: { slug: 'dinero_vare' },
	});
	const slug = String(made?.['slug']);
	const [kept] = await run('product', 'setCustomFields', {
		...HELMET,
		...saying({ [slug]: '17' }),
	});
	expect(kept).toMatchObject({ slug, value: '17' });
	await run('customField', 'delete', { customField: listed(slug) });
	expect(await readOf(HELMET)).not.toHaveProperty(slug);
});

test.each([
	['product', ['farve', 'svanemaerket', 'hylde_tekst']],
	['order', ['bemaerkning']],
	['purchaseOrder', ['sag']],
	[
		'customField',
		['farve', 'dinero_guid', 'svanemaerket', 'bemaerkning', 'sag', 'certifikat', 'hylde_tekst'],
	],
])('the list of %s shows the fields that fit', async (resource, slugs) => {
	await demo.rackbeat.switches({ default_order: 'ascending' });
	const form = {
		type: 'rackbeat',
		parameters: { resource, operation: resource === 'customField' ? 'get' : 'setCustomFields' },
		credentials: demo.credentials,
	};
	const { results } = await loadList(form, 'searchCustomFields');
	expect(results.map(({ value }) => value)).toEqual(slugs);
	const { results: found } = await loadList(form, 'searchCustomFields', slugs[0]?.toUpperCase());
	expect(found.map(({ value }) => value)).toEqual([slugs[0]]);
});

test('choices that are put in another order keep what records say', async () => {
	const option = [
		{ label: 'Gul', value: 'yellow' },
		{ label: 'Sort', value: 'black' },
		{ label: 'Rød (RAL 3020)', value: 'red' },
	];
	const updateFields = { options: { option } };
	await run('customField', 'update', { customField: listed('farve'), updateFields });
	const { custom_fields: all } = (await demo.rackbeat.state()) as unknown as {
		custom_fields: Array<{ slug: string; options: Array<{ id: number; value: string }> }>;
	};
	const { options = [] } = all.find(({ slug }) => slug === 'farve') ?? {};
	expect(options.map(({ id, value }) => [id, value])).toEqual([
		[3, 'yellow'],
		[2, 'black'],
		[1, 'red'],
	]);
	const [colour] = await run('product', 'getCustomFields', HELMET);
	expect(colour).toMatchObject({ slug: 'farve', value: 'red', label: 'Rød (RAL 3020)' });
});
