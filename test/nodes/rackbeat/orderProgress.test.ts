import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';
import { listed } from './rackbeat';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.rackbeat.reset());

const run = async (resource: string, operation: string, parameters: IDataObject = {}) => {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
	});
	return items.map(({ json }) => json);
};
const ORDER = { order: listed(1001) };

test('an order that was shipped and invoiced in part says so', async () => {
	await demo.rackbeat.switches({ stock_follows: 'shipment', convert_book_place: 'either' });
	const [line] = await run('order', 'getLines', { ...ORDER, returnAll: true });
	const api = `${demo.rackbeat.running.apiUrl}/orders/1001`;
	const made = await fetch(`${api}/create-shipment`, {
		method: 'POST',
		headers: {
			...{ Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' },
			'content-type': 'application/json',
		},
		body: JSON.stringify({ lines: [{ id: Number(line?.['id']), quantity: 1 }] }),
	});
	expect(made.status).toBe(201);
	const [shipment] = await run('order', 'getShipments', { ...ORDER, returnAll: true });
	await run('order', 'markShipped', { shipment: listed(shipment?.['shipment']) });
	await run('order', 'convertToInvoice', { ...ORDER, onlyShipped: true });
	expect(await run('order', 'get', ORDER)).toMatchObject([{ shipped: 'part', invoiced: 'part' }]);
});

test.each(['danish', 'utc'])(
	'orders changed before a time are left out, in whatever zone Rackbeat reads it: %s',
	async (updated_from_zone) => {
		// The moment between is reckoned from a time with its offset.
		await demo.rackbeat.switches({ updated_from_zone, date_style: 'iso_offset' });
		await run('order', 'update', { order: listed(1002), updateFields: { note: 'x' } });
		const [before] = await run('order', 'get', { order: listed(1002) });
		const between = new Date(Date.parse(String(before?.['updatedAt'])) + 600_000).toISOString();
		await demo.rackbeat.clock({ advanceSeconds: 1200 });
		await run('order', 'reopen', ORDER);
		const filters = { updatedFrom: between };
		const found = await run('order', 'getAll', { returnAll: true, filters });
		expect(found.map(({ number }) => number)).toEqual(['1001']);
	},
);
