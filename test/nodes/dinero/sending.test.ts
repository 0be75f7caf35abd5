import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { bookedInvoice, bookedReminder, draftInvoice } from './cases/salesWorld';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
const world = { run };
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });
const goOn = { continueOnFail: true };
const lose = (method: string, path: string) =>
	demo.dinero.faults([{ method, path, kind: 'lostAnswer', times: 1 }]);

interface Company {
	mailouts: IDataObject[];
	attachments: IDataObject[];
	creditNotes: IDataObject[];
	invoices: IDataObject[];
}

async function company(): Promise<Company> {
	const { organisations } = (await demo.dinero.state()) as unknown as {
		organisations: Company[];
	};
	const [first] = organisations;
	if (!first) throw new Error('no company');
	return first;
}

test.each([
	['invoice', 'send', '*/email', { options: {} }],
	['invoice', 'sendEInvoice', '*/e-invoice', { paymentMeans: 'Domestic', options: {} }],
	['invoice', 'sendPreReminder', '*/pre-reminder', { options: {} }],
	[
		'invoice',
		'sendSms',
		'*/send-sms',
		{ phoneNumber: '22334455', receiverName: 'A', message: '', isReminder: false },
	],
	['reminder', 'send', '*/reminders/email', { options: {} }],
	['reminder', 'sendEReminder', '*/e-reminder', { paymentMeans: 'Domestic', options: {} }],
])(
	'%s %s whose answer is lost is uncertain, and is not sent a second time',
	async (resource, operation, path, parameters) => {
		const ready = await bookedReminder(world);
		await lose('POST', path);
		const chosenOne = { ...own(ready), reminder: chosen(ready['id']), ...parameters };
		const [item] = await run(resource, operation, chosenOne, goOn);
		expect(item?.json).toMatchObject({
			code: 'MAIL_UNCERTAIN',
			class: 'uncertain',
			uncertain: true,
		});
		expect((await company()).mailouts).toHaveLength(1);
	},
);

test('a refused mail is told in Dinero’s words and is not uncertain', async () => {
	const ready = await draftInvoice(world);
	const [item] = await run('invoice', 'send', { ...own(ready), options: {} }, goOn);
	expect(item?.json).toMatchObject({ class: 'data', uncertain: false, httpCode: 400 });
});

test('an e-invoice to a contact without any number is refused, and says why', async () => {
	const [made] = await run('contact', 'create', {
		name: 'Uden Numre',
		countryKey: 'DK',
		additionalFields: { Email: 'x@example.com' },
	});
	const contact = chosen(made?.json['contactGuid']);
	const ready = await bookedInvoice(world, { contact });
	const parameters = { ...own(ready), paymentMeans: 'Domestic', options: {} };
	const [item] = await run('invoice', 'sendEInvoice', parameters, goOn);
	expect(item?.json['en']).toContain('no number to send');
});

test('an SMS without a name goes to the contact, and without any name to nobody', async () => {
	const ready = await draftInvoice(world, { contact: { __rl: true, mode: 'list', value: '' } });
	const form = { phoneNumber: '22334455', receiverName: ' ', message: '', isReminder: false };
	const [item] = await run('invoice', 'sendSms', { ...own(ready), ...form }, goOn);
	expect(item?.json).toMatchObject({ code: 'SMS_WITHOUT_NAME', class: 'data' });
	expect((await company()).mailouts).toEqual([]);
});

test('the mailouts of an invoice tell SMS and mails apart', async () => {
	const ready = await bookedInvoice(world);
	await run('invoice', 'send', { ...own(ready), options: {} });
	await run('invoice', 'sendSms', {
		...own(ready),
		phoneNumber: '22334455',
		receiverName: '',
		message: '',
		isReminder: false,
	});
	await demo.dinero.seen(String(ready['guid']));
	const list = async (includeSms: boolean) =>
		(
			await run('invoice', 'getMailouts', {
				...own(ready),
				returnAll: true,
				simplify: true,
				filters: { includeSms },
			})
		).map(({ json }) => [json['isSms'], json['status'], json['seenAt'] !== null]);
	expect(await list(true)).toEqual([
		[false, 'Sent', false],
		[true, 'SeenByCustomer', true],
	]);
	expect(await list(false)).toEqual([[false, 'Sent', false]]);
});

describe('credit note from an invoice', () => {
	test('is found by the invoice’s new version when the answer is lost', async () => {
		const ready = await bookedInvoice(world);
		await run('invoice', 'generateCreditNote', own(ready));
		await demo.dinero.clock({ advanceSeconds: 60 });
		await lose('POST', '*/generate-creditnote');
		const [second] = await run('invoice', 'generateCreditNote', own(ready));
		const { creditNotes } = await company();
		expect(creditNotes).toHaveLength(2);
		expect(second?.json['guid']).toBe(creditNotes[1]?.['Guid']);
	});

	test('stays uncertain when nothing was made, and makes none', async () => {
		const ready = await bookedInvoice(world);
		await demo.dinero.faults([
			{ method: 'POST', path: '*/generate-creditnote', kind: '500', times: 1 },
		]);
		const [item] = await run('invoice', 'generateCreditNote', own(ready), goOn);
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN', uncertain: true });
		expect((await company()).creditNotes).toEqual([]);
	});

	test('an older draft does not pass for one that was not made', async () => {
		const ready = await bookedInvoice(world);
		await run('invoice', 'generateCreditNote', own(ready));
		await run('invoice', 'send', { ...own(ready), options: {} });
		await demo.dinero.faults([
			{ method: 'POST', path: '*/generate-creditnote', kind: '500', times: 1 },
		]);
		const [item] = await run('invoice', 'generateCreditNote', own(ready), goOn);
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN', uncertain: true });
	});

	test('of a draft is refused', async () => {
		const ready = await draftInvoice(world);
		const [item] = await run('invoice', 'generateCreditNote', own(ready), goOn);
		expect(item?.json).toMatchObject({ class: 'data', httpCode: 400 });
	});
});

describe('attachments', () => {
	const file = (
		fileName: string,
		bytes = Buffer.from('%PDF-1.4\n%%EOF\n'),
	): INodeExecutionData => ({
		json: {},
		binary: { data: { data: bytes.toString('base64'), mimeType: 'application/pdf', fileName } },
	});
	const add = (ready: IDataObject, item: INodeExecutionData, options: IDataObject = {}) =>
		run(
			'attachment',
			'add',
			{ document: chosen(ready['guid']), binaryPropertyName: 'data', options },
			{ items: [item], ...goOn },
		);

	test('a bound file whose answer is lost is found, and stands once', async () => {
		const ready = await draftInvoice(world);
		await lose('POST', '*/ordre.pdf');
		const [item] = await add(ready, file('ordre.pdf'));
		expect(item?.json).toMatchObject({ added: true, fileName: 'ordre.pdf' });
		expect((await company()).attachments).toHaveLength(1);
	});

	test('a file that was not bound is told as uncertain', async () => {
		const ready = await draftInvoice(world);
		await demo.dinero.faults([{ method: 'POST', path: '*/ordre.pdf', kind: '500', times: 1 }]);
		const [item] = await add(ready, file('ordre.pdf'));
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN' });
		expect((await company()).attachments).toEqual([]);
	});

	test('a repeat can be told to leave what stands', async () => {
		const ready = await draftInvoice(world);
		const [first] = await add(ready, file('ordre.pdf'), { skipExisting: true });
		const [second] = await add(ready, file('ordre.pdf'), { skipExisting: true });
		expect(second?.json).toEqual({ ...first?.json, added: false });
		expect((await company()).attachments).toHaveLength(1);
		await add(ready, file('ordre.pdf'));
		expect((await company()).attachments).toHaveLength(2);
	});

	test.each([
		['../../../contacts', '.._.._.._contacts'],
		['..', 'bilag.pdf'],
		['Rabat 10% & mere?.pdf', 'Rabat 10_ _ mere_.pdf'],
		['Købsordre æøå.pdf', 'Købsordre æøå.pdf'],
	])('the name %s never leads to another path', async (given, name) => {
		const ready = await draftInvoice(world);
		const [item] = await add(ready, file('a.pdf'), { fileName: given });
		expect(item?.json).toMatchObject({ fileName: name, added: true });
		expect((await company()).attachments).toMatchObject([{ FileName: name }]);
	});

	test('a file over 6 MB is refused before any call', async () => {
		const ready = await draftInvoice(world);
		await demo.dinero.forget();
		const [item] = await add(ready, file('stor.pdf', Buffer.alloc(6_000_001)));
		expect(item?.json).toMatchObject({ code: 'FILE_TOO_LARGE' });
		expect((await demo.dinero.calls()).filter(({ path }) => path.startsWith('/v'))).toEqual([]);
	});
});
