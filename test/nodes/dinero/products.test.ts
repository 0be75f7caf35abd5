import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ productNumberUnique: false });
});

const form = (more: IDataObject = {}, changes: IDataObject = {}): IDataObject => ({
	name: 'Cykelhjelm',
	unitPrice: 249.5,
	account: chosen(1000),
	unit: 'parts',
	additionalFields: { productNumber: 'H-100', externalReference: 'web:1', ...more },
	...changes,
});

const create = (parameters: IDataObject, continueOnFail = false) =>
	run('product', 'create', parameters, { continueOnFail });

const products = async (filters: IDataObject = {}) =>
	await run('product', 'getAll', { returnAll: true, simplify: true, filters });

describe('a second product with the same reference', () => {
	test('is not made: the run stops and names the one that stands', async () => {
		const [first] = await create(form());
		const [second] = await create(form({ productNumber: 'H-200' }), true);
		expect(second?.json).toMatchObject({ code: 'EXISTS_IN_DINERO', class: 'conflict' });
		expect(second?.json['en']).toContain(String(first?.json['productGuid']));
		expect(second?.json['da']).toContain('web:1');
		expect(await products()).toHaveLength(1);
	});

	test('is not made: what stands is given back on request, and left as it is', async () => {
		const [first] = await create(form());
		const [second] = await create(form({}, { ifExists: 'return', unitPrice: 1 }));
		expect(second?.json).toEqual({ productGuid: first?.json['productGuid'], created: false });
		const [row] = await products();
		expect(row?.json).toMatchObject({ unitPrice: 249.5 });
	});

	test('is made when the user says so, and then the next one does not know which to take', async () => {
		await create(form());
		await create(form({}, { ifExists: 'create' }));
		expect(await products()).toHaveLength(2);
		const [third] = await create(form({}, { ifExists: 'return' }), true);
		expect(third?.json).toMatchObject({ code: 'EXISTS_IN_DINERO' });
	});

	test('is found by its number when it has no reference', async () => {
		const byNumber = { additionalFields: { productNumber: 'h-100' } };
		await create(form());
		const [second] = await create({ ...form(), ...byNumber }, true);
		expect(second?.json['en']).toContain('ProductNumber h-100');
	});

	test('does not count when it was deleted', async () => {
		const [first] = await create(form());
		await run('product', 'delete', { product: chosen(first?.json['productGuid']) });
		const [second] = await create(form());
		expect(second?.json['created']).toBe(true);
		expect(await products({ deletedOnly: true })).toHaveLength(1);
	});
});

test('a create that is answered with nothing finds its own product, not an older twin', async () => {
	await demo.dinero.switches({ createAnswersEmpty: false });
	const [older] = await create(form());
	await demo.dinero.clock({ advanceSeconds: 5 });
	await demo.dinero.switches({ createAnswersEmpty: true });
	const [newer] = await create(form({}, { ifExists: 'create' }));
	expect(newer?.json).toMatchObject({ created: true });
	const guids = (await products()).map(({ json }) => json['productGuid']);
	expect(guids).toHaveLength(2);
	expect(guids).toContain(newer?.json['productGuid']);
	expect(newer?.json['productGuid']).not.toBe(older?.json['productGuid']);
});

test('a lost answer is uncertain; the next run finds what was made', async () => {
	await demo.dinero.faults([{ method: 'POST', path: '/v1/1001/products', kind: 'lostAnswer' }]);
	const [lost] = await create(form(), true);
	expect(lost?.json).toMatchObject({ code: 'UNCERTAIN', uncertain: true });
	const [next] = await create(form({}, { ifExists: 'return' }));
	expect(next?.json['created']).toBe(false);
	expect(await products()).toHaveLength(1);
});

describe('an update', () => {
	const updated = async (updateFields: IDataObject) => {
		const [made] = await create(form({ comment: 'Med lys', quantity: 3 }));
		const product = chosen(made?.json['productGuid']);
		await run('product', 'update', { product, updateFields });
		const [row] = await run('product', 'get', { product, simplify: false });
		return row?.json;
	};
	const standing = {
		Name: 'Cykelhjelm',
		ProductNumber: 'H-100',
		ExternalReference: 'web:1',
		BaseAmountValue: 249.5,
		Quantity: 3,
		AccountNumber: 1000,
		Unit: 'parts',
		Comment: 'Med lys',
	};

	test('changes one field and blanks none of the others', async () => {
		expect(await updated({ unit: 'set' })).toMatchObject({ ...standing, Unit: 'set' });
	});

	test('empties a field only when it is named and left empty', async () => {
		const row = await updated({ comment: '' });
		expect(row).toMatchObject({ ...standing, Comment: null });
	});

	test('keeps every decimal of the price', async () => {
		expect(await updated({ unitPrice: '0,123456' })).toMatchObject({ BaseAmountValue: 0.123456 });
	});

	test.each([
		[{ name: '' }, 'name'],
		[{ account: chosen('') }, 'account'],
	])('without what a product must have (%j) is refused before the call', async (fields, word) => {
		const [made] = await create(form());
		await demo.dinero.forget();
		const parameters = { product: chosen(made?.json['productGuid']), updateFields: fields };
		const [item] = await run('product', 'update', parameters, { continueOnFail: true });
		expect(item?.json['en']).toContain(word);
		expect((await demo.dinero.calls()).map(({ method }) => method)).toEqual(['GET']);
	});
});

test('the list to choose from shows number and name, and finds either', async () => {
	await create(form());
	await create(form({ productNumber: 'L-1', externalReference: 'web:2' }, { name: 'Cykellygte' }));
	const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
	const found = async (text?: string) =>
		(
			await loadList({ type: 'dinero', parameters: {}, credentials }, 'searchProducts', text)
		).results.map(({ name }) => name);
	expect((await found()).sort()).toEqual(['H-100 - Cykelhjelm', 'L-1 - Cykellygte']);
	expect(await found('lygte')).toEqual(['L-1 - Cykellygte']);
	expect(await found('h-1')).toEqual(['H-100 - Cykelhjelm']);
});
