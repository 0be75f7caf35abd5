import { CONTACT } from './testClient';
import type { TestClient } from './testClient';

export const PURCHASES = 'v1/1001/vouchers/purchase';
export const CREATE = 'v1.2/1001/vouchers/purchase';
export const CREDIT_NOTES = 'v1/1001/vouchers/purchase/creditnotes';
export const NOTE_GUID = '6f1c2c3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';

/** What the tests read of a purchase document. */
export interface Purchase {
	Guid: string;
	Timestamp: string;
	TimeStamp: string;
	Status: string;
	VoucherNumber: number | null;
	CreditNoteNumber: number | null;
	PaymentDate: string | null;
	CurrencyKey: string;
	FileGuid: string | null;
	Lines: {
		VatCode: string | null;
		AccountTagName: string | null;
		AmountExclVatValue: number;
		AmountInclVatValue: number;
		VatAmountValue: number;
	}[];
	VoucherTotals: { Type: string; Total: number }[];
	Totals: { Type: string; Total: number }[];
	code: number;
	message: string;
	validationErrors: Record<string, string>;
}

type Changes = Record<string, unknown>;

/** A line of 1,250.00 with Danish input VAT. */
export const purchaseLine = (changes: Changes = {}) => ({
	Description: 'Webhotel',
	Amount: 1250,
	AccountNumber: 7300,
	VatCode: 'I25',
	...changes,
});

/** A bill to be paid later. */
export const credit = (lines: unknown[] = [purchaseLine()], changes: Changes = {}) => ({
	PurchaseType: 'credit',
	VoucherDate: '2026-11-20',
	PaymentDate: '2026-12-04',
	ContactGuid: CONTACT,
	ExternalReference: 'roger:7:bill:1',
	Lines: lines,
	...changes,
});

/** A receipt that is paid already. */
export const cash = (lines: unknown[] = [purchaseLine()], changes: Changes = {}) => ({
	PurchaseType: 'cash',
	VoucherDate: '2026-11-20',
	DepositAccountNumber: 55000,
	RegionKey: 'DK',
	Lines: lines,
	...changes,
});

export const creditNote = (changes: Changes = {}) => ({
	Guid: NOTE_GUID,
	ContactGuid: CONTACT,
	Date: '2026-11-25',
	Lines: [purchaseLine({ Amount: 250 })],
	...changes,
});

/** The demo company on 25 November 2026, with creates that answer. */
export async function startOver(dinero: TestClient, seed: unknown = 'demo'): Promise<void> {
	await dinero.reset(seed);
	await dinero.switches({ createAnswersEmpty: false });
	await dinero.control('PATCH', 'clock', { set: '2026-11-25T12:00:00Z' });
	await dinero.login();
}

/** Creates and books a purchase, and gives it as it then stands. */
export async function booked(dinero: TestClient, body: unknown): Promise<Purchase> {
	const { data: draft } = await dinero.call<Purchase>('POST', CREATE, body);
	const { data, status } = await dinero.call<Purchase>('POST', `${PURCHASES}/${draft.Guid}/book`, {
		Timestamp: draft.Timestamp,
	});
	expect({ status, refusal: data.validationErrors }).toMatchObject({ status: 200 });
	return data;
}

export const totalOf = (purchase: Pick<Purchase, 'VoucherTotals'>, type: string) =>
	purchase.VoucherTotals.find(({ Type }) => Type === type)?.Total;
