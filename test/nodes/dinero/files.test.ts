import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { fileItem } from './cases/file';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ fileListLagMs: 0, fileReadyLagMs: 0, bareTimes: 'utc' });
});

const PNG = '\u0089PNG\r\n';

async function upload(...[content, name, type]: Parameters<typeof fileItem>): Promise<string> {
	const items = [fileItem(content, name, type)];
	const [item] = await run('file', 'upload', { binaryPropertyName: 'data' }, { items });
	return String(item?.json['fileGuid']);
}

const count = async () =>
	(await run('file', 'getAll', { returnAll: true, fileStatus: 'All', filters: {} })).length;

describe('the days of a list', () => {
	const at = async (set: string, name: string) => {
		await demo.dinero.clock({ set });
		await upload(undefined, name);
	};
	const day = (text: string) => `${text}T12:00:00.000+01:00`;

	test.each(['dayStart', 'daysIncluded', 'daysExcluded'])(
		'are Danish days that both count, when Dinero reads them as %s',
		async (fileDayBounds) => {
			await demo.dinero.switches({ fileDayBounds, tokenSeconds: 90 * 86_400, fileName: 'kept' });
			await at('2026-11-18T22:30:00Z', 'before.pdf');
			await at('2026-11-18T23:30:00Z', 'first.pdf');
			await at('2026-11-20T22:30:00Z', 'last.pdf');
			await at('2026-11-20T23:30:00Z', 'after.pdf');
			const filters = { uploadedFrom: day('2026-11-19'), uploadedTo: day('2026-11-20') };
			const rows = await run('file', 'getAll', { returnAll: true, fileStatus: 'All', filters });
			expect(rows.map(({ json }) => json['Name'])).toEqual(['first.pdf', 'last.pdf']);
			const limited = { returnAll: false, limit: 1, fileStatus: 'All', filters };
			expect(await run('file', 'getAll', limited)).toHaveLength(1);
		},
	);
});

test('an upload whose token has ended is sent again with a new one, whole and once', async () => {
	await demo.dinero.switches({ createAnswersEmpty: false });
	await upload('%PDF-1.4 first', 'first.pdf');
	await demo.dinero.forget();
	const path = '/v1/1001/files';
	await demo.dinero.faults([{ method: 'POST', path, kind: '401once', times: 1 }]);
	const content = `%PDF-1.4 ${'æ'.repeat(5000)}`;
	const fileGuid = await upload(content, 'bilag.pdf');
	const sent = (await demo.dinero.calls()).filter((call) => call.path === path);
	expect(sent.filter(({ method }) => method === 'POST').map(({ status }) => status)).toEqual([
		401, 200,
	]);
	expect(await count()).toBe(2);
	const [row] = (
		await run('file', 'getAll', { returnAll: true, fileStatus: 'All', filters: {} })
	).filter(({ json }) => json['FileGuid'] === fileGuid);
	expect(row?.json['Size']).toBe(Buffer.byteLength(content));
});

describe('an upload without a clear answer', () => {
	const lose = () =>
		demo.dinero.faults([{ method: 'POST', path: '/v1/1001/files', kind: 'lostAnswer' }]);

	test('finds the file that was stored, by its bytes', async () => {
		await upload('%PDF-1.4 same size a', 'bilag.pdf');
		await demo.dinero.clock({ advanceSeconds: 2 });
		await lose();
		const guid = await upload('%PDF-1.4 same size b', 'bilag.pdf');
		const parameters = { file: chosen(guid), binaryPropertyName: 'data' };
		const [down] = await run('file', 'download', parameters);
		const data = Buffer.from(down?.binary?.['data']?.data ?? '', 'base64').toString();
		expect(data).toBe('%PDF-1.4 same size b');
		expect(await count()).toBe(2);
	});

	test('stays uncertain when the file is not there', async () => {
		await demo.dinero.switches({ fileListLagMs: 60_000 });
		await lose();
		const parameters = { binaryPropertyName: 'data' };
		const [item] = await run('file', 'upload', parameters, {
			items: [fileItem()],
			continueOnFail: true,
		});
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN', uncertain: true });
	});

	test('an empty answer is no reason to upload again', async () => {
		await demo.dinero.switches({ createAnswersEmpty: true });
		expect(await upload(undefined, 'bilag æøå.pdf')).toMatch(/^\w+$/);
		expect(await count()).toBe(1);
	});
});

test('a file over 6,000,000 bytes is refused in plain words before any call', async () => {
	const items = [fileItem('x'.repeat(6_000_001), 'stor.pdf')];
	await demo.dinero.forget();
	const [item] = await run(
		'file',
		'upload',
		{ binaryPropertyName: 'data' },
		{ items, continueOnFail: true },
	);
	expect(item?.json).toMatchObject({ code: 'FILE_TOO_LARGE' });
	expect(item?.json['da']).toContain('stor.pdf');
	expect(await demo.dinero.calls()).toEqual([]);
});

test('a file of exactly 6,000,000 bytes goes through', async () => {
	const content = `%PDF-1.4${'x'.repeat(6_000_000 - 8)}`;
	expect(await upload(content, 'graense.pdf')).not.toBe('');
});

test('a picture comes back with its type', async () => {
	const data = Buffer.from(PNG, 'latin1').toString('base64');
	const binary = { data: { data, mimeType: 'image/png', fileName: 'kvittering.png' } };
	const items = [{ json: {}, binary }];
	const [up] = await run('file', 'upload', { binaryPropertyName: 'data' }, { items });
	const parameters = { file: chosen(up?.json['fileGuid']), binaryPropertyName: 'data' };
	const [down] = await run('file', 'download', parameters);
	expect(down?.binary?.['data']).toMatchObject({ mimeType: 'image/png', fileExtension: 'png' });
});

test('the list to choose from shows name and day, the newest first', async () => {
	await demo.dinero.switches({ tokenSeconds: 86_400, fileName: 'kept' });
	await demo.dinero.clock({ set: '2026-11-19T10:00:00Z' });
	await upload(undefined, 'gammel.pdf');
	await demo.dinero.clock({ set: '2026-11-20T10:00:00Z' });
	await upload(undefined, 'ny.pdf');
	const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
	const form = { type: 'dinero', parameters: {}, credentials };
	const names = async (filter?: string) =>
		(await loadList(form, 'searchFiles', filter)).results.map(({ name }) => name);
	expect(await names()).toEqual([
		'ny.pdf - 20.11.2026 (unused)',
		'gammel.pdf - 19.11.2026 (unused)',
	]);
	expect(await names('gammel')).toHaveLength(1);
});
