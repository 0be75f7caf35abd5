import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

async function newContact(name = 'Ærø Cykler') {
	const additionalFields = {
		Email: 'bogholderi@example.com',
		City: 'Ærøskøbing',
		VatNumber: '31000041',
	};
	const [item] = await run('contact', 'create', { name, countryKey: 'DK', additionalFields });
	return String(item?.json['contactGuid']);
}

test('creates and gets a contact, æøå kept', async () => {
	const guid = await newContact();
	const [item] = await run('contact', 'get', { contact: chosen(guid), simplify: true });
	expect(item?.json).toMatchObject({
		name: 'Ærø Cykler',
		city: 'Ærøskøbing',
		vatNumber: '31000041',
	});
	const [raw] = await run('contact', 'get', { contact: chosen(guid), simplify: false });
	expect(raw?.json).toMatchObject({ Name: 'Ærø Cykler', IsDebitor: false });
});

test('an update changes what is named and keeps the rest', async () => {
	const guid = await newContact();
	await run('contact', 'update', { contact: chosen(guid), updateFields: { Phone: '+4500000000' } });
	const [item] = await run('contact', 'get', { contact: chosen(guid), simplify: true });
	expect(item?.json).toMatchObject({ phone: '+4500000000', email: 'bogholderi@example.com' });
});

test('deletes, lists the deleted, and restores', async () => {
	const guid = await newContact();
	await run('contact', 'delete', { contact: chosen(guid) });
	const deleted = await run('contact', 'getAll', {
		returnAll: true,
		simplify: true,
		deleted: 'only',
		filters: {},
	});
	expect(deleted.map(({ json }) => json['contactGuid'])).toEqual([guid]);
	await run('contact', 'restore', { contact: chosen(guid) });
	const [item] = await run('contact', 'get', { contact: chosen(guid), simplify: true });
	expect(item?.json['deletedAt']).toBeNull();
});

test('finds by filter, also a name with a quote, and stops at the limit', async () => {
	await newContact("Bo's Cykler");
	const found = await run('contact', 'getAll', {
		returnAll: true,
		simplify: true,
		filters: { Name: "Bo's" },
	});
	expect(found).toHaveLength(1);
	expect(
		await run('contact', 'getAll', { returnAll: false, limit: 1, simplify: true, filters: {} }),
	).toHaveLength(1);
});

test('an unknown contact is told with its key, in both languages', async () => {
	const contact = chosen('00000000-0000-4000-8000-000000000000');
	const [item] = await run('contact', 'get', { contact, simplify: true }, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'NOT_IN_DINERO', class: 'data' });
	expect(item?.json['da']).toContain('00000000-0000-4000-8000-000000000000');
});

test('keeps every output paired with its input', async () => {
	const guid = await newContact();
	const items = [{ json: { guid } }, { json: { guid } }];
	const out = await run(
		'contact',
		'get',
		{ contact: chosen('={{ $json.guid }}'), simplify: true },
		{ items },
	);
	expect(out.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

test('Dinero’s own words reach the user when it refuses', async () => {
	await demo.dinero.switches({ cvrCheck: 'modulus11' });
	const parameters = { name: 'X', countryKey: 'DK', additionalFields: { VatNumber: '12345678' } };
	const [item] = await run('contact', 'create', parameters, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'VAT_NUMBER_REFUSED', httpCode: 400 });
	expect(item?.json['en']).toMatch(/VatNumber: .*Check it at cvr\.dk/);
});
