import type { IDataObject } from 'n8n-workflow';
import { countOutcomes } from '../../bookkeeping/transfer/counts';
import { readNumbers } from '../../bookkeeping/transfer/numbers';
import { runNode } from '../engine/runNode';
import { demoSupplierInvoices } from '../simulators/rackbeat/demo/demoSupplierInvoices';
import { codesOf } from './crediting';
import { World } from './world';

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

async function choose(asked: IDataObject) {
	const [ready = [], blocked = []] = await runNode({
		type: 'rackbeatDinero',
		parameters: { resource: 'transfer', operation: 'choose', ...asked },
		items: [{ json: {} }],
		credentials: world.credentials(),
	});
	return { ready: ready.map(({ json }) => json), blocked: blocked.map(({ json }) => json) };
}
const numbersOf = (items: IDataObject[]) => items.map(({ number }) => number);

test.each([
	['1001', ['1001']],
	[' 10 01 ', ['1001']],
	['#1001', ['1001']],
	['01001', ['1001']],
	['1001, #1001; 001001', ['1001']],
	['1003-1005, 1001', ['1003', '1004', '1005', '1001']],
	['1001\n1002', ['1001', '1002']],
])('[11 Number with spaces, "#1001", leading zeros] %j', (text, numbers) => {
	expect(readNumbers(text)).toEqual({ numbers, problems: [] });
});

test.each([
	['1001a', 'NUMBER_UNREADABLE'],
	['1005-1003', 'NUMBER_UNREADABLE'],
	['1-999', 'RANGE_TOO_LARGE'],
])('what is no number is told: %s', (text, code) => {
	const { numbers, problems } = readNumbers(`${text}`);
	expect(numbers).toEqual([]);
	expect(problems.map((each) => each.code)).toEqual([code]);
});

describe('[11 Many numbers / a date range]', () => {
	test('a list gives one document for each number, and what cannot be read beside them', async () => {
		const { ready, blocked } = await choose({ side: 'customer', numbers: '1004, 1010, x' });
		expect(numbersOf(ready)).toEqual(['1004', '1010']);
		expect(ready[0]).toMatchObject({ side: 'customer', account: '2001' });
		expect(codesOf(blocked[0])).toEqual(['NUMBER_UNREADABLE']);
	});

	test('a range of days gives booked documents of those days, oldest first', async () => {
		const { ready: all } = await choose({ side: 'customer', from: '2026-01-01', to: '2026-12-31' });
		expect(all.length).toBeGreaterThan(3);
		const places = all.map(({ place }) => String(place));
		expect(places).toEqual([...places].sort());
		expect(all.every(({ booked }) => booked === true)).toBe(true);
		const day = String(all[1]?.['invoiceDate']);
		const { ready } = await choose({ side: 'customer', from: day, to: day });
		expect(ready.length).toBeGreaterThan(0);
		expect(new Set(ready.map(({ invoiceDate }) => invoiceDate))).toEqual(new Set([day]));
	});

	test('a part goes on after the last document of the part before', async () => {
		const range = { side: 'customer', from: '2026-01-01', most: 2 };
		const seen: unknown[] = [];
		for (let after = ''; ; ) {
			const { ready } = await choose({ ...range, after });
			if (ready[0]?.['done'] === true) break;
			expect(ready.length).toBeGreaterThan(0);
			expect(ready.length).toBeLessThanOrEqual(2);
			seen.push(...numbersOf(ready));
			after = String(ready.at(-1)?.['place']);
		}
		const { ready: all } = await choose({ side: 'customer', from: '2026-01-01' });
		expect(seen).toEqual(numbersOf(all));
	});

	test('nothing chosen is told, and nothing is read', async () => {
		const { ready, blocked } = await choose({});
		expect(ready).toEqual([]);
		expect(codesOf(blocked[0])).toEqual(['NOTHING_CHOSEN']);
	});
});

describe('[11 Same number for customer and supplier invoice]', () => {
	const both = { ...demoSupplierInvoices[0]!, number: 1004 };
	beforeEach(async () => {
		demoSupplierInvoices.push(both);
		await world.reset();
	});
	afterEach(() => demoSupplierInvoices.pop());

	test('asks which one; a kind that is said is taken', async () => {
		const { ready, blocked } = await choose({ side: 'either', numbers: '1004, 1010' });
		expect(numbersOf(ready)).toEqual(['1010']);
		expect(codesOf(blocked[0])).toEqual(['KIND_MISSING']);
		const { ready: said } = await choose({ side: 'supplier', numbers: '1004' });
		expect(said).toMatchObject([{ side: 'supplier', number: '1004' }]);
	});

	test('a number of one side alone finds its side', async () => {
		const { ready } = await choose({ side: 'either', numbers: '3001, 9999' });
		expect(ready).toMatchObject([
			{ side: 'supplier', number: '3001' },
			{ side: 'customer', number: '9999' },
		]);
	});
});

describe('counts', () => {
	async function count(items: IDataObject[], page: boolean) {
		const [out = []] = await runNode({
			type: 'rackbeatDinero',
			parameters: { resource: 'transfer', operation: 'count', page },
			items: items.map((json) => ({ json })),
			credentials: world.credentials(),
		});
		return out[0]?.json ?? {};
	}

	test('[14.2 rule 10] seen is the sum of the rest, whatever came', async () => {
		const outcomes = [
			'posted',
			'unchanged',
			'skipped',
			'failed',
			'uncertain',
			'refused',
			undefined,
		];
		const { seen, ...rest } = countOutcomes(outcomes);
		expect(seen).toBe(7);
		expect(Object.values(rest).reduce((sum, each) => sum + each, 0)).toBe(7);
		expect(rest).toMatchObject({ posted: 1, failed: 3, uncertain: 1 });
		const items = [
			{ outcome: 'posted' },
			{ error: 'x', details: { outcome: 'uncertain' } },
			{ error: 'x' },
		];
		expect(await count(items, false)).toMatchObject({
			seen: 3,
			posted: 1,
			uncertain: 1,
			failed: 1,
		});
	});

	test('the page lists each step of each document and lets no text become markup', async () => {
		const steps = [
			{ step: 'invoiceDraft', result: 'done before', detail: 'guid' },
			{ step: 'invoiceBooked', result: 'done now', detail: '17' },
		];
		const title = 'Faktura 1001 <script>';
		const { html } = await count(
			[{ outcome: 'posted', title, steps, amount: 118_400, currency: 'DKK' }],
			true,
		);
		expect(html).toContain('Fakturakladde: <b>gjort før</b></li>');
		expect(html).toContain('Faktura bogført: <b>gjort nu</b> (17)');
		expect(html).toContain('1.184,00 DKK');
		expect(html).not.toContain('<script>');
	});
});
