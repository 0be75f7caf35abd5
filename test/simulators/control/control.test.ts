import axios from 'axios';
import { z } from 'zod';
import type { LoggedRequest, RunningSimulator, SimulatorDefinition } from './index';
import { startSimulator } from './index';

interface Count {
	count: number;
}

const counter: SimulatorDefinition<Count> = {
	name: 'counter',
	seedSchema: z.object({ count: z.number() }).strict(),
	switches: {
		step: { meaning: 'How much one call adds.', values: 'count', initial: 1 },
		style: { meaning: 'How it answers.', values: ['plain', 'loud'], initial: 'plain' },
	},
	basePath: '/api',
	createState: (seed) => (typeof seed === 'object' ? (seed as Count) : { count: 0 }),
	snapshot: (state) => state,
	register(app, sim) {
		app.post('/api/add', (request) => {
			sim.state.count += sim.switches.count('step');
			sim.warn(request, 'counted');
			return sim.state;
		});
	},
};

describe('the control API', () => {
	let running: RunningSimulator;

	beforeAll(async () => {
		running = await startSimulator(counter);
	});
	beforeEach(() => control('POST', 'reset', { seed: 'empty' }));
	afterAll(() => running.close());

	const call = (method: string, url: string, data?: unknown) =>
		axios.request({ method, url, data, proxy: false, validateStatus: () => true });
	const control = (method: string, path: string, data?: unknown) =>
		call(method, `${running.url}/_sim/${path}`, data);
	const add = (data: unknown = {}) => call('POST', `${running.apiUrl}/add`, data);
	const count = async () => (await control('GET', 'state')).data.count;
	const requests = async (): Promise<LoggedRequest[]> => (await control('GET', 'requests')).data;

	it('starts over with a seed of one’s own, or says what is wrong with it', async () => {
		await control('POST', 'reset', { seed: { count: 5 } });
		await add();
		expect(await count()).toBe(6);
		const refused = await control('POST', 'reset', { seed: { count: 'x' } });
		expect(refused.status).toBe(400);
		expect(refused.data.problems).toEqual(['count: Expected number, received string']);
		expect((await control('POST', 'reset', { seed: 'other' })).status).toBe(400);
		expect(await count()).toBe(6);
	});

	it('changes switches all or none, and brings them back on reset', async () => {
		const { status, data } = await control('PATCH', 'switches', { step: 3, style: 'soft' });
		expect([status, data.error]).toEqual([400, 'Switch style takes one of: plain, loud.']);
		expect((await control('PATCH', 'switches', { stepp: 3 })).status).toBe(400);
		expect((await control('PATCH', 'switches', { step: -1 })).status).toBe(400);
		expect((await control('GET', 'switches')).data.step.value).toBe(1);
		await control('PATCH', 'switches', { step: 3 });
		await add();
		expect(await count()).toBe(3);
		await control('POST', 'reset', { seed: 'empty' });
		expect((await control('GET', 'switches')).data.step.value).toBe(1);
	});

	it('does the work and loses the answer', async () => {
		await control('POST', 'faults', [{ path: '/api/*', kind: 'lostAnswer' }]);
		await expect(add()).rejects.toThrow();
		expect(await count()).toBe(1);
	});

	it('cuts the call off before the work', async () => {
		await control('POST', 'faults', [{ path: '/api/*', kind: 'reset' }]);
		await expect(add()).rejects.toThrow();
		expect(await count()).toBe(0);
	});

	it('lets `after` calls pass, hits `times` calls, then stops', async () => {
		await control('POST', 'faults', [{ path: '*/add', kind: '500', after: 1, times: 2 }]);
		const statuses = [];
		for (let at = 0; at < 4; at += 1) {
			statuses.push((await add()).status);
		}
		expect(statuses).toEqual([200, 500, 500, 200]);
		expect(await count()).toBe(2);
	});

	it('empties a body, slows an answer, and clears faults', async () => {
		await control('POST', 'faults', [{ method: 'POST', path: '/api/add', kind: 'emptyBody' }]);
		expect((await add()).data).toBe('');
		await control('POST', 'faults', { path: '/api/add', kind: 'slow', milliseconds: 80 });
		const before = Date.now();
		await add();
		expect(Date.now() - before).toBeGreaterThanOrEqual(75);
		await control('POST', 'faults', [{ path: '*', kind: '500' }]);
		await control('DELETE', 'faults');
		expect((await add()).status).toBe(200);
		expect((await control('POST', 'faults', [{ path: '*', kind: 'typo' }])).status).toBe(400);
	});

	it('never breaks or logs the control API itself', async () => {
		await control('POST', 'faults', [{ path: '*', kind: '500', times: 9 }]);
		expect((await control('GET', 'state')).status).toBe(200);
		expect(await requests()).toEqual([]);
	});

	it('logs time, query, body, status, fault and warnings', async () => {
		await control('PATCH', 'clock', { set: '2026-11-20T10:00:00Z' });
		await call('POST', `${running.apiUrl}/add?x=1`, { y: 2 });
		const [entry] = await requests();
		expect(entry).toMatchObject({
			method: 'POST',
			path: '/api/add?x=1',
			status: 200,
			body: { y: 2 },
			warnings: ['counted'],
		});
		expect(entry!.time).toMatch(/^2026-11-20T10:00:00/);
		await control('DELETE', 'requests');
		expect(await requests()).toEqual([]);
	});

	it('moves the clock, which runs on', async () => {
		const set = '2026-12-31T22:59:00+00:00';
		const { data } = await control('PATCH', 'clock', { set, advanceSeconds: 120 });
		expect(data.now).toMatch(/^2026-12-31T23:01:00/);
		expect((await control('PATCH', 'clock', { set: 'tomorrow' })).status).toBe(400);
	});
});
