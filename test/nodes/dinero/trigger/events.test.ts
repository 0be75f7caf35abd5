import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { Office } from './office';
import { triggers } from './triggers';

let demo: DemoCompanies;
const office = new Office(() => demo);

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.dinero.reset();
	await demo.dinero.switches({ rateLimit: 0 });
});

const { trigger, told } = triggers(() => demo);

interface Story {
	event: string;
	field?: string;
	/** What stands before the trigger begins. */
	before?(): Promise<string>;
	/** What happens; gives the guid that is to be handed on. */
	happens(guid: string): Promise<string>;
	/** What happens to it afterwards without being the event. */
	after?(guid: string): Promise<unknown>;
}

const CREDIT_NOTES = 'sales/creditnotes';

const stories: Story[] = [
	{
		event: 'invoiceBooked',
		happens: () => office.booked(),
		after: (guid) => office.mail(guid),
	},
	{
		event: 'invoicePaid',
		before: () => office.booked(),
		async happens(guid) {
			await office.pay(guid);
			return guid;
		},
		after: (guid) => office.mail(guid),
	},
	{
		event: 'invoiceOverdue',
		before: () => office.booked(),
		async happens(guid) {
			await office.pass(9 * 24 + 1);
			return guid;
		},
		after: (guid) => office.mail(guid),
	},
	{ event: 'invoiceChanged', happens: () => office.draft() },
	{
		event: 'creditNoteBooked',
		before: () => office.booked(),
		happens: (invoice) => office.booked({ CreditNoteFor: invoice }, CREDIT_NOTES),
	},
	{
		event: 'creditNoteChanged',
		before: () => office.booked(),
		happens: (invoice) => office.draft({ CreditNoteFor: invoice }, CREDIT_NOTES),
	},
	{
		event: 'contactCreated',
		field: 'contactGuid',
		happens: () => office.addContact('Fjord Cykler'),
		after: (guid) => office.rename(guid, 'Fjord Cykler ApS'),
	},
	{
		event: 'contactUpdated',
		field: 'contactGuid',
		before: () => office.addContact('Fjord Cykler'),
		async happens(guid) {
			await office.rename(guid, 'Fjord Cykler ApS');
			return guid;
		},
	},
	{
		event: 'contactDeleted',
		field: 'contactGuid',
		before: () => office.addContact('Fjord Cykler'),
		async happens(guid) {
			await office.remove('contacts', guid);
			return guid;
		},
	},
	{
		event: 'productCreated',
		field: 'productGuid',
		happens: () => office.addProduct('H-77'),
		after: (guid) => office.changePrice(guid, 'H-77', 12),
	},
	{
		event: 'productUpdated',
		field: 'productGuid',
		before: () => office.addProduct('H-77'),
		async happens(guid) {
			await office.changePrice(guid, 'H-77', 12);
			return guid;
		},
	},
	{
		event: 'productDeleted',
		field: 'productGuid',
		before: () => office.addProduct('H-77'),
		async happens(guid) {
			await office.remove('products', guid);
			return guid;
		},
	},
];

/** Each reading of Dinero that polling could stumble on. */
const readings: IDataObject[] = [
	{ timeOffset: 'none', bareTimes: 'utc' },
	{ timeOffset: 'none', bareTimes: 'danish' },
	{ timeOffset: 'Z' },
	{ listOrder: 'descending' },
	{ paymentMovesUpdatedAt: true },
	{ paymentMovesUpdatedAt: false },
	{ overdueMovesUpdatedAt: true },
	{ deletionMovesUpdatedAt: true },
	{ deletionMovesUpdatedAt: false },
	{ createdBeforeUpdatedMs: 40 },
	{ draftNumber: 'provisional' },
];

describe.each(readings)('with %j', (reading) => {
	test.each(stories)('$event is handed on once, and nothing else is', async (story) => {
		await demo.dinero.switches(reading);
		const { event, field, before, happens, after } = story;
		const standing = (await before?.()) ?? '';
		await office.pass(0.01);
		const node = trigger(event);
		expect(await node.poll()).toEqual([]);
		expect(await node.poll()).toEqual([]);
		const guid = await happens(standing);
		expect(told(await node.poll(), field)).toEqual([guid]);
		expect(await node.poll()).toEqual([]);
		for (let hours = 0; hours < 3; hours += 1) {
			await after?.(guid);
			expect(await node.poll()).toEqual([]);
			await office.pass(2.5);
		}
		expect(await node.poll()).toEqual([]);
	});
});

test('an item says which event it is and what the list tells', async () => {
	const node = trigger('invoiceBooked');
	await node.poll();
	const guid = await office.booked({ ExternalReference: 'rackbeat:2001:invoice:1001' });
	const [item] = await node.poll();
	expect(item?.json).toEqual({
		event: 'invoiceBooked',
		organizationId: 1001,
		guid,
		number: expect.any(Number),
		status: 'Booked',
		paymentStatus: 'Booked',
		externalReference: 'rackbeat:2001:invoice:1001',
		contactGuid: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401',
		contactName: 'Byens Cykelforening',
		date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
		dueDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
		currency: 'DKK',
		totalExclVat: 100,
		totalInclVat: 125,
		mailOutStatus: 'NotSent',
		createdAt: expect.stringMatching(/^\d{4}-/),
		updatedAt: expect.stringMatching(/^\d{4}-/),
	});
});

test('a draft of long ago is handed on when somebody books it in Dinero', async () => {
	const early = await office.draft();
	const node = trigger('invoiceBooked');
	await node.poll();
	const late = await office.draft();
	for (let weeks = 0; weeks < 3; weeks += 1) {
		await office.pass(7 * 24);
		await office.addContact(`Kunde ${weeks}`);
		await office.booked();
		expect(await node.poll()).toHaveLength(1);
	}
	await office.book(early);
	await office.book(late);
	expect(told(await node.poll()).sort()).toEqual([early, late].sort());
	expect(await node.poll()).toEqual([]);
});

test.each([true, false])(
	'a payment that is taken back and made again is handed on again (moves the change: %s)',
	async (paymentMovesUpdatedAt) => {
		await demo.dinero.switches({ paymentMovesUpdatedAt });
		const guid = await office.booked();
		const node = trigger('invoicePaid');
		await node.poll();
		for (let round = 0; round < 2; round += 1) {
			await office.pass(5);
			const payment = await office.pay(guid);
			expect(told(await node.poll())).toEqual([guid]);
			expect(await node.poll()).toEqual([]);
			await office.pass(5);
			await office.takeBack(guid, payment);
			expect(await node.poll()).toEqual([]);
		}
	},
);

test.each([true, false])(
	'part of a payment is none, too much is one, and many at once are found (moves the change: %s)',
	async (paymentMovesUpdatedAt) => {
		await demo.dinero.switches({ paymentMovesUpdatedAt });
		const guids: string[] = [];
		for (let count = 0; count < 23; count += 1) guids.push(await office.booked());
		const node = trigger('invoicePaid');
		await node.poll();
		await office.pass(5);
		await office.pay(guids[0] ?? '', 100);
		expect(await node.poll()).toEqual([]);
		for (const guid of guids) await office.pay(guid, 130);
		expect(told(await node.poll()).sort()).toEqual([...guids].sort());
		expect(await node.poll()).toEqual([]);
	},
	60_000,
);

test('a credit note that settles an invoice pays it, and a deleted draft pays nothing', async () => {
	await demo.dinero.switches({ creditNoteSettlement: 'automatic' });
	const guid = await office.booked();
	const draft = await office.draft();
	const node = trigger('invoicePaid');
	await node.poll();
	await office.pass(5);
	const Timestamp = await office.version(draft);
	await office.call('DELETE', `invoices/${draft}`, { Timestamp });
	expect(await node.poll()).toEqual([]);
	await office.booked({ CreditNoteFor: guid }, CREDIT_NOTES);
	expect(told(await node.poll())).toEqual([guid]);
	expect(await node.poll()).toEqual([]);
});

test('an invoice that was overdue, was paid and is owed again is handed on again', async () => {
	const guid = await office.booked();
	const node = trigger('invoiceOverdue');
	await node.poll();
	await office.pass(10 * 24);
	expect(told(await node.poll())).toEqual([guid]);
	const payment = await office.pay(guid);
	expect(await node.poll()).toEqual([]);
	await office.takeBack(guid, payment);
	expect(told(await node.poll())).toEqual([guid]);
});

test('each change of a document is handed on with the state it has then', async () => {
	const node = trigger('invoiceChanged');
	await node.poll();
	const guid = await office.draft();
	expect((await node.poll()).map(({ json }) => json['status'])).toEqual(['Draft']);
	// A new record may carry a time of change some milliseconds ahead of its creation.
	await office.pass(1);
	await office.book(guid);
	expect((await node.poll()).map(({ json }) => json['status'])).toEqual(['Booked']);
	await office.pass(0.01);
	await office.mail(guid);
	expect((await node.poll()).map(({ json }) => json['mailOutStatus'])).toEqual(['Sent']);
	expect(await node.poll()).toEqual([]);
});

test('a contact that is deleted, restored and deleted again is handed on twice', async () => {
	const guid = await office.addContact('Fjord Cykler');
	const node = trigger('contactDeleted');
	await node.poll();
	for (let round = 0; round < 2; round += 1) {
		await office.remove('contacts', guid);
		expect(told(await node.poll(), 'contactGuid')).toEqual([guid]);
		await office.pass(1);
		await office.call('POST', `contacts/${guid}/restore`);
		expect(await node.poll()).toEqual([]);
		await office.pass(1);
	}
});
