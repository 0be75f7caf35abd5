import type { IDataObject } from 'n8n-workflow';
import { GUIDS, SyncWorld } from './syncWorld';

let world: SyncWorld;
beforeAll(async () => {
	world = await SyncWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());
afterEach(async () => {
	expect(await world.warnings()).toEqual([]);
});

const RESULT =
	'6 created (3 customers, 1 supplier, 2 products), 1 linked, 3 skipped, 1 conflict, 2 warnings.';

const referenceOf = async (guid: string): Promise<unknown> => {
	const contacts = await world.contacts();
	return contacts.find(({ ContactGuid }) => ContactGuid === guid)?.['ExternalReference'];
};

const named = (rows: IDataObject[]) =>
	rows.map(({ number, company_name, name }) => [number, company_name ?? name]);

describe('a whole run on the engine, against both simulators', () => {
	it('ends with the result of the rules, in Rackbeat and in Dinero', async () => {
		const { report } = await world.run();
		expect(report).toMatchObject({
			en: RESULT,
			seen: 11,
			posted: 7,
			unchanged: 0,
			skipped: 3,
			failed: 1,
			uncertain: 0,
		});
		expect(named((await world.records('customers')).slice(7))).toEqual([
			[8, 'Firma A'],
			[9, 'Firma B'],
			[10, 'Firma F'],
		]);
		expect(named(await world.records('suppliers'))).toEqual([[1, 'Firma B']]);
		const seven = (await world.records('customers'))[6];
		expect(seven).toMatchObject({ company_name: 'Kunde 7', contact_phone: '11111111' });
		expect(await referenceOf(GUIDS.A)).toBe('rackbeat:2001:customer:8');
		expect(await referenceOf(GUIDS.B)).toBe('rackbeat:2001:customer:9');
		expect(await referenceOf(GUIDS.E)).toBe('rackbeat:2001:customer:7');
		expect(await referenceOf(GUIDS.F)).toBe('rackbeat:2001:customer:10');
		expect(await referenceOf(GUIDS.C)).toBeNull();
		expect(await referenceOf(GUIDS.D)).toBeNull();
		const items = await world.records('items');
		expect(items.map(({ number, sales_price }) => [number, sales_price])).toEqual([
			['0042', 249.5],
			['OLIE', 0.123456],
		]);
	});

	it('leaves the rest of a linked contact as it was, roles included', async () => {
		const before = await world.contacts();
		await world.run();
		const strip = (row: IDataObject) => ({ ...row, ExternalReference: null, UpdatedAt: null });
		expect((await world.contacts()).map(strip)).toEqual(before.map(strip));
	});

	test('[3.6 Second run] writes nothing, reads pages alone, and a preview says so first', async () => {
		await world.run();
		await world.forget();
		const preview = await world.plan({ preview: true });
		expect(await world.show([...preview.ready, ...preview.blocked], true)).toMatchObject({
			posted: 0,
			unchanged: 7,
			skipped: 3,
			failed: 1,
		});
		await world.forget();
		const { report } = await world.run();
		expect(report).toMatchObject({ created: 0, linked: 0, unchanged: 7, skipped: 3, conflicts: 1 });
		const calls = [...(await world.calls('dinero')), ...(await world.calls('rackbeat'))];
		expect(calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
		// Not one contact, customer or product by itself.
		expect(
			calls.filter((call) => /[0-9a-f]{8}-|customers\/|suppliers\/|items\//.test(call)),
		).toEqual([]);
	});

	it('costs one read and one write for each linked contact, and one write for each new row', async () => {
		await world.forget();
		await world.run();
		const dinero = await world.calls('dinero');
		const single = /contacts\/[0-9a-f-]{36}$/;
		const linked = [GUIDS.A, GUIDS.B, GUIDS.E, GUIDS.F];
		expect(dinero.filter((call) => call.startsWith('GET') && single.test(call))).toHaveLength(4);
		expect(dinero.filter((call) => call.startsWith('PUT'))).toHaveLength(linked.length);
		const rackbeat = await world.calls('rackbeat');
		expect(rackbeat.filter((call) => call.startsWith('POST'))).toHaveLength(6);
	});

	it('gives a preview the very list that the run then carries out', async () => {
		const preview = await world.plan({ preview: true });
		const shown = await world.show([...preview.ready, ...preview.blocked], true);
		const posted = await world.postToRackbeat(preview.ready);
		expect(posted.map(({ outcome }) => outcome)).toEqual(posted.map(() => 'skipped'));
		expect(await world.records('customers')).toHaveLength(7);
		const { report } = await world.run();
		expect(shown['en']).toBe(report['en']);
		expect(shown['lines']).toEqual(report['lines']);
		expect(String(shown['html'])).toContain('intet er skrevet');
	});

	test('[3.6 More records than a page (up to 1000 per page)] reads all of them', async () => {
		const many = Array.from({ length: 1003 }, (_, place) => ({
			Name: `Vare ${place}`,
			ProductNumber: `V${place}`,
			BaseAmountValue: 1,
		}));
		await world.reset([], many);
		const { ready, blocked } = await world.plan({ customers: false, suppliers: false });
		expect(ready).toHaveLength(1003);
		expect(blocked).toEqual([]);
		expect(new Set(ready.map(({ number }) => number)).size).toBe(1003);
	});

	it('makes the supplier group Dinero once, and puts suppliers in it', async () => {
		const boxes = { supplierGroups: true, products: false, customers: false };
		const { report } = await world.run(boxes);
		expect(report['en']).toContain('2 created (1 supplier, 1 supplier group)');
		const groups = await world.records('supplier_groups');
		const made = groups.find(({ name }) => name === 'Dinero');
		expect((await world.records('suppliers'))[0]).toMatchObject({
			supplier_group_id: made?.['number'],
		});
		expect((await world.run(boxes)).report).toMatchObject({ posted: 0, unchanged: 2 });
	});

	it('tells what stands in the way of the whole run as one blocked item', async () => {
		const nothing = { products: false, customers: false, suppliers: false };
		const { blocked } = await world.plan(nothing);
		expect(blocked).toMatchObject([{ code: 'NOTHING_TICKED', outcome: 'failed' }]);
		const other = await world.plan({ settings: '{}' });
		expect(other.blocked).toMatchObject([{ code: 'SETTINGS_INVALID' }]);
	});
});
