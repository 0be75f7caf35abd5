import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { pollingNode } from '../../engine/pollNode';
import { runNode } from '../../engine/runNode';
import { DEMO_TEAM } from '../../simulators/roger';
import { demoSeed } from '../../simulators/roger/demoSeed';
import { team } from './roger';

/** As many documents as a live pull of a Danish company met (public diary, July 2026). */
const MANY = 718;

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
	Object.assign(demo.credentials['rogerOAuth2Api'] ?? {}, { limitPerMinute: 1_000_000 });
});
afterAll(() => demo.close());

const idOf = (index: number): string => `Doc${String(index).padStart(5, '0')}`;

/** Every third document waits for payment, every third is paid, and every third waits for approval. */
const STATES = ['Booked', 'Paid', 'Awaiting'] as const;
const stateOf = (index: number): string => STATES[index % STATES.length] ?? 'Booked';

function seedOf(states: (index: number) => string): unknown {
	const seed = demoSeed();
	const [first, ...others] = seed.teams;
	const expenses = Array.from({ length: MANY }, (_, index) => ({
		id: idOf(index),
		state: states(index),
		vendor: 'Webhus ApS',
		amount: 10_000 + index,
		issueDate: '2026-11-02',
		dueDate: '2026-12-02',
		...(states(index) === 'Paid' && { paymentDate: '2026-11-20', markedAsPaid: true }),
	}));
	return { ...seed, teams: [{ ...first, expenses }, ...others] };
}

const act = (id: string, action: string, data: IDataObject = {}): Promise<unknown> =>
	axios.post(`${demo.roger.running.url}/_sim/expenses/${id}/${action}`, data);

const arrive = async (): Promise<string> => {
	const answer = await axios.post<{ ids: string[] }>(`${demo.roger.running.url}/_sim/expenses`, {
		state: 'Booked',
		read: { amount: 5000, vendor: 'Webhus ApS' },
	});
	return answer.data.ids[0] ?? '';
};

beforeEach(() => demo.roger.switches({ rateLimit: 0 }));

/** Users and bank at work while lists are read: documents arrive, are approved, paid and cancelled. */
async function work(from: number, arrived: string[]): Promise<void> {
	for (let index = from; index < from + 45; index += 1) {
		if (index % 9 === 0) arrived.push(await arrive());
		if (stateOf(index) === 'Awaiting') await act(idOf(index), 'approve', { userId: 'Usr4Inge' });
		if (stateOf(index) === 'Booked') await act(idOf(index), 'markPaid');
	}
}

describe.each(['newestFirst', 'oldestFirst'])('%s', (listOrder) => {
	beforeEach(async () => {
		await demo.roger.reset(seedOf(stateOf));
		await demo.roger.switches({ rateLimit: 0, listOrder });
	});

	test('718 documents that move while they are polled: each is seen exactly once per state', async () => {
		const options = { startFrom: '2020-01-01T00:00:00' };
		const told: Record<string, string[]> = { expenseApproved: [], expensePaid: [] };
		const nodes = Object.keys(told).map((event) => ({
			event,
			node: pollingNode('rogerTrigger', { team, event, options }, { ...demo.credentials }),
		}));
		const arrived: string[] = [];
		for (let from = 0; from < 270; from += 45) {
			const moving = work(from, arrived);
			for (const { event, node } of nodes) {
				told[event]?.push(...(await node.poll()).map(({ json }) => String(json['id'])));
			}
			await moving;
		}
		for (const { event, node } of nodes) {
			told[event]?.push(...(await node.poll()).map(({ json }) => String(json['id'])));
			expect(await node.poll()).toEqual([]);
		}
		const moved = (index: number, state: string): boolean =>
			index < 270 && stateOf(index) === state;
		const all = Array.from({ length: MANY }, (_, index) => index);
		const approved = all.filter(
			(index) => stateOf(index) !== 'Awaiting' || moved(index, 'Awaiting'),
		);
		const paid = all.filter((index) => stateOf(index) === 'Paid' || moved(index, 'Booked'));
		expect(told['expenseApproved']?.sort()).toEqual([...approved.map(idOf), ...arrived].sort());
		expect(told['expensePaid']?.sort()).toEqual(paid.map(idOf).sort());
	}, 120_000);

	test('Get Many gives each of 718 documents once though pages shift both ways', async () => {
		await demo.roger.reset(seedOf(() => 'Booked'));
		await demo.roger.switches({ rateLimit: 0, listOrder });
		const path = '/external/v2/expenses';
		await demo.roger.faults([
			{ method: 'GET', path, kind: 'documentLeaves', times: 3 },
			{ method: 'GET', path, kind: 'documentArrives', after: 3, times: 3 },
		]);
		const parameters = { resource: 'expense', operation: 'getAll', team, returnAll: true };
		const [rows = []] = await runNode({
			type: 'roger',
			parameters: { ...parameters, filters: { states: ['Booked'] } },
			credentials: demo.credentials,
		});
		const ids = rows.map(({ json }) => String(json['id']));
		expect(new Set(ids).size).toBe(ids.length);
		const { teams } = (await demo.roger.state()) as {
			teams: Array<{ id: string; expenses: Array<{ id: string; archived: boolean }> }>;
		};
		const expenses = teams.find(({ id }) => id === DEMO_TEAM)?.expenses ?? [];
		const stayed = expenses.filter(({ id, archived }) => id.startsWith('Doc') && !archived);
		expect(stayed.length).toBeGreaterThanOrEqual(MANY - 6);
		for (const { id } of stayed) expect(ids).toContain(id);
	}, 60_000);
});
