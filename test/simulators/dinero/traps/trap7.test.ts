import { TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(async () => {
	await dinero.reset();
	const body = { Name: 'Hjelm', ProductNumber: 'H-100', BaseAmountValue: 249.5, Quantity: 1 };
	await dinero.call('POST', 'v1/1001/products', { ...body, AccountNumber: 1000, Unit: 'parts' });
});
afterAll(() => dinero.close());

const keys = async (path: string) =>
	Object.keys((await dinero.call('GET', `v1/1001/${path}`)).data.Collection[0] ?? {});

test('trap 7: without fields a contact has no more than its name and guid, in lower case', async () => {
	expect(await keys('contacts')).toEqual(['name', 'contactGuid']);
});

test('trap 7: without fields a product has no more than its name and guid', async () => {
	expect(await keys('products')).toEqual(['Name', 'ProductGuid']);
});

test('trap 7: the answer is spelled as the question, and unknown fields are left out', async () => {
	expect(await keys('contacts?fields=NAME,vatnumber,Nonsense')).toEqual(['NAME', 'vatnumber']);
	expect(await keys('products?fields=productnumber,UNIT')).toEqual(['productnumber', 'UNIT']);
	// The comment is only on the single product.
	expect(await keys('products?fields=Name,Comment')).toEqual(['Name']);
});
