import type { IDataObject } from 'n8n-workflow';
import { RegisterWorld } from './registerWorld';

let world: RegisterWorld;
beforeAll(async () => {
	world = await RegisterWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const item = (change: IDataObject = {}): IDataObject => ({
	number: '0042',
	name: 'Hjelm',
	group: 1,
	unit: 1,
	sales_price: 249.5,
	...change,
});

describe('a product on change', () => {
	it('becomes a product under its number, and a second time nothing', async () => {
		expect((await world.carry('product', '0042')).post).toMatchObject({ outcome: 'posted' });
		expect(await world.products()).toMatchObject([
			{
				ProductNumber: '0042',
				Name: 'Hjelm',
				BaseAmountValue: 249.5,
				Quantity: 1,
				AccountNumber: 1000,
				Unit: 'parts',
				ExternalReference: expect.stringMatching(
					/^rackbeat:2001:product:0042;h=[0-9a-f]{8}$/,
				) as string,
			},
		]);
		await world.demo.dinero.forget();
		expect((await world.carry('product', '0042')).post).toMatchObject({ outcome: 'unchanged' });
		expect(await world.writes()).toEqual([]);
	});

	test('[5.1 Six decimals] are sent whole, and a price that Dinero rounds is not written again', async () => {
		await world.reset({ items: [item({ sales_price: 0.123456 })] });
		await world.carry('product', '0042');
		expect((await world.carry('product', '0042')).post).toMatchObject({ outcome: 'unchanged' });
		const [made] = await world.products();
		// Rounded by Dinero, under the reference that we gave it.
		await world.reset(
			{ items: [item({ sales_price: 0.123456 })] },
			[],
			[
				{
					ProductNumber: '0042',
					Name: 'Hjelm',
					BaseAmountValue: 0.12,
					ExternalReference: String(made?.['ExternalReference']),
				},
			],
		);
		expect((await world.plan('product', '0042')).plan).toMatchObject({ action: 'none' });
		await world.reset(
			{ items: [item({ sales_price: 0.123456 })] },
			[],
			[{ ProductNumber: '0042', Name: 'Hjelm', BaseAmountValue: 0.12 }],
		);
		expect((await world.plan('product', '0042')).plan).toMatchObject({ action: 'update' });
	});

	test('[5.1 Barred or deleted] is left alone in Dinero, and nothing is deleted', async () => {
		await world.carry('product', '0042');
		await world.inRackbeat('products/0042', { is_barred: true, name: 'Andet' });
		expect((await world.carry('product', '0042')).plan).toMatchObject({
			code: 'PARTNER_BARRED',
			outcome: 'skipped',
		});
		expect((await world.carry('product', 'VÆK')).plan).toMatchObject({ code: 'PARTNER_BARRED' });
		expect(await world.products()).toMatchObject([{ Name: 'Hjelm', DeletedAt: null }]);
	});

	test('[5.1 Bill of materials] is one product, its components are not told', async () => {
		await world.reset({
			items: [item(), item({ number: 'SÆT', name: 'Startsæt', type: 'lot', sales_price: 999 })],
		});
		await world.carry('product', 'SÆT');
		expect(await world.products()).toMatchObject([
			{ ProductNumber: 'SÆT', Name: 'Startsæt', BaseAmountValue: 999 },
		]);
		expect(await world.products()).toHaveLength(1);
	});

	test('[5.2 Quantity and price unchanged] whatever unit it gets', async () => {
		await world.carry('product', '0042');
		const settings = { byUnit: { '1': 'box' } };
		const { plan } = await world.plan('product', '0042', { settings: withUnits(settings) });
		await world.post(plan);
		expect(await world.products()).toMatchObject([
			{ Unit: 'box', Quantity: 1, BaseAmountValue: 249.5 },
		]);
	});

	test('[5.2 Unmapped unit] takes the default unit with a notice, and is held without one', async () => {
		await world.reset({ items: [item({ unit: 4 })] });
		const { plan, isBlocked } = await world.plan('product', '0042');
		expect(isBlocked).toBe(true);
		expect(plan).toMatchObject({ code: 'UNIT_UNMAPPED' });
		const settings = withUnits({ byUnit: {}, defaultUnit: 'parts' });
		const taken = await world.carry('product', '0042', { settings });
		expect(taken.plan['da']).toContain('standardenheden');
		expect(await world.products()).toMatchObject([{ Unit: 'parts' }]);
	});

	it('of a group without account is held by name', async () => {
		await world.reset({ items: [item({ group: 3 })] });
		expect((await world.plan('product', '0042')).plan).toMatchObject({
			code: 'NO_GROUP_ACCOUNT',
			partner: 'Hjelm',
		});
	});

	it('keeps the comment, the line quantity and a foreign reference that Dinero has', async () => {
		await world.reset(
			{},
			[],
			[
				{
					ProductNumber: '0042',
					Name: 'Gammelt navn',
					BaseAmountValue: 1,
					ExternalReference: 'shop-99',
				},
			],
		);
		const [before] = await world.products();
		await world.inDinero('product', 'update', {
			product: { __rl: true, mode: 'guid', value: String(before?.['ProductGuid']) },
			updateFields: { comment: 'Til butikken', quantity: 6 },
		});
		expect(await world.products()).toMatchObject([{ Comment: 'Til butikken', Quantity: 6 }]);
		expect((await world.carry('product', '0042')).post).toMatchObject({ outcome: 'posted' });
		expect(await world.products()).toMatchObject([
			{
				Name: 'Hjelm',
				BaseAmountValue: 249.5,
				Comment: 'Til butikken',
				Quantity: 6,
				ExternalReference: 'shop-99',
			},
		]);
		expect((await world.carry('product', '0042')).post).toMatchObject({ outcome: 'unchanged' });
	});

	it('that two products of Dinero share is asked about', async () => {
		const twin = { ProductNumber: '0042', Name: 'Hjelm', BaseAmountValue: 1 };
		await world.reset({}, [], [twin, twin]);
		expect((await world.plan('product', '0042')).plan).toMatchObject({ code: 'PRODUCT_AMBIGUOUS' });
	});

	it('whose create got no answer is found again, never made twice', async () => {
		const { plan } = await world.plan('product', '0042');
		await world.demo.dinero.faults([
			{ method: 'POST', path: '/v1/{org}/products', kind: 'lostAnswer' },
		]);
		expect(await world.post(plan)).toMatchObject({ outcome: 'posted' });
		expect(await world.products()).toHaveLength(1);
		expect(await world.post(plan)).toMatchObject({ outcome: 'unchanged' });
		expect(await world.products()).toHaveLength(1);
	});

	it('whose create never came through is uncertain, and the next run makes it', async () => {
		const { plan } = await world.plan('product', '0042');
		await world.demo.dinero.faults([{ method: 'POST', path: '/v1/{org}/products', kind: '500' }]);
		expect(await world.post(plan)).toMatchObject({ outcome: 'uncertain' });
		await world.demo.dinero.mend();
		expect((await world.carry('product', '0042')).post).toMatchObject({ outcome: 'posted' });
		expect(await world.products()).toHaveLength(1);
	});

	it('whose number was taken meanwhile is planned anew', async () => {
		const { plan } = await world.plan('product', '0042');
		await world.reset({}, [], [{ ProductNumber: '0042', Name: 'En anden', BaseAmountValue: 5 }]);
		expect(await world.post(plan)).toMatchObject({
			outcome: 'failed',
			problems: [{ code: 'RECORD_CHANGED_MEANWHILE' }],
		});
		expect(await world.products()).toMatchObject([{ Name: 'En anden' }]);
	});
});

function withUnits(units: IDataObject): string {
	return JSON.stringify({
		version: 1,
		organizationId: 1001,
		rackbeatAccount: '2001',
		from: '2026-01-01',
		debtor: { accountByGroupZone: { domestic: { '1': 1000 } } },
		units,
	});
}
