import { CONTACT, GUID, invoice, line, TestClient } from './testClient';

interface Shown {
	Id: number | null;
	Number: number;
	IsDraft: boolean;
	IsDeleted: boolean;
	Timestamp: string;
	FeeAmount: number;
	InterestAmount: number | null;
	CompensationFeeAmount: number;
	AccumulatedFeesAndInterestAmount: number;
	ReminderTotalInclVatAmount: number;
	validationErrors: Record<string, string>;
	code: number;
}

const INVOICE = `v1/1001/invoices/${GUID}`;
const REMINDERS = `${INVOICE}/reminders`;

describe('reminders', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(async () => {
		await dinero.reset();
		await at('2026-11-01');
		const body = invoice([line(800)], {
			Date: '2026-11-01',
			PaymentConditionNumberOfDays: 8,
			ReminderInterestRate: 0.7,
		});
		const { data } = await dinero.call('POST', 'v1/1001/invoices', body);
		await dinero.call('POST', `${INVOICE}/book`, { Timestamp: data.TimeStamp });
	});
	afterAll(() => dinero.close());

	async function at(day: string): Promise<void> {
		await dinero.control('PATCH', 'clock', { set: `${day}T10:00:00Z` });
		await dinero.login();
	}

	const version = async () => (await dinero.call('GET', INVOICE)).data.TimeStamp;

	const content = (Date: string, changes: Record<string, unknown> = {}) => ({
		Date,
		WithDebtCollectionWarning: false,
		WithFee: true,
		WithInterestFee: true,
		WithCompensationFee: false,
		...changes,
	});

	async function add(day: string, changes: Record<string, unknown> = {}) {
		const body = { Timestamp: await version(), ...content(day, changes) };
		return await dinero.call<Shown>('POST', REMINDERS, body);
	}

	async function book(id: number | null) {
		const { data } = await dinero.call<Shown>('GET', `${REMINDERS}/${id}`);
		return await dinero.call<Shown>('POST', `${REMINDERS}/${id}/book`, {
			Timestamp: data.Timestamp,
		});
	}

	async function addBooked(day: string, changes: Record<string, unknown> = {}) {
		await at(day);
		const { data } = await add(day, changes);
		return (await book(data.Id)).data;
	}

	it('takes none before the day after the due date', async () => {
		await at('2026-11-09');
		expect((await add('2026-11-09')).status).toBe(400);
		await at('2026-11-10');
		expect((await add('2026-11-10')).status).toBe(200);
	});

	it('works the amounts out, and a preview saves nothing', async () => {
		await at('2026-11-20');
		const body = content('2026-11-20', { WithCompensationFee: true });
		const { data } = await dinero.call<Shown>('POST', `${REMINDERS}/fetch`, body);
		expect(data).toMatchObject({
			Id: null,
			Number: 1,
			InvoiceTotalInclVatAmount: 1000,
			FeeAmount: 100,
			InterestAmount: 7,
			CompensationFeeAmount: 310,
			ReminderTotalInclVatAmount: 1417,
		});
		expect((await dinero.call<Shown[]>('GET', REMINDERS)).data).toEqual([]);
		await dinero.switches({ reminderInterest: 'days' });
		const byDays = await dinero.call<Shown>('POST', `${REMINDERS}/fetch`, body);
		expect(byDays.data.InterestAmount).toBe(2.57);
	});

	it('books fee, interest and compensation on the customer, without VAT', async () => {
		const before = await dinero.posted();
		await addBooked('2026-11-20', { WithCompensationFee: true });
		const after = await dinero.posted();
		const moved = Object.fromEntries(
			[53000, 9200, 9210, 9220, 64000].map((account) => [
				account,
				(after[account] ?? 0) - (before[account] ?? 0),
			]),
		);
		expect(moved).toEqual({ 53000: 41_700, 9200: -700, 9210: -10_000, 9220: -31_000, 64000: 0 });
		const { data } = await dinero.call<Record<string, number>>(
			'GET',
			`v2/1001/invoices/${GUID}/payments`,
		);
		expect(data).toMatchObject({
			RemainingAmount: 1417,
			InvoiceTotalIncludingReminderExpenses: 1417,
		});
	});

	it('lets drafts count for nothing: no number, no distance, no amount', async () => {
		await at('2026-11-20');
		const first = (await add('2026-11-20')).data;
		const second = (await add('2026-11-20')).data;
		expect([first.Number, second.Number]).toEqual([1, 1]);
		expect(await dinero.posted()).toMatchObject({ 53000: 100_000 });
		expect((await dinero.call<Shown[]>('GET', REMINDERS)).data).toHaveLength(2);
		await dinero.switches({ secondReminderDraft: 'refused' });
		expect((await add('2026-11-20')).status).toBe(400);
	});

	it('wants ten days between two, and has no fourth', async () => {
		await addBooked('2026-11-20');
		await at('2026-11-29');
		expect((await add('2026-11-29')).data.validationErrors).toHaveProperty('Date');
		await addBooked('2026-11-30');
		const third = await addBooked('2026-12-10', { WithInterestFee: false });
		expect(third).toMatchObject({
			Number: 3,
			InterestAmount: null,
			AccumulatedFeesAndInterestAmount: 214,
			ReminderTotalInclVatAmount: 1314,
		});
		await at('2026-12-31');
		expect((await add('2026-12-31')).status).toBe(400);
	});

	it('gives a compensation fee once, and to companies only', async () => {
		expect(await addBooked('2026-11-20', { WithCompensationFee: true })).toMatchObject({
			CompensationFeeAmount: 310,
		});
		await at('2026-11-30');
		const asked = content('2026-11-30', { WithCompensationFee: true });
		const { data } = await dinero.call<Shown>('POST', `${REMINDERS}/fetch`, asked);
		expect(data).toMatchObject({ CompensationFeeAvailable: false, CompensationFeeAmount: 0 });
		await dinero.switches({ compensationUnavailable: 'refused' });
		expect((await add('2026-11-30', { WithCompensationFee: true })).status).toBe(400);
	});

	it('changes and removes drafts, and takes booked ones back by opposite entries', async () => {
		await at('2026-11-20');
		const draft = (await add('2026-11-20')).data;
		const changed = await dinero.call<Shown>('PUT', `${REMINDERS}/${draft.Id}`, {
			Timestamp: draft.Timestamp,
			...content('2026-11-21', { WithFee: false }),
		});
		expect(changed.data).toMatchObject({ FeeAmount: 0, Date: '2026-11-21' });
		const booked = (await book(draft.Id)).data;
		const again = await dinero.call('PUT', `${REMINDERS}/${draft.Id}`, {
			Timestamp: booked.Timestamp,
			...content('2026-11-21'),
		});
		expect(again.status).toBe(400);
		const gone = await dinero.call('DELETE', `${REMINDERS}/${draft.Id}`, {
			Timestamp: booked.Timestamp,
		});
		expect(gone.status).toBe(200);
		expect(await dinero.posted()).toMatchObject({ 53000: 100_000, 9200: 0 });
		const [left] = (await dinero.call<Shown[]>('GET', REMINDERS)).data;
		expect(left).toMatchObject({ Id: draft.Id, IsDeleted: true });
		await dinero.switches({ reminderDeletedAnswer: 'gone' });
		expect((await dinero.call<Shown[]>('GET', REMINDERS)).data).toEqual([]);
	});

	it.each(['invoice', 'own'])('wants the version of the %s back', async (reminderTimestamp) => {
		await dinero.switches({ reminderTimestamp });
		await at('2026-11-20');
		const { data } = await add('2026-11-20');
		expect(data.Timestamp === (await version())).toBe(reminderTimestamp === 'invoice');
		const stale = await dinero.call<Shown>('POST', `${REMINDERS}/${data.Id}/book`, {
			Timestamp: '00000000000017B7',
		});
		expect([stale.status, stale.data.code]).toEqual([400, 58]);
		const right = { Timestamp: data.Timestamp };
		expect((await dinero.call('POST', `${REMINDERS}/${data.Id}/book`, right)).status).toBe(200);
	});

	it('moves the version of the invoice at every step', async () => {
		await at('2026-11-20');
		const seen = [await version()];
		const draft = (await add('2026-11-20')).data;
		seen.push(await version());
		await book(draft.Id);
		seen.push(await version());
		await dinero.call('POST', `${REMINDERS}/email`, {});
		seen.push(await version());
		expect(new Set(seen).size).toBe(4);
	});

	it('mails only what is booked, and electronically to the number that is given', async () => {
		await at('2026-11-20');
		const draft = (await add('2026-11-20')).data;
		expect((await dinero.call('POST', `${REMINDERS}/email`, {})).status).toBe(400);
		expect((await dinero.call('GET', `${REMINDERS}/email/template`)).status).toBe(400);
		await book(draft.Id);
		expect((await dinero.call('POST', `${REMINDERS}/email`, {})).data).toEqual({
			Recipients: [{ Email: 'kasserer@byenscykel.example.com' }],
		});
		await dinero.call('POST', `${REMINDERS}/${draft.Id}/e-reminder`, {
			PaymentMeanEnum: 'Domestic',
			ReceiverEanNumber: '5798000000001',
		});
		const { data } = await dinero.call<Record<string, unknown>[]>('GET', `${INVOICE}/mailouts`);
		expect(data).toMatchObject([
			{ Type: 'Reminder', Status: 'Sent' },
			{ Type: 'ElectronicInvoiceReminder', Receiver: '5798000000001' },
		]);
	});

	it('tells the next one in line, and none where none may follow', async () => {
		expect((await dinero.call('GET', `${REMINDERS}/next`)).status).toBe(400);
		await addBooked('2026-11-20');
		await at('2026-11-30');
		const { data } = await dinero.call<Shown>('GET', `${REMINDERS}/next`);
		expect(data).toMatchObject({ Id: null, Number: 2, Title: 'Rykker 2', IsDraft: true });
	});

	it('answers 404 for a reminder that never was, or 400 by switch', async () => {
		expect((await dinero.call('GET', `${REMINDERS}/99`)).status).toBe(404);
		await dinero.switches({ unknownReminderStatus: 400 });
		expect((await dinero.call('GET', `${REMINDERS}/99`)).status).toBe(400);
	});

	it('gives the PDF of a booked one', async () => {
		const { Id } = await addBooked('2026-11-20');
		const asked = { accept: 'application/octet-stream' };
		const { data } = await dinero.call<string>('GET', `${REMINDERS}/${Id}`, undefined, asked);
		expect(data.startsWith('%PDF')).toBe(true);
	});

	it('has no compensation for a private person', async () => {
		const contacts = [{ ContactGuid: CONTACT, Name: 'Anna', IsPerson: true }];
		await dinero.reset({ organisations: [{ id: 1001, name: 'Eget firma', contacts }] });
		await at('2026-11-01');
		const body = invoice([line(800)], { Date: '2026-11-01', PaymentConditionNumberOfDays: 8 });
		const made = (await dinero.call('POST', 'v1/1001/invoices', body)).data;
		await dinero.call('POST', `${INVOICE}/book`, { Timestamp: made.TimeStamp });
		await at('2026-11-20');
		const asked = content('2026-11-20', { WithCompensationFee: true });
		const { data } = await dinero.call<Shown>('POST', `${REMINDERS}/fetch`, asked);
		expect(data).toMatchObject({ CompensationFeeAmount: 0, ReminderTotalInclVatAmount: 1100 });
	});
});
