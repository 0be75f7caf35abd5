import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { personalToken } from '../../services/dinero/token';
import { axiosSend } from '../services/axiosSend';
import { EXCHANGE_RATES } from '../simulators/dinero/books/exchangeRates';
import { codesOf, rackbeatSwitches } from './crediting';
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
	await rackbeatSwitches(world, { draft_number_is_final: true });
});

const DEBITOR = 53000;
const LAGER = 53500;
const draft = settingsWith({ debtor: { invoiceStatus: 'draft' } });
const mailed = settingsWith({ debtor: { invoiceStatus: 'bookedAndEmailed' } });
const refuse = (path: string) =>
	world.faults([{ method: 'POST', path: `/v1/1001/${path}`, kind: 'refused', times: 1 }]);

async function invoicePdf(guid: string): Promise<string> {
	const token = await personalToken(axiosSend(), world.credentials().dineroApi);
	const headers = { Authorization: `Bearer ${token}`, Accept: 'application/octet-stream' };
	const url = `${world.dinero.url}/v1/1001/invoices/${guid}`;
	const { data } = await axios.get<Buffer>(url, { headers, responseType: 'arraybuffer' });
	return data.toString('latin1');
}

describe('worked examples of invoices', () => {
	test('[6.7 example D] EU sale in EUR: booked at Dinero’s rate, the DKK difference told', async () => {
		// Without a total in DKK nothing tells whether a rate is per 1 or per 100.
		await rackbeatSwitches(world, { base_total: 'present' });
		jest.replaceProperty(EXCHANGE_RATES, 'EUR', 745.85);
		const { posted } = await world.transfer([1007]);
		expect(posted[0]).toMatchObject({ outcome: 'posted', currency: 'EUR', amount: 50000 });
		expect(codesOf(posted[0])).toEqual(['CURRENCY_DIFFERENCE']);
		expect(posted[0]?.['da']).toContain('giver 3.729,25 kr., Rackbeats 3.730,00 kr.');
		expect(posted[0]?.['da']).toContain('Kursforskellen på 0,75 kr. er ikke bogført');
		const { entries } = await world.state();
		expect(balance(entries, DEBITOR)).toBe(372925);
		expect(balance(entries, 1100)).toBe(-372925);
		expect(balance(entries, 64000)).toBe(0);
	});

	test('in EUR at the very rate of Rackbeat there is nothing to tell', async () => {
		await rackbeatSwitches(world, { base_total: 'present' });
		jest.replaceProperty(EXCHANGE_RATES, 'EUR', 746);
		const { posted } = await world.transfer([1007]);
		expect(codesOf(posted[0])).toEqual([]);
	});

	test('[6.7 example F] public customer with EAN: booked, then sent as e-invoice', async () => {
		const incomplete = await world.plan([1006]);
		expect(codesOf(incomplete.blocked[0])).toEqual(['EAN_INCOMPLETE']);
		await world.changeInRackbeat(1006, { their_reference: 'Anna Sø' });
		const { posted } = await world.transfer([1006]);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		const { invoices, mailouts, contacts } = await world.state();
		expect(invoices[0]).toMatchObject({ Status: 'Booked', LatestMailOutType: 'Einvoice' });
		expect(mailouts.map(({ Type }) => Type)).toEqual(['Einvoice']);
		const eans = contacts.map(({ EanNumber }) => EanNumber);
		expect(eans).toContain('5790000000012');
	});
});

describe('an invoice that did not get through', () => {
	test('[6.8 Draft made, booking fails] the next run books the same draft, no second one', async () => {
		await refuse('invoices/*/book');
		const { ready } = await world.plan([1004]);
		expect((await world.post(ready))[0]).toMatchObject({ outcome: 'failed' });
		const first = (await world.state()).invoices;
		expect(first).toMatchObject([{ Status: 'Draft' }]);
		expect((await world.post(ready))[0]).toMatchObject({ outcome: 'posted' });
		const { invoices } = await world.state();
		expect(invoices).toMatchObject([{ Guid: first[0]?.Guid, Status: 'Booked' }]);
	});

	test('[6.8 Booked, mail fails] booked and not sent, told; mailed once later, never booked again', async () => {
		await refuse('invoices/*/email');
		const { posted } = await world.transfer([1004], mailed);
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'MAIL_FAILED' });
		const before = await world.state();
		expect(before.invoices).toMatchObject([{ Status: 'Booked' }]);
		expect(before.mailouts).toEqual([]);
		await world.advance(3600);
		await world.forgetCalls();
		await world.transfer([1004], mailed);
		await world.transfer([1004], mailed);
		expect((await world.state()).mailouts).toHaveLength(1);
		const booked = (await world.writes()).filter(({ path }) => path.endsWith('/invoices/book'));
		expect(booked).toEqual([]);
		expect(balance((await world.state()).entries, DEBITOR)).toBe(120000);
	});

	test('[6.8 Draft edited in Dinero by the bookkeeper] respected by every later run', async () => {
		await world.transfer([1004], draft);
		const [invoice] = (await world.state()).invoices;
		const read = await world.call(`invoices/${invoice?.Guid}`, {}, 'GET');
		const [line] = read['ProductLines'] as IDataObject[];
		const edited = ['Quantity', 'AccountNumber', 'Description', 'Discount', 'Unit', 'LineType'];
		const kept = Object.fromEntries(edited.map((field) => [field, line?.[field]]));
		const { ContactGuid, Date: date, ExternalReference, TimeStamp } = read;
		await world.call(
			`invoices/${invoice?.Guid}`,
			{
				...{ ContactGuid, Date: date, ExternalReference, Timestamp: TimeStamp },
				ProductLines: [{ ...kept, BaseAmountValue: 1 }],
			},
			'PUT',
			'v1.2',
		);
		await world.forgetCalls();
		const { posted } = await world.transfer([1004]);
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'EDITED_IN_TARGET' });
		expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
	});
});

describe('what is not transferred', () => {
	test('[6.8 Payment registered in Rackbeat] stays there, and the invoice counts as unchanged', async () => {
		await world.transfer([1004]);
		await rackbeatSwitches(world, { payment_routes: true });
		const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
		const url = `${world.rackbeat.apiUrl}/customer-invoices/1004/payments`;
		await axios.post(url, { amount: 1200 }, { headers });
		await world.advance(700);
		await world.forgetCalls();
		expect((await world.transfer([1004])).posted[0]).toMatchObject({ outcome: 'unchanged' });
		expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
		const [invoice] = (await world.state()).invoices;
		const paid = await world.call(`invoices/${invoice?.Guid}/payments`, {}, 'GET', 'v2');
		expect(paid['Payments']).toEqual([]);
	});

	test('[6.8 Invoice PDF] Rackbeat’s is not sent along: Dinero makes its own of the booked invoice', async () => {
		await world.transfer([1010]);
		const { invoices, files } = await world.state();
		expect(files).toEqual([]);
		expect(invoices[0]).toMatchObject({ Status: 'Booked' });
		const pdf = await invoicePdf(String(invoices[0]?.Guid));
		expect(pdf.slice(0, 5)).toBe('%PDF-');
	});
});

describe('COGS vouchers that did not get through', () => {
	// The cost of 449.60, which a line or at least a movement of stock tells.
	beforeEach(() =>
		rackbeatSwitches(world, { costing: 'average', orderless_invoice_moves_stock: true }),
	);

	test('[8.5 Voucher create ok, book fails] resumed by reference, the invoice stays as it is', async () => {
		// Where no draft is shown on its file, the run takes its draft back and asks.
		await world.switches({ draftsLinkedInFiles: true });
		await world.book(1001);
		await refuse('vouchers/manuel/*/book');
		const { ready } = await world.plan([1001]);
		expect((await world.post(ready))[0]).toMatchObject({ outcome: 'failed' });
		expect((await world.state()).manualVouchers).toMatchObject([{ Status: 'Draft' }]);
		await world.advance(700);
		expect((await world.post(ready))[0]).toMatchObject({ outcome: 'posted' });
		const { invoices, manualVouchers, entries } = await world.state();
		expect(invoices).toHaveLength(1);
		expect(manualVouchers).toMatchObject([{ Status: 'Booked' }]);
		expect(balance(entries, LAGER)).toBe(-44960);
	});

	test('[8.5 Invoice booked, COGS blocked (account removed)] the invoice stays, COGS alone is retried', async () => {
		await world.book(1001);
		const gone = { auto: true, expenseAccount: 2999, inventoryAccount: LAGER };
		const { posted } = await world.transfer([1001], settingsWith({ cogs: gone }));
		expect(posted[0]).toMatchObject({ outcome: 'failed', code: 'ACCOUNT_MISSING' });
		expect((await world.state()).invoices).toMatchObject([{ Status: 'Booked' }]);
		await world.advance(700);
		const { posted: again } = await world.transfer([1001]);
		expect(again[0]).toMatchObject({ outcome: 'posted' });
		const { invoices, entries } = await world.state();
		expect(invoices).toHaveLength(1);
		expect(balance(entries, LAGER)).toBe(-44960);
	});
});
