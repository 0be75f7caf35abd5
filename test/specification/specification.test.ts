import path from 'node:path';
import { proveRows, type TestOutcome } from './proveRows';
import { ROWS } from './rows';
import type { RowGroup } from './rowGroup';
import { namedRows, rowKey } from './rowNames';
import { outcomesOf } from './rowTests';
import { specificationPage } from './specificationPage';

const GROUPS: RowGroup[] = [
	{ section: '6.8', title: 'Edge cases', rows: ['Draft deleted in Dinero', 'Goods leave, late'] },
];
const outcome = (title: string, status = 'passed', around: string[] = []): TestOutcome => ({
	file: 'test/a.test.ts',
	titles: [...around, title],
	status,
});
const results = (...tests: TestOutcome[]) =>
	proveRows(GROUPS, tests).rows.map(({ result }) => result);

describe('the rows that a name begins with', () => {
	it.each([
		['[6.8 Draft deleted in Dinero] asks', [{ section: '6.8', row: 'Draft deleted in Dinero' }]],
		['[8.5 Goods leave [R15]] waits', [{ section: '8.5', row: 'Goods leave [R15]' }]],
		[
			'[6.7 example A] [8.4 Right] books',
			[
				{ section: '6.7', row: 'example A' },
				{ section: '8.4', row: 'Right' },
			],
		],
		['asks about [6.8 Draft]', []],
		['[6.8 never closed', []],
		['[draft] is kept', []],
	])('of %s', (title, rows) => {
		expect(namedRows(title)).toEqual(rows);
	});

	it('are told apart without their marks', () => {
		const marked = { section: '6.8', row: 'Booked *twice*, status `draft` [R15]' };
		expect(rowKey(marked)).toBe(rowKey({ section: '6.8', row: 'booked twice, status draft' }));
		expect(rowKey({ section: '6.7', row: 'A' })).not.toBe(rowKey({ section: '6.8', row: 'A' }));
	});
});

describe('a row', () => {
	it('is passed only where every one of its tests passed', () => {
		const passed = outcome('[6.8 Draft deleted in Dinero] asks');
		expect(results(passed)).toEqual(['passed', 'missing']);
		const failed = outcome('[6.8 Draft deleted in Dinero] twice', 'failed');
		expect(results(passed, failed)).toEqual(['failed', 'missing']);
	});

	it('may be named by what stands around its tests', () => {
		expect(results(outcome('asks', 'passed', ['[6.8 Draft deleted in Dinero]']))).toContain(
			'passed',
		);
	});

	it.each(['pending', 'todo', 'skipped'])('is not proven by a test that is %s', (status) => {
		expect(results(outcome('[6.8 Draft deleted in Dinero] x', status))).toEqual([
			'missing',
			'missing',
		]);
	});

	it('that no specification has is told', () => {
		expect(proveRows(GROUPS, [outcome('[6.8 Draft lost] x')]).unknown).toEqual(['6.8 draft lost']);
	});
});

test('a file that does not run fails the rows that it names', async () => {
	const name = path.join(__dirname, 'specification.test.ts');
	const report = { testResults: [{ name, message: 'SyntaxError', assertionResults: [] }] };
	const outcomes = await outcomesOf(report);
	expect(results(...outcomes)).toEqual(['failed', 'missing']);
});

test('the page has each row with its result and its test', () => {
	const page = specificationPage(
		GROUPS,
		proveRows(GROUPS, [outcome('[6.8 Draft deleted in Dinero]')]),
	);
	expect(page).toContain('| Draft deleted in Dinero | passed | `test/a.test.ts` |');
	expect(page).toContain('| Goods leave, late | missing |  |');
	expect(page).toContain('2 rows: 1 passed, 0 failed, 1 missing.');
});

test('no row of the specification stands twice', () => {
	const keys = ROWS.flatMap(({ section, rows }) => rows.map((row) => rowKey({ section, row })));
	expect(new Set(keys).size).toBe(keys.length);
	expect(keys.length).toBeGreaterThan(150);
});
