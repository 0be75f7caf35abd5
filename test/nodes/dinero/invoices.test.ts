import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { chosen, dineroRunner, lines } from './dinero';

let demo: DemoCompanies;
let contact: ReturnType<typeof chosen>;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.dinero.reset();
	const more = { Email: 'kunde@example.com' };
	const [made] = await run('contact', 'create', {
		name: 'Kunde',
		countryKey: 'DK',
		additionalFields: more,
	});
	contact = chosen(made?.json['contactGuid']);
});

const date = '2026-11-20T00:00:00.000+01:00';

async function draft() {
	const additionalFields = { comment: 'Tak', externalReference: 'web:1' };
	const [item] = await run('invoice', 'create', { contact, date, ...lines, additionalFields });
	return chosen(item?.json['guid']);
}

test('creates a draft and gets it with totals', async () => {
	const invoice = await draft();
	const [item] = await run('invoice', 'get', { invoice, simplify: true });
	expect(item?.json).toMatchObject({
		status: 'Draft',
		totalInclVat: 1184,
		date: '2026-11-20',
		externalReference: 'web:1',
	});
});

test('previews totals without saving anything', async () => {
	const [item] = await run('invoice', 'previewTotals', {
		contact,
		date,
		...lines,
		additionalFields: {},
	});
	expect(item?.json).toMatchObject({ totalExclVat: 947.2, totalVat: 236.8, totalInclVat: 1184 });
	expect(await run('invoice', 'getAll', { returnAll: true, simplify: true, filters: {} })).toEqual(
		[],
	);
});

test('lines from the form give the same as lines from JSON', async () => {
	const line = [
		{
			description: 'Hjelm',
			quantity: 4,
			unitPrice: 249.5,
			discount: 10,
			account: chosen(1000),
			unit: 'parts',
		},
		{
			description: 'Fragt',
			quantity: 1,
			unitPrice: 49,
			discount: 0,
			account: chosen(1350),
			unit: 'parts',
		},
	];
	const form = { specifyLines: 'fields', lines: { line }, additionalFields: {} };
	const [item] = await run('invoice', 'previewTotals', { contact, date, ...form });
	expect(item?.json).toMatchObject({ totalInclVat: 1184 });
});

test('an update keeps lines and head, and changes what is named', async () => {
	const invoice = await draft();
	await run('invoice', 'update', {
		invoice,
		updateFields: { description: 'Efterår' },
		replaceLines: false,
	});
	const [item] = await run('invoice', 'get', { invoice, simplify: false });
	expect(item?.json).toMatchObject({ Description: 'Efterår', Comment: 'Tak', TotalInclVat: 1184 });
});

test('books, sends, and gives the PDF', async () => {
	const invoice = await draft();
	const [booked] = await run('invoice', 'book', { invoice, number: 4711 });
	expect(booked?.json).toMatchObject({ status: 'Booked', number: 4711 });
	const [sent] = await run('invoice', 'send', { invoice, options: {} });
	expect(sent?.json).toMatchObject({ sent: true, recipients: ['kunde@example.com'] });
	const [pdf] = await run('invoice', 'downloadPdf', { invoice, binaryPropertyName: 'data' });
	expect(pdf?.binary?.['data']).toMatchObject({ mimeType: 'application/pdf' });
});

test('a draft has no PDF, and says so', async () => {
	const parameters = { invoice: await draft(), binaryPropertyName: 'data' };
	const [item] = await run('invoice', 'downloadPdf', parameters, { continueOnFail: true });
	expect(['NO_PDF', 'REFUSED']).toContain(item?.json['code']);
});

test('lists by state and reference', async () => {
	await draft();
	const all = { returnAll: true, simplify: true };
	expect(
		await run('invoice', 'getAll', { ...all, filters: { statusFilter: ['Draft'] } }),
	).toHaveLength(1);
	expect(await run('invoice', 'getAll', { ...all, filters: { statusFilter: ['Booked'] } })).toEqual(
		[],
	);
	expect(
		await run('invoice', 'getAll', { ...all, filters: { externalReference: 'web:1' } }),
	).toHaveLength(1);
});

test('deletes a draft', async () => {
	const [item] = await run('invoice', 'delete', { invoice: await draft() });
	expect(item?.json).toMatchObject({ deleted: true });
});

test('Post twice: one invoice, booked, and the second run writes nothing', async () => {
	const parameters = {
		reference: 'web:1002',
		contact,
		date,
		...lines,
		additionalFields: {},
		status: 'booked',
	};
	const [first] = await run('invoice', 'post', parameters);
	expect(first?.json).toMatchObject({ outcome: 'posted', invoiceNumber: 1 });
	const evidence = JSON.stringify(first?.json);
	const [second] = await run('invoice', 'post', { ...parameters, evidence });
	expect(second?.json).toMatchObject({ outcome: 'unchanged', invoiceNumber: 1 });
	expect(
		await run('invoice', 'getAll', { returnAll: true, simplify: true, filters: {} }),
	).toHaveLength(1);
});

test.each([
	['a line without account', '[{"description":"x"}]', 'line 1 has no account'],
	['an unknown unit', '[{"account":1000,"unit":"stk"}]', '"stk"'],
	['no line', '[]', 'at least one line'],
	['text that is no JSON', '[{', 'lines cannot be used'],
])('%s is refused before any call', async (_, linesJson, words) => {
	const parameters = { contact, date, specifyLines: 'json', linesJson, additionalFields: {} };
	const [item] = await run('invoice', 'create', parameters, { continueOnFail: true });
	expect(item?.json['en']).toContain(words);
});
