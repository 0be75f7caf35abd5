import { rogerDay } from '../../bookkeeping/document/rogerDay';
import { oreOf } from '../../nodes/Roger/fields/amounts';
import { createRogerApi, type RogerApi } from '../../services/roger/api';
import { downloadAttachment } from '../../services/roger/attachments';
import { codeExpense } from '../../services/roger/coding';
import { listExpenses } from '../../services/roger/expenseList';
import { getExpense } from '../../services/roger/expenses';
import { scripted, type Answer } from './scripted';

const ROOT = 'https://api.example.com/external';

function client(answers: Answer[], stored: Answer[] = []) {
	const own = scripted(answers);
	const storage = scripted(stored);
	const warnings: string[] = [];
	const api: RogerApi = createRogerApi({
		surroundings: own.surroundings,
		withoutLogin: storage.surroundings.send,
		baseUrl: ROOT,
		credentialKey: 'test',
		onWarning: (text) => warnings.push(text),
	});
	return { api, own, storage, warnings };
}

const expense = (more: object = {}) => ({
	...{ id: 'Abc12345', amount: 125_000, state: 'Booked', number: 7 },
	...more,
});
const detail = (more: object = {}): Answer => ({ body: { data: expense(more) } });

describe('the list of documents', () => {
	const row = (index: number) => expense({ id: `Doc${index}` });
	const page = (from: number, to: number, total?: number): Answer => ({
		body: {
			...(total !== undefined && { total }),
			data: { bills: Array.from({ length: to - from }, (_, index) => row(from + index)) },
		},
	});
	const filters = { teamId: 'vqLGN4gO', state: 'Booked' };
	const asked = ({ own }: ReturnType<typeof client>) =>
		own.requests.map(({ query }) => [query?.['Offset'], query?.['Count']]);

	test('of one page is one call', async () => {
		const made = client([page(0, 3, 3)]);
		expect((await listExpenses(made.api, filters)).rows).toHaveLength(3);
		expect(made.own.requests[0]?.query).toEqual({
			...{ TeamId: 'vqLGN4gO', State: 'Booked', Offset: '0', Count: '100' },
		});
	});

	test('is read over three pages that overlap', async () => {
		const made = client([page(0, 100, 230), page(95, 195, 230), page(190, 230, 230)]);
		const { rows, complete } = await listExpenses(made.api, filters);
		expect(rows).toHaveLength(230);
		expect(complete).toBe(true);
		expect(asked(made)).toEqual([
			['0', '100'],
			['95', '100'],
			['190', '100'],
		]);
	});

	test('stops within the second page at the limit', async () => {
		const made = client([page(0, 100, 500), page(95, 195, 500)]);
		const { rows } = await listExpenses(made.api, filters, 130);
		expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 130 }, (_, at) => `Doc${at}`));
		expect(made.own.requests).toHaveLength(2);
	});

	test('asks for ten rows at least', async () => {
		const made = client([page(0, 10, 40)]);
		expect((await listExpenses(made.api, filters, 3)).rows).toHaveLength(3);
		expect(asked(made)).toEqual([['0', '10']]);
	});

	test('steps back where so many left that a page shows nothing of what was read', async () => {
		// Forty of the first hundred left after the first page, so Doc100 stands at 60 now.
		const made = client([
			page(0, 100, 230),
			page(135, 190, 190),
			page(40, 135, 190),
			page(130, 230, 190),
		]);
		const { rows } = await listExpenses(made.api, filters);
		expect(rows.map(({ id }) => id)).toContain('Doc100');
		expect(asked(made).map(([offset]) => offset)).toEqual(['0', '95', '0', '90']);
	});

	test('goes on over a full page of known rows: many came in before it', async () => {
		const made = client([
			page(0, 100),
			page(0, 100),
			page(95, 150),
			page(145, 150),
			page(145, 150),
		]);
		const { rows, complete } = await listExpenses(made.api, filters);
		expect(rows).toHaveLength(150);
		expect(complete).toBe(true);
	});

	test('that never turns its pages is told as not whole', async () => {
		const made = client(Array.from({ length: 40 }, () => page(0, 100, 500)));
		const { rows, complete } = await listExpenses(made.api, filters);
		expect(rows).toHaveLength(100);
		expect(complete).toBe(false);
	});

	test('without a total ends with a page that is short and says nothing new', async () => {
		const made = client([page(0, 12), page(7, 12)]);
		expect(await listExpenses(made.api, filters)).toMatchObject({ complete: true });
		const none = client([page(0, 0)]);
		expect((await listExpenses(none.api, filters)).rows).toEqual([]);
	});

	test('in another shape is drift, never an empty list', async () => {
		const made = client([{ body: { data: [] } }]);
		await expect(listExpenses(made.api, filters)).rejects.toThrow(/bills|data/);
	});
});

describe('coding', () => {
	const patched = ({ own }: ReturnType<typeof client>) =>
		own.requests
			.filter(({ method }) => method !== 'GET')
			.map(({ url, json }) => [url.replace(`${ROOT}/v2/expenses/Abc12345`, ''), json]);
	const coding = { categoryId: 'Cat00001', labels: ['Lab00001'] };

	test('adds where nothing stands and replaces where something does, with the media type of patches', async () => {
		const made = client([detail({ category: { id: 'Cat00009' }, labels: [] }), { status: 200 }]);
		expect(await codeExpense(made.api, 'Abc12345', coding)).toBe('patch');
		expect(patched(made)).toEqual([
			[
				'',
				[
					{ op: 'replace', path: '/categoryId', value: 'Cat00001' },
					{ op: 'add', path: '/labels', value: ['Lab00001'] },
				],
			],
		]);
		expect(made.own.requests[1]?.jsonType).toBe('application/json-patch+json');
	});

	test('that stands already asks for nothing', async () => {
		const made = client([detail({ category: { id: 'Cat00001' }, labels: [{ id: 'Lab00001' }] })]);
		expect(await codeExpense(made.api, 'Abc12345', coding)).toBe('nothing');
	});

	test.each([404, 405, 415, 500])(
		'falls back to single calls where patches answer %s',
		async (status) => {
			const made = client([detail(), { status, body: 'no' }, detail(), {}, {}]);
			expect(await codeExpense(made.api, 'Abc12345', coding)).toBe('fields');
			expect(patched(made).slice(1)).toEqual([
				['/category', { categoryId: 'Cat00001' }],
				['/labels', { labelId: 'Lab00001' }],
			]);
		},
	);

	test('that stands after a lost answer is not written twice', async () => {
		const done = detail({ category: { id: 'Cat00001' }, labels: [{ id: 'Lab00001' }] });
		const made = client([detail(), { status: 500, body: 'no' }, done]);
		expect(await codeExpense(made.api, 'Abc12345', coding)).toBe('patch');
		expect(patched(made)).toHaveLength(1);
	});

	test('does nothing by half where single calls cannot take a label away', async () => {
		const standing = detail({ labels: [{ id: 'Lab00009' }] });
		const made = client([standing, { status: 405, body: 'no' }, standing]);
		await expect(codeExpense(made.api, 'Abc12345', coding)).rejects.toThrow(/no/);
		expect(patched(made)).toHaveLength(1);
	});

	test('that Roger refuses by its rules is not tried in another way', async () => {
		const made = client([detail(), { status: 400, body: { detail: 'Unknown category' } }]);
		await expect(codeExpense(made.api, 'Abc12345', coding)).rejects.toThrow(/Unknown category/);
		expect(made.own.requests).toHaveLength(2);
	});
});

describe('a file', () => {
	const STORAGE = 'https://files.example.net/b/Bill.pdf?sig=a%2Bb&se=1';
	const read = async (api: RogerApi) => await getExpense(api, 'Abc12345');
	const withFile = (url: string) =>
		detail({ attachments: [{ id: 'Att00001', url, isOriginal: true }] });
	const pdf = (headers: Record<string, string> = {}): Answer => ({
		...{ body: new TextEncoder().encode('%PDF-1.7 a bill'), headers },
	});
	async function fetched(made: ReturnType<typeof client>) {
		const found = await read(made.api);
		const [chosen] = found.attachments ?? [];
		if (!chosen) throw new Error('no file');
		return await downloadAttachment(made.api, found, chosen);
	}

	test('of another host is fetched without the login', async () => {
		const made = client([withFile(STORAGE)], [pdf()]);
		const file = await fetched(made);
		expect(file).toMatchObject({ mimeType: 'application/pdf', fileName: 'Bill.pdf' });
		expect(made.storage.requests).toMatchObject([{ query: { sig: 'a+b', se: '1' } }]);
		expect(made.own.requests).toHaveLength(1);
	});

	test('below the API is fetched with it', async () => {
		const made = client([
			withFile(`${ROOT}/files/1`),
			pdf({ 'content-disposition': 'attachment; filename="Regning æ.pdf"' }),
		]);
		expect((await fetched(made)).fileName).toBe('Regning æ.pdf');
		expect(made.storage.requests).toEqual([]);
	});

	test('whose link ran out is fetched by a fresh one, once', async () => {
		const made = client(
			[withFile(`${STORAGE}&old=1`), withFile(STORAGE)],
			[{ status: 403 }, pdf()],
		);
		expect((await fetched(made)).bytes).toHaveLength(15);
		const gone = client([withFile(STORAGE), withFile(STORAGE)], [{ status: 410 }, { status: 410 }]);
		await expect(fetched(gone)).rejects.toThrow(/410/);
	});

	test('never shows the right of its link in an error', async () => {
		const made = client([withFile(STORAGE), withFile(STORAGE)], [{ status: 404 }, { status: 404 }]);
		const error = await fetched(made).catch((thrown: unknown) => thrown);
		expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('sig');
	});

	test('that is a web page, or lies at an open address, is refused', async () => {
		const page = client(
			[withFile(STORAGE)],
			[{ body: '<html>', headers: { 'content-type': 'text/html' } }],
		);
		await expect(fetched(page)).rejects.toThrow(/web page/);
		const open = client([withFile('http://files.example.net/a.pdf')]);
		await expect(fetched(open)).rejects.toThrow(/https/);
	});
});

describe('what Roger says', () => {
	test('as a warning is passed on', async () => {
		const warnings = [
			{ severity: 'Low', message: 'Slow today' },
			{ severity: 'Low', message: null },
		];
		const made = client([{ body: { data: expense(), warnings } }]);
		await getExpense(made.api, 'Abc12345');
		expect(made.warnings).toEqual(['Slow today']);
	});

	test.each([
		['Just a text', 'Just a text'],
		[{ errors: { Count: ['Too few'] } }, 'Too few'],
		[{ title: 'Bad Request', detail: 'No such team' }, 'No such team'],
		[{ message: 'Nope', requestId: 'x' }, 'Nope'],
	])('as a refusal is read: %j', async (body, words) => {
		const made = client([{ status: 400, body }]);
		await expect(getExpense(made.api, 'Abc12345')).rejects.toThrow(words);
	});

	test('of an amount that is no whole øre is drift', async () => {
		const made = client([detail({ amount: 12.5 })]);
		await expect(getExpense(made.api, 'Abc12345')).rejects.toThrow(/amount/);
	});
});

test.each([
	['2026-11-04', '2026-11-04'],
	['2026-11-04T00:00:00', '2026-11-04'],
	['2026-11-04T00:00:00.0000000Z', '2026-11-04'],
	['2026-11-03T23:00:00Z', '2026-11-04'],
	['2026-07-03T22:00:00.0000000Z', '2026-07-04'],
	['2026-07-27T21:46:00.0800000Z', '2026-07-27'],
	[null, null],
	['soon', null],
])('the day of %s is %s', (text, day) => expect(rogerDay(text)).toBe(day));

test.each([
	['1234.50', 123_450],
	[1234.5, 123_450],
	['0.07', 7],
	[-12, -1200],
	['1.005', undefined],
	['1.234,50', undefined],
	['', undefined],
	[null, undefined],
])('%s as an amount is %s øre', (value, ore) => {
	if (ore === undefined) expect(() => oreOf(value, 'amount')).toThrow(/at most two decimals/);
	else expect(oreOf(value, 'amount')).toBe(ore);
});
