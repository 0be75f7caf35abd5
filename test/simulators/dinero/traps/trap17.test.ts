import { CONTACT, TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
afterAll(() => dinero.close());

test('trap 17: a PUT of a contact empties every field that it leaves out', async () => {
	const before = await dinero.call('GET', `v1/1001/contacts/${CONTACT}`);
	expect(before.data).toMatchObject({ VatNumber: '12345674', Street: 'Torvet 4' });
	const body = { Name: 'Byens Cykelforening', CountryKey: 'DK', Phone: '12345678' };
	expect((await dinero.call('PUT', `v2/1001/contacts/${CONTACT}`, body)).status).toBe(200);
	const after = await dinero.call('GET', `v1/1001/contacts/${CONTACT}`);
	expect(after.data).toMatchObject({
		Phone: '12345678',
		VatNumber: null,
		Street: null,
		Email: null,
	});
});
