import type { IDataObject } from 'n8n-workflow';
import {
	codesOf,
	creditInRackbeat,
	ONE_HELMET,
	plannedNote,
	rackbeatFault,
	rackbeatSwitches,
} from './crediting';
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
	await world.switches({ creditNoteSettlement: 'automatic', creditNoteWithoutInvoice: 'accepted' });
	await rackbeatSwitches(world, {
		credit_link_key: 'credited_invoice_id',
		credit_returns_stock: true,
		orderless_invoice_moves_stock: true,
		invoice_line_cost_key: 'item_cost_price',
		cost_currency: 'base',
		costing: 'average',
		draft_number_is_final: true,
	});
});

const DEBITOR = 53000;
const LAGER = 53500;
const INPUT_VAT = 64060;
const balances = async (...accounts: number[]) => {
	const { entries } = await world.state();
	return accounts.map((account) => balance(entries, account));
};

/** Books invoice 1001 in both systems; the books of the rules' worked example A stand then. */
async function invoiced(settings = settingsWith()): Promise<void> {
	await world.book(1001);
	const { posted } = await world.transfer([1001], settings);
	expect(posted[0]).toMatchObject({ outcome: 'posted' });
}

describe('worked examples of a credit note', () => {
	test('[7 Example, full] [6.8 Credit invoice (negative total)] everything that the invoice and its COGS moved comes back', async () => {
		await invoiced();
		const number = await creditInRackbeat(world, 1001);
		const { posted, blocked } = await world.transfer([number]);
		expect(blocked).toEqual([]);
		expect(posted[0]).toMatchObject({
			outcome: 'posted',
			kind: 'customer-credit-note',
			title: `Kreditnota ${number}`,
			number: String(number),
			amount: 118400,
		});
		expect(await balances(DEBITOR, 1000, 1350, 64000, 2000, LAGER, INPUT_VAT)).toEqual([
			0, 0, 0, 0, 0, 0, 0,
		]);
		const { creditNotes, invoices, manualVouchers } = await world.state();
		expect(creditNotes).toMatchObject([
			{
				Status: 'Booked',
				CreditNoteFor: invoices[0]?.Guid,
				ExternalReference: expect.stringMatching(
					new RegExp(`^rackbeat:2001:customer-credit-note:${number};h=[0-9a-f]{8}$`),
				),
			},
		]);
		const lines = creditNotes[0]?.['ProductLines'] as Array<{ Quantity: number }>;
		expect(lines.map(({ Quantity }) => Quantity)).toEqual([4, 1]);
		expect(manualVouchers.map(({ ExternalReference }) => ExternalReference)).toEqual([
			expect.stringMatching(/^rackbeat:2001:cogs:1001;h=/),
			expect.stringMatching(new RegExp(`^rackbeat:2001:cogs:${number};h=`)),
		]);
	});

	test('[7 Example, partial] one helmet: 224.55 and 56.14 of VAT, COGS back 112.40', async () => {
		await invoiced();
		const number = await creditInRackbeat(world, 1001, { lines: ONE_HELMET });
		const { posted } = await world.transfer([number]);
		expect(posted[0]).toMatchObject({ outcome: 'posted', amount: 28069 });
		expect(await balances(DEBITOR, 1000, 64000)).toEqual([
			118400 - 28069,
			-89820 + 22455,
			-23680 + 5614,
		]);
		expect(await balances(2000, LAGER, INPUT_VAT)).toEqual([44960 - 11240, -44960 + 11240, 0]);
	});
});

describe('the original invoice', () => {
	test.each([
		['accepted', 'posted', undefined],
		['refused', 'failed', 'CREDIT_NOTE_ALONE_REFUSED'],
	])(
		'[7 Original not in Dinero (before the start date)] stands alone where Dinero allows it (%s)',
		async (creditNoteWithoutInvoice, outcome, code) => {
			await world.switches({ creditNoteWithoutInvoice, vatRounding: 'perInvoice' });
			const settings = settingsWith({ from: '2026-11-10' });
			const number = await creditInRackbeat(world, 1002);
			const { ready } = await world.plan([number], settings);
			expect(plannedNote(ready[0])).toMatchObject({ creditNoteFor: null });
			expect(plannedNote(ready[0])['comment']).toContain('Krediterer faktura 1002 af 03.11.2026');
			const [told] = await world.post(ready);
			expect(told).toMatchObject({ outcome, ...(code && { code }) });
			expect((await world.state()).creditNotes).toHaveLength(code ? 0 : 1);
			if (!code) expect(codesOf(told)).toContain('CREDIT_NOT_SETTLED');
		},
	);

	test('that should have been transferred and was not holds the credit note back', async () => {
		const number = await creditInRackbeat(world, 1002);
		const { ready, blocked } = await world.plan([number]);
		expect(ready).toEqual([]);
		expect(blocked[0]).toMatchObject({
			code: 'ORIGINAL_NOT_FOUND',
			kind: 'customer-credit-note',
			title: `Kreditnota ${number}`,
			reference: `rackbeat:2001:customer-credit-note:${number}`,
			amount: 12499,
		});
		expect(await world.writes()).toEqual([]);
	});

	test('[7 Original still a Dinero draft] inbox, and the original is never booked', async () => {
		await invoiced(settingsWith({ debtor: { invoiceStatus: 'draft' } }));
		const number = await creditInRackbeat(world, 1001);
		await world.forgetCalls();
		const { ready, blocked } = await world.plan([number]);
		expect(ready).toEqual([]);
		expect(blocked[0]).toMatchObject({ code: 'ORIGINAL_DRAFT' });
		expect(await world.writes()).toEqual([]);
		expect((await world.state()).invoices[0]?.Status).toBe('Draft');
	});

	test('that Rackbeat does not name is given by a person, and known again by the next sweep', async () => {
		await invoiced();
		await rackbeatSwitches(world, { credit_link_key: 'absent' });
		const number = await creditInRackbeat(world, 1001);
		const { blocked } = await world.plan([number]);
		expect(blocked[0]).toMatchObject({ code: 'ORIGINAL_NOT_FOUND' });
		expect(blocked[0]?.['da']).toContain('Original Invoice Number');
		const given = await world.plan([number], settingsWith(), { originalNumber: '#1001' });
		expect((await world.post(given.ready))[0]).toMatchObject({ outcome: 'posted' });
		await world.advance(700);
		await world.forgetCalls();
		const sweep = await world.transfer([number]);
		expect(sweep.posted[0]).toMatchObject({ outcome: 'unchanged' });
		expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
		expect(await balances(DEBITOR)).toEqual([0]);
	});

	test('is named unmistakably on the credit note, by the number that the customer holds', async () => {
		await invoiced();
		const number = await creditInRackbeat(world, 1001);
		const dinero = plannedNote((await world.plan([number])).ready[0]);
		const { invoices } = await world.state();
		expect(dinero['comment']).toBe(
			`Krediterer faktura ${invoices[0]?.Number} (Rackbeat-faktura 1001) af 20.11.2026\n` +
				`Rackbeat-kreditnota: ${number}`,
		);
		expect(dinero['description']).toBe(`Kreditnota ${number}`);
		const settings = settingsWith({ debtor: { sentFrom: 'rackbeat' } });
		const rackbeat = plannedNote((await world.plan([number], settings)).ready[0]);
		expect(rackbeat['comment']).toBe('Krediterer faktura 1001 af 20.11.2026');
		expect(rackbeat['bookNumber']).toBe(number);
	});

	test('[7 Credit note dated before the invoice] blocked', async () => {
		await invoiced();
		const number = await creditInRackbeat(world, 1001, { invoice_date: '2026-11-19' });
		const { ready, blocked } = await world.plan([number]);
		expect(ready).toEqual([]);
		expect(codesOf(blocked[0])).toEqual(['CREDIT_BEFORE_INVOICE']);
		expect(blocked[0]?.['da']).toContain('19.11.2026');
	});

	test('[7 Credit above what is left of the invoice] blocked with what is left', async () => {
		await invoiced();
		const lines = [{ ...ONE_HELMET[0], line_price: 9000 }];
		const number = await creditInRackbeat(world, 1001, { lines });
		const { ready, blocked } = await world.plan([number]);
		expect(ready).toEqual([]);
		expect(codesOf(blocked[0])).toEqual(['OVER_CREDITED']);
		expect(blocked[0]?.['da']).toContain('1.184,00 har kun 1.184,00 tilbage');
	});
});

describe('two credit notes of one invoice', () => {
	test('[7 Two partial credits] each has its own reference; the sum may not pass the invoice', async () => {
		await invoiced();
		const first = await creditInRackbeat(world, 1001, { lines: ONE_HELMET });
		const second = await creditInRackbeat(world, 1001, { lines: ONE_HELMET });
		const dear = [{ ...ONE_HELMET[0], line_price: 900 }];
		const third = await creditInRackbeat(world, 1001, { lines: dear });
		const { posted } = await world.transfer([first, second]);
		expect(posted.map(({ outcome }) => outcome)).toEqual(['posted', 'posted']);
		const { blocked } = await world.plan([third]);
		expect(codesOf(blocked[0])).toEqual(['OVER_CREDITED']);
		expect(blocked[0]?.['da']).toContain('har kun 622,62 tilbage');
		const { creditNotes } = await world.state();
		expect(new Set(creditNotes.map((note) => note['ExternalReference'])).size).toBe(2);
		expect(await balances(DEBITOR)).toEqual([118400 - 2 * 28069]);
	});

	test('[7 Two partial credits] at the same moment never take more than the invoice together', async () => {
		await invoiced();
		const dear = [{ ...ONE_HELMET[0], line_price: 600 }];
		const numbers = [
			await creditInRackbeat(world, 1001, { lines: dear }),
			await creditInRackbeat(world, 1001, { lines: dear }),
		];
		const { ready } = await world.plan(numbers);
		expect(ready).toHaveLength(2);
		const told = (await Promise.all(ready.map((item) => world.post([item])))).flat();
		// Each of 750.00 fits alone; both together would take 316.00 more than was billed.
		const booked = (await world.state()).creditNotes.filter(({ Status }) => Status !== 'Draft');
		expect(booked.length).toBeLessThanOrEqual(1);
		expect(await balances(DEBITOR)).toEqual([118400 - 75000 * booked.length]);
		const outcomes = told.map(({ outcome, code }) => (outcome === 'posted' ? outcome : code));
		const posted = booked.map(() => 'posted');
		const refused = Array.from({ length: 2 - booked.length }, () => 'OVER_CREDITED');
		expect(outcomes.sort()).toEqual([...refused, ...posted]);
	});
});

describe('what of the goods came back', () => {
	const posted = async (changes: IDataObject, rackbeat: IDataObject, settings = settingsWith()) => {
		await invoiced(settings);
		await rackbeatSwitches(world, rackbeat);
		const number = await creditInRackbeat(world, 1001, changes);
		const { posted: told } = await world.transfer([number], settings);
		return told[0];
	};

	test.each(['present', 'absent'])(
		'[7 Goods not returned to stock (broken)] revenue and VAT reversed, COGS not (flag %s)',
		async (stock_returned) => {
			const told = await posted({}, { credit_returns_stock: false, stock_returned });
			expect(told).toMatchObject({ outcome: 'posted', voucherGuid: null });
			expect(await balances(DEBITOR, 1000, 64000, 2000, LAGER)).toEqual([0, 0, 0, 44960, -44960]);
		},
	);

	test.each(['present', 'absent'])(
		'come back at the cost of the return (flag %s)',
		async (flag) => {
			await posted({ lines: ONE_HELMET }, { stock_returned: flag });
			expect(await balances(2000, LAGER)).toEqual([33720, -33720]);
		},
	);

	test('[7 Price-only credit (no goods)] no COGS line', async () => {
		const lines = [{ item_id: 'FRAGT', quantity: -1, line_price: 40 }];
		const told = await posted({ lines }, {});
		expect(told).toMatchObject({ outcome: 'posted', voucherGuid: null, amount: 5000 });
		expect(await balances(DEBITOR, 2000, LAGER)).toEqual([118400 - 5000, 44960, -44960]);
	});

	test('with "Reverse COGS on Return" off nothing is reversed', async () => {
		const cogs = { reverseOnReturn: false };
		const told = await posted({}, {}, settingsWith({ cogs }));
		expect(told).toMatchObject({ outcome: 'posted', voucherGuid: null });
		expect(await balances(2000, LAGER)).toEqual([44960, -44960]);
	});

	test('is asked about where nothing tells; the credit note does not wait for the answer', async () => {
		await invoiced();
		const number = await creditInRackbeat(world, 1001);
		await rackbeatSwitches(world, { stock_returned: 'absent' });
		await rackbeatFault(world, { method: 'GET', path: '*/reports/ledger/*', kind: 'html404' });
		const { posted: told } = await world.transfer([number]);
		expect(told[0]).toMatchObject({ outcome: 'failed', code: 'RETURN_UNKNOWN' });
		expect(await balances(DEBITOR, 2000)).toEqual([0, 44960]);
		const yes = await world.plan([number], settingsWith(), { goodsReturned: 'yes' });
		await world.advance(700);
		expect((await world.post(yes.ready))[0]).toMatchObject({ outcome: 'posted' });
		expect(await balances(DEBITOR, 2000, LAGER)).toEqual([0, 0, 0]);
	});
});
