import { CONTACT, GUID, invoice, line, TestClient } from './testClient';

const EXAMPLE_A = [
	line(249.5, { Quantity: 4, Discount: 10 }),
	line(49, { Description: 'Fragt', AccountNumber: 1350 }),
];
const EXAMPLE_B = [line(33.33), line(33.33), line(33.33)];
const INVOICES = 'v1/1001/invoices';

describe('invoices', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	const create = async (lines: unknown[], changes = {}) =>
		(await dinero.call('POST', INVOICES, invoice(lines, changes))).data;
	const book = (Timestamp: string) =>
		dinero.call('POST', `${INVOICES}/${GUID}/book`, { Timestamp });

	it('books worked example A to the øre', async () => {
		const { TimeStamp } = await create(EXAMPLE_A);
		const { data } = await book(TimeStamp);
		expect(data).toMatchObject({
			Status: 'Booked',
			Number: 1,
			TotalExclVat: 947.2,
			TotalVat: 236.8,
			TotalInclVat: 1184,
			PaymentDate: '2026-12-04',
		});
		expect(await dinero.posted(GUID)).toEqual({
			53000: 118_400,
			1000: -89_820,
			1350: -4_900,
			64000: -23_680,
		});
	});

	it('binds names of a list without regard to case, and tells them as it writes them', async () => {
		const lines = [line(100, { LineType: 'product' })];
		await create(lines, { PaymentConditionType: 'netto', Currency: 'dkk' });
		const { data } = await dinero.call('GET', `${INVOICES}/${GUID}`);
		expect(data).toMatchObject({
			PaymentConditionType: 'Netto',
			Currency: 'DKK',
			ProductLines: [{ LineType: 'Product' }],
		});
		const wrong = invoice([line(100, { LineType: 'produkt' })]);
		expect((await dinero.call('POST', `${INVOICES}/fetch`, wrong)).status).toBe(400);
	});

	it.each([
		['perLine', 24.99, 124.98],
		['perInvoice', 25, 124.99],
	])('rounds VAT of example B %s', async (vatRounding, vat, gross) => {
		await dinero.switches({ vatRounding });
		const { data } = await dinero.call('POST', `${INVOICES}/fetch`, invoice(EXAMPLE_B));
		expect(data).toMatchObject({ TotalExclVat: 99.99, TotalVat: vat, TotalInclVat: gross });
		const { TimeStamp } = await create(EXAMPLE_B);
		await book(TimeStamp);
		const books = await dinero.posted(GUID);
		expect(books[64000]).toBe(-Math.round(vat * 100));
		expect(books[53000]).toBe(Math.round(gross * 100));
	});

	it('keeps six decimals of a unit price, or cuts them when the switch says so', async () => {
		const lines = [line(0.123456, { Quantity: 1000 })];
		const kept = await dinero.call('POST', `${INVOICES}/fetch`, invoice(lines));
		expect(kept.data.TotalExclVat).toBe(123.46);
		await dinero.switches({ unitPriceDecimals: 2 });
		const cut = await dinero.call('POST', `${INVOICES}/fetch`, invoice(lines));
		expect(cut.data.TotalExclVat).toBe(120);
	});

	it('takes VAT out of lines that are sent including it', async () => {
		const lines = [line(100.01), line(49.99)];
		const { data } = await dinero.call(
			'POST',
			`${INVOICES}/fetch`,
			invoice(lines, { ShowLinesInclVat: true }),
		);
		expect(data).toMatchObject({ TotalInclVat: 150, TotalExclVat: 120, TotalVat: 30 });
	});

	it('lets the account decide VAT, and shows taxable and exempt sums apart', async () => {
		const lines = [line(800), line(200, { AccountNumber: 1050 })];
		const { data } = await dinero.call('POST', `${INVOICES}/fetch`, invoice(lines));
		expect(data).toMatchObject({
			TotalInclVat: 1200,
			TotalVatableAmount: 800,
			TotalNonVatableAmount: 200,
		});
	});

	it('posts a currency invoice in DKK at its own rate of the day', async () => {
		const lines = [line(500, { AccountNumber: 1100 })];
		const { TimeStamp } = await create(lines, { Currency: 'EUR' });
		await book(TimeStamp);
		expect(await dinero.posted(GUID)).toEqual({ 53000: 372_800, 1100: -372_800 });
	});

	it('refuses a version that is not the latest, and the double booking', async () => {
		const { TimeStamp } = await create(EXAMPLE_A);
		const missing = await dinero.call('POST', `${INVOICES}/${GUID}/book`, {});
		expect(missing.status).toBe(400);
		expect(missing.data.validationErrors).toHaveProperty('timestamp');
		expect((await book(TimeStamp)).status).toBe(200);
		const second = await book(TimeStamp);
		expect([second.status, second.data.code]).toEqual([400, 58]);
	});

	it('answers code 58 when somebody else changed or booked it first', async () => {
		const { TimeStamp } = await create(EXAMPLE_A);
		await dinero.fault({ method: 'POST', path: '*/book', kind: 'staleVersion' });
		expect((await book(TimeStamp)).data.code).toBe(58);
		const { data: fresh } = await dinero.call('GET', `${INVOICES}/${GUID}`);
		await dinero.fault({ method: 'POST', path: '*/book', kind: 'bookedMeanwhile' });
		expect((await book(fresh.TimeStamp)).data.code).toBe(58);
		expect((await dinero.call('GET', `${INVOICES}/${GUID}`)).data.Status).toBe('Booked');
	});

	it('never frees the guid of a deleted draft', async () => {
		await create(EXAMPLE_A);
		expect((await dinero.call('POST', INVOICES, invoice(EXAMPLE_A))).status).toBe(409);
		expect((await dinero.call('DELETE', `${INVOICES}/${GUID}`)).status).toBe(200);
		const again = await dinero.call('POST', INVOICES, invoice(EXAMPLE_A));
		expect([again.status, again.data.code]).toEqual([409, 72]);
		expect((await dinero.call('GET', `${INVOICES}/${GUID}`)).data.code).toBe(65);
	});

	it('answers 400 code 63 for an invoice that never was', async () => {
		const { status, data } = await dinero.call('GET', `${INVOICES}/${GUID}`);
		expect([status, data.code]).toEqual([400, 63]);
	});

	it('mails only booked invoices, to somebody, with the link in the text', async () => {
		const { TimeStamp } = await create(EXAMPLE_A);
		const mail = (body: unknown) => dinero.call('POST', `${INVOICES}/${GUID}/email`, body);
		expect((await mail({})).status).toBe(400);
		await book(TimeStamp);
		expect((await mail({ Message: 'uden link' })).status).toBe(400);
		expect((await mail({ Message: 'Se [link-to-pdf]' })).data).toEqual({
			Recipients: [{ Email: 'kasserer@byenscykel.example.com' }],
		});
	});

	it('settles by payments and tells the state in two ways', async () => {
		const { TimeStamp } = await create(EXAMPLE_A);
		const booked = await book(TimeStamp);
		const payment = {
			Timestamp: booked.data.TimeStamp,
			DepositAccountNumber: 55000,
			Amount: 1184,
			Description: 'Indbetaling',
			RemainderIsFee: false,
			PaymentDate: '2026-11-25',
		};
		expect((await dinero.call('POST', `${INVOICES}/${GUID}/payments`, payment)).status).toBe(200);
		const { data: single } = await dinero.call('GET', `${INVOICES}/${GUID}`);
		expect(single).toMatchObject({ Status: 'Booked', PaymentStatus: 'Paid' });
		const { data: list } = await dinero.call('GET', `${INVOICES}?fields=guid,Status`);
		expect(list.Collection).toEqual([{ guid: GUID, Status: 'Paid' }]);
		expect((await dinero.posted())[53000]).toBe(0);
	});

	it('opens the next year by booking in it, and no year further ahead', async () => {
		const year = { Name: '2026', FromDate: '2026-01-01', ToDate: '2026-12-31' };
		const contacts = [{ ContactGuid: CONTACT, Name: 'Kunde' }];
		await dinero.reset({
			organisations: [{ id: 1001, name: 'Eget firma', years: [year], contacts }],
		});
		const ahead = await create(EXAMPLE_A, { Guid: undefined, Date: '2028-01-01' });
		const refused = await dinero.call('POST', `${INVOICES}/${ahead.Guid}/book`, {
			Timestamp: ahead.TimeStamp,
		});
		expect(refused.data.validationErrors).toHaveProperty('Date');
		const next = await create(EXAMPLE_A, { Date: '2027-01-02' });
		expect((await book(next.TimeStamp)).status).toBe(200);
	});
});
