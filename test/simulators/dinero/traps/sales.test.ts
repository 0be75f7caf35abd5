import { GUID, invoice, line, TestClient } from '../testClient';

type Row = Record<string, unknown>;

const INVOICE = `v1/1001/invoices/${GUID}`;

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(async () => {
	await dinero.reset();
	await at('2026-11-20');
});
afterAll(() => dinero.close());

async function at(day: string): Promise<void> {
	await dinero.control('PATCH', 'clock', { set: `${day}T10:00:00Z` });
	await dinero.login();
}

const read = async (path = INVOICE) => (await dinero.call<Row>('GET', path)).data;

async function book(changes: Row = {}) {
	await dinero.call('POST', 'v1/1001/invoices', invoice([line(800)], changes));
	const { TimeStamp } = await read();
	return (await dinero.call<Row>('POST', `${INVOICE}/book`, { Timestamp: TimeStamp })).data;
}

test('trap 1: an invoice spells its version TimeStamp, a reminder Timestamp, and each wants it back as Timestamp', async () => {
	const booked = await book();
	expect(booked).toHaveProperty('TimeStamp');
	expect(booked).not.toHaveProperty('Timestamp');
	await at('2026-12-20');
	const without = await dinero.call('POST', `${INVOICE}/generate-creditnote`, {});
	expect(without.status).toBe(200);
	const reminder = {
		Date: '2026-12-20',
		WithDebtCollectionWarning: false,
		WithFee: true,
		WithInterestFee: false,
		WithCompensationFee: false,
	};
	const refused = await dinero.call('POST', `${INVOICE}/reminders`, reminder);
	expect(refused.data.validationErrors).toHaveProperty('timestamp');
	const Timestamp = (await read())['TimeStamp'];
	const { data } = await dinero.call<Row>('POST', `${INVOICE}/reminders`, {
		...reminder,
		Timestamp,
	});
	expect(data).toHaveProperty('Timestamp');
	expect(data).not.toHaveProperty('TimeStamp');
});

test('trap 4: a sales invoice is credited with its version as it is, not wrapped in an object', async () => {
	const { TimeStamp } = await book();
	const wrapped = { Timestamp: { Timestamp: TimeStamp } };
	expect((await dinero.call('POST', `${INVOICE}/generate-creditnote`, wrapped)).status).toBe(400);
	const plain = { Timestamp: TimeStamp };
	expect((await dinero.call('POST', `${INVOICE}/generate-creditnote`, plain)).status).toBe(200);
});

test('trap 5: the list joins document and payment in Status, the single invoice never shows a payment there', async () => {
	await book();
	await at('2026-12-20');
	const listed = async () =>
		(await dinero.call('GET', 'v1/1001/invoices?fields=Status')).data.Collection;
	expect(await listed()).toEqual([{ Status: 'Overdue' }]);
	expect(await read()).toMatchObject({ Status: 'Booked', PaymentStatus: 'Overdue' });
});

test('trap 6: PaymentDate is when it falls due, though nobody paid, and drafts have it too', async () => {
	await dinero.call('POST', 'v1/1001/invoices', invoice([line(800)]));
	expect(await read()).toMatchObject({ Status: 'Draft', PaymentDate: '2026-12-04' });
});

test('trap 8: an invoice that is not there is 400 with code 63, a contact 404', async () => {
	const unknown = await dinero.call('GET', INVOICE);
	expect([unknown.status, unknown.data.code]).toEqual([400, 63]);
	expect(unknown.data.message).toContain('no results found');
	expect((await dinero.call('GET', `v1/1001/contacts/${GUID}`)).status).toBe(404);
});

test('trap 22: prices with VAT are split line by line, and the total is the sum of the lines to the øre', async () => {
	const prices = [100.01, 49.99, 0.02, 0.07, 33.33];
	const body = invoice(
		prices.map((price) => line(price)),
		{ ShowLinesInclVat: true },
	);
	const { data } = await dinero.call<Row & { ProductLines: Row[] }>(
		'POST',
		'v1/1001/invoices/fetch',
		body,
	);
	expect(data).toMatchObject({ TotalInclVat: 183.42 });
	expect(data.ProductLines.map(({ TotalAmount }) => TotalAmount)).toEqual([
		80.01, 39.99, 0.02, 0.06, 26.66,
	]);
	// The nets that are read back, sent without VAT, would make another total.
	const nets = data.ProductLines.map(({ BaseAmountValue }) => line(Number(BaseAmountValue)));
	const again = await dinero.call('POST', 'v1/1001/invoices/fetch', invoice(nets));
	expect(again.data.TotalInclVat).not.toBe(183.42);
});

test('trap 25: a wanted number that an invoice has is refused, and the draft stays', async () => {
	await book();
	const other = { ...invoice([line(100)]), Guid: '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1002' };
	const { data } = await dinero.call('POST', 'v1/1001/invoices', other);
	const body = { Timestamp: data.TimeStamp, Number: 1 };
	const taken = await dinero.call('POST', `v1/1001/invoices/${data.Guid}/book`, body);
	expect(taken.status).toBe(400);
	expect(taken.data.validationErrors).toHaveProperty('Number');
	expect(await read(`v1/1001/invoices/${data.Guid}`)).toMatchObject({ Status: 'Draft' });
});

test('trap 26: a message without the link is refused, for invoices, pre-reminders and reminders', async () => {
	await book();
	await at('2026-12-20');
	const mails = ['email', 'email/pre-reminder'];
	for (const mail of mails) {
		const { status, data } = await dinero.call('POST', `${INVOICE}/${mail}`, { Message: 'Hej' });
		expect(status).toBe(400);
		expect(data.validationErrors).toHaveProperty('Message');
	}
	expect(await read()).toMatchObject({ MailOutStatus: 'NotSent' });
});

describe('trap 27: the customer looks at the invoice', () => {
	async function seen() {
		await book();
		await dinero.call('POST', `${INVOICE}/email`, {});
		const before = { invoice: await read(), books: await dinero.posted() };
		await at('2026-11-25');
		await dinero.control('POST', `seen/${GUID}`);
		return before;
	}

	test('trap 27: UpdatedAt and the version move, the books do not', async () => {
		const before = await seen();
		const after = await read();
		expect(after['MailOutStatus']).toBe('SeenByCustomer');
		expect(after['UpdatedAt']).not.toBe(before.invoice['UpdatedAt']);
		expect(after['TimeStamp']).not.toBe(before.invoice['TimeStamp']);
		expect(await dinero.posted()).toEqual(before.books);
		const since = 'changesSince=2026-11-24T00:00:00Z&fields=Guid';
		const { data } = await dinero.call('GET', `v1/1001/invoices?${since}`);
		expect(data.Collection).toEqual([{ Guid: GUID }]);
	});

	test('trap 27: by switch nothing moves but the state of the mail', async () => {
		await dinero.switches({ seenMovesUpdatedAt: false });
		const before = await seen();
		expect(await read()).toEqual({
			...before.invoice,
			MailOutStatus: 'SeenByCustomer',
			PaymentStatus: 'Booked',
		});
	});
});
