import { balance, settingsWith, World } from './world';

// Pauses between two looks are real seconds; here they pass at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../engine/passingTime').sleep,
}));

let world: World;
/** Invoice 1001, under the number that booking gave it. */
let invoice: number;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(async () => {
	await world.reset();
	// The cost that is expected below, which a line or at least a movement of stock tells.
	await world.readRackbeat({ costing: 'average', orderless_invoice_moves_stock: true });
	invoice = await world.book(1001);
});

const LAGER = 53500;

async function expectRightBooks() {
	const { invoices, manualVouchers, entries } = await world.state();
	expect(invoices).toHaveLength(1);
	expect(invoices[0]?.Status).toBe('Booked');
	expect(manualVouchers.filter(({ Status }) => Status === 'Booked')).toHaveLength(1);
	expect(manualVouchers).toHaveLength(1);
	expect(balance(entries, 53000)).toBe(118400);
	expect(balance(entries, 2000)).toBe(44960);
	expect(balance(entries, LAGER)).toBe(-44960);
}

test('[6.8 Booked twice event (webhook + poll)] [14.5 Re-run of everything] five runs, two of them at the same moment: one invoice, one COGS voucher, no further write', async () => {
	const { ready } = await world.plan([invoice]);
	const results = await Promise.all([world.post(ready), world.post(ready)]);
	expect(results.flat().map(({ outcome }) => outcome)).toContain('posted');
	await world.advance(700);
	await world.post(ready);
	await expectRightBooks();
	await world.forgetCalls();
	const evidence = results.flat().filter(({ outcome }) => outcome === 'posted');
	expect((await world.post(ready, evidence))[0]).toMatchObject({ outcome: 'unchanged' });
	expect((await world.post(ready, evidence))[0]).toMatchObject({ outcome: 'unchanged' });
	expect(await world.writes()).toEqual([]);
	await expectRightBooks();
});

test('[14.2 rule 2] without the transfers table nothing is made twice either', async () => {
	const { ready } = await world.plan([invoice]);
	await world.post(ready);
	await world.advance(700);
	await world.forgetCalls();
	expect((await world.post(ready))[0]).toMatchObject({ outcome: 'unchanged' });
	const done = (await world.writes()).filter(({ status }) => status < 400);
	expect(done).toEqual([]);
	await expectRightBooks();
});

test('[14.5 Dry run] no write at all, and its plan is what the real run then posts', async () => {
	const dry = await world.plan([invoice], settingsWith(), { dryRun: true });
	expect(dry.ready[0]).toMatchObject({ dryRun: true, dineroTotals: { verdict: 'equal' } });
	expect((await world.post(dry.ready))[0]).toMatchObject({ outcome: 'skipped', dryRun: true });
	expect(await world.writes()).toEqual([]);
	const real = await world.plan([invoice]);
	const parts = ({ contact, invoice, voucher }: Record<string, unknown>) => ({
		contact,
		invoice,
		voucher,
	});
	const planOf = (item: Record<string, unknown> | undefined) =>
		item?.['plan'] as Record<string, unknown>;
	expect(parts(planOf(dry.ready[0]))).toEqual(parts(planOf(real.ready[0])));
	await world.post(real.ready);
	await expectRightBooks();
});

const WRITES: Array<[string, string, string]> = [
	['contact', 'POST', '/v1/1001/contacts'],
	['invoice', 'POST', '/v1/1001/invoices'],
	['booking', 'POST', '/v1/1001/invoices/*/book'],
	['voucher sheet', 'POST', '/v1/1001/files'],
	['voucher', 'POST', '/v1/1001/vouchers/manuel'],
	['voucher booking', 'POST', '/v1/1001/vouchers/manuel/*/book'],
];

describe.each(WRITES)(
	'[14.2 rule 3] [6.8 Timeout after create] [14.5 Duplicate after retry] the answer to the %s is lost',
	(_, method, path) => {
		test.each(['lostAnswer', '500', '502html', 'reset'])('%s', async (kind) => {
			// Where drafts do not show on their files, a voucher without answer is asked about, see below.
			await world.switches({ draftsLinkedInFiles: true });
			const { ready } = await world.plan([invoice]);
			await world.faults([{ method, path, kind, times: 1 }]);
			await world.post(ready);
			for (let run = 0; run < 3; run += 1) {
				await world.advance(700);
				await world.post(ready);
			}
			await expectRightBooks();
			await world.forgetCalls();
			await world.advance(700);
			await world.post(ready);
			expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
		});
	},
);

test.each(['lostAnswer', 'emptyBody'])(
	'an upload with %s finds its own file and goes on at once',
	async (kind) => {
		const { ready } = await world.plan([invoice]);
		await world.faults([{ method: 'POST', path: '/v1/1001/files', kind, times: 1 }]);
		expect((await world.post(ready))[0]).toMatchObject({ outcome: 'posted' });
		expect((await world.state()).files).toHaveLength(1);
		await expectRightBooks();
	},
);

test('two runs whose creates are answered with nothing elect one owner', async () => {
	await world.switches({ createAnswersEmpty: true, draftsLinkedInFiles: true });
	const { ready } = await world.plan([invoice]);
	const results = await Promise.all([world.post(ready), world.post(ready)]);
	expect(results.flat().map(({ outcome }) => outcome)).toContain('posted');
	await world.advance(700);
	await world.post(ready);
	await expectRightBooks();
});

test('with drafts that Dinero does not show on their files, a broken attempt asks instead of doubling', async () => {
	// Where every create answers nothing, the second attempt cannot learn its own draft either.
	await world.switches({ draftsLinkedInFiles: false, createAnswersEmpty: false });
	const { ready } = await world.plan([invoice]);
	await world.faults([
		{ method: 'POST', path: '/v1/1001/vouchers/manuel', kind: 'lostAnswer', times: 1 },
	]);
	await world.post(ready);
	await world.advance(700);
	const [again] = await world.post(ready);
	expect(again).toMatchObject({ outcome: 'uncertain', code: 'DRAFT_UNCERTAIN' });
	expect((await world.state()).manualVouchers.filter(({ Status }) => Status === 'Booked')).toEqual(
		[],
	);
});

test('[6.8 Invoice un-booked or changed in Rackbeat after transfer (an unbook call exists)] booked: left alone, and told', async () => {
	const { ready } = await world.plan([invoice]);
	await world.post(ready);
	await world.advance(700);
	// Under another number it would be another document.
	await world.readRackbeat({ draft_number_is_final: true });
	await world.changeInRackbeat(invoice, { heading: 'Et andet indhold' });
	const changed = await world.plan([invoice]);
	const [told] = await world.post(changed.ready);
	expect(told).toMatchObject({ outcome: 'failed', code: 'CONTENT_CHANGED' });
	await expectRightBooks();
});

describe('another generation, after a deletion in Dinero', () => {
	const second = { generation: 2 };

	test('is refused while the first stands', async () => {
		await world.transfer([invoice]);
		const { blocked, ready } = await world.plan([invoice], settingsWith(), second);
		expect(ready).toEqual([]);
		expect(blocked[0]).toMatchObject({ code: 'POSSIBLE_DUPLICATE' });
	});

	test('[6.8 Draft deleted in Dinero] [11 Transferred, later deleted in Dinero] asked first, then one new draft', async () => {
		const settings = settingsWith({ debtor: { invoiceStatus: 'draft' } });
		const { posted } = await world.transfer([invoice], settings);
		await world.deleteInDinero();
		const again = await world.plan([invoice], settings);
		expect((await world.post(again.ready, posted))[0]).toMatchObject({ code: 'DELETED_IN_TARGET' });
		const planned = await world.plan([invoice], settings, second);
		expect((await world.post(planned.ready, posted))[0]).toMatchObject({ outcome: 'posted' });
		const { invoices } = await world.state();
		expect(invoices.filter(({ DeletedAt }) => !DeletedAt)).toHaveLength(1);
	});
});
