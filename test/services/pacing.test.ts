import fc from 'fast-check';
import { Pacing } from '../../services/http/pacing';

const WINDOW = 60_000;

/** The most calls in any 60 seconds. */
const busiest = (times: number[]): number =>
	Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + WINDOW).length));

test('[14.5 Rate limit] 500 documents in a row: never more than the limit minus one in any 60 seconds', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 2, max: 100 }),
			fc.array(fc.nat(5000), { minLength: 500, maxLength: 500 }),
			async (limit, gaps) => {
				let time = 0;
				const clock = { now: () => time, sleep: async (ms: number) => void (time += ms) };
				const pacing = new Pacing();
				const times: number[] = [];
				for (const gap of gaps) {
					time += gap;
					await pacing.take('key', limit, clock);
					times.push(time);
				}
				expect(busiest(times)).toBeLessThanOrEqual(Math.max(1, limit - 1));
			},
		),
		{ numRuns: 20 },
	);
});

test('callers that wait together share the window', async () => {
	let time = 0;
	const sleepers: Array<{ at: number; wake: () => void }> = [];
	const clock = {
		now: () => time,
		sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ at: time + ms, wake })),
	};
	const pacing = new Pacing();
	const times: number[] = [];
	const calls = Array.from({ length: 30 }, () =>
		pacing.take('key', 11, clock).then(() => times.push(time)),
	);
	for (let turn = 0; turn < 20 && times.length < 30; turn += 1) {
		await new Promise(setImmediate);
		time = Math.min(...sleepers.map(({ at }) => at));
		for (const { at, wake } of sleepers.splice(0)) if (at <= time) wake();
	}
	await Promise.all(calls);
	expect(busiest(times)).toBe(10);
});

test('keys do not wait for each other', async () => {
	const pacing = new Pacing();
	const clock = { now: () => 0, sleep: () => Promise.reject(new Error('waited')) };
	await pacing.take('a', 2, clock);
	await pacing.take('b', 2, clock);
	await expect(pacing.take('a', 2, clock)).rejects.toThrow('waited');
});
