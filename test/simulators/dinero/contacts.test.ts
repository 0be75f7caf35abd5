import { CONTACT, GUID, invoice, line, TestClient } from './testClient';

const NOTES = `v1/1001/contacts/${CONTACT}/notes`;
const ACCOUNT = `v1/1001/state-of-account/${CONTACT}`;

interface Account {
	Income: number;
	Expenses: number;
	Entries: Record<string, unknown>[];
}

describe('contacts', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(async () => {
		await dinero.reset();
		await dinero.switches({ createAnswersEmpty: false });
	});
	afterAll(() => dinero.close());

	const account = async (query = '') =>
		(await dinero.call<Account>('GET', `${ACCOUNT}${query}`)).data;

	async function booked(price: number, Date: string): Promise<{ Guid: string; TimeStamp: string }> {
		const body = invoice([line(price)], { Guid: undefined, Date });
		const { data } = await dinero.call('POST', 'v1/1001/invoices', body);
		const path = `v1/1001/invoices/${data.Guid}/book`;
		const { data: read } = await dinero.call('POST', path, { Timestamp: data.TimeStamp });
		return { Guid: data.Guid, TimeStamp: read.TimeStamp };
	}

	const pay = (Guid: string, Timestamp: string, Amount: number) =>
		dinero.call('POST', `v1/1001/invoices/${Guid}/payments`, {
			Timestamp,
			Amount,
			DepositAccountNumber: 55000,
			RemainderIsFee: false,
			PaymentDate: '2026-11-22',
			Description: 'Indbetaling',
		});

	it('keep notes: made, listed by page, changed, removed', async () => {
		const { data: made } = await dinero.call<{ ContactGuid: string }>('POST', NOTES, {
			Text: 'Ringer mandag',
		});
		await dinero.call('POST', NOTES, { Text: 'Vil have rabat' });
		const list = async (query = '') =>
			(await dinero.call('GET', `${NOTES}${query}`)).data.Collection;
		expect(await list('?pageSize=1&page=1')).toMatchObject([{ Text: 'Vil have rabat' }]);
		expect(Object.keys((await list())[0]!)).toEqual(['Id', 'NoteDate', 'Text']);
		const one = `${NOTES}/${made.ContactGuid}`;
		expect((await dinero.call('PUT', one, { Text: 'Ringer tirsdag' })).status).toBe(200);
		expect((await dinero.call('GET', one)).data).toMatchObject({ Text: 'Ringer tirsdag' });
		await dinero.call('DELETE', one);
		expect((await dinero.call('GET', one)).status).toBe(404);
		expect(await list()).toHaveLength(1);
		expect((await dinero.call('POST', NOTES, {})).data.validationErrors).toHaveProperty('text');
	});

	it('answer a new note with either guid', async () => {
		await dinero.switches({ noteCreateAnswer: 'contact' });
		const { data } = await dinero.call('POST', NOTES, { Text: 'x' });
		expect(data).toEqual({ ContactGuid: CONTACT });
	});

	it('have an account made of the real entries, with a running balance', async () => {
		const { Guid, TimeStamp } = await booked(100, '2026-11-20');
		await booked(200, '2026-11-21');
		await pay(Guid, TimeStamp, 125);
		const all = await account();
		expect(all).toMatchObject({ Income: 300, Expenses: 0 });
		expect(
			all.Entries.map(({ Date, Amount, Balance, Status }) => [Date, Amount, Balance, Status]),
		).toEqual([
			['2026-11-20', 125, 125, 'closed'],
			['2026-11-21', 250, 375, 'open'],
			['2026-11-22', -125, 250, 'closed'],
		]);
		expect(all.Entries[0]).toMatchObject({
			RelatedVoucherGuid: Guid,
			RelatedVoucherNumber: '1',
			DecayDate: '2026-12-04',
			RelatedVoucherCategory: 'sales',
			RelatedVoucherClass: 'invoice',
		});
	});

	it('show a part of the account: days, and only what is open', async () => {
		const { Guid, TimeStamp } = await booked(100, '2026-11-20');
		await booked(200, '2026-11-21');
		await pay(Guid, TimeStamp, 125);
		const days = await account('?from=2026-11-21&to=2026-11-21');
		// The balance goes on from what came before.
		expect(days).toMatchObject({ Income: 200, Entries: [{ Amount: 250, Balance: 375 }] });
		expect((await account('?hideClosed=true')).Entries).toMatchObject([{ Amount: 250 }]);
		expect((await dinero.call('GET', `${ACCOUNT}?from=nu`)).status).toBe(400);
	});

	it('see a payment that was made in the ledger', async () => {
		const { Guid } = await booked(100, '2026-11-20');
		await dinero.switches({ ledgerBookingPolls: 0, ledgerPaymentSign: 'negative' });
		const Lines = [
			{
				Amount: -125,
				IsPaymentForVoucherId: Guid,
				BalancingAccountNumber: 55000,
				Description: 'Bank',
			},
		];
		const { data } = await dinero.call<unknown>('POST', 'v1.2/1001/ledgeritems', [
			{ Id: GUID, VoucherDate: '2026-11-23', Lines },
		]);
		await dinero.call('POST', 'v1/1001/ledgeritems/book', [data].flat());
		const { Entries } = await account();
		expect(Entries.map(({ Amount, Balance }) => [Amount, Balance])).toEqual([
			[125, 125],
			[-125, 0],
		]);
	});

	it('get their account as a PDF and by mail', async () => {
		const pdf = await dinero.call<string>('GET', `${ACCOUNT}/pdf`);
		expect(pdf.headers['content-type']).toBe('application/pdf');
		const mail = { CCToSender: true, HideClosed: true, From: '2026-01-01' };
		expect((await dinero.call('POST', `${ACCOUNT}/email`, mail)).status).toBe(200);
		const { organisations } = await dinero.control<{
			organisations: { accountMails: unknown[] }[];
		}>('GET', 'state');
		expect(organisations[0]!.accountMails).toMatchObject([
			{
				receiver: 'kasserer@byenscykel.example.com',
				copyToSender: true,
				hideClosed: true,
				from: '2026-01-01',
				to: null,
			},
		]);
		await dinero.call('PUT', `v2/1001/contacts/${CONTACT}`, { Name: 'X', CountryKey: 'DK' });
		expect((await dinero.call('POST', `${ACCOUNT}/email`, mail)).status).toBe(400);
	});
});
