import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../../engine/runNode';
import { danishDayOf } from '../../../bookkeeping/danishDay';
import { balance, settingsWith, World } from '../world';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../../engine/passingTime').sleep,
}));

const LAGER = 53500;
let world: World;

beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(async () => {
	await world.reset();
	// A booked invoice is what takes goods out between two runs.
	await world.readRackbeat({ orderless_invoice_moves_stock: true });
});

const today = () => danishDayOf(Date.now());
const settings = (status: 'draft' | 'booked' = 'draft') => settingsWith({ stockValue: { status } });

async function plan(options: IDataObject = {}, of = settings(), day = today()) {
	const [ready = [], blocked = []] = await runNode({
		type: 'rackbeatDinero',
		parameters: {
			resource: 'stockValue',
			operation: 'plan',
			day,
			settings: JSON.stringify(of),
			options,
		},
		items: [{ json: {} }],
		credentials: world.credentials(),
	});
	return { ready: ready.map(({ json }) => json), blocked: blocked.map(({ json }) => json) };
}

async function regulate(of = settings(), day = today()) {
	const { ready, blocked } = await plan({}, of, day);
	expect(blocked).toEqual([]);
	const [posted] = await world.post(ready);
	return { planned: ready[0], posted };
}

async function stockValue(day = today()): Promise<number> {
	const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
	const url = `${world.rackbeat.apiUrl}/reports/valuation/total?date_to=${day}`;
	const { data } = await axios.get<IDataObject | number | string>(url, { headers });
	const { total_value, value, total } = typeof data === 'object' ? data : { value: data };
	return Math.round(Number(total_value ?? value ?? total) * 100);
}

const openItems = async () =>
	(await world.state()).ledgerItems.filter(({ Status }) => Status !== 'Booked');

describe('regulation of the stock value, end to end', () => {
	it('[9.3 No VAT] brings the inventory account to the stock report when it is booked', async () => {
		const { planned, posted } = await regulate(settings('booked'));
		expect(posted).toMatchObject({ outcome: 'posted', kind: 'stock-value', number: today() });
		const { entries, ledgerItems } = await world.state();
		expect(ledgerItems).toHaveLength(1);
		expect(balance(entries, LAGER)).toBe(await stockValue());
		expect(planned).toMatchObject({ difference: await stockValue(), booked: 0 });
		const own = entries.filter(({ description }) => description.startsWith('Lagerregulering'));
		expect(own.map(({ vatCode }) => vatCode)).toEqual([null, null]);
	});

	it('writes nothing when it is run again, booked or draft', async () => {
		await regulate(settings('booked'));
		await world.forgetCalls();
		const again = await regulate(settings('booked'));
		expect(again.planned).toMatchObject({ difference: 0, action: 'none' });
		expect(again.posted).toMatchObject({ outcome: 'unchanged' });
		expect(await world.writes()).toEqual([]);
	});

	it('[9.3 Never stack] leaves one open draft, whatever leaves the stock between two runs', async () => {
		await regulate();
		const [first] = await openItems();
		await world.forgetCalls();
		const kept = await regulate();
		expect(kept.planned).toMatchObject({ action: 'keep' });
		expect(kept.posted).toMatchObject({ outcome: 'unchanged' });
		expect(await world.writes()).toEqual([]);
		await world.book(1001);
		const { planned, posted } = await regulate();
		expect(planned).toMatchObject({ action: 'replace' });
		expect(posted).toMatchObject({ outcome: 'posted' });
		const open = await openItems();
		expect(open).toHaveLength(1);
		expect(open[0]?.['Id']).toBe(first?.['Id']);
		expect(open[0]?.['Lines']).toMatchObject([{ Amount: Number(planned?.['difference']) / 100 }]);
	});

	it('adds a dry run to the settings, and never takes theirs away', async () => {
		const dry = settingsWith({ dryRun: true });
		const { ready } = await plan({ dryRun: false }, dry);
		expect(ready).toMatchObject([{ dryRun: true }]);
	});

	it('leaves one open draft over two days', async () => {
		const yesterday = danishDayOf(Date.now() - 86_400_000);
		await regulate(settings(), yesterday);
		await regulate();
		expect(await openItems()).toHaveLength(1);
	});

	it('plans only what a dry run shows, and posts none of it', async () => {
		const { ready } = await plan({ dryRun: true });
		await world.forgetCalls();
		expect(await world.post(ready)).toMatchObject([{ outcome: 'skipped', dryRun: true }]);
		expect(await world.writes()).toEqual([]);
	});

	it('refuses tomorrow, in both languages', async () => {
		const { blocked } = await plan({}, settings(), danishDayOf(Date.now() + 86_400_000));
		expect(blocked).toMatchObject([
			{ outcome: 'failed', code: 'STOCK_DAY_FUTURE', kind: 'stock-value' },
		]);
	});
});

describe('whatever happens to a write', () => {
	const FAULTS = [
		['lostAnswer', 'ledgeritems'],
		['reset', 'ledgeritems'],
		['500', 'ledgeritems'],
		['lostAnswer', 'files'],
	] as const;

	it.each(FAULTS)(
		'%s at %s: run again, one item of the right amount stands',
		async (kind, path) => {
			await world.faults([{ method: 'POST', path: `/v*/{org}/${path}`, kind, times: 1 }]);
			const { ready } = await plan();
			await world.post(ready);
			const { posted } = await regulate();
			expect(posted).toMatchObject({
				outcome: expect.stringMatching(/posted|unchanged/) as string,
			});
			const amount = (await stockValue()) / 100;
			expect(await openItems()).toMatchObject([{ Lines: [{ Amount: amount }] }]);
		},
	);

	it('two runs at once leave one item, and none of them doubles the other', async () => {
		const plans = await Promise.all([plan(), plan()]);
		const posted = await Promise.all(plans.map(({ ready }) => world.post(ready)));
		expect(await openItems()).toHaveLength(1);
		for (const [result] of posted)
			expect(['posted', 'unchanged', 'skipped']).toContain(result?.['outcome']);
	});

	it('two runs at once that replace: the later finds the books moved and says so', async () => {
		await regulate();
		await world.book(1001);
		const plans = await Promise.all([plan(), plan()]);
		await world.post(plans[0].ready);
		const [late] = await world.post(plans[1].ready);
		expect(late).toMatchObject({ outcome: 'skipped' });
		expect(JSON.stringify(late)).toContain('STOCK_VALUE_MOVED');
		expect(await openItems()).toHaveLength(1);
	});

	it('a plan whose item was booked meanwhile is not posted on top', async () => {
		const { ready } = await plan({}, settings('booked'));
		await regulate(settings('booked'));
		const [late] = await world.post(ready);
		expect(late).toMatchObject({ outcome: 'skipped' });
		const { entries } = await world.state();
		expect(balance(entries, LAGER)).toBe(await stockValue());
	});
});
