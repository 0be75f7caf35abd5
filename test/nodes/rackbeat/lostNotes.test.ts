import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';
import { listed } from './rackbeat';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.rackbeat.reset();
	await demo.rackbeat.switches({ payment_routes: true });
});

const run = async (resource: string, operation: string, parameters: IDataObject) => {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
	});
	return items.map(({ json }) => json);
};

const posts = async (): Promise<number> =>
	(await demo.rackbeat.calls()).filter(({ method }) => method === 'POST').length;

const NOTE = { note: 'Ringet til kunden' };
const PAYMENT = { amount: '24,99' };
const CASES = [
	{ resource: 'customerInvoice', chosen: { invoice: listed(1002) }, part: 'notes', adds: NOTE },
	{
		resource: 'customerInvoice',
		chosen: { invoice: listed(1002) },
		part: 'payments',
		adds: PAYMENT,
	},
	{
		resource: 'supplierInvoice',
		chosen: { supplierInvoice: listed(3001) },
		part: 'payments',
		adds: PAYMENT,
	},
	{ resource: 'order', chosen: { order: listed(1001) }, part: 'notes', adds: NOTE },
] as const;
const fault = (part: string, kind: string, method = 'POST') => ({
	...{ method, path: `/api/*/{number}/${part}`, kind, times: 1 },
});

describe.each(CASES)('$part of a $resource', ({ resource, chosen, part, adds }) => {
	const isNote = part === 'notes';
	const add = () => run(resource, isNote ? 'addNote' : 'addPayment', { ...chosen, ...adds });
	const all = () =>
		run(resource, isNote ? 'getNotes' : 'getPayments', { ...chosen, returnAll: true });
	const said = isNote ? { note: 'Ringet til kunden' } : { amount: 24.99 };

	test('whose answer was lost is found again, beside one that says the same', async () => {
		const [first] = await add();
		await demo.rackbeat.faults([fault(part, 'lostAnswer')]);
		await demo.rackbeat.forget();
		const [second] = await add();
		expect(second).toMatchObject(said);
		expect(second?.['id']).not.toBe(first?.['id']);
		expect(await posts()).toBe(1);
		const ids = (await all()).map(({ id }) => String(id));
		expect(ids.sort()).toEqual([first?.['id'], second?.['id']].map(String).sort());
	});

	test('that was not made, though one says the same, is uncertain', async () => {
		await add();
		await demo.rackbeat.faults([fault(part, '500')]);
		await demo.rackbeat.forget();
		await expect(add()).rejects.toMatchObject({
			description: expect.stringContaining('[UNCERTAIN]'),
		});
		expect(await posts()).toBe(1);
		expect(await all()).toHaveLength(1);
	});

	test('is uncertain where the list could not be read before', async () => {
		await demo.rackbeat.faults([
			{ ...fault(part, '500', 'GET'), times: 3 },
			fault(part, 'lostAnswer'),
		]);
		await expect(add()).rejects.toMatchObject({
			description: expect.stringContaining('[UNCERTAIN]'),
		});
		expect(await all()).toMatchObject([said]);
	});
});

test('a payment that cannot be read again can still be made', async () => {
	await demo.rackbeat.faults([{ ...fault('payments', 'html404', 'GET'), times: 1 }]);
	expect(
		await run('customerInvoice', 'addPayment', { invoice: listed(1002), ...PAYMENT }),
	).toMatchObject([{ amount: 24.99 }]);
});
