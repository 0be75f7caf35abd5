import { omit } from './omit';
import {
	booked,
	cash,
	credit,
	purchaseLine,
	PURCHASES,
	startOver,
	type Purchase,
} from './purchases';
import { GUID, invoice, line, TestClient } from './testClient';

interface Paid {
	Guid: string;
	TimeStamp: string;
	RelatedVoucherGuid: string;
	code: number;
	validationErrors: Record<string, string>;
}
interface Row {
	Guid: string;
	Amount: number;
	ExternalReference: string | null;
	PaymentDate: string;
}

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => startOver(dinero));
afterAll(() => dinero.close());

const payment = (Timestamp: string, changes: Record<string, unknown> = {}) => ({
	Timestamp,
	DepositAccountNumber: 55000,
	Amount: 1250,
	RemainderIsFee: false,
	PaymentDate: '2026-12-01',
	Description: 'Betaling',
	ExternalReference: 'roger:7:payment:1',
	...changes,
});

async function bookedInvoice(changes: Record<string, unknown> = {}): Promise<string> {
	const body = invoice([line(1000)], changes);
	const { data: draft } = await dinero.call('POST', 'v1/1001/invoices', body);
	const { data } = await dinero.call('POST', `v1/1001/invoices/${GUID}/book`, {
		Timestamp: draft.TimeStamp,
	});
	return data.TimeStamp;
}

describe('of a credit purchase', () => {
	const path = (guid: string) => `v1/1001/purchase-vouchers/${guid}/payments`;
	const pay = (guid: string, body: unknown) => dinero.call<Paid>('POST', path(guid), body);
	const status = async (guid: string) =>
		(await dinero.call<Purchase>('GET', `${PURCHASES}/${guid}`)).data.Status;

	it('debits the creditor, credits the bank, and makes it paid', async () => {
		const { Guid, Timestamp } = await booked(dinero, credit());
		const { data } = await pay(Guid, payment(Timestamp));
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({
			63000: 125_000,
			55000: -125_000,
		});
		expect(await status(Guid)).toBe('Paid');
		expect((await dinero.call<Row[]>('GET', path(Guid))).data).toMatchObject([
			{ Guid: data.Guid, Amount: 1250, ExternalReference: 'roger:7:payment:1' },
		]);
	});

	it('is overpaid, overdue or booked by what remains and the day', async () => {
		const { Guid, Timestamp } = await booked(
			dinero,
			credit(undefined, { PaymentDate: '2026-12-04' }),
		);
		await dinero.control('PATCH', 'clock', { set: '2026-12-04T12:00:00Z' });
		await dinero.login();
		expect(await status(Guid)).toBe('Booked');
		await dinero.control('PATCH', 'clock', { set: '2026-12-05T12:00:00Z' });
		await dinero.login();
		expect(await status(Guid)).toBe('Overdue');
		const { data } = await pay(Guid, payment(Timestamp, { Amount: 1000 }));
		expect(await status(Guid)).toBe('Overdue');
		await pay(Guid, payment(data.TimeStamp, { Amount: 250.01 }));
		expect(await status(Guid)).toBe('Overpaid');
	});

	it('abroad: the difference of the rate goes to 2400', async () => {
		const body = credit([purchaseLine({ Amount: 100, VatCode: 'NONE' })], { CurrencyKey: 'EUR' });
		const { Guid, Timestamp } = await booked(dinero, body);
		const { data } = await pay(
			Guid,
			payment(Timestamp, { Amount: 750, AmountInForeignCurrency: 100 }),
		);
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({
			63000: 74_560,
			2400: 440,
			55000: -75_000,
		});
		expect(await status(Guid)).toBe('Paid');
		await dinero.switches({ paymentListAmount: 'currency' });
		expect((await dinero.call<Row[]>('GET', path(Guid))).data[0]?.Amount).toBe(100);
		await dinero.switches({ paymentListAmount: 'DKK' });
		expect((await dinero.call<Row[]>('GET', path(Guid))).data[0]?.Amount).toBe(750);
	});

	it.each<[string, Record<string, unknown>, string]>([
		['without text', { Description: undefined }, 'description'],
		['without version', { Timestamp: undefined }, 'timestamp'],
		['of nothing', { Amount: 0 }, 'Amount'],
		['from an account that holds no money', { DepositAccountNumber: 7300 }, 'DepositAccountNumber'],
	])('is refused %s', async (_, changes, property) => {
		const { Guid, Timestamp } = await booked(dinero, credit());
		const { status: code, data } = await pay(Guid, payment(Timestamp, changes));
		expect([code, Object.keys(data.validationErrors)]).toEqual([400, [property]]);
		expect(await status(Guid)).not.toBe('Paid');
	});

	it('is refused on drafts and receipts, and on a version that is not the latest', async () => {
		const { data: draft } = await dinero.call<Purchase>(
			'POST',
			'v1.2/1001/vouchers/purchase',
			credit(),
		);
		expect((await pay(draft.Guid, payment(draft.Timestamp))).status).toBe(400);
		const receipt = await booked(dinero, cash());
		expect((await pay(receipt.Guid, payment(receipt.Timestamp))).status).toBe(400);
		const bill = await booked(dinero, credit(undefined, { ExternalReference: 'x' }));
		await pay(bill.Guid, payment(bill.Timestamp, { Amount: 1 }));
		expect((await pay(bill.Guid, payment(bill.Timestamp))).data.code).toBe(58);
	});

	it('is taken back with the version in the path, and the books are even again', async () => {
		const { Guid, Timestamp } = await booked(dinero, credit());
		const { data } = await pay(Guid, payment(Timestamp));
		const stale = await dinero.call('DELETE', `${path(Guid)}/${data.Guid}/${Timestamp}`);
		expect([stale.status, stale.data.code]).toEqual([400, 58]);
		const gone = await dinero.call('DELETE', `${path(Guid)}/${data.Guid}/${data.TimeStamp}`);
		expect(gone.status).toBe(200);
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({ 63000: 0, 55000: 0 });
		expect(await status(Guid)).not.toBe('Paid');
	});

	it('keeps its voucher from being deleted', async () => {
		const { Guid, Timestamp } = await booked(dinero, credit());
		const { data } = await pay(Guid, payment(Timestamp));
		const body = { Timestamp: data.TimeStamp };
		expect((await dinero.call('DELETE', `${PURCHASES}/${Guid}`, body)).status).toBe(400);
	});
});

describe('of an invoice', () => {
	const path = `v1/1001/invoices/${GUID}/payments`;
	const pay = (body: unknown) => dinero.call<Paid>('POST', path, body);
	const list = () =>
		dinero.call<{ Payments: Row[]; RemainingAmount: number; PaidAmount: number }>(
			'GET',
			`v2/1001/invoices/${GUID}/payments`,
		);

	it('a negative one is a refund', async () => {
		const { data: first } = await pay(payment(await bookedInvoice()));
		const { data } = await pay(payment(first.TimeStamp, { Amount: -250, Description: 'Retur' }));
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({ 55000: -25_000, 53000: 25_000 });
		expect((await list()).data).toMatchObject({ RemainingAmount: 250, PaidAmount: 1000 });
	});

	it('abroad: the difference of the rate goes to 2400', async () => {
		const version = await bookedInvoice({ Currency: 'EUR' });
		const body = payment(version, { Amount: 9300, AmountInForeignCurrency: 1250 });
		const { data } = await pay(body);
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({
			55000: 930_000,
			53000: -932_000,
			2400: 2_000,
		});
		expect((await list()).data).toMatchObject({ RemainingAmount: 0 });
	});

	it('writes the rest off as a fee where that is said', async () => {
		const body = payment(await bookedInvoice(), { Amount: 1240, RemainderIsFee: true });
		const { data } = await pay(body);
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({
			55000: 124_000,
			53000: -125_000,
			7380: 1_000,
		});
		expect((await list()).data).toMatchObject({ RemainingAmount: 0 });
	});

	it('is taken back with the version in the body', async () => {
		const { data } = await pay(payment(await bookedInvoice()));
		expect((await dinero.call('DELETE', `${path}/${data.Guid}`)).status).toBe(400);
		const body = { Timestamp: data.TimeStamp };
		expect((await dinero.call('DELETE', `${path}/${data.Guid}`, body)).status).toBe(200);
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({ 53000: 0, 55000: 0 });
	});
});

describe('of a sales credit note', () => {
	const NOTES = 'v1/1001/sales/creditnotes';
	const path = `${NOTES}/${GUID}/payments`;
	const pay = (body: unknown) => dinero.call<Paid>('POST', path, body);
	const list = () => dinero.call<{ Payments: Row[]; RemainingAmount: number }>('GET', path);

	async function bookedNote(): Promise<string> {
		const content = omit(
			invoice([line(1000)]),
			'PaymentConditionType',
			'PaymentConditionNumberOfDays',
		);
		const { data: draft } = await dinero.call('POST', NOTES, content);
		const { data } = await dinero.call('POST', `${NOTES}/${GUID}/book`, {
			Timestamp: draft.TimeStamp,
		});
		return data.TimeStamp;
	}

	it.each([
		['positive', 1250],
		['negative', -1250],
	])('gives money back; its sign is %s', async (sign, Amount) => {
		await dinero.switches({ creditNotePaymentSign: sign });
		const { data } = await pay(payment(await bookedNote(), { Amount }));
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({
			53000: 125_000,
			55000: -125_000,
		});
		expect((await list()).data).toMatchObject({ Payments: [{ Amount }], RemainingAmount: 0 });
		expect((await dinero.call('GET', `${NOTES}/${GUID}`)).data).toMatchObject({
			PaymentStatus: 'Paid',
			TimeStamp: data.TimeStamp,
		});
	});

	it('is taken back, with or without a version, but never with an old one', async () => {
		const before = await bookedNote();
		const { data } = await pay(payment(before));
		const stale = await dinero.call('DELETE', `${path}/${data.Guid}`, { Timestamp: before });
		expect(stale.data.code).toBe(58);
		expect((await dinero.call('DELETE', `${path}/${data.Guid}`)).status).toBe(200);
		expect(await dinero.posted(data.RelatedVoucherGuid)).toEqual({ 53000: 0, 55000: 0 });
	});

	it('is refused on a draft, and what is set off cannot be taken back here', async () => {
		await dinero.switches({ creditNoteSettlement: 'automatic', creditNoteForUnbooked: 'refused' });
		const version = await bookedInvoice();
		const { data: made } = await dinero.call(
			'POST',
			`v1/1001/invoices/${GUID}/generate-creditnote`,
			{
				Timestamp: version,
			},
		);
		const own = `${NOTES}/${made.Guid}/payments`;
		expect((await dinero.call('POST', own, payment(made.TimeStamp))).status).toBe(400);
		await dinero.call('POST', `${NOTES}/${made.Guid}/book`, { Timestamp: made.TimeStamp });
		const { data } = await dinero.call<{ Payments: Row[] }>('GET', own);
		expect(data.Payments).toMatchObject([{ DepositAccountNumber: null }]);
		const gone = await dinero.call('DELETE', `${own}/${data.Payments[0]?.Guid}`);
		expect([gone.status, gone.data.code]).toEqual([400, 42]);
	});
});
