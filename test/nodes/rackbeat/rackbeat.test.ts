import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { runNode } from '../../engine/runNode';

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.rackbeat.reset());

interface Extra {
	items?: INodeExecutionData[];
	continueOnFail?: boolean;
	apiKey?: string;
}

async function run(
	resource: string,
	operation: string,
	parameters: IDataObject = {},
	{ apiKey, ...extra }: Extra = {},
): Promise<INodeExecutionData[]> {
	const credentials = {
		rackbeatApi: { ...demo.credentials['rackbeatApi'], ...(apiKey && { apiKey }) },
	};
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials,
		...extra,
	});
	return items;
}

const json = (items: INodeExecutionData[]): IDataObject[] => items.map((item) => item.json);
const byNumber = (number: string) => ({ __rl: true, mode: 'number', value: number });

/** The simplified item has exactly the fields that the editor is told of. */
function expectSchema(resource: string, operation: string, item: IDataObject | undefined): void {
	const file = path.join(
		__dirname,
		`../../../nodes/Rackbeat/__schema__/v1.0.0/${resource}/${operation}.json`,
	);
	const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties: object };
	expect(Object.keys(item ?? {})).toEqual(Object.keys(schema.properties));
}

test('gets one invoice, simplified or with lines and cost', async () => {
	const [simple] = json(await run('customerInvoice', 'get', { invoice: byNumber('#1002') }));
	expectSchema('customerInvoice', 'get', simple);
	expect(simple).toMatchObject({ account: '2001', number: '1002', booked: true, total: 124.99 });
	const [raw] = json(
		await run('customerInvoice', 'get', { invoice: byNumber('1002'), simplify: false }),
	);
	expect(raw?.['lines']).toHaveLength(3);
});

test('gets many invoices: booked ones, by date, by change, by limit', async () => {
	const all = json(await run('customerInvoice', 'getAll', { returnAll: true }));
	expectSchema('customerInvoice', 'getAll', all[0]);
	expect(all.map(({ number }) => number).sort()[0]).toBe('1001');
	const booked = json(
		await run('customerInvoice', 'getAll', { returnAll: true, filters: { onlyBooked: true } }),
	);
	expect(booked.every((row) => row['booked'])).toBe(true);
	expect(booked.length).toBeLessThan(all.length);
	const november = json(
		await run('customerInvoice', 'getAll', {
			returnAll: true,
			filters: { invoiceDateFrom: '2026-11-01T00:00:00', invoiceDateTo: '2026-11-30T00:00:00' },
		}),
	);
	expect(november.map(({ number }) => number)).not.toContain('1017');
	expect(json(await run('customerInvoice', 'getAll', { limit: 3 }))).toHaveLength(3);
	const later = { returnAll: true, filters: { updatedFrom: '2099-01-01T00:00:00+01:00' } };
	expect(await run('customerInvoice', 'getAll', later)).toEqual([]);
});

test.each([{ updated_from_zone: 'utc' }, { plain_filters: 'ignored' }, { date_style: 'plain' }])(
	'finds what changed since a time in every reading of Rackbeat: %j',
	async (reading) => {
		const all = json(await run('customerInvoice', 'getAll', { returnAll: true }));
		const times = all.map(({ updatedAt }) => String(updatedAt)).sort();
		const since = times[Math.floor(times.length / 2)] ?? '';
		const expected = all.filter(({ updatedAt }) => String(updatedAt) >= since);
		await demo.rackbeat.switches(reading);
		const found = json(
			await run('customerInvoice', 'getAll', { returnAll: true, filters: { updatedFrom: since } }),
		);
		expect(found.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
	},
);

test('gets customers', async () => {
	const [one] = json(await run('customer', 'get', { customer: byNumber('17') }));
	expectSchema('customer', 'get', one);
	expect(one).toMatchObject({ number: '17', name: 'Nordlys Cykler ApS', vatZone: 'domestic' });
	const many = json(await run('customer', 'getAll', { returnAll: true }));
	expectSchema('customer', 'getAll', many[0]);
	expect(many.length).toBeGreaterThan(10);
});

test('gets product groups, units, layouts and the own account', async () => {
	await demo.rackbeat.switches({ default_order: 'ascending' });
	const groups = json(await run('productGroup', 'getAll', { returnAll: true }));
	expectSchema('productGroup', 'getAll', groups[0]);
	expect(groups[0]).toMatchObject({ number: '1', name: 'Cykler', vatDomestic: '25', vatEu: '0' });
	const units = json(await run('unit', 'getAll', { returnAll: true }));
	expectSchema('unit', 'getAll', units[0]);
	expect(units.map(({ name }) => name)).toEqual(['stk', 'time', 'sæt', 'par', 'km']);
	const layouts = json(await run('layout', 'getAll', { returnAll: true }));
	expectSchema('layout', 'getAll', layouts[0]);
	expect(layouts.map(({ name }) => name)).toEqual(['Standard', 'Engros']);
	const [self] = json(await run('account', 'getSelf', {}));
	expectSchema('account', 'getSelf', self);
	expect(self).toMatchObject({ account: '2001', companyName: 'Frihjul Cykler ApS' });
});

test('pairs what it gives with what it was given, and goes on after a failing item', async () => {
	const items = [
		{ json: { number: '1002' } },
		{ json: { number: '9999' } },
		{ json: { number: '1004' } },
	];
	const parameters = { invoice: { __rl: true, mode: 'number', value: '={{ $json.number }}' } };
	const found = await run('customerInvoice', 'get', parameters, { items, continueOnFail: true });
	expect(found.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
	expect(found[1]?.json).toMatchObject({ code: 'NOT_FOUND', da: expect.stringContaining('9999') });
	await expect(run('customerInvoice', 'get', parameters, { items })).rejects.toMatchObject({
		message: expect.stringContaining('9999'),
	});
});

test('says in plain words when the key is refused, and when it lacks a right', async () => {
	const wrong = run('unit', 'getAll', {}, { apiKey: 'wrong' });
	await expect(wrong).rejects.toMatchObject({
		message: expect.stringContaining('Rackbeat refused the login'),
	});
	const limited = run('customerInvoice', 'getAll', {}, { apiKey: 'demo-rackbeat-limited-key' });
	await expect(limited).rejects.toMatchObject({
		message: expect.stringContaining('gives no access'),
	});
});

test('names the customer that is not there', async () => {
	await expect(run('customer', 'get', { customer: byNumber('4711') })).rejects.toMatchObject({
		message: expect.stringContaining('Customer 4711 does not exist'),
	});
});

test('lists the newest invoices first, and finds customers by name', async () => {
	const form = { type: 'rackbeat', parameters: {}, credentials: demo.credentials };
	const invoices = await loadList(form, 'searchCustomerInvoices');
	expect(invoices.results.map(({ value }) => value)).toContain('1001');
	expect(invoices.results.find(({ value }) => value === '1001')?.name).toMatch(/\(draft\)$/);
	const customers = await loadList(form, 'searchCustomers', 'Nordlys');
	expect(customers.results).toEqual([{ name: '17 - Nordlys Cykler ApS', value: '17' }]);
});
