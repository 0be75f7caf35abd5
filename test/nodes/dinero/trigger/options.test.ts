import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { dineroEvents } from '../../../../nodes/Dinero/polling/events';
import { filledIn, signedIn } from '../../../engine/signIn';
import { pollingNode } from '../../../engine/pollNode';
import { Office } from './office';
import { triggers } from './triggers';

let demo: DemoCompanies;
const office = new Office(() => demo);
const { trigger, told } = triggers(() => demo);

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.dinero.reset();
	await demo.dinero.switches({ rateLimit: 0 });
});

/** Clock of Dinero and of n8n on a summer's day of a past year, and back. */
const on = (day: string) => demo.dinero.clock({ set: `${day}T10:00:00Z` });

test('starts from a chosen day: booked documents by their date, in batches, once', async () => {
	await on('2026-09-01');
	await office.booked({ Date: '2026-09-01' });
	await on('2026-10-10');
	const october = [await office.booked({ Date: '2026-10-10' }), await office.booked()];
	await on('2026-11-20');
	// Written in November, but dated before the chosen day.
	await office.booked({ Date: '2026-09-30' });
	const node = trigger('invoiceBooked', { options: { startFrom: '2026-10-01T00:00:00' } });
	expect(told(await node.poll()).sort()).toEqual([...october].sort());
	expect(await node.poll()).toEqual([]);
	const next = await office.booked({ Date: '2026-09-30' });
	expect(told(await node.poll())).toEqual([next]);
});

test('overdue invoices from a chosen day are those that fell due before it and not earlier ones', async () => {
	await on('2026-09-01');
	await office.booked({ Date: '2026-09-01' });
	const late = await office.booked({ Date: '2026-09-24' });
	await on('2026-11-20');
	const node = trigger('invoiceOverdue', { options: { startFrom: '2026-10-03T00:00:00' } });
	expect(told(await node.poll())).toEqual([late]);
	expect(await node.poll()).toEqual([]);
});

test('whole documents come in the field document, one call each', async () => {
	const node = trigger('invoiceBooked', { options: { fullDocument: true } });
	await node.poll();
	const guid = await office.booked();
	await demo.dinero.forget();
	const [item] = await node.poll();
	expect(item?.json['document']).toMatchObject({
		Guid: guid,
		ProductLines: [{ Description: 'Hjelm', BaseAmountValue: 100 }],
	});
	const reads = (await demo.dinero.calls()).filter(({ path }) => path.includes(guid));
	expect(reads).toHaveLength(1);
});

test('a document that cannot be read holds up no other one, and says so', async () => {
	const node = trigger('invoiceBooked', { options: { fullDocument: true } });
	await node.poll();
	const [bad, good] = [await office.booked(), await office.booked()];
	const path = `/v1/1001/invoices/${bad}`;
	await demo.dinero.faults([{ method: 'GET', path, kind: '500', times: 99 }]);
	const items = await node.poll();
	const byGuid = Object.fromEntries(items.map(({ json }) => [String(json['guid']), json]));
	expect(byGuid[good]?.['document']).toMatchObject({ Guid: good });
	expect(byGuid[bad]).toMatchObject({
		document: null,
		documentProblem: { code: 'SERVICE_DOWN', en: expect.stringMatching(/Dinero/) },
	});
	expect(await node.poll()).toEqual([]);
}, 60_000);

test('a product that is deleted has no document any more', async () => {
	const guid = await office.addProduct('H-77');
	const node = trigger('productDeleted', { options: { fullDocument: true } });
	await node.poll();
	await office.remove('products', guid);
	const [item] = await node.poll();
	expect(item?.json).toMatchObject({ event: 'productDeleted', productGuid: guid });
	expect(item?.json).toHaveProperty('document');
});

test('rows come as Dinero writes them when Simplify is off', async () => {
	const node = trigger('contactCreated', { simplify: false });
	await node.poll();
	const guid = await office.addContact('Fjord Cykler');
	const [item] = await node.poll();
	expect(item?.json).toMatchObject({
		event: 'contactCreated',
		organizationId: 1001,
		ContactGuid: guid,
		Name: 'Fjord Cykler',
	});
});

test('filters by contact and status; what they leave out is not handed on later', async () => {
	const contact = await office.addContact('Fjord Cykler');
	const filters = { contact: { __rl: true, mode: 'key', value: contact.toUpperCase() } };
	const node = trigger('invoiceBooked', { filters });
	const drafts = trigger('invoiceChanged', { filters: { status: ['Draft'] } });
	await node.poll();
	await drafts.poll();
	const [, own] = [await office.booked(), await office.booked({ ContactGuid: contact })];
	const draft = await office.draft();
	expect(told(await node.poll())).toEqual([own]);
	expect(told(await drafts.poll())).toEqual([draft]);
	expect(await node.poll()).toEqual([]);
	expect(await drafts.poll()).toEqual([]);
});

test('a backlog is handed on in batches, oldest change first', async () => {
	const node = trigger('contactCreated', { options: { fullDocument: true } });
	await node.poll();
	const guids: string[] = [];
	for (let count = 0; count < 55; count += 1) guids.push(await office.addContact(`K ${count}`));
	const batches = [await node.poll(), await node.poll(), await node.poll()];
	expect(batches.map((items) => items.length)).toEqual([40, 15, 0]);
	expect(batches.flatMap((items) => told(items, 'contactGuid'))).toEqual(guids);
}, 60_000);

test('a poll that fails keeps its place; one that was not saved hands on the same again', async () => {
	const node = trigger('invoiceBooked');
	await node.poll();
	const before = JSON.stringify(node.staticData);
	const guid = await office.booked();
	const good = { ...node.credentials['dineroApi'] };
	Object.assign(node.credentials['dineroApi'] ?? {}, { apiKey: 'revoked', sessionToken: '' });
	await expect(node.poll()).rejects.toThrow(/Dinero/);
	expect(JSON.stringify(node.staticData)).toBe(before);
	Object.assign(node.credentials['dineroApi'] ?? {}, good);
	expect(told(await node.poll())).toEqual([guid]);
	Object.assign(node.staticData, JSON.parse(before));
	expect(told(await node.poll())).toEqual([guid]);
	expect(await node.poll()).toEqual([]);
});

test('polls that overlap hand on an event once', async () => {
	const node = trigger('invoiceBooked');
	await node.poll();
	const guid = await office.booked();
	const path = '/v1/1001/invoices';
	await demo.dinero.faults([{ method: 'GET', path, kind: 'slow', times: 1, milliseconds: 500 }]);
	const [first, second] = await Promise.all([node.poll(), node.poll()]);
	expect([...told(first), ...told(second)]).toEqual([guid]);
	expect(await node.poll()).toEqual([]);
});

test.each(dineroEvents.map(({ value }) => value))(
	'a manual run of %s shows the newest one or says what to do, and moves nothing',
	async (event) => {
		await demo.dinero.reset('empty');
		const node = trigger(event);
		await expect(node.poll('manual')).rejects.toThrow(
			/^(There is no|No invoice|No entry) .*Dinero|^No entry was added/,
		);
		const contact = await office.addContact('Fjord Cykler');
		const product = await office.addProduct('H-77');
		const sale = { ContactGuid: contact, Date: '2026-11-01' };
		await office.booked(sale);
		const CreditNoteFor = await office.booked(sale);
		await office.booked({ ...sale, CreditNoteFor }, 'sales/creditnotes');
		await office.pay(await office.booked({ ContactGuid: contact }));
		await office.remove('contacts', await office.addContact('Væk'));
		await office.remove('products', product);
		await office.addProduct('H-78');
		const [item] = await node.poll('manual');
		expect(item?.json).toMatchObject({ event, organizationId: 1001 });
		expect(node.staticData).toEqual({});
	},
);

test('begins anew for another event, and for another company', async () => {
	const node = trigger('contactCreated');
	await node.poll();
	await office.addContact('Fjord Cykler');
	node.parameters['event'] = 'productCreated';
	expect(await node.poll()).toEqual([]);
	expect(node.staticData).toMatchObject({ account: '1001', event: 'productCreated' });
});

test('waits for the events of the company that is chosen beside a sign-in', async () => {
	const credential = await signedIn(filledIn(demo.dinero.running.url));
	const parameters: IDataObject = {
		authentication: 'oAuth2',
		organization: { __rl: true, mode: 'id', value: '1001' },
		event: 'invoiceBooked',
	};
	const node = pollingNode('dineroTrigger', parameters, { dineroOAuth2Api: credential });
	expect(await node.poll()).toEqual([]);
	const guid = await office.booked();
	expect(told(await node.poll())).toEqual([guid]);
});
