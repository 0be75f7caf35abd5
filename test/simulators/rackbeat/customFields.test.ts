import type { Json } from './harness';
import { Rackbeat } from './harness';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());

const READING = {
	...{ fields_allowed: true, field_slug: 'own', field_values_of: 'all' },
	...{ field_values_in: 'metadata', field_value_write: 'own_path', checkbox_value: 'boolean' },
	...{ field_write_answer: 'field_values', unset_field_values: 'left_out' },
	...{ dropdown_value: 'value', validation_message: true, plain_filters: 'honoured' },
	...{ refusal_envelope: 'message', lineables_key: 'items', discount_group_list: true },
	...{ customer_prices_key: 'customer_prices', image_field: 'image', image_answer: 'bytes' },
	...{ image_upload_answer: 'product', numbers_as: 'int', decimals_as: 'number' },
};
beforeEach(async () => {
	await rackbeat.reset();
	await rackbeat.switches(READING);
});

const rows = async (path: string, key: string): Promise<Json[]> =>
	(await rackbeat.get(path)).body[key] as unknown as Json[];
const values = async (path: string) =>
	(await rows(`${path}/fields`, 'field_values')).map(({ field, value }) => [
		field?.['slug'],
		value,
	]);
const put = (path: string, ...custom_fields: object[]) =>
	rackbeat.api('PUT', `${path}/fields`, { custom_fields });

describe('definitions', () => {
	test('are made, filtered, changed and deleted with their values', async () => {
		const made = await rackbeat.api('POST', '/fields', {
			name: 'Størrelse',
			type: 'dropdown',
			available_for: 'item',
			options: [{ label: 'XS', value: 'xsmall' }],
		});
		expect(made).toMatchObject({
			status: 201,
			body: { field: { slug: 'stoerrelse', options: [{ id: 1, label: 'XS', value: 'xsmall' }] } },
		});
		const { id } = made.body['field'] as Json;
		await put('/products/H-110', { id, value: 'xsmall' });
		expect(await values('/products/H-110')).toEqual([['stoerrelse', 'xsmall']]);
		const slugs = (await rows('/fields?for=item&type=dropdown', 'fields')).map(({ slug }) => slug);
		expect(slugs).toEqual(['farve', 'stoerrelse']);
		const renamed = await rackbeat.api('PUT', '/fields/stoerrelse', { name: 'Mål' });
		expect(renamed.body['field']).toMatchObject({ slug: 'stoerrelse', name: 'Mål' });
		const fixed = await rackbeat.api('PUT', '/fields/stoerrelse', { type: 'text' });
		expect(fixed).toMatchObject({
			status: 422,
			body: { errors: { type: [expect.stringMatching(/cannot/)] } },
		});
		expect((await rackbeat.api('DELETE', '/fields/stoerrelse')).status).toBe(200);
		expect((await rackbeat.get('/fields/stoerrelse')).status).toBe(404);
		expect(await values('/products/H-110')).toEqual([]);
	});

	test('need name, type and use; a dropdown its options', async () => {
		const { status, body } = await rackbeat.api('POST', '/fields', { type: 'dropdown' });
		expect(status).toBe(422);
		expect(Object.keys(body['errors'] as Json).sort()).toEqual([
			'available_for',
			'name',
			'options',
		]);
	});

	test('and values are refused where the plan has none', async () => {
		await rackbeat.switches({ fields_allowed: false });
		expect((await rackbeat.get('/fields')).status).toBe(403);
		expect((await rackbeat.get('/products/H-100/fields')).status).toBe(403);
		expect((await put('/orders/1001', { id: 4, value: 'x' })).status).toBe(403);
	});
});

describe('values', () => {
	test('change where they are named; the others stay', async () => {
		const written = await put('/products/H-100', { id: 7, value: 'Række 4' }, { id: 3, value: 0 });
		expect(written.status).toBe(200);
		expect(await values('/products/H-100')).toEqual([
			['farve', 'red'],
			['svanemaerket', false],
			['hylde_tekst', 'Række 4'],
		]);
		await put('/products/H-100', { id: 7, value: null });
		expect(await values('/items/H-100')).toHaveLength(2);
	});

	test('that their field does not take are refused by their place, and nothing changes', async () => {
		const refused = await put(
			'/products/H-100',
			{ id: 7, value: 'Række 4' },
			{ id: 1, value: 'pink' },
			{ id: 2, value: 'of customers' },
		);
		expect(refused.status).toBe(422);
		expect(Object.keys(refused.body['errors'] as Json)).toEqual([
			'custom_fields.1.value',
			'custom_fields.2.id',
		]);
		expect(await values('/products/H-100')).toHaveLength(2);
	});

	test('stand in metadata, or where they are expanded', async () => {
		const metadata = [{ slug: 'certifikat', value: 'ISO 4210' }];
		expect((await rackbeat.get('/suppliers/1')).body['supplier']).toMatchObject({ metadata });
		await rackbeat.switches({ field_values_in: 'expand' });
		const plain = (await rackbeat.get('/suppliers/1')).body['supplier'] as Json;
		expect(plain['metadata']).toEqual([]);
		const [expanded] = await rows('/suppliers?expand=field_values', 'suppliers');
		expect(expanded?.['field_values']).toMatchObject([
			{ value: 'ISO 4210', field: { slug: 'certifikat' } },
		]);
		await rackbeat.switches({ field_values_in: 'nowhere' });
		const bare = (await rackbeat.get('/suppliers/1?expand=field_values')).body['supplier'];
		expect(Object.keys(bare as Json)).not.toContain('metadata');
		expect(Object.keys(bare as Json)).not.toContain('field_values');
	});

	test('are written with the record where a path of their own is not known', async () => {
		await rackbeat.switches({ field_value_write: 'in_record' });
		expect((await put('/customers/20', { id: 2, value: 'x' })).status).toBe(405);
		expect((await put('/orders/1001', { id: 4, value: 'Haster' })).status).toBe(200);
		const custom_fields = [{ id: 2, value: 'x' }];
		expect((await rackbeat.api('PUT', '/customers/20', { custom_fields })).status).toBe(200);
		expect(await rackbeat.warnings()).toEqual([]);
		expect(await values('/customers/20')).toEqual([['dinero_guid', 'x']]);
	});

	test('sent with the record elsewhere are dropped, and that is told', async () => {
		await rackbeat.api('PUT', '/customers/20', { custom_fields: [{ id: 2, value: 'x' }] });
		expect(await rackbeat.warnings()).toEqual(['Unknown field dropped: custom_fields']);
		expect(await values('/customers/20')).toEqual([]);
	});
});

describe('what a customer pays', () => {
	test('a price of its own, the regular price, the discount of its group', async () => {
		const items = await rows('/customers/17/lineables?limit=100', 'items');
		const of = (number: string) => items.find((item) => String(item['number']) === number);
		expect(of('R/12+3')).toMatchObject({
			...{ sales_price: 129.5, is_custom_sales_price: true, price_source: 'customer' },
		});
		expect(of('H-100')).toMatchObject({ sales_price: 249.5, discount_percentage: 15 });
		const single = await rackbeat.get('/customers/17/lineables/R%252F12%252B3');
		expect(single.body['item']).toMatchObject({ sales_price: 129.5, regular_sales_price: 145 });
		expect((await rackbeat.get('/customers/17/lineables/NONE')).status).toBe(404);
		expect(await rows('/customers/17/prices', 'customer_prices')).toMatchObject([
			{ item: { number: 'R/12+3' }, sales_price: 129.5, currency: 'DKK' },
		]);
	});

	test('a discount group is joined once, overridden and left', async () => {
		const path = '/customers/20/discount-groups/2';
		expect((await rackbeat.api('PUT', path, { override_discount_percentage: 7 })).status).toBe(404);
		expect((await rackbeat.api('POST', path)).status).toBe(200);
		expect((await rackbeat.api('POST', path)).status).toBe(403);
		await rackbeat.api('PUT', path, { override_discount_percentage: 7.5 });
		expect(await rows('/customers/20/discount-groups', 'customer_discount_groups')).toMatchObject([
			{ number: 2, discount_percentage: 5, override_discount_percentage: 7.5 },
		]);
		expect((await rackbeat.api('DELETE', path)).status).toBe(200);
		expect((await rackbeat.api('POST', '/customers/4711/discount-groups/2')).status).toBe(404);
	});
});

test('a picture is taken from its part of a form, and given back', async () => {
	const send = async (part: string, type: string) => {
		const form = new FormData();
		form.append(part, new Blob([Buffer.from('GIF89a')], { type }), 'a.gif');
		const url = `http://127.0.0.1:${rackbeat.running.port}/api/products/H-110/image`;
		const headers = { authorization: 'Bearer demo-rackbeat-key', accept: 'application/json' };
		return (await fetch(url, { method: 'POST', headers, body: form })).status;
	};
	expect(await send('file', 'image/gif')).toBe(422);
	expect(await send('image', 'text/plain')).toBe(422);
	expect(await send('image', 'image/gif')).toBe(200);
	const { headers, body } = await rackbeat.get('/products/H-110/image');
	expect(headers['content-type']).toBe('image/gif');
	expect(body).toBe('GIF89a');
});
