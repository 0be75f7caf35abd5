import { CONTACT, GUID, invoice, line, TestClient } from './testClient';

const INVOICE = `v1/1001/invoices/${GUID}`;
const ATTACHMENTS = `v1/1001/attachments/${GUID}`;
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

type Row = Record<string, unknown>;

describe('what is sent of invoices', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(async () => {
		await dinero.reset();
		await at('2026-11-20');
		await dinero.call('POST', 'v1/1001/invoices', invoice([line(800)]));
	});
	afterAll(() => dinero.close());

	async function at(day: string): Promise<void> {
		await dinero.control('PATCH', 'clock', { set: `${day}T10:00:00Z` });
		await dinero.login();
	}

	const read = async () => (await dinero.call<Row>('GET', INVOICE)).data;
	const book = async () =>
		await dinero.call('POST', `${INVOICE}/book`, { Timestamp: (await read())['TimeStamp'] });
	const mailouts = async (query = '') =>
		(await dinero.call<Row[]>('GET', `${INVOICE}/mailouts${query}`)).data;

	async function sms(changes: Row = {}) {
		const body = {
			ReceiverPhoneNumber: '22334455',
			ReceiverName: 'Anna',
			Timestamp: (await read())['TimeStamp'],
			IsReminder: false,
			...changes,
		};
		return await dinero.call('POST', `v1/1001/sms/${GUID}/send-sms`, body);
	}

	it('sends an SMS of a booked invoice, with the link in it, and lists it unless asked not to', async () => {
		expect((await sms()).status).toBe(400);
		await book();
		expect((await sms({ ReceiverPhoneNumber: '' })).data.validationErrors).toHaveProperty(
			'receiverPhoneNumber',
		);
		expect((await sms({ ReceiverPhoneNumber: 'abc' })).status).toBe(400);
		expect((await sms({ Timestamp: '00000000000017B7' })).data.code).toBe(58);
		expect((await sms({ Message: 'Husk at betale' })).status).toBe(200);
		expect(await mailouts()).toMatchObject([
			{ IsSmsMessage: true, Message: 'Husk at betale [link-to-pdf]', Type: 'Mailout' },
		]);
		expect(await mailouts('?includeSms=false')).toEqual([]);
		expect(await read()).toMatchObject({ MailOutStatus: 'Sent' });
	});

	it('leaves the invoice unsent after an SMS where the switch says so', async () => {
		await dinero.switches({ smsCountsAsSent: false });
		await book();
		await sms();
		expect(await read()).toMatchObject({ MailOutStatus: 'NotSent' });
	});

	it('mails a pre-reminder only when overdue, books nothing and answers nothing', async () => {
		await book();
		const before = await dinero.posted();
		const mail = () => dinero.call('POST', `${INVOICE}/email/pre-reminder`, {});
		expect((await mail()).status).toBe(400);
		await at('2026-12-05');
		const sent = await mail();
		expect([sent.status, sent.data]).toEqual([200, '']);
		expect(await dinero.posted()).toEqual(before);
		expect(await read()).toMatchObject({ LatestMailOutType: 'PreReminder' });
		const { data } = await dinero.call<Row>('GET', `${INVOICE}/email/pre-reminder/template`);
		expect(data['Message']).toContain('[link-to-pdf]');
		expect(data).not.toHaveProperty('SendAsSms');
	});

	it('shows mailouts that changed since a time, being looked at included', async () => {
		await book();
		await dinero.call('POST', `${INVOICE}/email`, {});
		await at('2026-11-22');
		expect(await mailouts('?changesSince=2026-11-21T00:00:00Z')).toEqual([]);
		await dinero.control('POST', `seen/${GUID}`);
		expect(await mailouts('?changesSince=2026-11-21T00:00:00Z')).toMatchObject([
			{ Status: 'SeenByCustomer', LatestEvent: 'WebView' },
		]);
		const wrong = await dinero.call('GET', `${INVOICE}/mailouts?changesSince=2026-11-21`);
		expect(wrong.status).toBe(400);
	});

	it('knows the templates of the newer version by their SMS fields', async () => {
		const { data } = await dinero.call<Row>('GET', `v2/1001/invoices/${GUID}/email/template`);
		expect(data).toMatchObject({ SendAsSms: false });
	});

	async function upload(name: string, bytes = PDF) {
		const form = new FormData();
		form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
		return await dinero.call('POST', 'v1/1001/files/attachment', form);
	}

	it('attaches files that the archive does not know', async () => {
		const { FileGuid } = (await upload('Ordre æ.pdf')).data;
		const name = encodeURIComponent('Ordre æ.pdf');
		const before = (await read())['TimeStamp'];
		expect((await dinero.call('POST', `${ATTACHMENTS}/${FileGuid}/${name}`)).status).toBe(200);
		expect((await read())['TimeStamp']).not.toBe(before);
		expect((await dinero.call<Row[]>('GET', ATTACHMENTS)).data).toEqual([
			{ OrganizationId: 1001, DocumentId: GUID, FileGuid, FileName: 'Ordre æ.pdf' },
		]);
		expect((await dinero.call<Row[]>('GET', 'v1/1001/files')).data).toEqual([]);
		expect((await dinero.call('DELETE', `${ATTACHMENTS}/${FileGuid}`)).status).toBe(200);
		expect((await dinero.call('DELETE', `${ATTACHMENTS}/${FileGuid}`)).status).toBe(404);
		expect((await dinero.call<Row[]>('GET', ATTACHMENTS)).data).toEqual([]);
	});

	it('refuses to attach what was never uploaded, and to documents that are not there', async () => {
		expect((await dinero.call('POST', `${ATTACHMENTS}/nothing/a.pdf`)).status).toBe(400);
		const other = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1999';
		const { data } = await dinero.call('GET', `v1/1001/attachments/${other}`);
		expect(data.code).toBe(63);
		const huge = await upload('stor.pdf', Buffer.concat([PDF, Buffer.alloc(6_000_001)]));
		expect([400, 413]).toContain(huge.status);
	});

	it.each([
		['accepted', 200],
		['refused', 400],
	])('binding a file a second time is %s', async (sameFileAttachedTwice, status) => {
		await dinero.switches({ sameFileAttachedTwice });
		const { FileGuid } = (await upload('a.pdf')).data;
		await dinero.call('POST', `${ATTACHMENTS}/${FileGuid}/a.pdf`);
		const again = await dinero.call('POST', `${ATTACHMENTS}/${FileGuid}/a.pdf`);
		expect(again.status).toBe(status);
		expect((await dinero.call<Row[]>('GET', ATTACHMENTS)).data).toHaveLength(1);
	});

	it('attaches what the settings say, for the kind of document', async () => {
		const bind = (type: string) =>
			dinero.call('POST', `v1/1001/attachments/bind/default/${GUID}/${type}`);
		expect((await bind('TradeOffer')).status).toBe(200);
		expect((await dinero.call<Row[]>('GET', ATTACHMENTS)).data).toEqual([]);
		expect((await bind('Invoice')).status).toBe(200);
		expect((await dinero.call<Row[]>('GET', ATTACHMENTS)).data).toMatchObject([
			{ FileName: 'Handelsbetingelser.pdf' },
		]);
		expect((await bind('Letter')).status).toBe(400);
	});

	describe('lines with a product', () => {
		const product = {
			ProductNumber: 'H-1',
			Name: 'Hjelm',
			BaseAmountValue: 100,
			Quantity: 1,
			AccountNumber: 1000,
			Unit: 'parts',
		};

		async function preview() {
			const made = await dinero.call<Row>('POST', 'v1/1001/products', product);
			const own = {
				ProductGuid: made.data['ProductGuid'],
				Description: null,
				BaseAmountValue: 80,
				AccountNumber: 1350,
				Unit: 'box',
			};
			const body = invoice([line(80, own)], { Guid: null, ContactGuid: CONTACT });
			const { data } = await dinero.call<{ ProductLines: Row[] }>(
				'POST',
				'v1/1001/invoices/fetch',
				body,
			);
			return data.ProductLines[0];
		}

		it('keep their own price, and show the name of the product', async () => {
			expect(await preview()).toMatchObject({
				Description: 'Hjelm',
				BaseAmountValue: 80,
				AccountNumber: 1350,
				Unit: 'box',
			});
		});

		it('take all from the product where the switch says so', async () => {
			await dinero.switches({ productLineValues: 'product' });
			expect(await preview()).toMatchObject({
				BaseAmountValue: 100,
				AccountNumber: 1000,
				Unit: 'parts',
			});
		});
	});

	it('reads Paid as cash, or as Paid by switch, and days that are null as 0', async () => {
		const body = invoice([line(100)], {
			Guid: undefined,
			PaymentConditionType: 'Paid',
			PaymentConditionNumberOfDays: null,
		});
		const made = (await dinero.call('POST', 'v1/1001/invoices', body)).data;
		const shown = async () => (await dinero.call<Row>('GET', `v1/1001/invoices/${made.Guid}`)).data;
		expect(await shown()).toMatchObject({
			PaymentConditionType: 'NettoCash',
			PaymentConditionNumberOfDays: 0,
		});
		await dinero.switches({ paidConditionRead: 'Paid' });
		expect(await shown()).toMatchObject({ PaymentConditionType: 'Paid' });
	});
});
