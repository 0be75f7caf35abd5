import { createRackbeatApi } from '../../services/rackbeat/api';
import { getCustomerInvoice, listCustomerInvoices } from '../../services/rackbeat/customerInvoices';
import { readRackbeatError } from '../../services/rackbeat/errors';
import { getItem } from '../../services/rackbeat/items';
import { listRecords } from '../../services/rackbeat/records';
import { listUnits } from '../../services/rackbeat/units';
import { ShapeDrift } from '../../services/http/serviceError';
import { scripted, type Answer } from './scripted';

const client = (answers: Answer[]) => {
	const { surroundings, requests } = scripted(answers);
	const api = createRackbeatApi({
		surroundings,
		baseUrl: 'https://app.example.com/api',
		credentialKey: 'x',
	});
	return { api, requests };
};

const invoices = (numbers: number[], pages: number): Answer => ({
	status: 206,
	body: {
		customer_invoices: numbers.map((number) => ({ number, is_booked: true })),
		total: 9,
		pages,
		limit: 200,
		page: 1,
	},
});

test('says who is calling, and asks for JSON', async () => {
	const { api, requests } = client([{ status: 206, body: { units: [], pages: 1 } }]);
	await listUnits(api);
	expect(requests[0]?.headers).toMatchObject({
		Accept: 'application/json',
		'Consumer-Name': 'n8n-nodes-dinero',
	});
});

test('lists answer 206 and are read to their last page', async () => {
	const { api, requests } = client([invoices([1, 2], 2), invoices([3], 2)]);
	expect(await listCustomerInvoices(api)).toHaveLength(3);
	expect(requests.map(({ query }) => query?.['page'])).toEqual(['1', '2']);
});

test('an error past the end is the end', async () => {
	const full = Array.from({ length: 200 }, (_, index) => ({ number: index }));
	const first = { status: 206, body: { customer_invoices: full } };
	for (const status of [400, 404, 422]) {
		const { api } = client([first, { status, body: {} }]);
		expect(await listCustomerInvoices(api)).toHaveLength(200);
	}
});

test('an error within the told pages is none: a cut list must not pass for a whole one', async () => {
	const { api } = client([invoices([1], 5), { status: 404, body: {} }]);
	await expect(listCustomerInvoices(api)).rejects.toMatchObject({ kind: 'notFound' });
});

test('sorts in the other style when the first is refused', async () => {
	const { api, requests } = client([
		{ status: 422, body: { message: 'order_by' } },
		invoices([1], 1),
	]);
	expect(await listCustomerInvoices(api)).toHaveLength(1);
	expect(requests[1]?.query).toMatchObject({ sort: 'updated_at' });
});

test('a filter that Rackbeat ignores is applied on our side', async () => {
	const body = {
		customer_invoices: [
			{ number: 1, is_booked: false },
			{ number: 2, is_booked: '1' },
		],
		pages: 1,
	};
	const { api } = client([{ status: 206, body }]);
	expect(await listCustomerInvoices(api, { onlyBooked: true })).toMatchObject([{ number: 2 }]);
});

test.each([
	[
		{ number: null, id: 5 },
		{ number: null, id: 6 },
	],
	[{ id: 5 }, { id: 6 }],
	[{ name: 'a' }, { name: 'b' }],
])('rows without a number are told apart: %j', async (...rows) => {
	const { api } = client([{ status: 206, body: { adjustments: rows, pages: 1 } }]);
	const kind = { path: ['adjustments'], listKey: 'adjustments', keys: ['adjustment'] };
	expect(await listRecords(api, kind)).toEqual(rows);
});

test('a row without a number that moves to a later page is kept once', async () => {
	const page = (ids: number[]): Answer => ({
		status: 206,
		body: { adjustments: ids.map((id) => ({ id })), pages: 2 },
	});
	const { api } = client([page([1, 2]), page([2, 3])]);
	const kind = { path: ['adjustments'], listKey: 'adjustments', keys: ['adjustment'] };
	expect(await listRecords(api, kind)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test('filters that Rackbeat refuses are left out, and applied on our side', async () => {
	const refused: Answer = { status: 422, body: { message: "Property 'x' is not filterable" } };
	const rows = [
		{ number: 1, is_booked: false },
		{ number: 2, is_booked: true },
	];
	const { api, requests } = client([
		refused,
		refused,
		refused,
		{ status: 206, body: { customer_invoices: rows, pages: 1 } },
	]);
	const found = await listCustomerInvoices(api, { onlyBooked: true, search: 'x' });
	expect(found).toMatchObject([{ number: 2 }]);
	expect(requests.at(-1)?.query).toMatchObject({ order_by: 'updated_at', search: 'x' });
	expect(requests.at(-1)?.query).not.toHaveProperty('is_booked');
});

test('an invoice that comes without lines is asked for as a whole', async () => {
	const whole = { customer_invoice: { number: 1, lines: [{ name: 'x' }] } };
	const { api, requests } = client([
		{ body: { customer_invoice: { number: 1 } } },
		{ body: whole },
	]);
	expect((await getCustomerInvoice(api, '1'))?.lines).toHaveLength(1);
	expect(requests[1]?.query?.['fields']).toBeUndefined();
});

test('an unknown invoice is null', async () => {
	const { api } = client([{ status: 404, body: { message: 'Not found' } }]);
	expect(await getCustomerInvoice(api, '1')).toBeNull();
});

test('item numbers are encoded twice', async () => {
	const { api, requests } = client([{ body: { product: { number: 'R/12+3' } } }]);
	await getItem(api, 'R/12+3');
	expect(requests[0]?.url).toMatch(/\/items\/R%252F12%252B3$/);
});

test('a login page instead of JSON is a named error', async () => {
	const { api } = client([{ body: '<!DOCTYPE html><html></html>' }]);
	await expect(listUnits(api)).rejects.toThrow(ShapeDrift);
});

test.each([
	[
		422,
		{ message: 'invalid', errors: { 'lines.0.item_id': ['Product needed'] } },
		'lines.0.item_id',
		'Product needed',
	],
	[422, { message: "Property 'p' is not filterable" }, '', "Property 'p' is not filterable"],
	[403, { error: 'No' }, '', 'No'],
	[500, '<html></html>', undefined, undefined],
])('reads the refusal %i', (status, body, property, text) => {
	const [first] = readRackbeatError({ status, headers: {}, body }).messages;
	expect([first?.property, first?.text]).toEqual([property, text]);
});
