import type { IDataObject } from 'n8n-workflow';
import type { CustomerInvoicePlan } from '../../bookkeeping/plan/plan';
import { salesLineBody } from '../../nodes/Dinero/posting/wire';
import { codesOf } from './crediting';
import { transferAgain } from './transferAgain';
import { balance, settingsWith, World } from './world';

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
	// The number and the cost that are expected below, which a line or at least a movement of stock
	// tells, and drafts that show on their files.
	await world.readRackbeat({
		...{ costing: 'average', orderless_invoice_moves_stock: true, draft_number_is_final: true },
	});
	await world.switches({ draftsLinkedInFiles: true });
});

const LAGER = 53500;
const draft = settingsWith({ debtor: { invoiceStatus: 'draft' } });

const again = (
	row: IDataObject | undefined,
	options: IDataObject = {},
	settings = settingsWith(),
) => transferAgain(world, row, options, settings);

const done = async () => (await world.writes()).filter(({ status }) => status < 400);
const stepsOf = (item: IDataObject | undefined) =>
	Object.fromEntries(
		((item?.['steps'] ?? []) as IDataObject[]).map(({ step, result }) => [step, result]),
	);

async function deleteVoucher() {
	const [voucher] = (await world.state()).manualVouchers;
	const { Guid, Timestamp } = voucher ?? {};
	await world.call(`vouchers/manuel/${String(Guid)}`, { Timestamp }, 'DELETE');
}

test('[11 Never transferred] contact, invoice and COGS, each step told as done now', async () => {
	await world.book(1001);
	const { posted } = await world.transfer([1001]);
	expect(posted[0]).toMatchObject({ outcome: 'posted', invoiceNumber: expect.any(Number) });
	expect(stepsOf(posted[0])).toMatchObject({
		...{ invoiceDraft: 'done now', invoiceBooked: 'done now' },
		...{ voucherDraft: 'done now', voucherBooked: 'done now' },
	});
});

test('[11 Failed half-way] goes on at the failed step, the others told as done before', async () => {
	await world.book(1001);
	const fault = { method: 'POST', path: '/v1/1001/invoices/*/book', kind: 'refused', times: 1 };
	await world.faults([fault]);
	const { posted: first } = await world.transfer([1001]);
	expect(first[0]).toMatchObject({ outcome: 'failed' });
	const { posted } = await again(first[0]);
	expect(posted[0]).toMatchObject({ outcome: 'posted' });
	expect(stepsOf(posted[0])).toMatchObject({
		...{ invoiceDraft: 'done before', invoiceBooked: 'done now', voucherBooked: 'done now' },
	});
	expect((await world.state()).invoices).toHaveLength(1);
});

test('[11 Transferred, equal] writes nothing and shows number, date, total and COGS voucher', async () => {
	await world.book(1001);
	const { posted } = await world.transfer([1001]);
	await world.advance(700);
	await world.forgetCalls();
	const { posted: second } = await again(posted[0]);
	expect(await done()).toEqual([]);
	expect(second[0]).toMatchObject({
		outcome: 'unchanged',
		...{ date: posted[0]?.['date'], amount: 118_400 },
		...{ invoiceNumber: posted[0]?.['invoiceNumber'], voucherNumber: posted[0]?.['voucherNumber'] },
	});
	expect(Object.values(stepsOf(second[0]))).not.toContain('done now');
});

describe('[11 Transferred as draft, changed in Rackbeat]', () => {
	async function changedDraft() {
		const { posted } = await world.transfer([1004], draft);
		await world.changeInRackbeat(1004, { heading: 'Et andet indhold' });
		return posted[0];
	}

	test('a draft that nobody touched follows by itself', async () => {
		const row = await changedDraft();
		const { posted } = await again(row, {}, draft);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		const { invoices } = await world.state();
		expect(invoices).toMatchObject([{ Status: 'Draft', Description: 'Et andet indhold' }]);
		await world.forgetCalls();
		expect((await again(posted[0], {}, draft)).posted[0]).toMatchObject({ outcome: 'unchanged' });
		expect(await done()).toEqual([]);
	});

	test('without the row nobody can tell: asked, and updated after a yes', async () => {
		await changedDraft();
		const { ready } = await world.plan([1004], draft);
		const [asked] = await world.post(ready);
		expect(asked).toMatchObject({ outcome: 'failed', code: 'DRAFT_OUTDATED' });
		const { ready: yes } = await world.plan([1004], draft, { updateDraft: true });
		expect((await world.post(yes))[0]).toMatchObject({ outcome: 'posted' });
		const { invoices } = await world.state();
		expect(invoices).toMatchObject([{ Status: 'Draft', Description: 'Et andet indhold' }]);
	});
});

test('a draft that the bookkeeper edited is overwritten after a yes only, and its lines are shown', async () => {
	const { posted } = await world.transfer([1004], draft);
	const [invoice] = (await world.state()).invoices;
	const read = await world.call(`invoices/${invoice?.Guid}`, {}, 'GET');
	const [line] = read['ProductLines'] as IDataObject[];
	const kept = ['Quantity', 'AccountNumber', 'Description', 'Discount', 'Unit', 'LineType'];
	const own = Object.fromEntries(kept.map((field) => [field, line?.[field]]));
	const { ContactGuid, Date: date, ExternalReference, TimeStamp } = read;
	await world.call(
		`invoices/${invoice?.Guid}`,
		{
			...{ ContactGuid, Date: date, ExternalReference, Timestamp: TimeStamp },
			ProductLines: [{ ...own, BaseAmountValue: 1 }],
		},
		'PUT',
		'v1.2',
	);
	const { posted: asked } = await again(posted[0], {}, draft);
	expect(asked[0]).toMatchObject({ outcome: 'failed', code: 'EDITED_IN_TARGET' });
	expect(asked[0]?.['da']).toMatch(/linje \/ line 1 \(Dinero: .* x 1, Rackbeat: /);
	const { posted: yes } = await again(asked[0], { updateDraft: true }, draft);
	expect(yes[0]).toMatchObject({ outcome: 'posted' });
	const { invoices } = await world.state();
	expect(invoices).toMatchObject([{ Status: 'Draft', TotalInclVat: 1200 }]);
});

test('[11 Transferred and booked, changed in Rackbeat] refused, a credit note is named, nothing is written', async () => {
	const { posted } = await world.transfer([1004]);
	await world.changeInRackbeat(1004, { heading: 'Et andet indhold' });
	await world.forgetCalls();
	const { posted: told } = await again(posted[0], { updateDraft: true, remakeDeleted: true });
	expect(told[0]).toMatchObject({ outcome: 'failed', code: 'CONTENT_CHANGED' });
	expect(told[0]?.['da']).toContain('kreditnota');
	expect(await done()).toEqual([]);
});

describe('[11 In Dinero without our reference but same number, contact and total]', () => {
	/** Somebody made the invoice in Dinero by hand, under Rackbeat's number. */
	async function madeByHand(more = 0) {
		// The contact is there already, as a transfer of another invoice of the customer would leave it.
		await world.transfer([1004], draft);
		const [first] = (await world.state()).invoices;
		await world.call(`invoices/${first?.Guid}`, { Timestamp: first?.['TimeStamp'] }, 'DELETE');
		const Guid = crypto.randomUUID();
		const { ready } = await world.plan([1004], draft, { generation: 2 });
		const { invoice } = ready[0]?.['plan'] as unknown as CustomerInvoicePlan;
		const lines = invoice.lines.map((line) => salesLineBody(line, 1000));
		const ProductLines = lines.map((line) => ({
			...line,
			BaseAmountValue: line.BaseAmountValue + more,
		}));
		const ContactGuid = first?.['ContactGuid'];
		await world.call('invoices', { Guid, ContactGuid, Date: invoice.date, ProductLines });
		const made = (await world.state()).invoices.find((each) => each.Guid === Guid);
		await world.call(`invoices/${Guid}/book`, { Timestamp: made?.['TimeStamp'], Number: 1004 });
		await world.advance(700);
		await world.forgetCalls();
		return Guid;
	}
	const asking = { handMade: 'ask', generation: 2 };

	test('asked first, then linked: no invoice is created, and later runs know it', async () => {
		const guid = await madeByHand();
		const { blocked } = await world.plan([1004], settingsWith(), asking);
		expect(codesOf(blocked[0])).toEqual(['POSSIBLE_MATCH']);
		const { ready } = await world.plan([1004], settingsWith(), { ...asking, handMade: 'link' });
		const [linked] = await world.post(ready);
		expect(codesOf(linked)).toEqual([]);
		// Its COGS voucher is made; the invoice itself is left as it is.
		expect(linked).toMatchObject({ outcome: 'posted', invoiceGuid: guid, invoiceNumber: 1004 });
		expect((await again(linked)).posted[0]).toMatchObject({ outcome: 'unchanged' });
		expect((await again(linked, { remakeDeleted: true })).posted[0]).toMatchObject({
			outcome: 'unchanged',
		});
		expect((await done()).filter(({ path }) => path.includes('invoices'))).toEqual([]);
	});

	test('a yes to linking where nothing matches makes no second invoice', async () => {
		await madeByHand(1);
		const wanted = { ...asking, handMade: 'link' };
		const { ready, blocked } = await world.plan([1004], settingsWith(), wanted);
		expect(ready).toEqual([]);
		expect(codesOf(blocked[0])).toEqual(['NOTHING_TO_LINK']);
	});

	test('another total is no match', async () => {
		await madeByHand(1);
		const { ready, blocked } = await world.plan([1004], settingsWith(), asking);
		expect(blocked).toEqual([]);
		expect(ready).toHaveLength(1);
	});
});

describe('[11 Transferred, later deleted in Dinero]', () => {
	test('asked; after a yes one new draft, and the runs after it do not ask again', async () => {
		const { posted } = await world.transfer([1004], draft);
		await world.deleteInDinero();
		const { posted: asked } = await again(posted[0], {}, draft);
		expect(asked[0]).toMatchObject({ code: 'DELETED_IN_TARGET' });
		const { posted: yes } = await again(asked[0], { remakeDeleted: true }, draft);
		expect(yes[0]).toMatchObject({ outcome: 'posted', generation: 2 });
		expect((await again(yes[0], {}, draft)).posted[0]).toMatchObject({
			...{ outcome: 'unchanged', generation: 2 },
		});
		const { invoices } = await world.state();
		expect(invoices.filter(({ DeletedAt }) => !DeletedAt)).toHaveLength(1);
	});

	test('without the row the first answer is enough to make it again after a yes', async () => {
		await world.transfer([1004], draft);
		await world.deleteInDinero();
		const [asked] = await world.post((await world.plan([1004], draft)).ready);
		expect(asked).toMatchObject({ code: 'DELETED_IN_TARGET', invoiceGuid: expect.any(String) });
		const { posted } = await again(asked, { remakeDeleted: true }, draft);
		expect(posted[0]).toMatchObject({ outcome: 'posted', generation: 2 });
	});

	test('a yes makes nothing twice of what stands', async () => {
		await world.book(1001);
		const { posted } = await world.transfer([1001]);
		await world.advance(700);
		await world.forgetCalls();
		const { posted: yes } = await again(posted[0], { remakeDeleted: true });
		expect(yes[0]).toMatchObject({ outcome: 'unchanged', generation: 1 });
		expect(await done()).toEqual([]);
	});
});

describe('[11 Only COGS missing]', () => {
	test('makes only the COGS voucher', async () => {
		await world.book(1001);
		const { posted } = await world.transfer([1001], settingsWith({ cogs: { auto: false } }));
		await world.advance(700);
		const { posted: second } = await again(posted[0]);
		expect(stepsOf(second[0])).toMatchObject({
			...{ invoiceBooked: 'done before', voucherDraft: 'done now', voucherBooked: 'done now' },
		});
		expect(balance((await world.state()).entries, LAGER)).toBe(-44_960);
	});

	test('a voucher deleted alone is asked about, made again after a yes, and known from then on', async () => {
		await world.book(1001);
		const held = settingsWith({
			cogs: { auto: true, status: 'draft', expenseAccount: 2000, inventoryAccount: LAGER },
		});
		const { posted } = await world.transfer([1001], held);
		await deleteVoucher();
		await world.advance(700);
		const { posted: asked } = await again(posted[0], {}, held);
		expect(asked[0]).toMatchObject({ outcome: 'failed', code: 'DELETED_IN_TARGET' });
		const { posted: yes } = await again(asked[0], { remakeDeleted: true }, held);
		expect(yes[0]).toMatchObject({ outcome: 'posted', generation: 1 });
		expect(yes[0]?.['answers']).toBe('{"voucherGeneration":2}');
		await world.advance(700);
		expect((await again(yes[0], {}, held)).posted[0]).toMatchObject({ outcome: 'unchanged' });
		const { invoices, manualVouchers } = await world.state();
		expect(invoices).toHaveLength(1);
		expect(manualVouchers.filter(({ DeletedAt }) => !DeletedAt)).toHaveLength(1);
	});
});

test('an own draft that was taken back is made again after a yes', async () => {
	await world.switches({ draftsLinkedInFiles: false, createAnswersEmpty: false });
	await world.book(1001);
	const path = '/v1/1001/vouchers/manuel';
	await world.faults([{ method: 'POST', path, kind: 'lostAnswer', times: 1 }]);
	const { posted } = await world.transfer([1001]);
	await world.advance(700);
	const { posted: asked } = await again(posted[0]);
	expect(asked[0]).toMatchObject({ outcome: 'uncertain', code: 'DRAFT_UNCERTAIN' });
	// The bookkeeper looks, and deletes what stands there.
	await deleteVoucher();
	await world.advance(700);
	const { posted: yes } = await again(asked[0], { remakeDeleted: true });
	expect(yes[0]).toMatchObject({ outcome: 'posted' });
	expect(balance((await world.state()).entries, LAGER)).toBe(-44_960);
});
