import type { IDataObject } from 'n8n-workflow';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { runNode } from '../../engine/runNode';
import { SupplierFlow } from '../supplierWorld';
import { World } from '../world';
import { checkOf, errorsOf, reconciled, wholeSettings } from './reconciling';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../../engine/passingTime').sleep,
}));

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const LAGER = 53500;
const settings = wholeSettings();
const withoutCogs = wholeSettings({ cogs: { auto: false } });
/** Invoices 1003, 1004 and 1005; supplier invoice 3002 has a currency, so the period ends before. */
const PERIOD = { from: '2026-11-03', to: '2026-11-04' };
const report = (changes = settings, period = PERIOD) => reconciled(world, changes, period);

async function regulate(day: string, of: RackbeatDineroSettings = settings): Promise<void> {
	const [ready = [], blocked = []] = await runNode({
		type: 'rackbeatDinero',
		parameters: {
			...{ resource: 'stockValue', operation: 'plan', day },
			...{ settings: JSON.stringify(of), options: {} },
		},
		items: [{ json: {} }],
		credentials: world.credentials(),
	});
	expect(blocked).toEqual([]);
	const posted = await world.post(ready.map(({ json }) => json));
	expect(posted).toMatchObject([{ outcome: 'posted' }]);
}

/** Rounding as the demo company wants it, so that 1002 is booked as well. */
const NUMBERS = [1002, 1003];
const rounding = { rounding: { account: 1390, toleranceOre: 2 } };
const whole = wholeSettings(rounding);

/** Everything of the two days stands in Dinero, and the stock is regulated. */
async function green(of = whole): Promise<void> {
	const sold = await world.transfer(NUMBERS, of);
	expect(sold.posted.map(({ outcome }) => outcome)).toEqual(['posted', 'posted']);
	const bought = await new SupplierFlow(world).transfer([3001], whole);
	expect(bought.posted.map(({ outcome }) => outcome)).toEqual(['posted']);
	await regulate(PERIOD.to, whole);
}

interface ByHand extends IDataObject {
	AccountNumber: number;
	BalancingAccountNumber: number;
	Amount: number;
	AccountVatCode?: string;
	Description?: string;
}

/** Somebody types a manual voucher in Dinero and books it. */
async function typeByHand({ AccountVatCode = 'none', ...line }: ByHand): Promise<void> {
	await world.call('vouchers/manuel', {
		VoucherDate: '2026-11-04',
		Lines: [
			{
				Description: 'Posteret i hånden',
				BalancingAccountVatCode: 'none',
				AccountVatCode,
				...line,
			},
		],
	});
	// Some readings answer a create without a body.
	const Guid = (await world.state()).manualVouchers.at(-1)?.['Guid'];
	const { Timestamp } = await world.call(`vouchers/manuel/${String(Guid)}`, {}, 'GET');
	await world.call(`vouchers/manuel/${String(Guid)}/book`, { Timestamp });
}

const costOf = async (): Promise<number> => Number(checkOf(await report(whole), 'cogs')['left']);

describe('a whole company', () => {
	it('[13 COGS] [13 Supplier invoices] [13 Inventory] [13 Double entry] is green to the øre', async () => {
		await green();
		await world.forgetCalls();
		const found = await report(whole);
		expect(errorsOf(found)).toEqual([]);
		// Rackbeat's own print is never the supplier's paper; that is told and is no error.
		expect(found.rows).toMatchObject([
			{ result: 'originalMissing', level: 'notice', number: '3001' },
		]);
		for (const name of [
			'invoices',
			'cogs',
			'supplierInvoices',
			'inventory',
			'vat',
			'doubleEntry',
		]) {
			const check = checkOf(found, name);
			expect(check).toMatchObject({ difference: 0, unexplained: 0, left: check['right'] });
			expect(Number(check['left'])).toBeGreaterThan(0);
		}
		expect(await world.writes()).toEqual([]);
	});
});

describe('cost of goods sold', () => {
	const missing = { ...withoutCogs, ...rounding, rounding: whole.rounding };

	it('[13 COGS] finds vouchers that are missing, and counts their amount once', async () => {
		await world.transfer(NUMBERS, missing);
		await new SupplierFlow(world).transfer([3001], whole);
		const cost = await costOf();
		expect(cost).toBeGreaterThan(0);
		await regulate(PERIOD.to, whole);
		const found = await report(whole);
		expect(errorsOf(found)).toEqual(['cogs missing 1002', 'cogs missing 1003']);
		expect(found.rows[0]).toMatchObject({ action: 'retransfer', kind: 'customer' });
		expect(checkOf(found, 'cogs')).toMatchObject({ left: cost, right: 0, unexplained: 0 });
	});

	it.each([
		['vatOnVoucher', { AccountVatCode: 'I25' }],
		['wrongAccount', { AccountNumber: 2100 }],
		['amountDiffers', { more: 1 }],
	])('[13 COGS] finds %s on a voucher', async (result, { more = 0, ...change }: IDataObject) => {
		await world.transfer([1003], missing);
		const period = { from: '2026-11-04', to: '2026-11-04' };
		const due = checkOf(await report(whole, period), 'cogs');
		const cost = Number(due['left']);
		await typeByHand({
			...{ AccountNumber: 2000, BalancingAccountNumber: LAGER },
			Amount: (cost + Number(more)) / 100,
			Description: 'Vareforbrug faktura 1003 (kunde 25)',
			...change,
		});
		const found = await report(whole, period);
		const [row, ...others] = found.rows.filter(({ check }) => check === 'cogs');
		expect(others).toEqual([]);
		expect(row).toMatchObject({ result, level: 'error', number: '1003', left: cost });
		expect(row).toMatchObject({ right: cost + Number(more), difference: 0 - Number(more) });
	});

	it('[13 COGS] finds a voucher that stands twice', async () => {
		await green();
		const before = checkOf(await report(whole), 'cogs');
		await typeByHand({
			...{ AccountNumber: 2000, BalancingAccountNumber: LAGER, Amount: 3 },
			Description: 'Vareforbrug faktura 1003 (kunde 25)',
		});
		const found = await report(whole);
		expect(errorsOf(found)).toEqual(['cogs duplicate 1003']);
		expect(checkOf(found, 'cogs')).toMatchObject({
			...{ left: before['left'], right: Number(before['left']) + 300 },
			...{ difference: -300, unexplained: 0 },
		});
	});
});

describe('stock', () => {
	it('[13 Inventory] proposes the regulation where the books have another value', async () => {
		await world.transfer(NUMBERS, whole);
		await new SupplierFlow(world).transfer([3001], whole);
		const found = await report(whole);
		expect(errorsOf(found)).toEqual(['inventory regulation 53500']);
		const check = checkOf(found, 'inventory');
		const row = found.rows.find(({ result }) => result === 'regulation');
		expect(row).toMatchObject({
			...{ difference: check['difference'], action: 'regulateStock' },
			link: `/form/rackbeat-dinero-stock-value?day=${PERIOD.to}`,
		});
		expect(check['difference']).toBe(Number(check['left']) - Number(check['right']));
		await regulate(PERIOD.to, whole);
		expect(errorsOf(await report(whole))).toEqual([]);
	});

	it('[13 Inventory] finds an entry that somebody typed on the account by hand', async () => {
		await green();
		await typeByHand({ AccountNumber: LAGER, BalancingAccountNumber: 2000, Amount: 500.25 });
		const found = await report(whole);
		expect(errorsOf(found)).toEqual(['inventory foreignEntry 53500']);
		const row = found.rows.find(({ result }) => result === 'foreignEntry');
		expect(row).toMatchObject({ right: 50025, difference: -50025, partner: 'Posteret i hånden' });
		expect(checkOf(found, 'inventory')).toMatchObject({ difference: -50025, unexplained: 0 });
	});
});

describe('accounts', () => {
	it('[13 Fallback account] must be nothing at the end of the period', async () => {
		await world.call('accounts/entry', { Number: 99999, Name: 'Fejlkonto', VatCode: 'none' });
		expect(checkOf(await report(), 'fallbackAccount')).toMatchObject({ state: 'green' });
		await typeByHand({ AccountNumber: 99999, BalancingAccountNumber: 55000, Amount: 12.5 });
		const found = await report();
		expect(errorsOf(found)).toContain('fallbackAccount notZero 99999');
		expect(checkOf(found, 'fallbackAccount')).toMatchObject({ right: 1250, difference: -1250 });
	});
});
