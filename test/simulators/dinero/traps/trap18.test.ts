import { TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(async () => {
	await dinero.reset();
	await dinero.switches({ cvrCheck: 'modulus11' });
});
afterAll(() => dinero.close());

const create = (VatNumber: string) =>
	dinero.call('POST', 'v1/1001/contacts', { Name: 'Kunde', CountryKey: 'DK', VatNumber });

test('trap 18: a CVR number that fails modulus 11 is refused', async () => {
	const { status, data } = await create('12345678');
	expect([status, data.code]).toEqual([400, 42]);
	expect(data.validationErrors).toHaveProperty('VatNumber');
});

test('trap 18: the same CVR number is taken twice', async () => {
	expect((await create('12345674')).status).toBeLessThan(300);
	expect((await create('12345674')).status).toBeLessThan(300);
	const filter = encodeURIComponent("VatNumber eq '12345674'");
	const { data } = await dinero.call('GET', `v1/1001/contacts?queryFilter=${filter}`);
	expect(data.Collection).toHaveLength(3);
});
