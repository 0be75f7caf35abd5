import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { CONTACT } from './cases/contact';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const OWN = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const create = (additionalFields: IDataObject, ifExists = 'stop', continueOnFail = false) =>
	run(
		'contact',
		'create',
		{ name: 'Byens Cykler', countryKey: 'DK', ifExists, additionalFields },
		{ continueOnFail },
	);

const count = async () =>
	(await run('contact', 'getAll', { returnAll: true, simplify: true, deleted: 'include' })).length;

test.each(['12345674', 'DK12345674', '12 34 56 74'])(
	'the VAT number %s finds the customer that stands, and nothing is made',
	async (VatNumber) => {
		const [item] = await create({ VatNumber }, 'stop', true);
		expect(item?.json).toMatchObject({ code: 'EXISTS_IN_DINERO' });
		expect(item?.json['da']).toContain(`Byens Cykelforening (${CONTACT})`);
		expect(await count()).toBe(2);
	},
);

test('what stands is given back on request, and its fields are left alone', async () => {
	const [item] = await create({ VatNumber: '12345674', Phone: '11111111' }, 'return');
	expect(item?.json).toEqual({ contactGuid: CONTACT, created: false });
	const [row] = await run('contact', 'get', { contact: chosen(CONTACT), simplify: true });
	expect(row?.json).toMatchObject({ name: 'Byens Cykelforening', phone: null });
});

test('the reference decides before the VAT number', async () => {
	const [other] = await create({ ExternalReference: 'web:1' });
	const wanted = { ExternalReference: 'WEB:1', VatNumber: '12345674' };
	const [item] = await create(wanted, 'return');
	expect(item?.json['contactGuid']).toBe(other?.json['contactGuid']);
});

test('a part of a VAT number is no double', async () => {
	await create({ VatNumber: '31000041' });
	const [item] = await run('contact', 'create', {
		name: 'Svensk AB',
		countryKey: 'SE',
		additionalFields: { VatNumber: '3100004' },
	});
	expect(item?.json['created']).toBe(true);
});

test('a deleted contact is no double', async () => {
	await run('contact', 'delete', { contact: chosen(CONTACT) });
	const [item] = await create({ VatNumber: '12345674' });
	expect(item?.json['created']).toBe(true);
});

test('a second one is made when the user says so, without looking first', async () => {
	await demo.dinero.forget();
	const [item] = await create({ VatNumber: '12345674' }, 'create');
	expect(item?.json['created']).toBe(true);
	expect((await demo.dinero.calls()).map(({ method }) => method)).not.toContain('GET');
	expect(await count()).toBe(3);
});

test('an own ID is used, found again, and refused by Dinero the second time', async () => {
	await create({ ownId: OWN });
	expect((await create({ ownId: OWN }, 'return'))[0]?.json['created']).toBe(false);
	const [again] = await create({ ownId: OWN }, 'create', true);
	expect(again?.json).toMatchObject({ code: 'ALREADY_EXISTS', httpCode: 400 });
});

test('a lost answer is looked up under the contact’s own guid, and nothing is made twice', async () => {
	// The login is fresh, so that the call itself is carried out.
	expect(await count()).toBe(2);
	await demo.dinero.faults([{ method: 'POST', path: '/v1/1001/contacts', kind: 'lostAnswer' }]);
	const [item] = await create({});
	expect(item?.json['created']).toBe(true);
	const [row] = await run('contact', 'get', {
		contact: chosen(item?.json['contactGuid']),
		simplify: true,
	});
	expect(row?.json['name']).toBe('Byens Cykler');
	expect(await count()).toBe(3);
});

test('a create that failed before it was carried out stays uncertain, and made nothing', async () => {
	await demo.dinero.faults([{ method: 'POST', path: '/v1/1001/contacts', kind: '500' }]);
	const [item] = await create({}, 'stop', true);
	expect(item?.json).toMatchObject({ code: 'UNCERTAIN', uncertain: true });
	expect(await count()).toBe(2);
});
