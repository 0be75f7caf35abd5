import { CONTACT, line, TestClient } from './testClient';

const OFFER = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b3001';
const OFFERS = 'v1/1001/tradeoffers';
const LINES = [
	line(249.5, { Quantity: 4, Discount: 10 }),
	line(49, { Description: 'Fragt', AccountNumber: 1350 }),
];

type Fields = Record<string, unknown>;

describe('trade offers', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	const offer = (changes: Fields = {}) => ({
		Guid: OFFER,
		ContactGuid: CONTACT,
		Date: '2026-11-20',
		ExternalReference: 'rackbeat:2001:offer:5',
		Comment: 'Gælder 30 dage',
		ProductLines: LINES,
		...changes,
	});
	const create = (changes: Fields = {}) => dinero.call('POST', OFFERS, offer(changes));
	const read = async () => (await dinero.call<Fields>('GET', `${OFFERS}/${OFFER}`)).data;
	const generate = (body: Fields = {}) =>
		dinero.call('POST', `${OFFERS}/${OFFER}/generate-invoice`, body);
	const answer = (status: string) => dinero.control('POST', `tradeoffers/${OFFER}`, { status });

	it('are worked out and kept, and never reach the books', async () => {
		const { data: totals } = await dinero.call('POST', `${OFFERS}/fetch`, offer());
		expect(totals).toMatchObject({ TotalExclVat: 947.2, TotalVat: 236.8, TotalInclVat: 1184 });
		await create();
		expect(await read()).toMatchObject({
			Status: 'Draft',
			Number: 1,
			Description: 'Tilbud',
			TotalInclVat: 1184,
			HasGeneratedAnyVouchers: false,
			GeneratedVouchers: [],
		});
		const booked = await dinero.call('POST', `${OFFERS}/${OFFER}/book`, {});
		expect(booked.status).toBe(404);
		expect(await dinero.posted()).toEqual({});
	});

	it('need their contact from the start', async () => {
		const refused = await create({ ContactGuid: null });
		expect(refused.data.validationErrors).toHaveProperty('contactGuid');
		expect((await create({ ContactGuid: OFFER })).data.validationErrors).toHaveProperty(
			'invalidContactId',
		);
	});

	it.each([
		[409, 72],
		[400, 42],
	])('under a used guid answer %d code %d', async (tradeOfferDuplicate, code) => {
		await dinero.switches({ tradeOfferDuplicate });
		await create();
		const { status, data } = await create();
		expect([status, data.code]).toEqual([tradeOfferDuplicate, code]);
	});

	it.each([
		[63, 400],
		[40, 404],
	])('that never were answer code %d', async (missingTradeOffer, status) => {
		await dinero.switches({ missingTradeOffer });
		const answered = await dinero.call('GET', `${OFFERS}/${OFFER}`);
		expect([answered.status, answered.data.code]).toEqual([status, missingTradeOffer]);
	});

	it('that are deleted answer code 65, or as if they never were', async () => {
		await create();
		await dinero.call('DELETE', `${OFFERS}/${OFFER}`);
		expect((await dinero.call('GET', `${OFFERS}/${OFFER}`)).data.code).toBe(65);
		await dinero.switches({ deletedTradeOffer: 'missing' });
		expect((await dinero.call('GET', `${OFFERS}/${OFFER}`)).data.code).toBe(63);
	});

	it('are replaced whole by an update of the latest version', async () => {
		const { data } = await create();
		const change = { ...offer({ Comment: null }), Timestamp: '0000000000000001' };
		const put = (body: Fields) => dinero.call('PUT', `v1.2/1001/tradeoffers/${OFFER}`, body);
		expect((await put(change)).data.code).toBe(58);
		expect((await put({ ...change, Timestamp: data.TimeStamp })).status).toBe(200);
		expect(await read()).toMatchObject({ Comment: null });
	});

	it('make a draft invoice of today, and get a new version by it', async () => {
		const { data: made } = await create();
		expect((await generate({ Timestamp: '0000000000000001' })).data.code).toBe(58);
		const { data } = await generate({ Timestamp: made.TimeStamp });
		const after = await read();
		expect(after).toMatchObject({
			Status: 'Invoiced',
			HasGeneratedAnyVouchers: true,
			GeneratedVouchers: [data.Guid],
		});
		expect(after['TimeStamp']).not.toBe(made.TimeStamp);
		const { data: invoice } = await dinero.call('GET', `v1/1001/invoices/${data.Guid}`);
		expect(invoice).toMatchObject({
			Status: 'Draft',
			TotalInclVat: 1184,
			TimeStamp: data.TimeStamp,
			ExternalReference: null,
		});
		const path = `v1/1001/invoices/${data.Guid}/book`;
		const booked = await dinero.call('POST', path, { Timestamp: data.TimeStamp });
		expect(booked.data.Status).toBe('Booked');
	});

	it('make a second invoice, or not, as the switch says', async () => {
		await create();
		await generate();
		expect((await generate()).status).toBe(200);
		await dinero.switches({ invoicedTradeOfferAgain: 'refused' });
		expect((await generate()).status).toBe(400);
		expect((await read())['GeneratedVouchers']).toHaveLength(2);
		await dinero.switches({ generatedVouchersTold: 'null' });
		expect(await read()).toMatchObject({ GeneratedVouchers: null, HasGeneratedAnyVouchers: true });
	});

	it('tell their own version or the invoice’s, and pass their reference on or not', async () => {
		await dinero.switches({
			generatedInvoiceVersion: 'offer',
			generatedInvoiceReference: 'copied',
		});
		await create();
		const { data } = await generate();
		expect(data.TimeStamp).toBe((await read())['TimeStamp']);
		const { data: invoice } = await dinero.call<Fields>('GET', `v1/1001/invoices/${data.Guid}`);
		expect(invoice['ExternalReference']).toBe('rackbeat:2001:offer:5');
	});

	it('are answered in Dinero, and can be closed by that', async () => {
		const { data } = await create();
		await answer('CustomerDeclined');
		expect(await read()).toMatchObject({ Status: 'CustomerDeclined' });
		expect((await read())['TimeStamp']).not.toBe(data.TimeStamp);
		await dinero.switches({ answeredTradeOffer: 'closed', declinedTradeOfferInvoice: 'refused' });
		expect((await generate()).status).toBe(400);
		const Timestamp = (await read())['TimeStamp'];
		const path = `v1.2/1001/tradeoffers/${OFFER}`;
		expect((await dinero.call('PUT', path, { ...offer(), Timestamp })).status).toBe(400);
		expect((await dinero.call('DELETE', `${OFFERS}/${OFFER}`)).status).toBe(400);
		await dinero.switches({ declinedTradeOfferInvoice: 'accepted' });
		expect((await generate()).status).toBe(200);
	});

	it('are mailed as drafts too, give a PDF, and keep their history', async () => {
		await create();
		const { status } = await dinero.call('POST', `${OFFERS}/${OFFER}/email`, {});
		expect(status).toBe(200);
		const after = await read();
		expect(after).toMatchObject({ MailOutStatus: 'Sent', LatestMailOutType: 'TradeOffer' });
		expect(after['History']).toMatchObject([{ Status: 'Draft' }, { Status: 'Draft' }]);
		const { data: mails } = await dinero.call<Fields[]>('GET', `${OFFERS}/${OFFER}/mailouts`);
		expect(mails).toMatchObject([{ Type: 'TradeOffer', Status: 'Sent' }]);
		const headers = { accept: 'application/octet-stream' };
		const { data: pdf } = await dinero.call<string>(
			'GET',
			`${OFFERS}/${OFFER}`,
			undefined,
			headers,
		);
		expect(pdf).toContain('%PDF');
	});

	it('are listed with small first letters unless asked, by their own fields', async () => {
		await create();
		await create({ Guid: undefined, Date: '2026-11-01', Comment: 'Andet' });
		const { data: usual } = await dinero.call('GET', OFFERS);
		expect(Object.keys(usual.Collection[0] ?? {})).toEqual([
			'guid',
			'contactName',
			'date',
			'description',
		]);
		const query = (filter: string) =>
			dinero.call('GET', `${OFFERS}?fields=Number&queryFilter=${encodeURIComponent(filter)}`);
		expect((await query("Comment contains '30 dage'")).data.Collection).toEqual([{ Number: 1 }]);
		expect((await query("HasGeneratedAnyVouchers eq 'true'")).data.Collection).toEqual([]);
		expect((await query("Status eq 'Draft'")).status).toBe(400);
		const sort = 'sort=TradeOfferDate&sortOrder=ascending';
		const { data: sorted } = await dinero.call('GET', `${OFFERS}?fields=Number&${sort}`);
		expect(sorted.Collection).toEqual([{ Number: 2 }, { Number: 1 }]);
	});
});
