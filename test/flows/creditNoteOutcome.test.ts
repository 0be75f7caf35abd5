import type { IDataObject } from 'n8n-workflow';
import { EXCHANGE_RATES } from '../simulators/dinero/books/exchangeRates';
import {
	changeCreditNote,
	codesOf,
	creditInRackbeat,
	deleteNote,
	editNote,
	payInvoice,
	ONE_HELMET,
	plannedNote,
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
	await world.switches({ creditNoteSettlement: 'automatic', vatRounding: 'perLine' });
	await rackbeatSwitches(world, {
		credit_link_key: 'credited_invoice_id',
		credit_returns_stock: true,
		orderless_invoice_moves_stock: true,
		draft_number_is_final: true,
		costing: 'average',
	});
});

const DEBITOR = 53000;
const debt = async () => balance((await world.state()).entries, DEBITOR);

/** Transfers the invoice, credits it as `changes` say, and gives the credit note's number. */
async function credited(
	invoice: number,
	settings = settingsWith(),
	changes: IDataObject = {},
): Promise<number> {
	await world.transfer([invoice], settings);
	return await creditInRackbeat(world, invoice, changes);
}

const noteInDinero = async () => (await world.state()).creditNotes[0] as IDataObject;

describe('how far a credit note goes', () => {
	test('draft: no entry, and the COGS waits until it is booked', async () => {
		const number = await credited(1004);
		const draft = settingsWith({ debtor: { invoiceStatus: 'draft' } });
		const before = await debt();
		const { posted } = await world.transfer([number], draft);
		expect(posted[0]).toMatchObject({ outcome: 'posted', creditNoteNumber: null });
		expect(codesOf(posted[0])).toContain('COGS_WAITS');
		expect(await noteInDinero()).toMatchObject({ Status: 'Draft' });
		expect(await debt()).toBe(before);
	});

	test('booked and mailed: exactly one mail, also after a second run', async () => {
		const number = await credited(1004);
		const settings = settingsWith({ debtor: { invoiceStatus: 'bookedAndEmailed' } });
		await world.transfer([number], settings);
		await world.advance(3600);
		const again = await world.transfer([number], settings);
		expect(again.posted[0]).toMatchObject({ outcome: 'unchanged' });
		expect((await world.state()).mailouts).toHaveLength(1);
	});

	test('[7 EAN customer] gets it electronically', async () => {
		await world.changeInRackbeat(1006, { their_reference: 'Anna Sø' });
		const number = await credited(1006);
		await world.transfer([number]);
		const { mailouts, creditNotes } = await world.state();
		expect(mailouts.map(({ Type }) => Type)).toEqual(['Einvoice', 'Einvoice']);
		expect(creditNotes[0]).toMatchObject({ Status: 'Booked', LatestMailOutType: 'Einvoice' });
	});

	test('totals apart: kept as draft with both totals, and rounded where an account is set', async () => {
		const line = { item_id: 'S-28', quantity: -1, line_price: 33.33 };
		const lines = [{ ...line, item_id: 'D-28' }, line, line];
		const number = await credited(1005, settingsWith(), { lines });
		const before = await debt();
		const { posted } = await world.transfer([number]);
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'TOTAL_MISMATCH' });
		expect(await noteInDinero()).toMatchObject({ Status: 'Draft' });
		const rounding = settingsWith({ rounding: { account: 1390, toleranceOre: 5 } });
		const again = await world.transfer([number], rounding);
		expect(again.posted[0]).toMatchObject({ outcome: 'posted' });
		expect(again.posted[0]?.['da']).toContain('Øreafrunding 0,01');
		expect(await debt()).toBe(before - 12499);
	});
});

describe('what is told', () => {
	test('[7 Settlement against the invoice] that Dinero did not settle it', async () => {
		await world.switches({ creditNoteSettlement: 'none' });
		const { posted } = await world.transfer([await credited(1004)]);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		expect(codesOf(posted[0])).toContain('CREDIT_NOT_SETTLED');
		expect(posted[0]?.['da']).toContain('ikke udlignet mod sin faktura');
	});

	test.each(['creditNote', 'settlement'])(
		'[7 Settlement against the invoice] nothing where Dinero settled it, also later (%s)',
		async (settlementNames) => {
			await world.switches({ settlementNames });
			const number = await credited(1004);
			const first = await world.transfer([number]);
			const again = await world.transfer([number]);
			for (const { posted } of [first, again]) {
				expect(codesOf(posted[0])).not.toContain('CREDIT_NOT_SETTLED');
			}
		},
	);

	test('what the customer is owed where the invoice was paid', async () => {
		const number = await credited(1004);
		await payInvoice(world);
		const { posted } = await world.transfer([number]);
		expect(codesOf(posted[0])).toEqual(['CREDIT_TO_REFUND']);
		expect(posted[0]?.['da']).toContain('1.200,00 DKK til gode');
	});

	test('[7 Foreign currency] Dinero’s rate of the day, and the DKK difference told', async () => {
		// Without a total in DKK nothing tells whether a rate is per 1 or per 100.
		await rackbeatSwitches(world, { base_total: 'present' });
		const number = await credited(1007);
		jest.replaceProperty(EXCHANGE_RATES, 'EUR', 745.85);
		const { posted } = await world.transfer([number]);
		expect(posted[0]).toMatchObject({ outcome: 'posted', currency: 'EUR', amount: 50000 });
		expect(codesOf(posted[0])).toContain('CURRENCY_DIFFERENCE');
		expect(posted[0]?.['da']).toContain('giver 3.729,25 kr., Rackbeats 3.730,00 kr.');
		expect(posted[0]?.['da']).toContain('Kursforskellen på 0,75 kr.');
	});
});

describe('a credit note that changed', () => {
	test('in Rackbeat after booking is left alone, and told', async () => {
		const number = await credited(1004);
		await world.transfer([number]);
		await changeCreditNote(world, number, { heading: 'Andet indhold' });
		await world.forgetCalls();
		const { posted } = await world.transfer([number]);
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'CONTENT_CHANGED' });
		expect(posted[0]?.['da']).toContain('en ny faktura ophæver den');
		expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
	});

	test('as a draft in Dinero by hand is respected', async () => {
		const number = await credited(1004);
		const draft = settingsWith({ debtor: { invoiceStatus: 'draft' } });
		await world.transfer([number], draft);
		await editNote(world);
		const { posted } = await world.transfer([number]);
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'EDITED_IN_TARGET' });
		expect(await noteInDinero()).toMatchObject({ Status: 'Draft' });
	});

	test('by deletion in Dinero is asked about, and made again only as another generation', async () => {
		const number = await credited(1004);
		const draft = settingsWith({ debtor: { invoiceStatus: 'draft' } });
		const { posted } = await world.transfer([number], draft);
		const early = await world.plan([number], draft, { generation: 2 });
		expect(early.blocked[0]).toMatchObject({ code: 'POSSIBLE_DUPLICATE' });
		await deleteNote(world);
		const again = await world.plan([number], draft);
		expect((await world.post(again.ready, posted))[0]).toMatchObject({ code: 'DELETED_IN_TARGET' });
		const second = await world.plan([number], settingsWith(), { generation: 2 });
		expect((await world.post(second.ready, posted))[0]).toMatchObject({ outcome: 'posted' });
		expect(await debt()).toBe(0);
	});
});

describe('a dry run of a credit note', () => {
	test('writes nothing and tells Dinero’s totals; the real run then posts the same', async () => {
		const number = await credited(1004);
		await world.forgetCalls();
		const dry = await world.plan([number], settingsWith(), { dryRun: true });
		expect(dry.ready[0]).toMatchObject({ dryRun: true, dineroTotals: { verdict: 'equal' } });
		expect((await world.post(dry.ready))[0]).toMatchObject({ outcome: 'skipped', dryRun: true });
		expect(await world.writes()).toEqual([]);
		const real = await world.plan([number]);
		expect(plannedNote(dry.ready[0])).toEqual(plannedNote(real.ready[0]));
	});
});

/** Nobody knows how Rackbeat writes a credit note; every way gives the same one in Dinero. */
describe.each([
	'negative_quantities',
	'type_flag_positive',
	'negative_prices',
	'type_flag_negative',
])('written as %s', (credit_note_style) => {
	test.each(['unit', 'total'])('with line_price as %s', async (line_price_is) => {
		await world.book(1001);
		await world.transfer([1001]);
		const number = await creditInRackbeat(world, 1001, { lines: ONE_HELMET });
		await rackbeatSwitches(world, { credit_note_style, line_price_is });
		const { posted, blocked } = await world.transfer([number]);
		expect(blocked).toEqual([]);
		expect(posted[0]).toMatchObject({ outcome: 'posted', amount: 28069 });
		const { entries } = await world.state();
		expect(balance(entries, DEBITOR)).toBe(118400 - 28069);
		expect(balance(entries, 53500)).toBe(-44960 + 11240);
	});
});
