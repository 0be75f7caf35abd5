import { balance, settingsWith, World } from './world';

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const DEBITOR = 53000;
const LAGER = 53500;
const OUTPUT_VAT = 64000;
const INPUT_VAT = 64060;

/** Books invoice 1001, whose goods cost 449.60 by this way of valuing them. */
async function bookAtAverageCost(): Promise<number> {
	// Where neither a line nor a movement of stock told the cost, the voucher would wait for it.
	await world.readRackbeat({ costing: 'average', orderless_invoice_moves_stock: true });
	return await world.book(1001);
}

describe('business-rules 6.7, worked examples', () => {
	test('[6.7 example A] [8.4 Right] domestic, booked, with its COGS voucher', async () => {
		const number = await bookAtAverageCost();
		const { posted, blocked } = await world.transfer([number]);
		expect(blocked).toEqual([]);
		expect(posted[0]).toMatchObject({ outcome: 'posted', number: String(number) });
		const { entries, invoices, files } = await world.state();
		expect(balance(entries, DEBITOR)).toBe(118400);
		expect(balance(entries, 1000)).toBe(-89820);
		expect(balance(entries, 1350)).toBe(-4900);
		expect(balance(entries, OUTPUT_VAT)).toBe(-23680);
		expect(balance(entries, 2000)).toBe(44960);
		expect(balance(entries, LAGER)).toBe(-44960);
		expect(balance(entries, INPUT_VAT)).toBe(0);
		expect(invoices[0]).toMatchObject({ Status: 'Booked', PaymentDate: '2026-12-04' });
		expect(invoices[0]?.ExternalReference).toMatch(
			new RegExp(`^rackbeat:2001:customer-invoice:${number};h=[0-9a-f]{8}$`),
		);
		expect(files).toHaveLength(1);
	});

	describe('[6.7 example B] an øre apart', () => {
		test('Dinero rounds as Rackbeat: booked as it is', async () => {
			await world.switches({ vatRounding: 'perInvoice' });
			const { posted } = await world.transfer([1002]);
			expect(posted[0]).toMatchObject({ outcome: 'posted' });
			expect(balance((await world.state()).entries, DEBITOR)).toBe(12499);
		});

		test('tolerance 0: kept as draft, told with both totals', async () => {
			await world.switches({ vatRounding: 'perLine' });
			const { posted } = await world.transfer([1002]);
			expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'TOTAL_MISMATCH' });
			expect(posted[0]?.['da']).toContain('Rackbeat 124,99, Dinero 124,98 (moms 25,00 / 24,99)');
			const { invoices, entries } = await world.state();
			expect(invoices[0]?.Status).toBe('Draft');
			expect(entries).toEqual([]);
		});

		test('tolerance 0.05 and an account: a line "Øreafrunding", VAT 24.99 and rounding 0.01', async () => {
			await world.switches({ vatRounding: 'perLine' });
			const settings = settingsWith({ rounding: { account: 1390, toleranceOre: 5 } });
			const { posted } = await world.transfer([1002], settings);
			expect(posted[0]).toMatchObject({ outcome: 'posted' });
			expect(posted[0]?.['da']).toContain('Øreafrunding 0,01');
			const { entries } = await world.state();
			expect(balance(entries, DEBITOR)).toBe(12499);
			expect(balance(entries, OUTPUT_VAT)).toBe(-2499);
			expect(balance(entries, 1390)).toBe(-1);
		});

		test('on mismatch "stop": nothing is written', async () => {
			await world.switches({ vatRounding: 'perLine' });
			const { posted } = await world.transfer([1002], settingsWith({ onMismatch: 'stop' }));
			expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'TOTAL_MISMATCH_STOPPED' });
			expect((await world.state()).invoices).toEqual([]);
		});
	});

	test.each([
		['unit', '1.000 stk à 0,123456'],
		['unit_after_discount', '1.000 stk à 0,123456'],
		['total_before_discount', '1.000 stk à 0,123456'],
		// A total in whole øre no longer tells the price that made it.
		['total', '1.000 stk à 0,12346'],
	])(
		'[6.7 example C] a small unit price (line_price: %s) is sent as one amount with the calculation in its text',
		async (line_price_is, calculation) => {
			await world.readRackbeat({ line_price_is, totals_rounded: 'per_line' });
			const { ready, posted } = await world.transfer([1003]);
			const plan = ready[0]?.['plan'] as { invoice: { lines: Array<Record<string, unknown>> } };
			expect(plan.invoice.lines[0]).toMatchObject({ quantity: '1', unitPrice: '123.46' });
			expect(plan.invoice.lines[0]?.['description']).toContain(`${calculation})`);
			expect(posted[0]).toMatchObject({ outcome: 'posted' });
			expect(balance((await world.state()).entries, 1000)).toBe(-12346);
		},
	);

	test('[6.7 example E] exempt and taxable lines together', async () => {
		const { posted } = await world.transfer([1004]);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		const { entries } = await world.state();
		expect(balance(entries, DEBITOR)).toBe(120000);
		expect(balance(entries, OUTPUT_VAT)).toBe(-20000);
		expect(balance(entries, 1050)).toBe(-20000);
	});
});

describe('the three statuses', () => {
	test('draft: no entry, and the COGS voucher waits', async () => {
		const { posted } = await world.transfer(
			[1004],
			settingsWith({ debtor: { invoiceStatus: 'draft' } }),
		);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		const { invoices, entries, manualVouchers } = await world.state();
		expect(invoices[0]?.Status).toBe('Draft');
		expect(entries).toEqual([]);
		expect(manualVouchers).toEqual([]);
	});

	test('booked: no mail', async () => {
		await world.transfer([1004]);
		const { invoices, mailouts } = await world.state();
		expect(invoices[0]?.Status).toBe('Booked');
		expect(mailouts).toEqual([]);
	});

	test('booked and mailed: exactly one mail, also after a second run', async () => {
		const settings = settingsWith({ debtor: { invoiceStatus: 'bookedAndEmailed' } });
		await world.transfer([1004], settings);
		await world.advance(3600);
		await world.transfer([1004], settings);
		expect((await world.state()).mailouts).toHaveLength(1);
	});
});

describe('COGS', () => {
	test('off: no voucher', async () => {
		await world.transfer([1004], settingsWith({ cogs: { auto: false } }));
		const { entries, manualVouchers } = await world.state();
		expect(manualVouchers).toEqual([]);
		expect(balance(entries, LAGER)).toBe(0);
	});

	test('as ledger item: the same entries as a manual voucher makes', async () => {
		const number = await bookAtAverageCost();
		await world.switches({ ledgerBookingPolls: 1 });
		const { posted } = await world.transfer(
			[number],
			settingsWith({ cogs: { postAs: 'ledgerItem' } }),
		);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		const { entries, manualVouchers } = await world.state();
		expect(manualVouchers).toEqual([]);
		expect(balance(entries, 2000)).toBe(44960);
		expect(balance(entries, LAGER)).toBe(-44960);
		expect(balance(entries, INPUT_VAT)).toBe(0);
	});

	test('[8.5 Invoice sent as draft] the voucher waits until the draft is booked by hand', async () => {
		const settings = settingsWith({ debtor: { invoiceStatus: 'draft' } });
		const number = await bookAtAverageCost();
		await world.transfer([number], settings);
		await world.bookInDinero();
		await world.advance(700);
		await world.transfer([number], settings);
		expect(balance((await world.state()).entries, LAGER)).toBe(-44960);
	});

	test('[8.5 Invoice fully services] none', async () => {
		const { posted } = await world.transfer([1010]);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		expect((await world.state()).manualVouchers).toEqual([]);
	});
});

describe('"Hvor overføres kundefakturaer fra"', () => {
	test('Rackbeat: the invoice is booked under Rackbeat’s number and never sent by Dinero', async () => {
		await world.transfer([1004], settingsWith({ debtor: { sentFrom: 'rackbeat' } }));
		const { invoices } = await world.state();
		expect(invoices[0]).toMatchObject({ Status: 'Booked', Number: 1004 });
	});

	test('Dinero: its own number, and Rackbeat’s in the comment', async () => {
		await world.transfer([1004]);
		const { invoices } = await world.state();
		expect(invoices[0]?.Number).not.toBe(1004);
		expect(invoices[0]?.['Comment']).toContain('Rackbeat-faktura: 1004');
	});
});
