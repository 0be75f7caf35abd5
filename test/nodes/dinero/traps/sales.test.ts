import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import {
	bookedInvoice,
	draftInvoice,
	draftReminder,
	LONG_AGO,
	CUSTOMER,
} from '../cases/salesWorld';
import { chosen, dineroRunner, lines, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

interface Call {
	method: string;
	path: string;
	body: IDataObject | null;
}

const world = { run };
const UNKNOWN = chosen('0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1999');
const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });

const calls = async () => (await demo.dinero.calls()) as unknown as Call[];
const writes = async () =>
	(await calls()).filter(({ method, path }) => method !== 'GET' && path.startsWith('/v'));

async function sent(ending: string): Promise<IDataObject> {
	const all = (await calls()).filter(({ path }) => path.split('?')[0]?.endsWith(ending));
	return all.at(-1)?.body ?? {};
}

async function read(ready: IDataObject): Promise<IDataObject> {
	const [item] = await run('invoice', 'get', { ...own(ready), simplify: false });
	return item?.json ?? {};
}

test('trap 1: invoice and reminder are booked with the version that each of them spells its own way', async () => {
	const ready = await draftInvoice(world);
	const { TimeStamp } = await read(ready);
	const [booked] = await run('invoice', 'book', { ...own(ready), number: 0 });
	expect(booked?.json).toMatchObject({ status: 'Booked' });
	expect(await sent('/book')).toEqual({ Timestamp: TimeStamp });
	const reminder = await draftReminder(world);
	const chosenOne = { ...own(reminder), reminder: chosen(reminder['id']) };
	const [raw] = await run('reminder', 'get', { ...chosenOne, simplify: false });
	const [standing] = await run('reminder', 'book', chosenOne);
	expect(standing?.json).toMatchObject({ isDraft: false });
	expect(await sent('/book')).toEqual({ Timestamp: raw?.json['Timestamp'] });
});

test('trap 4: an invoice is credited with its version as it is', async () => {
	const ready = await bookedInvoice(world);
	const { TimeStamp } = await read(ready);
	const [note] = await run('invoice', 'generateCreditNote', own(ready));
	expect(await sent('/generate-creditnote')).toEqual({ Timestamp: TimeStamp });
	expect(note?.json).toMatchObject({ status: 'Draft', creditNoteFor: ready['guid'] });
});

test('trap 5: status and payment status are the same from the list and alone', async () => {
	const ready = await bookedInvoice(world);
	const [alone] = await run('invoice', 'get', { ...own(ready), simplify: true });
	const [listed] = await run('invoice', 'getAll', {
		returnAll: true,
		simplify: true,
		filters: {},
	});
	expect(alone?.json).toMatchObject({ status: 'Booked', paymentStatus: 'Overdue' });
	expect(listed?.json).toEqual(alone?.json);
});

test('trap 6: the day it falls due is called that, and no day of payment is made up', async () => {
	const ready = await draftInvoice(world);
	const [item] = await run('invoice', 'get', { ...own(ready), simplify: true });
	expect(item?.json).toMatchObject({ date: LONG_AGO, dueDate: '2025-03-11' });
	expect(Object.keys(item?.json ?? {})).not.toContain('paymentDate');
});

test('trap 8: an invoice that is not there is told as such, as a contact is', async () => {
	const [item] = await run('invoice', 'get', { invoice: UNKNOWN }, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'ITEM_NOT_FOUND', httpCode: 400 });
	const parameters = { contact: UNKNOWN, simplify: true };
	const [contact] = await run('contact', 'get', parameters, { continueOnFail: true });
	expect(contact?.json['code']).toBe('NOT_IN_DINERO');
	const booking = { invoice: UNKNOWN, number: 0 };
	const [booked] = await run('invoice', 'book', booking, { continueOnFail: true });
	expect(booked?.json).toMatchObject({ code: 'ITEM_NOT_FOUND' });
	expect(await writes()).toEqual([]);
});

describe('trap 25: wanted numbers', () => {
	test('trap 25: Dinero chooses unless the user does', async () => {
		const ready = await draftInvoice(world);
		await run('invoice', 'book', { ...own(ready), number: 0 });
		expect(await sent('/book')).not.toHaveProperty('Number');
	});

	test('trap 25: a number that is taken is refused, and no other is used in silence', async () => {
		const [first] = await run('invoice', 'book', {
			...own(await draftInvoice(world)),
			number: 0,
		});
		const second = await draftInvoice(world);
		const parameters = { ...own(second), number: first?.json['number'] };
		const [item] = await run('invoice', 'book', parameters, { continueOnFail: true });
		expect(item?.json).toMatchObject({ code: 'NUMBER_REFUSED', httpCode: 400 });
		expect(await read(second)).toMatchObject({ Status: 'Draft' });
	});
});

test.each([
	['invoice', 'send'],
	['invoice', 'sendPreReminder'],
	['reminder', 'send'],
])('trap 26: %s %s tells before the call that the link is missing', async (resource, operation) => {
	const ready = await bookedInvoice(world);
	await demo.dinero.forget();
	const parameters = { ...own(ready), options: { Message: 'Hej' } };
	const [item] = await run(resource, operation, parameters, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'MESSAGE_WITHOUT_LINK' });
	expect(await writes()).toEqual([]);
});

describe('trap 27: the customer looks at the invoice', () => {
	const form = {
		contact: chosen(CUSTOMER),
		date: LONG_AGO,
		...lines,
		additionalFields: {},
		reference: 'web:27',
		status: 'booked',
	};

	async function seen(): Promise<IDataObject> {
		await demo.dinero.switches({ seenMovesUpdatedAt: true, timeOffset: 'Z' });
		const [posted] = await run('invoice', 'post', form);
		const ready = { guid: posted?.json['invoiceGuid'] as string };
		await run('invoice', 'send', { ...own(ready), options: {} });
		await demo.dinero.clock({ advanceSeconds: 600 });
		await demo.dinero.seen(ready.guid);
		return { ...ready, evidence: JSON.stringify(posted?.json) };
	}

	test('trap 27: Post again writes nothing, though UpdatedAt moved', async () => {
		const { evidence } = await seen();
		await demo.dinero.forget();
		const [again] = await run('invoice', 'post', { ...form, evidence });
		expect(again?.json).toMatchObject({ outcome: 'unchanged' });
		// The totals may be asked for twice, where the token ran out meanwhile; that writes nothing.
		const paths = new Set((await writes()).map(({ path }) => path));
		expect([...paths]).toEqual(['/v1/1001/invoices/fetch']);
	});

	test('trap 27: a list of changes shows that only the mail changed', async () => {
		const ready = await seen();
		const before = await read(ready);
		const [item] = await run('invoice', 'getAll', {
			returnAll: true,
			simplify: true,
			filters: { changesSince: String(before['UpdatedAt']).replace(/Z?$/, 'Z') },
		});
		expect(item?.json).toMatchObject({
			mailOutStatus: 'SeenByCustomer',
			totalInclVat: 1184,
			paymentStatus: 'Overdue',
		});
	});

	test('trap 27: what follows uses the version that looking at it made', async () => {
		const ready = await seen();
		const [note] = await run('invoice', 'generateCreditNote', own(ready));
		expect(note?.json).toMatchObject({ creditNoteFor: ready['guid'] });
	});
});
