import { Matrix } from './matrix';
import { positionsOf, type Turned } from './positions';
import type { FailedTest } from './suite';

const [red, green, blue] = positionsOf('shop', {
	red: { meaning: 'One.', values: [false, true], initial: false },
	green: { meaning: 'Two.', values: [false, true], initial: false },
	blue: { meaning: 'Three.', values: 'count', initial: 0, other: 3 },
});
const all = [red, green, blue].flatMap((position) => position ?? []);

const sales: FailedTest = { file: 'sales.test.ts', test: 'sells' };
const stock: FailedTest = { file: 'stock.test.ts', test: 'counts' };

type Answer = (names: string[], run: number) => FailedTest[];

/** Shows all three switches in one run, with a suite that answers by the names that are turned. */
async function shown(answer: Answer, turned: Turned = all) {
	const calls: string[] = [];
	const matrix = new Matrix(
		async (paths, positions) => {
			const names = positions.map(({ name }) => name);
			calls.push(`${names.join('+')} on ${paths.join(', ')}`);
			return answer(names, calls.length).filter(
				({ file }) => paths.includes('all') || paths.includes(file),
			);
		},
		() => undefined,
	);
	await matrix.show(['all'], turned);
	const { runs, failed, flaky } = matrix;
	expect(runs).toBe(calls.length);
	return { calls, failed, flaky };
}

describe('the switch matrix', () => {
	it('is content with one green run', async () => {
		expect(await shown(() => [])).toEqual({
			calls: ['red+green+blue on all'],
			failed: [],
			flaky: [],
		});
	});

	it('names the guilty switch, running only the files that failed', async () => {
		const { calls, failed, flaky } = await shown((names) =>
			names.includes('blue') ? [stock] : [],
		);
		expect(calls).toEqual([
			'red+green+blue on all',
			'red+green+blue on stock.test.ts',
			'red on stock.test.ts',
			'green on stock.test.ts',
			'blue on stock.test.ts',
			'blue on stock.test.ts',
		]);
		expect(failed).toEqual([{ turned: ['shop.blue=3'], tests: ['stock.test.ts: counts'] }]);
		expect(flaky).toEqual([]);
	});

	it('does not believe a failure that does not come again, and says so', async () => {
		const { calls, failed, flaky } = await shown((_names, run) => (run === 1 ? [sales] : []));
		expect(calls).toEqual(['red+green+blue on all', 'red+green+blue on sales.test.ts']);
		expect(failed).toEqual([]);
		expect(flaky).toEqual([
			{
				turned: ['shop.red=true', 'shop.green=true', 'shop.blue=3'],
				tests: ['sales.test.ts: sells'],
			},
		]);
	});

	it('counts only the test that failed twice when another of its file failed once', async () => {
		const other = { ...sales, test: 'credits' };
		const { failed, flaky } = await shown(
			(_names, run) => (run === 1 ? [sales, other] : [sales]),
			all.slice(0, 1),
		);
		expect(failed).toEqual([{ turned: ['shop.red=true'], tests: ['sales.test.ts: sells'] }]);
		expect(flaky).toEqual([{ turned: ['shop.red=true'], tests: ['sales.test.ts: credits'] }]);
	});

	it('believes a file that does not run and then fails in a test', async () => {
		const { failed } = await shown(
			(_names, run) => (run === 1 ? [{ file: sales.file }] : [sales]),
			all.slice(0, 1),
		);
		expect(failed).toEqual([{ turned: ['shop.red=true'], tests: ['sales.test.ts: sells'] }]);
	});

	it('tells what only several switches together bring about, beside what one does', async () => {
		const { failed } = await shown((names) => [
			...(names.includes('red') ? [sales] : []),
			...(names.includes('green') && names.includes('blue') ? [stock] : []),
		]);
		expect(failed).toEqual([
			{ turned: ['shop.red=true'], tests: ['sales.test.ts: sells'] },
			{
				turned: ['shop.red=true', 'shop.green=true', 'shop.blue=3'],
				tests: ['stock.test.ts: counts'],
			},
		]);
	});
});
