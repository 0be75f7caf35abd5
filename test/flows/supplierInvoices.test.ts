import type { IDataObject } from 'n8n-workflow';
import { letPass } from '../engine/passingTime';
import { rackbeatSwitches } from './crediting';
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

const KREDITOR = 63000;
const INPUT_VAT = 64060;
const FOREIGN_VAT = 64080;

describe('worked examples of section 10', () => {
	test('[10 Example, domestic with freight] the entries to the øre, with Rackbeat’s print', async () => {
		const { posted, blocked } = await flow.transfer([3001]);
		expect(blocked).toEqual([]);
		expect(posted[0]).toMatchObject({
			outcome: 'posted',
			kind: 'supplier-invoice',
			originalMissing: true,
		});
		const accounts = [2000, 2100, INPUT_VAT, KREDITOR];
		expect(await flow.balances(accounts)).toEqual([449_600, 35_000, 121_150, -605_750]);
		const { vouchers, files, entries, contacts } = await flow.state();
		expect(vouchers).toHaveLength(1);
		expect(vouchers[0]).toMatchObject({ isBooked: true, PurchaseType: 'credit', RegionKey: null });
		expect(vouchers[0]?.['ExternalReference']).toMatch(
			/^rackbeat:2001:supplier-invoice:3001;h=[0-9a-f]{8}$/,
		);
		expect(files).toHaveLength(1);
		expect(files[0]?.name).toMatch(/Rackbeat-udskrift/);
		expect(vouchers[0]?.FileGuid).toBe(files[0]?.fileGuid);
		const sum = entries.reduce((all, { debitOre, creditOre }) => all + debitOre - creditOre, 0);
		expect(sum).toBe(0);
		const supplier = contacts.find(({ Name }) => Name === 'K1 Nordisk Cykelimport A/S');
		expect(supplier?.['ExternalReference']).toBe('rackbeat:2001:supplier:1');
	});

	test('[10 Example, EU goods] 15,000.00 are owed, the buyer computes the VAT', async () => {
		// Without a total in DKK nothing tells whether a rate is per 1 or per 100.
		await rackbeatSwitches(world, { base_total: 'present' });
		const { posted } = await flow.transfer([3002]);
		expect(posted[0]).toMatchObject({ outcome: 'posted', currency: 'EUR' });
		const accounts = [2010, INPUT_VAT, FOREIGN_VAT, KREDITOR];
		expect(await flow.balances(accounts)).toEqual([1_500_000, 375_000, -375_000, -1_500_000]);
		const { entries } = await flow.state();
		expect(entries[0]?.description).toContain('[2.000,00 EUR kurs 7,5]');
	});

	test('goods from abroad: no VAT of the supplier, 25 % by the buyer', async () => {
		await flow.transfer([3006]);
		expect(await flow.balances([2020, KREDITOR])).toEqual([61_500, -61_500]);
	});

	test('[10 Line without product (free text)] on the chosen default account', async () => {
		await flow.transfer([3007]);
		const accounts = [2000, 2100, INPUT_VAT, KREDITOR];
		expect(await flow.balances(accounts)).toEqual([167_500, 12_500, 45_000, -225_000]);
	});
});

describe('[10 Supplier credit note (negative)]', () => {
	test('is booked as purchase credit note with the print, and says that it is not settled', async () => {
		await world.switches({ fileName: 'kept' });
		const { posted, ready } = await flow.transfer([3003]);
		expect(ready[0]?.json['da']).toContain('udlignes ikke automatisk');
		expect(posted[0]).toMatchObject({ outcome: 'posted', kind: 'supplier-credit-note' });
		const accounts = [2000, INPUT_VAT, KREDITOR];
		expect(await flow.balances(accounts)).toEqual([-22_480, -5_620, 28_100]);
		const { creditNotes, files, vouchers } = await flow.state();
		expect(vouchers).toEqual([]);
		expect(creditNotes).toHaveLength(1);
		expect(creditNotes[0]).toMatchObject({ isBooked: true, CreditNoteFor: null });
		expect(files[0]?.name).toMatch(/Rackbeat-udskrift leverandørkreditnota 3003/);
		expect(creditNotes[0]?.FileGuid).toBe(files[0]?.fileGuid);
	});
});

describe('what the setting says', () => {
	test('draft: a draft with the print, and no entry', async () => {
		const { posted } = await flow.transfer([3001], supplierSettings({ invoiceStatus: 'draft' }));
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		const { vouchers, entries } = await flow.state();
		expect(vouchers[0]).toMatchObject({ isBooked: false });
		expect(entries).toEqual([]);
	});

	test('off: left alone, nobody is asked', async () => {
		const { blocked, ready } = await flow.transfer([3001], supplierSettings({ enabled: false }));
		expect(ready).toEqual([]);
		expect(blocked[0]).toMatchObject({ outcome: 'skipped', code: 'SUPPLIER_INTEGRATION_OFF' });
	});

	test('currency kept: the voucher is in EUR, to the cent, and the books in DKK at Dinero’s own rate', async () => {
		await flow.transfer([3002], supplierSettings({ keepCurrency: true }));
		const { vouchers } = await flow.state();
		expect(vouchers[0]).toMatchObject({ CurrencyKey: 'EUR', isBooked: true });
		const [line, ...more] = vouchers[0]?.['Lines'] as IDataObject[];
		expect(more).toEqual([]);
		expect(line).toMatchObject({ AmountInclVatValue: 2000, VatAmountValue: 0, VatCode: 'IEUV' });
		// 2,000.00 EUR at 7.456, and the buyer's own 25 % on both sides.
		const owed = 1491200;
		const bought = [2010, 64060, 64080, 63000];
		expect(await flow.balances(bought)).toEqual([owed, owed / 4, -owed / 4, -owed]);
	});

	test('a document of 0.00 is left alone, a draft of Rackbeat is told', async () => {
		const { blocked } = await flow.transfer([3004, 3005]);
		expect(blocked.map(({ outcome, code }) => [outcome, code])).toEqual([
			['skipped', 'ZERO_DOCUMENT'],
			['failed', 'NOT_BOOKED'],
		]);
		expect(await world.writes()).toEqual([]);
	});
});

test('dry run: no write at all, its totals are Dinero’s, and its plan is what the real run posts', async () => {
	const dry = await flow.plan([3001], supplierSettings(), { dryRun: true });
	expect(dry.ready[0]?.json).toMatchObject({
		dryRun: true,
		dineroTotals: { verdict: 'equal', gross: 605_750, vat: 121_150, net: 484_600 },
	});
	expect((await flow.post(dry.ready))[0]).toMatchObject({ outcome: 'skipped', dryRun: true });
	const written = (await world.writes()).filter(({ path }) => !/purchase\/fetch$/.test(path));
	expect(written).toEqual([]);
	const real = await flow.plan([3001]);
	const parts = (item: (typeof real.ready)[number] | undefined) => {
		const { contact, purchase } = item?.json['plan'] as Record<string, unknown>;
		return { contact, purchase };
	};
	expect(parts(dry.ready[0])).toEqual(parts(real.ready[0]));
});

/** The supplier's own paper, as the bookkeeper uploads it. */
function paperForm(): FormData {
	const form = new FormData();
	form.append('file', new Blob(['%PDF-1.4 original'], { type: 'application/pdf' }), 'NC-20417.pdf');
	return form;
}

describe('the file', () => {
	const missing = {
		method: 'GET',
		path: '*/supplier-invoices/3001.pdf',
		kind: 'html404',
		times: 9,
	};
	const rackbeatFaults = (faults: unknown) =>
		fetch(`${world.rackbeat.url}/_sim/faults`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(faults),
		});

	test.each(['draft', 'booked'] as const)(
		'[10 PDF missing] status %s: made with a voucher sheet, and flagged',
		async (invoiceStatus) => {
			await rackbeatFaults([missing]);
			const { ready, posted } = await flow.transfer([3001], supplierSettings({ invoiceStatus }));
			expect(ready[0]?.json['da']).toContain('Bilag mangler: Rackbeat har ingen PDF');
			expect(posted[0]).toMatchObject({ outcome: 'posted', originalMissing: true });
			expect(posted[0]?.['da']).toContain('Originalbilag mangler');
			const { vouchers, files } = await flow.state();
			expect(vouchers[0]?.isBooked).toBe(invoiceStatus === 'booked');
			expect(files[0]?.name).toMatch(/^Bilagsark/);
		},
	);

	test('of another document, mixed up on the way, is never attached', async () => {
		const { ready } = await flow.plan([3001, 3007]);
		const [one, other] = ready;
		const mixed = [{ ...one!, ...(other?.binary && { binary: other.binary }) }];
		const [posted] = await flow.post(mixed);
		expect(posted).toMatchObject({ outcome: 'posted' });
		expect(posted?.['da']).toContain('fulgte ikke med');
		const { files } = await flow.state();
		expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^Bilagsark/)]);
	});

	test('counts as original once the bookkeeper has put another one on the voucher', async () => {
		const { ready, posted } = await flow.transfer(
			[3001],
			supplierSettings({ invoiceStatus: 'draft' }),
		);
		const { FileGuid } = await flow.inDinero('POST', 'v1/1001/files', paperForm());
		// Dinero may need a moment before a file can be attached.
		letPass(5000);
		await flow.editInDinero({ FileGuid });
		const [again] = await flow.post(ready, posted);
		expect(again).toMatchObject({ outcome: 'unchanged', originalMissing: false });
		expect(again?.['da']).not.toContain('Originalbilag');
	});
});
