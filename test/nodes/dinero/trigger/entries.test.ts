import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { Office } from './office';
import { triggers } from './triggers';

let demo: DemoCompanies;
const office = new Office(() => demo);
const { trigger } = triggers(() => demo);

const realNow = Date.now.bind(Date);
let shift = 0;
const HOUR = 3_600_000;

beforeAll(async () => {
	demo = await startDemoCompanies();
	jest.spyOn(Date, 'now').mockImplementation(() => realNow() + shift);
});
afterAll(async () => {
	jest.restoreAllMocks();
	await demo.close();
});
beforeEach(async () => {
	shift = 0;
	await demo.dinero.reset();
	await demo.dinero.switches({ rateLimit: 0, createAnswersEmpty: false });
});

/** Time passes for Dinero and for n8n alike. */
const pass = (hours: number): void => {
	shift += hours * HOUR;
};

const amounts = (items: { json: Record<string, unknown> }[]): unknown[] =>
	items.map(({ json }) => json['amount']).sort();

const BOOKED = [-100, -25, 125];

describe.each([{ entryGuids: true }, { entryGuids: false }])('with %j', (reading) => {
	test('each entry is handed on once, also two that look the same', async () => {
		await demo.dinero.switches(reading);
		await office.booked();
		const node = trigger('entryAdded');
		expect(await node.poll()).toEqual([]);
		expect(await node.poll()).toEqual([]);
		await office.booked();
		expect(amounts(await node.poll())).toEqual(BOOKED);
		await office.booked();
		pass(0.02);
		await office.booked();
		expect(await node.poll()).toHaveLength(6);
		await office.bookTwins();
		expect(amounts(await node.poll())).toEqual([-10, -10, 10, 10]);
		for (let hours = 0; hours < 6; hours += 1) {
			pass(1);
			expect(await node.poll()).toEqual([]);
		}
	});

	test('after weeks of silence everything comes, in windows that Dinero takes', async () => {
		await demo.dinero.switches(reading);
		const node = trigger('entryAdded');
		await node.poll();
		const expected: unknown[] = [];
		for (let day = 0; day < 80; day += 16) {
			pass(16 * 24);
			await office.booked();
			expected.push(...BOOKED);
		}
		expect(amounts(await node.poll())).toEqual([...expected].sort());
		expect(await node.poll()).toEqual([]);
		expect(Object.keys((node.staticData['state'] as { handedOn: object }).handedOn)).toHaveLength(
			3,
		);
	});
});

test('our own clock may be wrong by two hours, or be set back', async () => {
	const node = trigger('entryAdded');
	await node.poll();
	// Two hours ahead of Dinero's.
	shift += 2 * HOUR;
	await demo.dinero.clock({ advanceSeconds: -2 * 3600 });
	expect(await node.poll()).toEqual([]);
	await office.booked();
	expect(await node.poll()).toHaveLength(3);
	// Set right again.
	shift -= 2 * HOUR;
	await demo.dinero.clock({ advanceSeconds: 2 * 3600 });
	await office.booked();
	expect(await node.poll()).toHaveLength(3);
	expect(await node.poll()).toEqual([]);
});

test('a chosen start hands on what was added since, whatever its day, in batches', async () => {
	await office.booked();
	pass(48);
	for (let count = 0; count < 3; count += 1) await office.booked({ Date: '2026-02-01' });
	const startFrom = new Date(Date.now() - 24 * HOUR).toISOString();
	const node = trigger('entryAdded', { options: { startFrom } });
	expect(await node.poll()).toHaveLength(9);
	expect(await node.poll()).toEqual([]);
});

test('an item tells what stands in the books', async () => {
	await demo.dinero.switches({ entryGuids: true });
	const node = trigger('entryAdded', {
		filters: {
			contact: { __rl: true, mode: 'key', value: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401' },
		},
	});
	await node.poll();
	await office.booked();
	const items = await node.poll();
	expect(items.map(({ json }) => json)).toContainEqual({
		event: 'entryAdded',
		organizationId: 1001,
		entryGuid: expect.any(String),
		date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
		accountNumber: 1000,
		accountName: expect.any(String),
		amount: -100,
		description: expect.any(String),
		vatCode: 'U25',
		voucherType: expect.any(String),
		voucherNumber: expect.any(Number),
		voucherGuid: expect.any(String),
		fileGuid: null,
		contactGuid: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401',
		type: 'Normal',
	});
});

test('opening entries are left out unless they are asked for, and come again with another total', async () => {
	const usual = trigger('entryAdded');
	const all = trigger('entryAdded', { options: { openingEntries: true } });
	await usual.poll();
	await all.poll();
	await office.booked({ Date: '2025-12-20' });
	const types = async (node: typeof all) => (await node.poll()).map(({ json }) => json['type']);
	expect(await types(usual)).toEqual(['Normal', 'Normal', 'Normal']);
	expect(await types(all)).toContain('Normal');
});
