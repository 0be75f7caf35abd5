import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { creditInRackbeat, rackbeatSwitches } from '../crediting';
import { World } from '../world';
import { checkOf, errorsOf, reconciled, today, wholeSettings } from './reconciling';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../../engine/passingTime').sleep,
}));

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(async () => {
	await world.reset();
	// An invoice whose total is rounded otherwise stays a draft and a credit note without original waits;
	// where booking gives another number, 1003 is no longer 1003. All that has its own tests.
	await world.readRackbeat({
		totals_rounded: 'per_line',
		credit_link_key: 'credited_invoice_id',
		draft_number_is_final: true,
	});
});

/** Without cost, purchases and stock, which have tests of their own. */
const settings = wholeSettings({
	creditor: { enabled: false },
	cogs: { auto: false, inventoryAccount: null },
});
const drafts = wholeSettings({
	...settings,
	debtor: { ...settings.debtor, invoiceStatus: 'draft' },
});
/** Two invoices: 1003 of 1,250.00 and 1004. */
const PERIOD = { from: '2026-11-04', to: '2026-11-05' };
const report = (changes = settings) => reconciled(world, changes, PERIOD);
const invoiceOf = async (number: number) =>
	(await world.state()).invoices.find(({ ExternalReference }) =>
		ExternalReference.startsWith(`rackbeat:2001:customer-invoice:${number};`),
	);

/** The amount of an invoice in Rackbeat, in øre. */
async function grossOf(number: number): Promise<number> {
	const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
	const url = `${world.rackbeat.apiUrl}/customer-invoices/${number}`;
	const { data } = await axios.get<{ customer_invoice: IDataObject }>(url, { headers });
	return Math.round(Number(data.customer_invoice['total_total']) * 100);
}

/** Somebody books an invoice of ours once more in Dinero by hand. */
async function bookAgainByHand(number: number): Promise<void> {
	const own = await invoiceOf(number);
	const read = await world.call(`invoices/${own?.Guid}`, {}, 'GET');
	const lines = (read['ProductLines'] as IDataObject[]).map((line) => ({
		...{ BaseAmountValue: line['BaseAmountValue'], Quantity: line['Quantity'] },
		...{ AccountNumber: line['AccountNumber'], Unit: line['Unit'], Discount: line['Discount'] },
		Description: line['Description'],
	}));
	const Guid = crypto.randomUUID();
	const { ContactGuid, Date } = read;
	await world.call('invoices', { Guid, ContactGuid, Date, ProductLines: lines });
	const made = (await world.state()).invoices.find((each) => each.Guid === Guid);
	await world.call(`invoices/${Guid}/book`, { Timestamp: made?.['TimeStamp'] });
}

describe('customer invoices', () => {
	it('[13 Invoices] agree to the øre where everything was transferred, and nothing is written', async () => {
		await world.transfer([1003, 1004], settings);
		await world.forgetCalls();
		const found = await report();
		const gross = (await grossOf(1003)) + (await grossOf(1004));
		expect(found.summary).toMatchObject({ type: 'summary', state: 'green', agrees: true });
		expect(checkOf(found, 'invoices')).toMatchObject({
			...{ state: 'green', leftCount: 2, rightCount: 2, difference: 0, unexplained: 0 },
			...{ left: gross, right: gross },
		});
		expect(found.rows).toEqual([]);
		expect(await world.writes()).toEqual([]);
	});

	it('[13 Invoices] finds the one that is missing, its amount, and the form that transfers it', async () => {
		await world.transfer([1004], settings);
		const found = await report();
		const gross = await grossOf(1003);
		expect(found.rows).toMatchObject([
			{
				...{ type: 'row', check: 'invoices', result: 'missing', number: '1003' },
				...{ left: gross, right: 0, difference: gross, action: 'retransfer' },
				...{ numbers: '1003', kind: 'customer' },
				link: '/form/dinero-transfer?numbers=1003&kind=customer',
			},
		]);
		expect(checkOf(found, 'invoices')).toMatchObject({ difference: gross, unexplained: 0 });
	});

	it('[13 Invoices] tells a draft that was deleted in Dinero apart from one never transferred', async () => {
		await world.transfer([1003], drafts);
		await world.deleteInDinero();
		await world.transfer([1004], settings);
		const found = await report();
		expect(errorsOf(found)).toEqual(['invoices deleted 1003']);
		expect(found.rows).toMatchObject([{ difference: await grossOf(1003), action: 'retransfer' }]);
	});

	it('[13 Invoices] finds a draft: waiting where the settings want drafts, wrong where not', async () => {
		await world.transfer([1003, 1004], drafts);
		const waiting = await report(drafts);
		expect(waiting.summary).toMatchObject({ state: 'waiting', errors: 0, notices: 2 });
		expect(waiting.rows).toMatchObject([
			{ result: 'draftOnly', level: 'notice', action: 'bookInDinero' },
			{ result: 'draftOnly', level: 'notice' },
		]);
		expect(errorsOf(await report())).toEqual([
			'invoices draftOnly 1003',
			'invoices draftOnly 1004',
		]);
	});

	it('[13 Invoices] finds one that was booked by hand a second time, with what is too much', async () => {
		await world.transfer([1003, 1004], settings);
		await bookAgainByHand(1003);
		const found = await report();
		const gross = await grossOf(1003);
		expect(errorsOf(found)).toEqual(['invoices possibleDuplicate 1003']);
		expect(found.rows).toMatchObject([{ difference: -gross, action: 'mendInDinero' }]);
		expect(checkOf(found, 'invoices')).toMatchObject({
			...{ leftCount: 2, rightCount: 3, difference: -gross, unexplained: 0 },
		});
	});

	it('[13 Invoices] finds one that only a person booked, by contact, day and total', async () => {
		await world.transfer([1003], drafts);
		await bookAgainByHand(1003);
		await world.deleteInDinero();
		await world.transfer([1004], settings);
		const found = await report();
		expect(errorsOf(found)).toEqual(['invoices unlinked 1003']);
		expect(found.rows).toMatchObject([{ difference: 0, action: 'retransfer', numbers: '1003' }]);
		expect(checkOf(found, 'invoices')).toMatchObject({ difference: 0, rightCount: 2 });
	});

	it('[13 Invoices] finds a total that was changed in Rackbeat after the transfer', async () => {
		await world.transfer([1003, 1004], settings);
		const before = await grossOf(1003);
		await world.changeInRackbeat(1003, { lines: [{ item_id: 'SK-1', quantity: 900 }] });
		const after = await grossOf(1003);
		expect(after).not.toBe(before);
		const found = await report();
		expect(errorsOf(found)).toEqual(['invoices amountDiffers 1003']);
		expect(found.rows).toMatchObject([
			{ left: after, right: before, difference: after - before, action: 'mendInDinero' },
		]);
		expect(checkOf(found, 'invoices')).toMatchObject({ unexplained: 0 });
	});

	it('[13 Invoices] finds another content under the same total, which no sum shows', async () => {
		await world.transfer([1003, 1004], settings);
		await world.changeInRackbeat(1004, { heading: 'Et andet indhold' });
		const found = await report();
		expect(errorsOf(found)).toEqual(['invoices contentDiffers 1004']);
		expect(checkOf(found, 'invoices')).toMatchObject({ difference: 0, state: 'red' });
	});

	it('[13 Invoices] finds one whose document is no longer booked in Rackbeat', async () => {
		await world.transfer([1003, 1004], settings);
		const gross = await grossOf(1003);
		const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
		await axios.post(`${world.rackbeat.apiUrl}/customer-invoices/1003/unbook`, {}, { headers });
		const found = await report();
		expect(errorsOf(found)).toEqual(['invoices orphan 1003']);
		expect(found.rows).toMatchObject([{ left: 0, right: gross, difference: -gross }]);
	});

	it('reads pages only, however many documents there are', async () => {
		await world.transfer([1003, 1004], settings);
		await world.forgetCalls();
		await axios.delete(`${world.rackbeat.url}/_sim/requests`);
		await report();
		const paths = async (url: string) =>
			((await axios.get(`${url}/_sim/requests`)).data as IDataObject[]).map(({ path }) =>
				String(path).replace(/\?.*/, ''),
			);
		const all = [...(await paths(world.dinero.url)), ...(await paths(world.rackbeat.url))];
		expect(all.filter((path) => /(invoices|creditnotes|customers)\/[^t]/.test(path))).toEqual([]);
	});

	it('refuses a period that ends before it begins, and one that lies ahead', async () => {
		const reversed = await reconciled(world, settings, { from: today(), to: '2026-01-01' });
		expect(reversed.blocked).toMatchObject([{ code: 'PERIOD_REVERSED', outcome: 'failed' }]);
		const ahead = await reconciled(world, settings, { from: '2099-01-01', to: '2099-01-31' });
		expect(ahead.blocked).toMatchObject([{ code: 'PERIOD_FUTURE' }]);
		const early = await reconciled(world, settings, { from: '2025-01-01', to: '2025-01-31' });
		expect(early.blocked).toMatchObject([{ code: 'PERIOD_BEFORE_START' }]);
	});
});

describe('credit notes', () => {
	const wide = { from: '2026-11-20', to: today() };
	const credited = async (): Promise<number> => {
		await rackbeatSwitches(world, { draft_number_is_final: true });
		await world.book(1001);
		await world.transfer([1001], settings);
		return await creditInRackbeat(world, 1001);
	};

	it('[13 Credit notes] agree where they are transferred, and one that is not is missing', async () => {
		const note = await credited();
		const missing = await reconciled(world, settings, wide);
		expect(errorsOf(missing)).toEqual([`creditNotes missing ${note}`]);
		expect(missing.rows).toMatchObject([{ difference: 118400, kind: 'customer' }]);
		const { posted, blocked } = await world.transfer([note], settings);
		expect(blocked).toEqual([]);
		expect(posted).toMatchObject([{ outcome: 'posted' }]);
		const found = await reconciled(world, settings, wide);
		expect(errorsOf(found)).toEqual([]);
		expect(checkOf(found, 'creditNotes')).toMatchObject({ left: 118400, right: 118400 });
	});
});

describe('mail and contacts', () => {
	const mailed = wholeSettings({
		...settings,
		debtor: { ...settings.debtor, invoiceStatus: 'bookedAndEmailed' },
	});

	it('[13 Mail] finds what is booked and not sent, and nothing once it is sent', async () => {
		await world.transfer([1003, 1004], settings);
		const found = await report(mailed);
		expect(found.rows.filter(({ check }) => check === 'mail')).toMatchObject([
			{ result: 'notSent', number: '1003', level: 'error' },
			{ result: 'notSent', number: '1004' },
		]);
		expect(checkOf(found, 'mail')).toMatchObject({ leftCount: 2, rightCount: 0 });
		expect(checkOf(await report(), 'mail')).toMatchObject({ state: 'off' });
	});

	it('[13 Contacts] finds a deleted contact, a double and another name', async () => {
		await world.transfer([1003, 1004], settings);
		expect(checkOf(await report(), 'contacts')).toMatchObject({ state: 'green', leftCount: 2 });
		const { contacts } = await world.state();
		const own = contacts.filter(({ ExternalReference }) =>
			String(ExternalReference).startsWith('rackbeat:2001:customer:'),
		);
		const [first, second] = own;
		const body = { CountryKey: 'DK', IsPerson: false, IsMember: false, UseCvr: false };
		await world.call('contacts', {
			...body,
			Name: 'Dobbelt ApS',
			ExternalReference: first?.['ExternalReference'],
		});
		await world.call(
			`contacts/${String(second?.['ContactGuid'])}`,
			{ ...body, Name: 'Et andet navn', ExternalReference: second?.['ExternalReference'] },
			'PUT',
			'v2',
		);
		const found = await report();
		const rows = found.rows.filter(({ check }) => check === 'contacts');
		expect(rows.map(({ result }) => result).sort()).toEqual(['contactDouble', 'nameDiffers']);
	});
});
