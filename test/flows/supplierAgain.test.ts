import axios from 'axios';
import { SupplierFlow, supplierSettings } from './supplierWorld';
import { World } from './world';

// Pauses between two looks are real seconds; nothing here depends on their length.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../engine/passingTime').sleep,
}));

let world: World;
let flow: SupplierFlow;
beforeAll(async () => {
	world = await World.start();
	flow = new SupplierFlow(world);
});
afterAll(() => world.close());
beforeEach(async () => {
	await world.reset();
	// A draft whose creation was answered with nothing has no known version, and is asked about.
	await world.switches({ createAnswersEmpty: false });
});

const ACCOUNTS = [2000, 2100, 64060, 63000];
const RIGHT = [449_600, 35_000, 121_150, -605_750];

async function expectRightBooks() {
	const { vouchers } = await flow.state();
	expect(vouchers).toHaveLength(1);
	expect(vouchers[0]).toMatchObject({ isBooked: true });
	expect(await flow.balances(ACCOUNTS)).toEqual(RIGHT);
}

const done = async () =>
	(await world.writes()).filter(
		({ status, path }) => status < 400 && !/purchase\/(fetch|similar)$/.test(path),
	);

describe('the same document again', () => {
	test('two runs at once, then more: one voucher, no further write', async () => {
		const { ready } = await flow.plan([3001]);
		const results = (await Promise.all([flow.post(ready), flow.post(ready)])).flat();
		await world.advance(700);
		results.push(...(await flow.post(ready)));
		expect(results.map(({ outcome }) => outcome)).toContain('posted');
		await expectRightBooks();
		await world.forgetCalls();
		const evidence = results.filter(({ outcome }) => outcome === 'posted');
		expect((await flow.post(ready, evidence))[0]).toMatchObject({ outcome: 'unchanged' });
		expect(await done()).toEqual([]);
	});

	test('planned anew, and without the transfers table: unchanged, still told of the original', async () => {
		await flow.transfer([3001]);
		await world.advance(700);
		await world.forgetCalls();
		const { posted } = await flow.transfer([3001]);
		expect(posted[0]).toMatchObject({ outcome: 'unchanged', originalMissing: true });
		expect(posted[0]?.['da']).toContain('Originalbilag mangler');
		expect(await done()).toEqual([]);
		await expectRightBooks();
	});

	test('three months later its file is still found', async () => {
		await flow.transfer([3001]);
		await world.advance(90 * 86_400);
		await flow.changeInRackbeat(3001, { heading: 'Et andet indhold', due_date: '2026-12-24' });
		const { posted } = await flow.transfer([3001]);
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'CONTENT_CHANGED' });
		expect((await flow.state()).vouchers).toHaveLength(1);
	});

	test('a credit note in two runs at once, and once more', async () => {
		const { ready } = await flow.plan([3003]);
		const results = (await Promise.all([flow.post(ready), flow.post(ready)])).flat();
		expect(results.map(({ outcome }) => outcome)).toContain('posted');
		await world.forgetCalls();
		expect((await flow.post(ready))[0]).toMatchObject({ outcome: 'unchanged' });
		expect((await flow.state()).creditNotes).toHaveLength(1);
		expect(await flow.balances([63000])).toEqual([28_100]);
	});
});

const WRITES: Array<[string, number, string, string]> = [
	['contact', 3001, 'POST', '/v1/1001/contacts'],
	['print', 3001, 'POST', '/v1/1001/files'],
	['voucher', 3001, 'POST', '/v1.2/1001/vouchers/purchase'],
	['booking', 3001, 'POST', '/v1/1001/vouchers/purchase/*/book'],
	['print of a credit note', 3003, 'POST', '/v1/1001/files'],
	['credit note', 3003, 'POST', '/v1/1001/vouchers/purchase/creditnotes'],
	['booking of a credit note', 3003, 'POST', '/v1/1001/vouchers/purchase/creditnotes/*/book'],
];

describe.each(WRITES)('the answer to the %s is lost', (_, number, method, path) => {
	test.each(['lostAnswer', '500', 'reset'])('%s', async (kind) => {
		const { ready } = await flow.plan([number]);
		await world.faults([{ method, path, kind, times: 1 }]);
		await flow.post(ready);
		for (let run = 0; run < 3; run += 1) {
			await world.advance(700);
			await flow.post(ready);
		}
		const { vouchers, creditNotes } = await flow.state();
		expect([...vouchers, ...creditNotes]).toHaveLength(1);
		const owed = number === 3001 ? -605_750 : 28_100;
		expect(await flow.balances([63000])).toEqual([owed]);
		await world.forgetCalls();
		await world.advance(700);
		await flow.post(ready);
		expect(await done()).toEqual([]);
	});
});

describe('[10 Un-booked / corrected in Rackbeat later]', () => {
	const draft = supplierSettings({ invoiceStatus: 'draft' });
	const change = { due_date: '2026-12-24' };

	test('a draft that nobody touched is updated, its file stays', async () => {
		const { posted } = await flow.transfer([3001], draft);
		const before = await flow.state();
		await flow.changeInRackbeat(3001, change);
		const { ready } = await flow.plan([3001], draft);
		const [again] = await flow.post(ready, posted);
		expect(again).toMatchObject({ outcome: 'posted' });
		const { vouchers, files } = await flow.state();
		expect(vouchers).toHaveLength(1);
		expect(vouchers[0]).toMatchObject({ PaymentDate: '2026-12-24', isBooked: false });
		expect(vouchers[0]?.FileGuid).toBe(before.vouchers[0]?.FileGuid);
		expect(files).toHaveLength(1);
		await world.forgetCalls();
		expect((await flow.post(ready, [again!]))[0]).toMatchObject({ outcome: 'unchanged' });
		expect(await done()).toEqual([]);
	});

	test.each(['lostAnswer', '500', 'reset'])(
		'the answer to the update is lost: %s',
		async (kind) => {
			const { posted } = await flow.transfer([3001], draft);
			await flow.changeInRackbeat(3001, change);
			const { ready } = await flow.plan([3001], draft);
			const path = '/v1.1/1001/vouchers/purchase/*';
			await world.faults([{ method: 'PUT', path, kind, times: 1 }]);
			await flow.post(ready, posted);
			await flow.post(ready, posted);
			const { vouchers } = await flow.state();
			expect(vouchers).toHaveLength(1);
			expect(vouchers[0]).toMatchObject({ PaymentDate: '2026-12-24' });
		},
	);

	test('a draft that the bookkeeper edited is respected', async () => {
		const { posted } = await flow.transfer([3001], draft);
		await flow.editInDinero({ PaymentDate: '2027-01-31' });
		await flow.changeInRackbeat(3001, change);
		const { ready } = await flow.plan([3001], draft);
		expect((await flow.post(ready, posted))[0]).toMatchObject({ code: 'EDITED_IN_TARGET' });
		expect((await flow.state()).vouchers[0]).toMatchObject({ PaymentDate: '2027-01-31' });
	});

	test('without the row of the transfers table a changed draft is asked about', async () => {
		await flow.transfer([3001], draft);
		await flow.changeInRackbeat(3001, change);
		const { posted } = await flow.transfer([3001], draft);
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'EDITED_IN_TARGET' });
		expect((await flow.state()).vouchers).toHaveLength(1);
	});

	test('a booked one is left alone, and a reversing voucher is offered', async () => {
		const { posted } = await flow.transfer([3001]);
		await flow.changeInRackbeat(3001, change);
		const { ready } = await flow.plan([3001]);
		const [told] = await flow.post(ready, posted);
		expect(told).toMatchObject({ outcome: 'failed', code: 'CONTENT_CHANGED' });
		expect(told?.['da']).toContain('tilbagefør købsbilaget i Dinero med en købskreditnota');
		await expectRightBooks();
	});

	test('another mapping alone changes nothing that stands', async () => {
		const { posted } = await flow.transfer([3001]);
		const other = supplierSettings({ defaultAccount: 2000, accountByGroupZone: mapping(7300) });
		const { ready } = await flow.plan([3001], other);
		expect((await flow.post(ready, posted))[0]).toMatchObject({ outcome: 'unchanged' });
		await expectRightBooks();
	});
});

const mapping = (account: number) => ({
	domestic: Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((group) => [group, account])),
});

describe('[10 Same supplier + supplier invoice number already in Dinero]', () => {
	test.each(['taken', 'refused'])(
		'twice in Rackbeat, a filter by supplier %s: the second is held until a person says otherwise',
		async (invoice_filters) => {
			const supplier_number_key = 'supplier_invoice_number';
			await world.readRackbeat({ supplier_number_key, invoice_filters });
			await flow.changeInRackbeat(3007, { supplier_invoice_number: 'NC-20417' });
			const { ready, blocked } = await flow.plan([3001, 3007]);
			expect(ready).toHaveLength(1);
			expect(blocked[0]).toMatchObject({ number: '3007', code: 'POSSIBLE_DUPLICATE' });
			const accepted = await flow.plan([3007], supplierSettings(), { acceptDuplicate: true });
			expect((await flow.post(accepted.ready))[0]).toMatchObject({ outcome: 'posted' });
		},
	);

	test('booked anew under another number in Rackbeat: held, for it may be the same purchase', async () => {
		await world.readRackbeat({ supplier_unbook: true, draft_number_is_final: false });
		await flow.transfer([3001]);
		await flow.bookAgain(3001, { due_date: '2026-12-24' });
		const number = await flow.lastInRackbeat();
		expect(number).not.toBe(3001);
		const { posted, blocked } = await flow.transfer([number]);
		expect([...posted, ...blocked]).toMatchObject([
			{ number: String(number), outcome: 'failed', code: 'SIMILAR_PURCHASE' },
		]);
		await expectRightBooks();
	});

	test.each(['NC-20417', '2026 117'])(
		'booked by hand in Dinero under the same number %s: held before anything is made',
		async (number) => {
			await axios.patch(`${world.rackbeat.url}/_sim/switches`, {
				supplier_number_key: 'supplier_invoice_number',
			});
			await flow.changeInRackbeat(3001, { supplier_invoice_number: number });
			await flow.transfer([3007]);
			const { contacts } = await flow.state();
			const supplier = contacts.find(({ Name }) => String(Name).startsWith('K1 '));
			const made = await flow.inDinero('POST', 'v1.2/1001/vouchers/purchase', {
				PurchaseType: 'credit',
				VoucherDate: '2026-11-02',
				PaymentDate: '2026-11-16',
				ContactGuid: supplier?.['ContactGuid'],
				Lines: [
					{ Amount: 100, AccountNumber: 2000, Description: `Faktura ${number}`, VatCode: 'I25' },
				],
			});
			const path = `v1/1001/vouchers/purchase/${String(made['Guid'])}`;
			await flow.inDinero('POST', `${path}/book`, { Timestamp: made['Timestamp'] });
			const { posted } = await flow.transfer([3001]);
			expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'POSSIBLE_DUPLICATE' });
			expect(posted[0]?.['da']).toContain(number);
			expect((await flow.state()).vouchers).toHaveLength(2);
			const accepted = await flow.plan([3001], supplierSettings(), { acceptDuplicate: true });
			expect((await flow.post(accepted.ready))[0]).toMatchObject({ outcome: 'posted' });
		},
	);
});

describe('another generation', () => {
	test('is refused while the first stands, and made after it was deleted', async () => {
		const settings = supplierSettings({ invoiceStatus: 'draft' });
		const { posted } = await flow.transfer([3001], settings);
		const refused = await flow.plan([3001], settings, { generation: 2 });
		expect(refused.blocked[0]).toMatchObject({ code: 'POSSIBLE_DUPLICATE' });
		// That another paper looks alike, said long ago, is no yes to a second voucher of this one.
		const row = { ...posted[0], answers: '{"acceptDuplicate":true}' };
		const told = { generation: 2, earlierTransfer: JSON.stringify(row) };
		const stillRefused = await flow.plan([3001], settings, told);
		expect(stillRefused.blocked[0]).toMatchObject({ code: 'POSSIBLE_DUPLICATE' });
		const [voucher] = (await flow.state()).vouchers;
		const path = `v1/1001/vouchers/purchase/${voucher?.Guid}`;
		await flow.inDinero('DELETE', path, { Timestamp: voucher?.['Timestamp'] });
		const same = await flow.plan([3001], settings);
		expect((await flow.post(same.ready, posted))[0]).toMatchObject({ code: 'DELETED_IN_TARGET' });
		const second = await flow.plan([3001], settings, { generation: 2 });
		expect((await flow.post(second.ready, posted))[0]).toMatchObject({ outcome: 'posted' });
		expect((await flow.state()).vouchers).toHaveLength(1);
	});
});
