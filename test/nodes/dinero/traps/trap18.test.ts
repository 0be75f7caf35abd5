import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const create = (additionalFields: IDataObject, more: IDataObject = {}) =>
	run(
		'contact',
		'create',
		{ name: 'X', countryKey: 'DK', additionalFields, ...more },
		{ continueOnFail: true },
	);

test('trap 18: a wrong CVR number is refused in Dinero’s words, with the field', async () => {
	await demo.dinero.switches({ cvrCheck: 'modulus11' });
	const [item] = await create({ VatNumber: '12345678' });
	expect(item?.json).toMatchObject({ code: 'VAT_NUMBER_REFUSED', class: 'data', httpCode: 400 });
	expect(item?.json['en']).toContain('VatNumber');
});

test('trap 18: a CVR number is written as eight digits, however it was typed', async () => {
	const [item] = await create({ VatNumber: 'DK-31 00 00 41' });
	const [row] = await run('contact', 'get', {
		contact: { __rl: true, mode: 'key', value: item?.json['contactGuid'] },
		simplify: true,
	});
	expect(row?.json['vatNumber']).toBe('31000041');
});

test('trap 18: a double that Dinero would take is not made in silence', async () => {
	const [item] = await create({ VatNumber: '12345674' });
	expect(item?.json).toMatchObject({ code: 'EXISTS_IN_DINERO', class: 'conflict' });
	const all = await run('contact', 'getAll', { returnAll: true, simplify: true, filters: {} });
	expect(all).toHaveLength(2);
});
