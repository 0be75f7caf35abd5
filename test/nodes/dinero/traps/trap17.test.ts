import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { chosen, dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const everything = {
	AttPerson: 'Bo Ibsen',
	City: 'Ærøskøbing',
	CompanyTypeKey: 'PublicLimitedCompany',
	EanNumber: '5790000123456',
	Email: 'bo@example.com',
	ExternalReference: 'web:customer:7',
	InvoiceMailOutOptionKey: 'GLN',
	IsMember: true,
	MemberNumber: '17',
	PNumber: '1001234567',
	PaymentConditionNumberOfDays: 14,
	PaymentConditionType: 'CurrentMonthOut',
	Phone: '+4512345678',
	PreferredInvoiceCurrencyKey: 'EUR',
	PreferredInvoiceLanguageKey: 'en',
	SENumber: '31000041',
	Street: 'Vestergade 1',
	VatNumber: '31000041',
	Webpage: 'https://example.com',
	ZipCode: '5970',
};

async function read(contact: IDataObject): Promise<IDataObject> {
	const [row] = await run('contact', 'get', { contact, simplify: false });
	const { UpdatedAt, ...rest } = row?.json ?? {};
	expect(UpdatedAt).toBeDefined();
	return rest;
}

async function standing(): Promise<IDataObject> {
	const form = { name: 'Ærø Cykler A/S', countryKey: 'DK', additionalFields: everything };
	const [made] = await run('contact', 'create', form);
	return chosen(made?.json['contactGuid']);
}

const change = (contact: IDataObject, updateFields: IDataObject) =>
	run('contact', 'update', { contact, updateFields });

test('trap 17: an update of one field leaves every other field as it stood', async () => {
	const contact = await standing();
	const before = await read(contact);
	expect(before).toMatchObject(everything);
	await change(contact, { Phone: '+4587654321' });
	expect(await read(contact)).toEqual({ ...before, Phone: '+4587654321' });
});

test('trap 17: an update of nothing changes nothing', async () => {
	const contact = await standing();
	const before = await read(contact);
	await change(contact, {});
	expect(await read(contact)).toEqual(before);
});

test('trap 17: a field is emptied only when it is named and left empty', async () => {
	const contact = await standing();
	const before = await read(contact);
	await change(contact, { Webpage: '', MemberNumber: '  ' });
	expect(await read(contact)).toEqual({ ...before, Webpage: null, MemberNumber: null });
});

test('trap 17: a change to cash takes the days away, which Dinero would refuse', async () => {
	const contact = await standing();
	await change(contact, { PaymentConditionType: 'NettoCash' });
	expect(await read(contact)).toMatchObject({
		PaymentConditionType: 'NettoCash',
		PaymentConditionNumberOfDays: null,
		Email: 'bo@example.com',
	});
});

test('trap 17: the register of companies never overwrites a name unless the user says so', async () => {
	const contact = await standing();
	await change(contact, { UseCvr: true });
	await demo.dinero.forget();
	await change(contact, { Phone: '1' });
	const calls = (await demo.dinero.calls()) as unknown as Array<{ method: string; body: unknown }>;
	expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ UseCvr: false });
});
