import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { CONTACT } from '../cases/contact';
import { chosen, dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const all = { returnAll: true, filters: {} };

async function askedFields(): Promise<string[]> {
	const calls = await demo.dinero.calls();
	const query = new URLSearchParams(calls.at(-1)?.path.split('?')[1] ?? '');
	return (query.get('fields') ?? '').split(',');
}

/** What the single record tells, of the fields that the list was asked for. */
const common = (single: IDataObject | undefined, fields: readonly string[]) =>
	Object.fromEntries(fields.map((field) => [field, single?.[field]]));

test('trap 7: a list of contacts asks for every field by its exact name, and gets what the single one has', async () => {
	const rows = await run('contact', 'getAll', { ...all, simplify: false });
	const fields = await askedFields();
	const [single] = await run('contact', 'get', { contact: chosen(CONTACT), simplify: false });
	const row = rows.find(({ json }) => json['ContactGuid'] === CONTACT);
	expect(row?.json).toEqual(common(single?.json, fields));
	expect(fields).toEqual(
		expect.arrayContaining(['VatNumber', 'PaymentConditionType', 'DeletedAt']),
	);
});

test('trap 7: a simplified contact of a list is the simplified single one', async () => {
	const rows = await run('contact', 'getAll', { ...all, simplify: true });
	const [single] = await run('contact', 'get', { contact: chosen(CONTACT), simplify: true });
	expect(rows.map(({ json }) => json)).toContainEqual(single?.json);
	expect(single?.json).toMatchObject({ vatNumber: '12345674', city: 'Aarhus C' });
});

test('trap 7: a list of products asks for every field by its exact name, and gets what the single one has', async () => {
	const [made] = await run('product', 'create', {
		name: 'Cykelhjelm',
		unitPrice: 249.5,
		account: chosen(1000),
		unit: 'parts',
		additionalFields: { productNumber: 'H-100', externalReference: 'web:1' },
	});
	const product = chosen(made?.json['productGuid']);
	const [row] = await run('product', 'getAll', { ...all, simplify: false });
	const fields = await askedFields();
	const [single] = await run('product', 'get', { product, simplify: false });
	expect(row?.json).toEqual(common(single?.json, fields));
	const [short] = await run('product', 'getAll', { ...all, simplify: true });
	expect(short?.json).toMatchObject({ productNumber: 'H-100', unitPrice: 249.5, unit: 'parts' });
});
