import type { IDataObject } from 'n8n-workflow';
import { creditInRackbeat, rackbeatSwitches } from './crediting';
import { balance, World } from './world';

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
	await rackbeatSwitches(world, {
		credit_link_key: 'credited_invoice_id',
		// Without them no goods leave and come back, and there is no cost to take back.
		...{ orderless_invoice_moves_stock: true, credit_returns_stock: true },
	});
	invoice = await world.book(1001);
});

/** Everything that worked example A moves, and that a full credit note brings back. */
const ACCOUNTS = [53000, 1400, 1350, 64000, 2000, 53500];

/** Posts the invoice, and plans Rackbeat's credit note for the whole of it. */
async function creditPlan(): Promise<IDataObject[]> {
	const first = await world.plan([invoice]);
	await world.post(first.ready);
	await world.advance(700);
	const number = await creditInRackbeat(world, invoice);
	return (await world.plan([number])).ready;
}

async function expectNothingLeft() {
	const { entries, creditNotes, manualVouchers } = await world.state();
	expect(creditNotes).toHaveLength(1);
	expect(creditNotes[0]).toMatchObject({ Status: 'Booked' });
	expect(manualVouchers.filter(({ Status }) => Status === 'Booked')).toHaveLength(2);
	expect(ACCOUNTS.map((account) => balance(entries, account))).toEqual([0, 0, 0, 0, 0, 0]);
}

test('Plan › Post of a credit note: set off, COGS taken back, both under their own guids', async () => {
	const plans = await creditPlan();
	const [told] = await world.post(plans);
	expect(told).toMatchObject({
		outcome: 'posted',
		kind: 'customer-credit-note',
		title: `Kreditnota ${String(plans[0]?.['number'])}`,
		hash: expect.stringMatching(/^[0-9a-f]{8}$/),
		invoiceGuid: null,
		invoiceNumber: null,
		creditNoteGuid: expect.any(String),
		creditNoteNumber: expect.any(Number),
		voucherGuid: expect.any(String),
	});
	const steps = told?.['steps'] as Array<{ step: string; result: string }>;
	expect(steps.map(({ step, result }) => `${step}: ${result}`)).toEqual([
		'contact: done before',
		'creditNoteDraft: done now',
		'creditNoteBooked: done now',
		'voucherSheet: done now',
		'voucherDraft: done now',
		'voucherBooked: done now',
	]);
	await expectNothingLeft();
});

test('again, with and without the row of the transfers table: nothing is written', async () => {
	const plans = await creditPlan();
	const posted = await world.post(plans);
	await world.advance(700);
	await world.forgetCalls();
	expect((await world.post(plans, posted))[0]).toMatchObject({ outcome: 'unchanged' });
	expect(await world.writes()).toEqual([]);
	expect((await world.post(plans))[0]).toMatchObject({ outcome: 'unchanged' });
	expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
	await expectNothingLeft();
});

test('two runs at the same moment: one credit note, one voucher', async () => {
	const plans = await creditPlan();
	const results = await Promise.all([world.post(plans), world.post(plans)]);
	expect(results.flat().map(({ outcome }) => outcome)).toContain('posted');
	await world.advance(700);
	await world.post(plans);
	await expectNothingLeft();
});

const WRITES: Array<[string, string, string]> = [
	['credit note', 'POST', '/v1/1001/sales/creditnotes'],
	['booking', 'POST', '/v1/1001/sales/creditnotes/*/book'],
	['voucher sheet', 'POST', '/v1/1001/files'],
	['voucher', 'POST', '/v1/1001/vouchers/manuel'],
	['voucher booking', 'POST', '/v1/1001/vouchers/manuel/*/book'],
];

describe.each(WRITES)('the answer to the %s is lost', (_, method, path) => {
	test.each(['lostAnswer', '500', '502html', 'reset'])('%s', async (kind) => {
		// Where drafts do not show on their files, a voucher without answer is asked about, see below.
		await world.switches({ draftsLinkedInFiles: true });
		const plans = await creditPlan();
		await world.faults([{ method, path, kind, times: 1 }]);
		await world.post(plans);
		for (let run = 0; run < 3; run += 1) {
			await world.advance(700);
			await world.post(plans);
		}
		await expectNothingLeft();
	});
});

test('a credit note for an invoice that is no more booked in Dinero stops before any write', async () => {
	await world.switches({ deleteBookedInvoice: 'reversed' });
	const plans = await creditPlan();
	await world.deleteInDinero();
	await world.forgetCalls();
	const [told] = await world.post(plans);
	expect(told).toMatchObject({ outcome: 'failed', code: 'CREDITED_INVOICE_MISSING' });
	expect((await world.state()).creditNotes).toEqual([]);
});

test('without settlement in Dinero the books are the same', async () => {
	await world.switches({ creditNoteSettlement: 'none' });
	await world.post(await creditPlan());
	await expectNothingLeft();
	const { invoices } = await world.state();
	expect(invoices[0]).not.toMatchObject({ PaymentStatus: 'Paid' });
});
