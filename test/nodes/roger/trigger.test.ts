import axios from 'axios';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { rogerEvents } from '../../../nodes/Roger/polling/events';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { pollingNode, type PollingNode } from '../../engine/pollNode';
import { DEMO_SECOND_TEAM } from '../../simulators/roger';
import { byId, team } from './roger';

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
	Object.assign(demo.credentials['rogerOAuth2Api'] ?? {}, { limitPerMinute: 1_000_000 });
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.roger.reset();
	await demo.roger.switches({ rateLimit: 0 });
});

const trigger = (event = 'expenseApproved', options: IDataObject = {}): PollingNode =>
	pollingNode('rogerTrigger', { team, event, options }, { ...demo.credentials });

const ids = (items: INodeExecutionData[]): unknown[] => items.map(({ json }) => json['id']);

/** What a user, the bank or Roger does with a document. */
const act = (id: string, action: string, data: IDataObject = {}): Promise<unknown> =>
	axios.post(`${demo.roger.running.url}/_sim/expenses/${id}/${action}`, data);

async function arrive(data: IDataObject): Promise<string> {
	const { data: answer } = await axios.post<{ ids: string[] }>(
		`${demo.roger.running.url}/_sim/expenses`,
		data,
	);
	return answer.ids[0] ?? '';
}

async function begun(event?: string, options?: IDataObject): Promise<PollingNode> {
	const node = trigger(event, options);
	expect(await node.poll()).toEqual([]);
	return node;
}

const bill = { read: { amount: 99_900, vendor: 'Webhus ApS', invoiceNumber: 'W-77' } };

describe('what happened', () => {
	test('a bill that is approved is handed on once', async () => {
		const node = await begun();
		expect(await node.poll()).toEqual([]);
		await act('Aw01Vent', 'approve', { userId: 'Usr4Inge' });
		const [approved, ...others] = await node.poll();
		expect(others).toEqual([]);
		expect(approved?.json).toMatchObject({
			...{ event: 'expenseApproved', id: 'Aw01Vent', team: 'vqLGN4gO', state: 'Booked' },
			...{ amount: 25_000, amountOre: 2_500_000, currency: 'DKK', issueDate: '2026-11-10' },
			...{ vendorName: 'Nordisk Cykelimport A/S', categoryNumber: '2000', type: 'Bill' },
		});
		expect(await node.poll()).toEqual([]);
		await act('Aw01Vent', 'markPaid');
		expect(await node.poll()).toEqual([]);
	});

	test('one that was paid between two polls was approved too', async () => {
		const [approved, paid] = [await begun(), await begun('expensePaid')];
		const id = await arrive({ ...bill, state: 'Booked' });
		await act(id, 'markPaid');
		expect(ids(await approved.poll())).toEqual([id]);
		expect(ids(await paid.poll())).toEqual([id]);
		expect(await paid.poll()).toEqual([]);
	});

	test('a receipt is approved and paid at once, a credit note is approved', async () => {
		const node = await begun();
		const receipt = await arrive({ type: 'Receipt', state: 'Paid' });
		const credit = await arrive({ type: 'Creditnote', state: 'Booked' });
		expect(ids(await node.poll()).sort()).toEqual([receipt, credit].sort());
	});

	test.each(['cancelledAndDuplicate', 'deletedOnly'])(
		'a cancelled document is told, and told again when restored and approved (inactive: %s)',
		async (inactive) => {
			await demo.roger.switches({ inactive });
			const [cancelled, approved] = [await begun('expenseCancelled'), await begun()];
			await act('Bk01Hele', 'cancel');
			expect(ids(await cancelled.poll())).toEqual(['Bk01Hele']);
			expect(await approved.poll()).toEqual([]);
			await act('Bk01Hele', 'restore');
			expect(ids(await approved.poll())).toEqual(['Bk01Hele']);
			expect(await cancelled.poll()).toEqual([]);
		},
	);

	test('money that came back, and a document that waits', async () => {
		const [refunded, awaiting] = [await begun('expenseRefunded'), await begun('expenseAwaiting')];
		await act('Pd01Bank', 'refund');
		const id = await arrive({ read: { amount: 3_000_000 }, state: 'Awaiting' });
		expect(ids(await refunded.poll())).toEqual(['Pd01Bank']);
		expect(ids(await awaiting.poll())).toEqual([id]);
	});

	test('a changed amount is a change, a new document and a payment are none', async () => {
		const node = await begun('expenseChanged');
		await arrive({ ...bill, state: 'Booked' });
		await act('Bk01Hele', 'markPaid');
		expect(await node.poll()).toEqual([]);
		await act('Bk02Uden', 'edit', { amount: 130_000 });
		const changed = await node.poll();
		expect(changed).toMatchObject([{ json: { id: 'Bk02Uden', amountOre: 130_000 } }]);
		expect(await node.poll()).toEqual([]);
		await act('Bk01Hele', 'edit', { paymentDate: '2026-11-23' });
		expect(ids(await node.poll())).toEqual(['Bk01Hele']);
	});

	test('an archived document is not forgotten, so it does not come twice', async () => {
		const node = await begun();
		await act('Bk01Hele', 'archive');
		expect(await node.poll()).toEqual([]);
		expect(JSON.stringify(node.staticData)).toContain('Bk01Hele');
	});

	test('a deleted one leaves the memory', async () => {
		await demo.roger.switches({ deletedExpense: 'gone' });
		const node = await begun();
		await act('Bk01Hele', 'delete');
		expect(await node.poll()).toEqual([]);
		expect(JSON.stringify(node.staticData)).not.toContain('Bk01Hele');
	});
});

describe('the trigger', () => {
	test('starts from a chosen day, by types', async () => {
		const node = trigger('expenseApproved', {
			startFrom: '2026-11-12T00:00:00',
			types: ['Receipt'],
		});
		expect(ids(await node.poll()).sort()).toEqual(['Kv01Kort', 'Kv02Kont']);
		expect(await node.poll()).toEqual([]);
	});

	test('keeps its memory when a poll fails, and hands on afterwards', async () => {
		const node = await begun();
		const before = JSON.stringify(node.staticData);
		const id = await arrive({ ...bill, state: 'Booked' });
		await demo.roger.faults([
			{ method: 'GET', path: '/external/v2/expenses', kind: 'forbidden', times: 1 },
		]);
		await expect(node.poll()).rejects.toThrow(/scope expenses\.all/);
		expect(JSON.stringify(node.staticData)).toBe(before);
		expect(ids(await node.poll())).toEqual([id]);
	});

	test('looks at a document that a list lost before it forgets it', async () => {
		const node = await begun();
		await demo.roger.forget();
		await act('Bk01Hele', 'cancel');
		await node.poll();
		const single = (await demo.roger.calls()).filter(({ path }) => path.includes('/v3/expenses/'));
		expect(single.map(({ path }) => path)).toEqual(['/external/v3/expenses/Bk01Hele']);
	});

	test('begins anew for another company', async () => {
		const node = await begun();
		Object.assign(node.parameters, { team: byId(DEMO_SECOND_TEAM) });
		expect(await node.poll()).toEqual([]);
		expect(node.staticData['account']).toBe(DEMO_SECOND_TEAM);
	});

	test('a manual run shows a document and leaves the memory alone', async () => {
		const node = trigger('expensePaid');
		const [sample] = await node.poll('manual');
		expect(sample?.json).toMatchObject({ event: 'expensePaid', state: 'Paid', id: 'Pd01Bank' });
		expect(node.staticData).toEqual({});
		Object.assign(node.parameters, { team: byId(DEMO_SECOND_TEAM) });
		await expect(node.poll('manual')).rejects.toThrow(/no such document in Roger yet/);
	});

	test('says that the company is missing', async () => {
		const node = pollingNode('rogerTrigger', { event: 'expensePaid' }, { ...demo.credentials });
		await expect(node.poll()).rejects.toThrow(/"Company \(Firma\)" is empty/);
	});

	test.each([
		{ listOrder: 'oldestFirst' },
		{ answeredCount: 'request' },
		{ timeZone: 'none' },
		{ emptyParts: 'object' },
		{ warnings: 'list' },
		{ number: 'service' },
	])('finds an approval in every reading of Roger: %j', async (reading) => {
		await demo.roger.switches(reading);
		const node = await begun();
		const id = await arrive({ ...bill, state: 'Booked' });
		expect(ids(await node.poll())).toEqual([id]);
		expect(await node.poll()).toEqual([]);
	});

	test('knows each event by one value', () => {
		expect(new Set(rogerEvents.map(({ value }) => value)).size).toBe(rogerEvents.length);
	});
});
