import { CONTACT, GUID, invoice, line, TestClient, type Answer } from './testClient';

const NOTE = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b2001';
const EXAMPLE_A = [
	line(249.5, { Quantity: 4, Discount: 10 }),
	line(49, { Description: 'Fragt', AccountNumber: 1350 }),
];
/** One of the four helmets, as in the rules' example of a partial credit. */
const ONE_HELMET = [line(249.5, { Discount: 10 })];
const INVOICES = 'v1/1001/invoices';
const NOTES = 'v1/1001/sales/creditnotes';

interface Payments {
	Payments: { DepositAccountNumber: number | null; Amount: number }[];
	RemainingAmount: number;
}

describe('sales credit notes', () => {
	let dinero: TestClient;
	let bookedInvoice: Answer;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(async () => {
		await dinero.reset();
		const { data } = await dinero.call('POST', INVOICES, invoice(EXAMPLE_A));
		const { TimeStamp: Timestamp } = data;
		bookedInvoice = (await dinero.call('POST', `${INVOICES}/${GUID}/book`, { Timestamp })).data;
	});
	afterAll(() => dinero.close());

	const note = (lines: unknown[], changes = {}) => ({
		Guid: NOTE,
		ContactGuid: CONTACT,
		Date: '2026-11-24',
		ExternalReference: 'rackbeat:2001:customer-credit-note:77',
		CreditNoteFor: GUID,
		ProductLines: lines,
		...changes,
	});
	const create = (lines: unknown[], changes = {}) =>
		dinero.call('POST', NOTES, note(lines, changes));
	const book = (Timestamp: unknown, more = {}) =>
		dinero.call('POST', `${NOTES}/${NOTE}/book`, { Timestamp, ...more });
	const createAndBook = async (lines: unknown[], changes = {}) =>
		book((await create(lines, changes)).data.TimeStamp);
	const payments = async () =>
		(await dinero.call<Payments>('GET', `v2/1001/invoices/${GUID}/payments`)).data;

	it('reverses the whole of worked example A and settles it', async () => {
		const { data } = await createAndBook(EXAMPLE_A);
		expect(data).toMatchObject({ Status: 'Booked', TotalInclVat: 1184, PaymentStatus: 'Paid' });
		expect(await dinero.posted(NOTE)).toEqual({
			53000: -118_400,
			1000: 89_820,
			1350: 4_900,
			64000: 23_680,
		});
		const { RemainingAmount, Payments } = await payments();
		expect(RemainingAmount).toBe(0);
		expect(Payments).toMatchObject([{ DepositAccountNumber: null, Amount: 1184 }]);
		const { data: single } = await dinero.call('GET', `${INVOICES}/${GUID}`);
		expect(single).toMatchObject({ Status: 'Booked', PaymentStatus: 'Paid' });
		expect(single.TimeStamp).not.toBe(bookedInvoice.TimeStamp);
		expect((await dinero.posted())[53000]).toBe(0);
	});

	it('takes a partial credit off what is left, to the øre', async () => {
		await createAndBook(ONE_HELMET);
		expect(await dinero.posted(NOTE)).toEqual({ 53000: -28_069, 1000: 22_455, 64000: 5_614 });
		expect((await payments()).RemainingAmount).toBe(903.31);
	});

	it('leaves a paid invoice with a negative rest', async () => {
		await dinero.call('POST', `${INVOICES}/${GUID}/payments`, {
			Timestamp: bookedInvoice.TimeStamp,
			DepositAccountNumber: 55000,
			Amount: 1184,
			Description: 'Indbetaling',
			RemainderIsFee: false,
		});
		await createAndBook(ONE_HELMET);
		expect((await payments()).RemainingAmount).toBe(-280.69);
		const { data } = await dinero.call('GET', `${INVOICES}/${GUID}`);
		expect(data).toMatchObject({ PaymentStatus: 'OverPaid' });
	});

	it('settles nothing when the switch says so', async () => {
		await dinero.switches({ creditNoteSettlement: 'none' });
		const { data } = await createAndBook(ONE_HELMET);
		expect(data).toMatchObject({ PaymentStatus: 'Booked' });
		expect(await payments()).toMatchObject({ RemainingAmount: 1184, Payments: [] });
		expect((await dinero.posted(NOTE))[53000]).toBe(-28_069);
	});

	it.each([
		['sharedWithInvoices', 2],
		['own', 1],
	])('numbers them in the series %s', async (creditNoteNumbers, number) => {
		await dinero.switches({ creditNoteNumbers });
		expect((await createAndBook(ONE_HELMET)).data.Number).toBe(number);
	});

	it('refuses a wanted number that an invoice has, and changes nothing', async () => {
		await dinero.switches({ creditNoteNumbers: 'sharedWithInvoices' });
		const { data } = await create(ONE_HELMET);
		const refused = await book(data.TimeStamp, { Number: 1 });
		expect(refused.data.validationErrors).toHaveProperty('Number');
		expect((await dinero.call('GET', `${NOTES}/${NOTE}`)).data.Status).toBe('Draft');
		expect((await payments()).Payments).toEqual([]);
	});

	it('refuses a used guid with 409, also that of a deleted draft', async () => {
		await create(ONE_HELMET);
		const again = await create(ONE_HELMET);
		expect([again.status, again.data.code]).toEqual([409, 72]);
		await dinero.call('DELETE', `${NOTES}/${NOTE}`, {});
		expect((await create(ONE_HELMET)).status).toBe(409);
		expect((await create(ONE_HELMET, { Guid: GUID })).status).toBe(409);
	});

	it('answers 400/63 naming CreditNoteGuid for one that never was, 65 or 63 for a deleted one', async () => {
		const missing = await dinero.call('GET', `${NOTES}/${NOTE}`);
		expect([missing.status, missing.data.code]).toEqual([400, 63]);
		expect(missing.data.message).toContain('CreditNoteGuid');
		await create(ONE_HELMET);
		await dinero.call('DELETE', `${NOTES}/${NOTE}`);
		for (const deletedCreditNoteCode of [65, 63]) {
			await dinero.switches({ deletedCreditNoteCode });
			const { data } = await dinero.call('GET', `${NOTES}/${NOTE}`);
			expect(data.code).toBe(deletedCreditNoteCode);
		}
	});

	it('books once: the second time its version is stale', async () => {
		const { data } = await create(ONE_HELMET);
		expect((await book(data.TimeStamp)).status).toBe(200);
		expect((await book(data.TimeStamp)).data.code).toBe(58);
		expect((await dinero.posted(NOTE))[53000]).toBe(-28_069);
	});

	it('is not changed, deleted or booked again once booked, nor sent before', async () => {
		const { data } = await create(ONE_HELMET);
		const paths = [`${NOTES}/${NOTE}/email`, `v3/1001/sales/creditnotes/${NOTE}/e-creditNote`];
		for (const path of paths) {
			const { status } = await dinero.call('POST', path, { PaymentMeanEnum: 'Domestic' });
			expect(status).toBe(400);
		}
		expect((await dinero.call('GET', `${NOTES}/${NOTE}/pdf`)).status).toBe(400);
		const { TimeStamp: Timestamp } = (await book(data.TimeStamp)).data;
		const change = { ...note(EXAMPLE_A), Timestamp };
		const put = await dinero.call('PUT', `v1.2/1001/sales/creditnotes/${NOTE}`, change);
		expect([put.status, put.data.code]).toEqual([400, 42]);
		expect((await book(Timestamp)).status).toBe(400);
		expect((await dinero.call('DELETE', `${NOTES}/${NOTE}`, { Timestamp })).status).toBe(400);
		for (const path of paths) {
			const { status } = await dinero.call('POST', path, { PaymentMeanEnum: 'Domestic' });
			expect(status).toBe(200);
		}
		const { data: sent } = await dinero.call<unknown[]>('GET', `${NOTES}/${NOTE}/mailouts`);
		expect(sent).toHaveLength(2);
	});

	it('takes entries and settlement back where a booked one can be deleted', async () => {
		await dinero.switches({ deleteBookedCreditNote: 'reversed' });
		await createAndBook(ONE_HELMET);
		await dinero.call('DELETE', `${NOTES}/${NOTE}`);
		expect((await dinero.posted())[53000]).toBe(118_400);
		expect(await payments()).toMatchObject({ RemainingAmount: 1184, Payments: [] });
	});

	it('stands alone, or not, as the switch says', async () => {
		expect((await create(ONE_HELMET, { CreditNoteFor: null })).status).toBe(200);
		await dinero.switches({ creditNoteWithoutInvoice: 'refused' });
		const alone = await create(ONE_HELMET, { Guid: undefined, CreditNoteFor: null });
		expect(alone.data.validationErrors).toHaveProperty('CreditNoteFor');
	});

	it('is not for an invoice that is unknown or a draft', async () => {
		const other = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1002';
		const unknown = await create(ONE_HELMET, { CreditNoteFor: other });
		expect(unknown.data.validationErrors).toHaveProperty('CreditNoteFor');
		await dinero.call('POST', INVOICES, invoice(EXAMPLE_A, { Guid: other }));
		expect((await create(ONE_HELMET, { CreditNoteFor: other })).status).toBe(400);
		await dinero.switches({ creditNoteForUnbooked: 'accepted' });
		expect((await create(ONE_HELMET, { CreditNoteFor: other })).status).toBe(200);
	});

	it('stops at the whole invoice where the switch says so', async () => {
		await dinero.switches({ creditAboveInvoice: 'refused' });
		await createAndBook(ONE_HELMET);
		const { data } = await create(EXAMPLE_A, { Guid: undefined });
		const path = `${NOTES}/${data.Guid}/book`;
		const refused = await dinero.call('POST', path, { Timestamp: data.TimeStamp });
		expect(refused.data.validationErrors).toHaveProperty('CreditNoteFor');
		await dinero.switches({ creditAboveInvoice: 'accepted' });
		expect((await dinero.call('POST', path, { Timestamp: data.TimeStamp })).status).toBe(200);
		expect((await payments()).RemainingAmount).toBe(-280.69);
	});

	it('posts in DKK at the rate of its currency', async () => {
		const lines = [line(500, { AccountNumber: 1100 })];
		await createAndBook(lines, { Currency: 'EUR', CreditNoteFor: null });
		expect(await dinero.posted(NOTE)).toEqual({ 53000: -372_800, 1100: 372_800 });
	});

	it('warns of fields that only invoices have', async () => {
		await create(ONE_HELMET, { PaymentConditionType: 'Netto' });
		const [call] = (await dinero.requests()).slice(-1);
		expect(call?.warnings).toEqual(['Unknown field dropped: PaymentConditionType']);
	});

	it.each(['none', 'copied'])(
		'is made from an invoice with all its lines (reference: %s)',
		async (generatedCreditNoteReference) => {
			await dinero.switches({ generatedCreditNoteReference });
			const path = `${INVOICES}/${GUID}/generate-creditnote`;
			const stale = await dinero.call('POST', path, { Timestamp: '0000000000000001' });
			expect(stale.data.code).toBe(58);
			const { data } = await dinero.call('POST', path, { Timestamp: bookedInvoice.TimeStamp });
			const { data: made } = await dinero.call<Record<string, unknown>>(
				'GET',
				`${NOTES}/${data.Guid}`,
			);
			expect(made).toMatchObject({
				Status: 'Draft',
				CreditNoteFor: GUID,
				TotalInclVat: 1184,
				ContactGuid: CONTACT,
				TimeStamp: data.TimeStamp,
				ExternalReference:
					generatedCreditNoteReference === 'copied' ? 'rackbeat:2001:invoice:1001' : null,
			});
			const { data: after } = await dinero.call('GET', `${INVOICES}/${GUID}`);
			expect(after.TimeStamp).not.toBe(bookedInvoice.TimeStamp);
		},
	);

	it('is not made from a draft invoice', async () => {
		const other = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1002';
		await dinero.call('POST', INVOICES, invoice(EXAMPLE_A, { Guid: other }));
		const path = `${INVOICES}/${other}/generate-creditnote`;
		expect((await dinero.call('POST', path, {})).status).toBe(400);
	});

	it('stands in its own list without a due date, and in that of all sales with its type', async () => {
		await createAndBook(ONE_HELMET);
		const fields = 'Guid,Type,Status,PaymentDate,TotalInclVat';
		const { data: own } = await dinero.call('GET', `${NOTES}?fields=${fields}`);
		const row = {
			Guid: NOTE,
			Type: 'CreditNote',
			Status: 'Paid',
			PaymentDate: null,
			TotalInclVat: 280.69,
		};
		expect(own.Collection).toEqual([row]);
		const { data: sales } = await dinero.call('GET', 'v1/1001/sales?fields=Guid,Type');
		expect(sales.Collection.map(({ Type }) => Type).sort()).toEqual(['CreditNote', 'Invoice']);
		const filter = encodeURIComponent(
			"ExternalReference eq 'rackbeat:2001:customer-credit-note:77'",
		);
		const { data: found } = await dinero.call('GET', `${NOTES}?queryFilter=${filter}`);
		expect(found.Collection).toHaveLength(1);
	});
});
