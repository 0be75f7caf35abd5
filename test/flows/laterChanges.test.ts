import type { IDataObject } from 'n8n-workflow';
import { creditInRackbeat, rackbeatFault, rackbeatSwitches } from './crediting';
import { SupplierFlow } from './supplierWorld';
import { transferAgain } from './transferAgain';
import { balance, settingsWith, World } from './world';

// Pauses between two looks are real seconds; here they pass at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../engine/passingTime').sleep,
}));

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(async () => {
	await world.reset();
	// The number and the cost that are expected below, which a line or at least a movement of stock
	// tells, and drafts that show on their files.
	await world.readRackbeat({
		...{ costing: 'average', orderless_invoice_moves_stock: true, draft_number_is_final: true },
	});
	await world.switches({ draftsLinkedInFiles: true });
});

const LAGER = 53500;
const draft = settingsWith({ debtor: { invoiceStatus: 'draft' } });
const again = (
	row: IDataObject | undefined,
	options: IDataObject = {},
	settings = settingsWith(),
) => transferAgain(world, row, options, settings);
const done = async () => (await world.writes()).filter(({ status }) => status < 400);

test('[14.2 rule 7] [11 Re-transfer while a normal run works on it] both end with one invoice and one voucher', async () => {
	await world.book(1001);
	const { ready } = await world.plan([1001]);
	const byHand = await world.plan([1001], settingsWith(), { remakeDeleted: true, handMade: 'ask' });
	await Promise.all([world.post(ready), world.post(byHand.ready)]);
	await world.advance(700);
	await world.post(ready);
	const { invoices, manualVouchers, entries } = await world.state();
	expect(invoices).toHaveLength(1);
	expect(manualVouchers).toHaveLength(1);
	expect(balance(entries, LAGER)).toBe(-44_960);
});

test('[8.5 Setting turned on later] earlier invoices get no COGS, unless it is asked for', async () => {
	await world.book(1001);
	const later = { auto: true, since: '2030-01-01', expenseAccount: 2000, inventoryAccount: LAGER };
	const { posted } = await world.transfer([1001], settingsWith({ cogs: later }));
	expect(posted[0]).toMatchObject({ outcome: 'posted', voucherGuid: null });
	await world.advance(700);
	const backfilled = await again(posted[0], { earlierCogs: true }, settingsWith({ cogs: later }));
	expect(backfilled.posted[0]).toMatchObject({ outcome: 'posted' });
	expect(balance((await world.state()).entries, LAGER)).toBe(-44_960);
});

test('an invoice that was unbooked in Rackbeat after its transfer is told', async () => {
	const { posted } = await world.transfer([1004]);
	const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
	const url = `${world.rackbeat.apiUrl}/customer-invoices/1004/unbook`;
	await fetch(url, { method: 'POST', headers });
	await world.forgetCalls();
	const { blocked } = await again(posted[0]);
	expect(blocked[0]).toMatchObject({ code: 'UNBOOKED_AT_SOURCE', class: 'conflict' });
	expect(blocked[0]?.['da']).toContain('kreditnota');
	expect(await done()).toEqual([]);
});

test('a "no" to Goods Returned is remembered by every later run', async () => {
	await world.book(1001);
	await world.transfer([1001]);
	const number = await creditInRackbeat(world, 1001);
	await rackbeatSwitches(world, { stock_returned: 'absent' });
	await rackbeatFault(world, {
		...{ method: 'GET', path: '*/reports/ledger/*', kind: 'html404', times: 99 },
	});
	const { posted: asked } = await world.transfer([number]);
	expect(asked[0]).toMatchObject({ outcome: 'failed', code: 'RETURN_UNKNOWN' });
	await world.advance(700);
	const { posted: no } = await again(asked[0], { goodsReturned: 'no' });
	expect(no[0]).toMatchObject({ outcome: 'unchanged', answers: '{"goodsReturned":"no"}' });
	const { posted: later } = await again(no[0]);
	expect(later[0]).toMatchObject({ outcome: 'unchanged', answers: '{"goodsReturned":"no"}' });
	expect(balance((await world.state()).entries, LAGER)).toBe(-44_960);
});

describe('a supplier invoice', () => {
	test('a possible duplicate that is another one is not asked about again', async () => {
		const flow = new SupplierFlow(world);
		const { ready: yes } = await flow.plan([3007], undefined, { acceptDuplicate: true });
		const [row] = await flow.post(yes);
		expect(row).toMatchObject({ answers: '{"acceptDuplicate":true}' });
		const options = { earlierTransfer: JSON.stringify(row) };
		const { ready, blocked } = await flow.plan([3007], undefined, options);
		expect(blocked).toEqual([]);
		expect((await flow.post(ready, row ? [row] : []))[0]).toMatchObject({ outcome: 'unchanged' });
	});

	test('that was deleted in Dinero is made again after a yes', async () => {
		const flow = new SupplierFlow(world);
		const { posted } = await flow.transfer([3001]);
		const [voucher] = (await flow.state()).vouchers;
		const timestamp = { Timestamp: voucher?.['Timestamp'] };
		const path = `v1/1001/vouchers/purchase/${voucher?.Guid}`;
		await flow.inDinero('DELETE', path, timestamp);
		await world.advance(700);
		const row = JSON.stringify(posted[0]);
		const { ready } = await flow.plan([3001], undefined, {
			earlierTransfer: row,
			remakeDeleted: true,
		});
		const [yes] = await flow.post(ready, posted);
		expect(yes).toMatchObject({ generation: 2 });
	});
});

test.each([
	['ledgerItem', 'manualVoucher'],
	['manualVoucher', 'ledgerItem'],
] as const)(
	'COGS that stands as %s is not made again as %s, also after a yes',
	async (first, then) => {
		const accounts = { auto: true, expenseAccount: 2000, inventoryAccount: LAGER };
		await world.book(1001);
		const { posted } = await world.transfer(
			[1001],
			settingsWith({ cogs: { ...accounts, postAs: first } }),
		);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		await world.advance(700);
		const now = settingsWith({ cogs: { ...accounts, postAs: then } });
		await again(posted[0], { remakeDeleted: true }, now);
		expect(balance((await world.state()).entries, LAGER)).toBe(-44_960);
	},
);

test('a draft that somebody saves while ours is on its way stays theirs, in the next run as well', async () => {
	const { posted } = await world.transfer([1004], draft);
	await world.changeInRackbeat(1004, { note: 'Ny tekst' });
	await world.advance(700);
	await world.faults([{ method: 'PUT', path: '*/invoices/*', kind: 'staleVersion', times: 1 }]);
	const { posted: first } = await again(posted[0], {}, draft);
	expect(first[0]).toMatchObject({ outcome: 'failed', code: 'DRAFT_OUTDATED' });
	await world.forgetCalls();
	const { posted: next } = await again(first[0], {}, draft);
	expect(next[0]).toMatchObject({ outcome: 'failed', code: 'DRAFT_OUTDATED' });
	expect(await done()).toEqual([]);
});

test('[11 In Dinero with our reference, link lost] found again, nothing is created', async () => {
	await world.book(1001);
	const { posted } = await world.transfer([1001]);
	await world.advance(700);
	await world.forgetCalls();
	const { ready } = await world.plan([1001], settingsWith(), { handMade: 'ask' });
	const [found] = await world.post(ready);
	expect(found).toMatchObject({ outcome: 'unchanged', invoiceGuid: posted[0]?.['invoiceGuid'] });
	expect(await done()).toEqual([]);
});
