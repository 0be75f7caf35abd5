import type { IDataObject } from 'n8n-workflow';
import { RegisterWorld, withNumbers } from './registerWorld';

let world: RegisterWorld;
beforeAll(async () => {
	world = await RegisterWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const GUID = '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2417';
const standing = (change: IDataObject = {}): IDataObject => ({
	ContactGuid: GUID,
	Name: 'Nordlys Cykler ApS',
	Street: 'Hovedgaden 1',
	ZipCode: '5000',
	City: 'Odense C',
	VatNumber: '12345674',
	IsDebitor: true,
	...change,
});

describe('a customer on change', () => {
	test('[4 Worked example] gets the prefix; without it the next update writes the name alone', async () => {
		const { post } = await world.carry('customer', '17');
		expect(post).toMatchObject({ outcome: 'posted' });
		expect(await world.contacts()).toMatchObject([
			{
				Name: 'D17 Nordlys Cykler ApS',
				ExternalReference: 'rackbeat:2001:customer:17',
				Email: 'post@nordlys.example',
				VatNumber: '12345674',
				// Never written: Dinero sets the roles by use.
				IsDebitor: false,
				IsCreditor: false,
			},
		]);
		const settings = JSON.stringify(withNumbers(false));
		await world.carry('customer', '17', { settings });
		expect(await world.contacts()).toMatchObject([{ Name: 'Nordlys Cykler ApS' }]);
	});

	it('that says the same twice makes no second contact and no needless write', async () => {
		await world.carry('customer', '17');
		await world.demo.dinero.forget();
		expect((await world.carry('customer', '17')).post).toMatchObject({ outcome: 'unchanged' });
		expect(await world.writes()).toEqual([]);
		expect(await world.contacts()).toHaveLength(1);
	});

	test('[4 Contact deleted in Dinero] is restored, and that is told', async () => {
		await world.carry('customer', '17');
		const [made] = await world.contacts();
		const guid = { contact: { __rl: true, mode: 'guid', value: String(made?.['ContactGuid']) } };
		await world.inDinero('contact', 'delete', guid);
		expect((await world.contacts())[0]?.['DeletedAt']).not.toBeNull();
		const { plan, post } = await world.carry('customer', '17');
		expect(post).toMatchObject({ outcome: 'posted' });
		expect(plan['da']).toContain('gendannet');
		expect(await world.contacts()).toMatchObject([{ DeletedAt: null }]);
		expect(await world.contacts()).toHaveLength(1);
	});

	test('[4 No e-mail in Rackbeat] is written all the same', async () => {
		await world.reset({ customers: [{ number: 17, company_name: 'Uden mail' }] });
		expect((await world.carry('customer', '17')).post).toMatchObject({ outcome: 'posted' });
		expect(await world.contacts()).toMatchObject([{ Name: 'D17 Uden mail', Email: null }]);
	});

	test('[4 Customer number changed in Rackbeat] keeps the contact and gets the new prefix', async () => {
		await world.carry('customer', '17');
		const [before] = await world.contacts();
		await world.inRackbeat('customers/17', { number: 1700 });
		const { plan, post } = await world.carry('customer', '1700');
		expect(post).toMatchObject({ outcome: 'posted' });
		expect(plan['da']).toContain('hed før nummer 17');
		expect(await world.contacts()).toMatchObject([
			{
				ContactGuid: before?.['ContactGuid'],
				Name: 'D1700 Nordlys Cykler ApS',
				ExternalReference: 'rackbeat:2001:customer:1700',
			},
		]);
	});

	it('whose look-alike has another number that is alive gets a contact of its own', async () => {
		const same = { company_name: 'Nordlys Cykler ApS', company_vat: '12345674' };
		await world.reset({
			customers: [
				{ number: 17, ...same },
				{ number: 18, ...same },
			],
		});
		await world.carry('customer', '17');
		await world.carry('customer', '18');
		expect((await world.contacts()).map(({ ExternalReference }) => ExternalReference)).toEqual([
			'rackbeat:2001:customer:17',
			'rackbeat:2001:customer:18',
		]);
	});

	test('[4 Name already starts with "D17 "] is not prefixed twice', async () => {
		await world.reset({ customers: [{ number: 17, company_name: 'D17 Nordlys Cykler ApS' }] });
		await world.carry('customer', '17');
		expect(await world.contacts()).toMatchObject([{ Name: 'D17 Nordlys Cykler ApS' }]);
	});

	test('[4 Two updates at once] lets the later one win: the plan of the earlier writes nothing', async () => {
		await world.carry('customer', '17');
		await world.demo.dinero.clock({ advanceSeconds: 60 });
		await world.inRackbeat('customers/17', { contact_phone: '22222222' });
		const earlier = await world.plan('customer', '17');
		await world.inRackbeat('customers/17', { contact_phone: '33333333' });
		const later = await world.plan('customer', '17');
		expect(await world.post(later.plan)).toMatchObject({ outcome: 'posted' });
		expect(await world.post(earlier.plan)).toMatchObject({
			outcome: 'failed',
			problems: [{ code: 'RECORD_CHANGED_MEANWHILE', class: 'temporary' }],
		});
		expect(await world.contacts()).toMatchObject([{ Phone: '33333333' }]);
		// Reapplied from what Rackbeat says now, there is nothing left to write.
		expect((await world.carry('customer', '17')).post).toMatchObject({ outcome: 'unchanged' });
	});

	test("[4 Dinero user edited the contact's phone] loses to a phone of Rackbeat, never to an empty one", async () => {
		await world.reset({}, [
			standing({ Phone: '99999999', ExternalReference: 'rackbeat:2001:customer:17' }),
		]);
		await world.carry('customer', '17');
		expect(await world.contacts()).toMatchObject([{ Phone: '70101010' }]);
		await world.reset(
			{ customers: [{ number: 17, company_name: 'Nordlys Cykler ApS', company_vat: '12345674' }] },
			[standing({ Phone: '99999999' })],
		);
		await world.carry('customer', '17');
		expect(await world.contacts()).toMatchObject([
			{ Phone: '99999999', Name: 'D17 Nordlys Cykler ApS' },
		]);
	});

	it('keeps what the list of contacts does not show', async () => {
		await world.reset({}, [standing()]);
		await world.inDinero('contact', 'update', {
			contact: { __rl: true, mode: 'guid', value: GUID },
			updateFields: { SENumber: '31000033', CompanyTypeKey: 'PrivateLimitedCompany' },
		});
		expect(await world.contacts()).toMatchObject([{ SENumber: '31000033' }]);
		await world.carry('customer', '17');
		expect(await world.contacts()).toMatchObject([
			{
				Name: 'D17 Nordlys Cykler ApS',
				SENumber: '31000033',
				CompanyTypeKey: 'PrivateLimitedCompany',
			},
		]);
	});

	test('[4 Invalid CVR / EAN length] is saved without the bad value, with a warning', async () => {
		await world.reset({
			customers: [{ number: 17, company_name: 'Nordlys', company_vat: '12345678', ean: null }],
		});
		const { plan, post } = await world.carry('customer', '17');
		expect(post).toMatchObject({ outcome: 'posted' });
		expect(plan['da']).toContain('CVR-nummeret "12345678"');
		expect(await world.contacts()).toMatchObject([{ Name: 'D17 Nordlys', VatNumber: null }]);
	});

	test('[4 Country missing] is Denmark where the VAT number says so, and is asked about otherwise', async () => {
		const blank = { address_country: null, vat_zone: 'eu' };
		await world.reset({
			customers: [
				{ number: 17, company_name: 'Dansk', company_vat: 'DK12345674', ...blank },
				{ number: 18, company_name: 'Hvor', ...blank },
			],
		});
		expect((await world.carry('customer', '17')).isBlocked).toBe(false);
		expect(await world.contacts()).toMatchObject([{ CountryKey: 'DK' }]);
		const { plan, isBlocked } = await world.carry('customer', '18');
		expect(isBlocked).toBe(true);
		expect(plan).toMatchObject({ code: 'COUNTRY_UNKNOWN', number: '18', kind: 'customer' });
	});

	it('that matches several contacts is asked about', async () => {
		const twin = { ContactGuid: GUID.replace(/17$/, '18') };
		await world.reset({}, [standing(), standing(twin)]);
		const { plan, isBlocked } = await world.carry('customer', '17');
		expect(isBlocked).toBe(true);
		expect(plan).toMatchObject({ code: 'CONTACT_AMBIGUOUS', outcome: 'failed' });
		expect(await world.writes()).toEqual([]);
	});

	it('whose contact another system marked is left as it is, and that is told', async () => {
		await world.reset({}, [standing({ ExternalReference: 'shop-99' })]);
		const { plan, post } = await world.carry('customer', '17');
		expect(post).toMatchObject({ outcome: 'unchanged' });
		expect(plan['da']).toContain('shop-99');
		expect(await world.contacts()).toMatchObject([{ ExternalReference: 'shop-99' }]);
	});

	it('that is barred or gone is left alone, and nothing is deleted', async () => {
		await world.carry('customer', '17');
		await world.inRackbeat('customers/17', { is_barred: true, company_name: 'Andet navn' });
		const barred = await world.carry('customer', '17');
		expect(barred.plan).toMatchObject({ code: 'PARTNER_BARRED', outcome: 'skipped' });
		expect((await world.carry('customer', '99')).plan).toMatchObject({ code: 'PARTNER_BARRED' });
		expect(await world.contacts()).toMatchObject([
			{ Name: 'D17 Nordlys Cykler ApS', DeletedAt: null },
		]);
	});

	it('with a dry run writes nothing', async () => {
		const { post } = await world.carry('customer', '17', { dryRun: true });
		expect(post).toMatchObject({ outcome: 'skipped', dryRun: true });
		expect(await world.contacts()).toEqual([]);
	});
});

describe('a supplier on change', () => {
	it('gets its own letter and reference', async () => {
		expect((await world.carry('supplier', '4')).post).toMatchObject({ outcome: 'posted' });
		expect(await world.contacts()).toMatchObject([
			{ Name: 'K4 Helm & Co', ExternalReference: 'rackbeat:2001:supplier:4' },
		]);
	});

	it('needs its integration to be on', async () => {
		const settings = JSON.stringify({ ...withNumbers(true), creditor: { enabled: false } });
		const { plan } = await world.carry('supplier', '4', { settings });
		expect(plan).toMatchObject({ code: 'SUPPLIER_INTEGRATION_OFF', outcome: 'skipped' });
	});

	it('that is the firm of a customer becomes a contact of its own with numbers, and shares one without', async () => {
		const firm = { company_name: 'Nordlys', company_vat: '12345674' };
		const both = {
			customers: [{ number: 1, ...firm }],
			suppliers: [{ number: 1, ...firm }],
		};
		await world.reset(both);
		await world.carry('customer', '1');
		await world.carry('supplier', '1');
		expect((await world.contacts()).map(({ Name }) => Name)).toEqual(['D1 Nordlys', 'K1 Nordlys']);
		await world.reset(both);
		const settings = JSON.stringify(withNumbers(false));
		await world.carry('customer', '1', { settings });
		await world.carry('supplier', '1', { settings });
		expect((await world.contacts()).map(({ Name }) => Name)).toEqual(['Nordlys']);
	});
});
