import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { chosen, cogsLines, dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({
		createAnswersEmpty: false,
		entryGuids: true,
		tokenSeconds: 400 * 86_400,
	});
	await demo.dinero.clock({ set: '2026-01-10T10:00:00Z' });
});

const noon = (day: string): string => `${day}T12:00:00.000+01:00`;

async function book(day: string): Promise<void> {
	const form = { date: noon(day), ...cogsLines, additionalFields: {} };
	const [made] = await run('manualVoucher', 'create', form);
	await run('manualVoucher', 'book', { voucher: chosen(made?.json['guid']) });
}

async function entries(from: string, to: string, more: IDataObject = {}, continueOnFail = false) {
	const hints: string[] = [];
	const parameters = { fromDate: noon(from), toDate: noon(to), returnAll: true, simplify: true };
	await demo.dinero.forget();
	const items = await run(
		'entry',
		'getAll',
		{ ...parameters, ...more },
		{ continueOnFail, onHints: (said) => hints.push(...said) },
	);
	return { rows: items.map(({ json }) => json), hints };
}

async function asked(part: string): Promise<string[]> {
	const calls = await demo.dinero.calls();
	return calls
		.filter(({ path }) => path.includes(part))
		.map(({ path }) => path.split('?')[1] ?? '');
}

const dates = (rows: IDataObject[]) => [...new Set(rows.map(({ date }) => date))];

test('trap 15: a period over two accounting years is read year by year, and nothing is lost', async () => {
	await book('2025-12-31');
	await book('2026-01-01');
	const { rows, hints } = await entries('2025-12-01', '2026-01-31');
	expect(rows.map(({ date, accountingYear }) => [date, accountingYear])).toEqual([
		['2025-12-31', '2025'],
		['2025-12-31', '2025'],
		['2026-01-01', '2026'],
		['2026-01-01', '2026'],
	]);
	expect(await asked('/entries?')).toEqual([
		'fromDate=2025-12-01&toDate=2025-12-31&includePrimo=false',
		'fromDate=2026-01-01&toDate=2026-01-31&includePrimo=false',
	]);
	expect(hints).toEqual([]);
});

test('trap 15: days outside the accounting years are said, and the rest is read', async () => {
	await book('2025-12-31');
	const { rows, hints } = await entries('2024-06-01', '2027-06-30');
	expect(dates(rows)).toEqual(['2025-12-31']);
	expect(hints).toHaveLength(1);
	expect(hints[0]).toContain('01.06.2024-31.12.2024');
	expect(hints[0]).toContain('01.01.2027-30.06.2027');
});

test('trap 15: a period wholly outside is an error that names the years', async () => {
	const { rows } = await entries('2024-01-01', '2024-12-31', {}, true);
	expect(rows[0]).toMatchObject({ code: 'OUTSIDE_YEARS', class: 'data' });
	expect(rows[0]?.['en']).toContain('2025: 01.01.2025-31.12.2025');
});

test('trap 15: a period that ends before it begins is told before Dinero is asked for entries', async () => {
	const { rows } = await entries('2026-02-01', '2026-01-01', {}, true);
	expect(rows[0]).toMatchObject({ code: 'PERIOD_REVERSED' });
	expect(await asked('/entries')).toEqual([]);
});

test('trap 15: when enough is read, the later years are not asked for', async () => {
	await book('2025-12-31');
	await book('2026-01-01');
	const { rows } = await entries('2025-01-01', '2026-12-31', { returnAll: false, limit: 2 });
	expect(rows).toHaveLength(2);
	expect(await asked('/entries?')).toHaveLength(1);
});

async function changes(changesFrom: string, changesTo: string, more: IDataObject = {}) {
	await demo.dinero.forget();
	const parameters = { changesFrom, changesTo, returnAll: true, simplify: true };
	const items = await run('entry', 'getChanges', { ...parameters, ...more });
	return items.map(({ json }) => json);
}

test.each(['included', 'excluded'])(
	'trap 15: a stretch of 80 days is read in three calls, each entry once (31 days itself: %s)',
	async (entryChangesLimit) => {
		await demo.dinero.switches({ entryChangesLimit });
		// On the very border between the first two stretches, and one in each.
		for (const set of ['2026-01-10T10:00:00Z', '2026-01-31T23:59:59Z', '2026-03-20T10:00:00Z']) {
			await demo.dinero.clock({ set });
			await book('2026-01-05');
		}
		const rows = await changes('2026-01-01T00:00:00Z', '2026-03-22T00:00:00Z');
		expect(rows).toHaveLength(6);
		expect(new Set(rows.map(({ entryGuid }) => entryGuid)).size).toBe(6);
		expect(await asked('/entries/changes')).toEqual([
			'changesFrom=2026-01-01T00%3A00%3A00Z&changesTo=2026-01-31T23%3A59%3A59Z&includePrimo=false',
			'changesFrom=2026-01-31T23%3A59%3A59Z&changesTo=2026-03-03T23%3A59%3A58Z&includePrimo=false',
			'changesFrom=2026-03-03T23%3A59%3A58Z&changesTo=2026-03-22T00%3A00%3A00Z&includePrimo=false',
		]);
	},
);

test('trap 15: the day of an entry does not matter for its change, and an opening entry comes once with its last total', async () => {
	await demo.dinero.clock({ set: '2026-01-10T10:00:00Z' });
	await book('2025-12-01');
	await demo.dinero.clock({ set: '2026-03-20T10:00:00Z' });
	await book('2025-12-02');
	const rows = await changes('2026-01-01T00:00:00Z', '2026-03-22T00:00:00Z', {
		includePrimo: true,
	});
	const primo = rows.filter(({ type }) => type === 'Primo');
	expect(primo).toMatchObject([{ accountNumber: 53500, amount: -899.2, date: '2026-01-01' }]);
	expect(rows.filter(({ type }) => type === 'Normal')).toHaveLength(4);
});

test('trap 15: a stretch that ends before it begins is refused in words', async () => {
	const parameters = { changesFrom: noon('2026-02-01'), changesTo: noon('2026-01-01') };
	const [item] = await run(
		'entry',
		'getChanges',
		{ ...parameters, returnAll: true },
		{ continueOnFail: true },
	);
	expect(item?.json).toMatchObject({ code: 'PERIOD_REVERSED' });
});
