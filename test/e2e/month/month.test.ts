import type { IDataObject } from 'n8n-workflow';
import { installInbox, installSetup, installTemplate } from './templates';
import { danishDayOf } from '../../../bookkeeping/danishDay';
import { startLiveN8n, type LiveN8n } from '../../host/liveN8n';
import { outputOf, type Execution } from '../../host/workflowTypes';
import { demoSeed } from '../../simulators/rackbeat/demoSeed';
import { balance, type DineroState } from '../../flows/world';
import { demoCredentials } from '../demoCredentials';
import { Warehouse } from '../warehouse';
import { monthOf, type Size } from './deeds';
import { expectedVat, stockValue, type Documents } from './expected';
import { People } from './people';

/** A month of the demo company through a real n8n: everything is booked in Rackbeat, then n8n looks. */
const SIZE: Size = { sales: 40, purchases: 20, returns: 8, sentBack: 4, counts: 6 };
const SEED = 20261124;
const LONG = 20 * 60_000;

const NOTHING_YET = {
	orders: [],
	purchase_orders: [],
	customer_invoices: [],
	supplier_invoices: [],
};

const INVENTORY = 53500;
const SALES_VAT = 64000;
const INPUT_VAT = 64060;
const FOREIGN_VAT = 64080;

let live: LiveN8n;
/** Template -> id of its workflow. */
const workflows: Record<string, string> = {};

beforeAll(async () => {
	live = await startLiveN8n();
	const { demo, client } = live;
	await demo.rackbeat.reset({ ...demoSeed, ...NOTHING_YET });
	await demo.rackbeat.switches({ rate_limit: 0, costing: 'average' });
	const credentials = await demoCredentials(client, demo);
	await installSetup(client, credentials);
	await installInbox(client, credentials);
	const today = danishDayOf(Date.now());
	const asked: Record<string, Parameters<typeof installTemplate>[3]> = {
		'customer-invoices': undefined,
		'supplier-invoices': undefined,
		'stock-value': { node: 'Day', fields: { day: today, by: 'schedule' } },
		reconciliation: { node: 'Period', fields: { from: '2026-11-01', to: today, by: 'schedule' } },
	};
	for (const [file, fields] of Object.entries(asked)) {
		const name = `rackbeat-dinero-${file}.json`;
		workflows[file] = await installTemplate(client, credentials, name, fields);
	}
	const people = new People(new Warehouse(demo), demo.rackbeat);
	await people.live(monthOf(SEED, SIZE));
}, LONG);
afterAll(() => live.close());

const rackbeat = async () =>
	(await live.demo.rackbeat.state()) as unknown as Documents & {
		items: { stock: { value: number } }[];
	};

async function dinero(): Promise<DineroState> {
	const { organisations } = await live.demo.dinero.state();
	const found = (organisations as (DineroState & { id: number })[]).find(({ id }) => id === 1001);
	if (!found) throw new Error('no company 1001');
	return found;
}

async function run(file: string, trigger: string): Promise<Execution> {
	const execution = await live.client.runToEnd(workflows[file] ?? '', trigger, LONG);
	expect(execution.data?.resultData.error?.message).toBeUndefined();
	return execution;
}

/** Runs a template's sweep by hand; tells its counts. */
async function sweep(file: string): Promise<IDataObject | undefined> {
	const execution = await run(file, 'Sweep every hour');
	return outputOf(execution, 'Count outcomes')[0]?.json as IDataObject | undefined;
}

const writes = async (): Promise<string[]> =>
	(await live.demo.dinero.calls())
		.filter(({ method, path }) => method !== 'GET' && !/oauth|\/fetch|\/status$/.test(path))
		.map(({ method, path }) => `${method} ${path}`);

/** Sums of the counts of some runs; the last run's own `failed`, as what was solved since is no failure. */
async function sweepTwice(file: string): Promise<IDataObject> {
	const [first, last] = [await sweep(file), await sweep(file)];
	return {
		seen: last?.['seen'],
		posted: Number(first?.['posted']) + Number(last?.['posted']),
		failed: last?.['failed'],
	};
}

test(
	'every document stands in Dinero after two runs of each sweep',
	async () => {
		// A credit note waits for the run after the one that posts its invoice.
		const sold = SIZE.sales + SIZE.returns;
		expect(await sweepTwice('customer-invoices')).toEqual({ seen: sold, posted: sold, failed: 0 });
		const bought = SIZE.purchases;
		expect(await sweepTwice('supplier-invoices')).toEqual({
			seen: bought,
			posted: bought,
			failed: 0,
		});
		const open = (await live.client.tableRows('n8n_nodes_dinero_inbox')).filter(
			({ status }) => status === 'open',
		);
		expect(open).toEqual([]);
	},
	LONG,
);

test('every voucher sums to zero', async () => {
	const { entries } = await dinero();
	const sums = new Map<string, number>();
	for (const { voucherGuid, debitOre, creditOre } of entries) {
		sums.set(voucherGuid, (sums.get(voucherGuid) ?? 0) + debitOre - creditOre);
	}
	// Nearly each sale and return has goods, and so a voucher of its cost.
	expect(sums.size).toBeGreaterThan(1.8 * (SIZE.sales + SIZE.returns) + SIZE.purchases);
	expect([...sums.values()].filter((sum) => sum !== 0)).toEqual([]);
});

test('the accounts of VAT are what Rackbeat’s documents come to, to the øre', async () => {
	const { entries } = await dinero();
	const found = {
		sales: balance(entries, SALES_VAT),
		input: balance(entries, INPUT_VAT),
		foreign: balance(entries, FOREIGN_VAT),
	};
	expect(found).toEqual(expectedVat(await rackbeat()));
});

test(
	'the stock is regulated once, and the inventory account is the stock report to the øre',
	async () => {
		const value = stockValue((await rackbeat()).items);
		const inventory = async () => balance((await dinero()).entries, INVENTORY);
		expect(await inventory()).not.toBe(value);
		await run('stock-value', 'Every night');
		expect(await inventory()).toBe(value);
		const { length } = (await dinero()).entries;
		await run('stock-value', 'Every night');
		expect((await dinero()).entries).toHaveLength(length);
	},
	LONG,
);

test(
	'the reconciliation of the month is green',
	async () => {
		const told = outputOf(await run('reconciliation', 'Every Monday morning'), 'Compare');
		const rows = told.filter(({ json }) => json['type'] === 'row' && json['level'] === 'error');
		expect(
			rows.map(({ json }) => [json['check'], json['result'], json['number'], json['da']]),
		).toEqual([]);
		expect(told.some(({ json }) => json['type'] === 'summary')).toBe(true);
	},
	LONG,
);

test(
	'another run of each sweep writes nothing',
	async () => {
		await live.demo.dinero.forget();
		const sold = SIZE.sales + SIZE.returns;
		expect(await sweep('customer-invoices')).toMatchObject({ seen: sold, unchanged: sold });
		expect(await sweep('supplier-invoices')).toMatchObject({
			seen: SIZE.purchases,
			unchanged: SIZE.purchases,
		});
		expect(await writes()).toEqual([]);
	},
	LONG,
);
