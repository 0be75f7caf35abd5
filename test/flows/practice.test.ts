import type { IDataObject } from 'n8n-workflow';
import type { CustomerInvoicePlan } from '../../bookkeeping/plan/plan';
import { pollingNode } from '../engine/pollNode';
import { settingsWith, World, type DineroState } from './world';

// Pauses between two looks are real seconds; here they pass at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../engine/passingTime').sleep,
}));

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(async () => {
	await world.reset();
	await world.readRackbeat({ costing: 'average', draft_number_is_final: true });
	// Where drafts do not show on their files, a voucher without answer is asked about.
	await world.switches({ draftsLinkedInFiles: true, createAnswersEmpty: false });
});

const mailed = settingsWith({ debtor: { invoiceStatus: 'bookedAndEmailed' } });

/** What stands in the books, without guids, times and the numbers that Dinero chose. */
function booksOf({ invoices, manualVouchers, mailouts, entries }: DineroState) {
	const lines = entries.map(({ date, accountNumber, debitOre, creditOre, description }) => [
		...[date, accountNumber, debitOre, creditOre, description],
	]);
	return {
		invoices: invoices.map(({ Status, TotalInclVat, ExternalReference }) => [
			...[Status, TotalInclVat, ExternalReference],
		]),
		vouchers: manualVouchers.map(({ Status, ExternalReference }) => [Status, ExternalReference]),
		mails: mailouts.length,
		entries: lines.map(String).sort(),
	};
}

test('[14.5 Same webhook 5 times, out of order, in parallel] one document of each', async () => {
	await world.book(1001);
	const one = await world.plan([1001, 1004]);
	const other = await world.plan([1004, 1001]);
	await Promise.all([one, other, one, other, one].map(({ ready }) => world.post(ready)));
	await world.advance(700);
	await world.post(one.ready);
	const { invoices, manualVouchers } = await world.state();
	const references = (all: IDataObject[]) => all.map(({ ExternalReference }) => ExternalReference);
	expect(new Set(references(invoices)).size).toBe(2);
	expect(invoices).toHaveLength(2);
	expect(new Set(references(manualVouchers)).size).toBe(manualVouchers.length);
	expect(invoices.every(({ Status }) => Status !== 'Draft')).toBe(true);
});

describe('[14.2 rule 4] [14.5 Partial posting]', () => {
	let clean: ReturnType<typeof booksOf>;
	beforeEach(async () => {
		await world.book(1001);
		await world.transfer([1001], mailed);
		clean = booksOf(await world.state());
		await world.reset();
		await world.readRackbeat({ costing: 'average', draft_number_is_final: true });
		await world.switches({ draftsLinkedInFiles: true, createAnswersEmpty: false });
		await world.book(1001);
	});

	test.each([
		['contact', 'contacts'],
		['invoice', 'invoices'],
		['booking', 'invoices/*/book'],
		['mail', 'invoices/*/email'],
		['voucher sheet', 'files'],
		['voucher', 'vouchers/manuel'],
		['voucher booking', 'vouchers/manuel/*/book'],
	])('refused at the %s: the next runs end as a clean one', async (_, path) => {
		const fault = { method: 'POST', path: `/v1/1001/${path}`, kind: 'refused', times: 1 };
		await world.faults([fault]);
		const { posted } = await world.transfer([1001], mailed);
		expect(posted[0]).toMatchObject({ outcome: 'failed' });
		for (let run = 0; run < 2; run += 1) {
			await world.advance(700);
			await world.transfer([1001], mailed);
		}
		expect(booksOf(await world.state())).toEqual(clean);
	});
});

test('[14.5 Balance] every voucher sums to 0.00', async () => {
	await world.book(1001);
	await world.transfer([1001, 1002, 1003, 1004, 1005, 1010, 1016]);
	const { entries } = await world.state();
	const sums = new Map<string, number>();
	for (const { voucherGuid, debitOre, creditOre } of entries) {
		sums.set(voucherGuid, (sums.get(voucherGuid) ?? 0) + debitOre - creditOre);
	}
	expect(sums.size).toBeGreaterThan(3);
	expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
});

describe('[14.5 Deleted contact, missing e-mail]', () => {
	test('a contact deleted in Dinero is restored and told, and its invoice goes on', async () => {
		const draft = settingsWith({ debtor: { invoiceStatus: 'draft' } });
		await world.transfer([1004], draft);
		const guid = String((await world.state()).invoices[0]?.['ContactGuid']);
		await world.deleteInDinero();
		await world.call(`contacts/${guid}`, {}, 'DELETE');
		const contact = async () =>
			(await world.state()).contacts.find(({ ContactGuid }) => ContactGuid === guid);
		expect((await contact())?.['DeletedAt']).toBeTruthy();
		const { ready } = await world.plan([1004], settingsWith(), { generation: 2 });
		const { notices } = ready[0]?.['plan'] as unknown as CustomerInvoicePlan;
		expect(notices.map(({ code }) => code)).toContain('CONTACT_RESTORED');
		expect((await world.post(ready))[0]).toMatchObject({ outcome: 'posted' });
		expect((await contact())?.['DeletedAt']).toBeFalsy();
	});
});

describe('[14.5 Token expiry mid-run]', () => {
	const expired = (path: string, times: number) =>
		world.faults([{ method: 'POST', path, kind: '401once', times }]);

	test('one refresh, and the run goes on', async () => {
		await world.book(1001);
		const { ready } = await world.plan([1001]);
		await expired('/v1/1001/invoices/*/book', 1);
		expect((await world.post(ready))[0]).toMatchObject({ outcome: 'posted' });
		const { invoices, manualVouchers } = await world.state();
		expect([invoices.length, manualVouchers.length]).toEqual([1, 1]);
	});

	test('[14.2 rule 9] a refused refresh ends the run with one message, and no further document is tried', async () => {
		const { ready } = await world.plan([1004, 1010, 1016]);
		await expired('/v1/1001/invoices', 9);
		await world.forgetCalls();
		const posted = await world.post(ready);
		expect(posted).toHaveLength(ready.length);
		expect(new Set(posted.map(({ code }) => code))).toEqual(new Set(['AUTH_EXPIRED']));
		const tried = (await world.writes()).filter(({ path }) => path.endsWith('/invoices'));
		expect(tried.length).toBeLessThanOrEqual(2);
		expect((await world.state()).invoices).toEqual([]);
	});
});

test('[14.2 rule 8] [14.5 Lost webhooks] what the poll alone hands on reaches the same end', async () => {
	await world.book(1001);
	await world.transfer([1001]);
	const direct = booksOf(await world.state());
	await world.reset();
	await world.readRackbeat({ costing: 'average', draft_number_is_final: true });
	await world.switches({ draftsLinkedInFiles: true, createAnswersEmpty: false });
	const event = { event: 'customerInvoiceBooked', options: {} };
	const trigger = pollingNode('rackbeatTrigger', event, world.credentials());
	await trigger.poll();
	await world.book(1001);
	const numbers = (await trigger.poll()).map(({ json }) => Number(json['number']));
	expect(numbers).toEqual([1001]);
	await world.transfer(numbers);
	expect(direct.invoices).toHaveLength(1);
	expect(booksOf(await world.state())).toEqual(direct);
});

test.each(['perLine', 'perInvoice'])(
	'[14.5 0.01 differences] VAT rounded %s: never booked with another total than Rackbeat’s',
	async (vatRounding) => {
		await world.switches({ vatRounding });
		await world.book(1001);
		const { posted } = await world.transfer([1001, 1002, 1004, 1010, 1016]);
		const amounts = new Map(posted.map((item) => [String(item['invoiceGuid']), item['amount']]));
		const { invoices } = await world.state();
		const booked = invoices.filter(({ Status }) => Status !== 'Draft');
		expect(booked.length).toBeGreaterThan(1);
		for (const { Guid, TotalInclVat } of booked) {
			expect(Math.round(Number(TotalInclVat) * 100)).toBe(amounts.get(Guid));
		}
	},
);
