import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { runNode } from '../../engine/runNode';
import { DEMO_SECOND_TEAM, DEMO_TEAM } from '../../simulators/roger';
import { byId, byNumber, fileItem, team } from './roger';

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

async function run(
	resource: string,
	operation: string,
	parameters: IDataObject = {},
	items: INodeExecutionData[] = [{ json: {} }],
): Promise<INodeExecutionData[]> {
	const [output = []] = await runNode({
		type: 'roger',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
		items,
	});
	return output;
}

const on = (id: string): IDataObject => ({ team, expense: byId(id) });
const writes = async (): Promise<string[]> =>
	(await demo.roger.calls())
		.filter(({ method, path }) => method !== 'GET' && !path.includes('/connect/'))
		.map(({ method, path }) => `${method} ${path}`);
const refusal = (asked: Promise<unknown>): Promise<string> =>
	asked.then(
		() => 'did not fail',
		(error: unknown) => String((error as { description?: string }).description),
	);

describe('what moves money or destroys', () => {
	test.each([
		['expense', 'approve', on('Aw01Vent')],
		['expense', 'decline', { ...on('Aw01Vent'), reason: 'Nej' }],
		['expense', 'delete', on('Bk07Slet')],
		['category', 'delete', { team, category: byNumber('2100') }],
		['list', 'delete', { team, list: byId('AnyList1'), soft: true }],
	])('is not done without its switch: %s %s', async (resource, operation, parameters) => {
		expect(await refusal(run(resource, operation, parameters))).toMatch(/\[OPT_IN_NEEDED\]$/);
		expect(await writes()).toEqual([]);
	});

	test('is not done by an item that switches it on', async () => {
		const parameters = { ...on('Aw01Vent'), releasePayment: 'true' };
		expect(await refusal(run('expense', 'approve', parameters))).toMatch(/\[OPT_IN_NEEDED\]$/);
		expect(await writes()).toEqual([]);
	});
});

describe('lines', () => {
	const line = (amount: unknown) => ({ amount, category: byNumber('7300') });

	test.each([
		['one øre too little', [line('1000'), line('249.99')], 'ROGER_LINES_SUM'],
		['three decimals', [line('1250.005')], 'ROGER_AMOUNT'],
		['a comma', [line('1250,00')], 'ROGER_AMOUNT'],
		['nothing', [], 'ROGER_FIELD_EMPTY'],
		[
			'an account nobody has',
			[{ ...line('1250'), category: byNumber('9999') }],
			'ROGER_FIELD_EMPTY',
		],
		['a label without its list', [{ ...line('1250'), labels: 'Lab00001' }], 'ROGER_FIELD_EMPTY'],
	])('with %s are refused before anything is sent', async (_, lines, code) => {
		const parameters = { ...on('Bk02Uden'), lines: { line: lines } };
		expect(await refusal(run('expense', 'setLines', parameters))).toContain(`[${code}]`);
		expect(await writes()).toEqual([]);
	});

	test('by JSON stand afterwards, to the øre', async () => {
		const [first] = await run('category', 'get', { team, category: byNumber('2100') });
		const category = first?.json['id'];
		const linesJson = JSON.stringify([
			{ amount: '0.10', category, note: 'Øre' },
			{ amount: 1249.9, category },
		]);
		await run('expense', 'setLines', { ...on('Bk02Uden'), specifyLines: 'json', linesJson });
		const [found] = await run('expense', 'get', on('Bk02Uden'));
		expect(found?.json['lines']).toMatchObject([
			{ amountOre: 10, note: 'Øre', categoryNumber: '2100' },
			{ amountOre: 124_990 },
		]);
	});
});

test('coding is added and then replaced, both by one patch', async () => {
	await demo.roger.switches({ jsonPatch: 'works' });
	const code = (number: string) =>
		run('expense', 'setCoding', {
			...on('Bk02Uden'),
			updateFields: { category: byNumber(number) },
		});
	expect((await code('2100'))[0]?.json).toMatchObject({ changed: true, codedBy: 'patch' });
	expect((await code('7300'))[0]?.json).toMatchObject({ changed: true, codedBy: 'patch' });
	expect((await code('7300'))[0]?.json).toMatchObject({ changed: false, codedBy: 'nothing' });
	const [found] = await run('expense', 'get', on('Bk02Uden'));
	expect(found?.json['categoryNumber']).toBe('7300');
});

test.each(['signed', 'api'])(
	'a paper goes up and comes down as it was (%s)',
	async (attachmentLink) => {
		await demo.roger.switches({ attachmentLink });
		const bytes = Buffer.from('%PDF-1.4 the paper of a test');
		const [made] = await run('expense', 'upload', { team, type: 'Bill' }, [fileItem(bytes)]);
		const [file] = await run('expense', 'downloadAttachment', on(String(made?.json['id'])));
		expect(file?.binary?.['data']?.mimeType).toBe('application/pdf');
		expect(Buffer.from(String(file?.binary?.['data']?.data), 'base64')).toEqual(bytes);
	},
);

test('a file that Roger does not read is refused before it is sent', async () => {
	const text = fileItem(Buffer.from('Kære bogholder'), 'text/plain');
	const asked = run('expense', 'upload', { team, type: 'Bill' }, [text]);
	expect(await refusal(asked)).toMatch(/\[ROGER_FILE_TYPE\]$/);
	expect(await writes()).toEqual([]);
});

describe('a vendor', () => {
	test('that carries another id is left alone', async () => {
		const [vendor] = await run('vendor', 'getAll', {
			...{ team, returnAll: true },
			filters: { externalId: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402' },
		});
		const parameters = { team, vendor: byId(vendor?.json['id']), source: 'dinero' };
		const stamp = (externalId: string) =>
			run('vendor', 'setExternalId', { ...parameters, externalId });
		expect(await refusal(stamp('another'))).toMatch(/\[ROGER_OTHER_ID\]$/);
		expect(await writes()).toEqual([]);
		const [same] = await stamp('5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402');
		expect(same?.json['changed']).toBe(false);
	});

	test.each(['id', 'teamVendorId'])(
		'is found by whichever id stands in its path: %s',
		async (vendorPath) => {
			await demo.roger.switches({ vendorPath });
			const all = await run('vendor', 'getAll', { team, returnAll: true });
			const id = all.find(({ json }) => json['name'] === 'Tanken ved Torvet')?.json['id'];
			const stamped = { team, vendor: byId(id), externalId: 'guid-9', source: 'dinero' };
			expect((await run('vendor', 'setExternalId', stamped))[0]?.json['changed']).toBe(true);
			const [found] = await run('vendor', 'get', { team, vendor: byId(id) });
			expect(found?.json).toMatchObject({ id, externalId: 'guid-9' });
		},
	);

	test('that is imported twice stands once', async () => {
		const parameters = {
			team,
			name: 'Webhus ApS',
			additionalFields: { identification: 'DK31000033' },
		};
		const [matched] = await run('vendor', 'import', parameters);
		expect(matched?.json).toMatchObject({ name: 'Webhus ApS', found: true });
		const all = await run('vendor', 'getAll', { team, returnAll: true });
		expect(all.filter(({ json }) => json['name'] === 'Webhus ApS')).toHaveLength(1);
	});
});

describe('lists to choose from', () => {
	const shown = async (method: string, parameters: IDataObject, filter?: string) => {
		const form = { type: 'roger', parameters, credentials: demo.credentials };
		return (await loadList(form, method, filter)).results;
	};
	const form = { resource: 'expense', operation: 'addLabel', team };

	test('show companies, and nothing of others', async () => {
		const teams = await shown('searchTeams', { resource: 'team', operation: 'get' });
		expect(teams.map(({ value }) => value)).toEqual([DEMO_TEAM, DEMO_SECOND_TEAM]);
	});

	test.each([
		['searchExpenses', 'nordisk', /Nordisk.*1250\.00 DKK/],
		['searchCategories', 'frag', /^2100 - Fragt, køb$/],
		['searchVendors', 'webhus', /^Webhus ApS - 31000033$/],
		['searchLists', 'moms', /^Moms - Vat$/],
	])('of a company are searched: %s', async (method, filter, name) => {
		const rows = await shown(method, form, filter);
		expect(rows.map((row) => row.name).join('\n')).toMatch(new RegExp(name.source, 'm'));
		expect(await shown(method, form, 'no such thing')).toEqual([]);
	});

	test('hold labels of the chosen list and files of the chosen document', async () => {
		const [moms] = await shown('searchLists', form, 'moms');
		const labels = await shown('searchLabels', { ...form, list: byId(moms?.value) });
		expect(labels.map(({ name }) => name)).toContain('EU-varer - IEUV');
		const download = { resource: 'expense', operation: 'downloadAttachment', ...on('Bk01Hele') };
		expect(await shown('searchAttachments', download)).toHaveLength(1);
	});

	test('ask for the company first where there are several', async () => {
		const parameters = { resource: 'expense', operation: 'get' };
		await expect(shown('searchExpenses', parameters)).rejects.toThrow(/choose it first/);
	});
});
