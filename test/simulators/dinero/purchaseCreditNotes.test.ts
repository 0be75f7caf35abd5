import {
	booked,
	cash,
	credit,
	creditNote,
	CREDIT_NOTES,
	NOTE_GUID,
	purchaseLine,
	PURCHASES,
	startOver,
	type Purchase,
} from './purchases';
import { omit } from './omit';
import { TestClient } from './testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => startOver(dinero));
afterAll(() => dinero.close());

const create = (body: unknown) => dinero.call<Purchase>('POST', CREDIT_NOTES, body);
const read = (guid = NOTE_GUID) => dinero.call<Purchase>('GET', `${CREDIT_NOTES}/${guid}`);
const book = async (guid = NOTE_GUID) => {
	const { Timestamp } = (await read(guid)).data;
	return dinero.call<Purchase>('POST', `${CREDIT_NOTES}/${guid}/book`, { Timestamp });
};

test('is made under an own guid, booked as the opposite of a bill, and told with its totals', async () => {
	const { data: made } = await create(creditNote());
	expect(made.Guid).toBe(NOTE_GUID);
	expect((await read()).data).toMatchObject({
		Status: 'Draft',
		Timestamp: made.TimeStamp,
		Totals: [{ Total: 200 }, { Type: 'Vat', Total: 50 }, { Type: 'Total', Total: 250 }],
	});
	expect((await book()).data).toMatchObject({ Status: 'Booked', CreditNoteNumber: 1 });
	expect(await dinero.posted(NOTE_GUID)).toEqual({ 7300: -20_000, 64060: -5_000, 63000: 25_000 });
});

test.each([
	[409, 72],
	[400, 42],
])('refuses a guid twice with %d, also when the first was deleted', async (status, code) => {
	await dinero.switches({ purchaseCreditNoteDuplicate: status });
	await create(creditNote());
	const again = await create(creditNote());
	expect([again.status, again.data.code]).toEqual([status, code]);
	const { Timestamp } = (await read()).data;
	await dinero.call('DELETE', `${CREDIT_NOTES}/${NOTE_GUID}`, { Timestamp });
	expect((await create(creditNote())).status).toBe(status);
});

test('takes from what remains of its voucher, where the switch says so', async () => {
	const voucher = await booked(dinero, credit());
	await dinero.switches({ purchaseCreditNoteSettles: true });
	await create(creditNote({ CreditNoteFor: voucher.Guid, Lines: [purchaseLine()] }));
	expect((await book()).data.Status).toBe('Paid');
	const after = await dinero.call<Purchase>('GET', `${PURCHASES}/${voucher.Guid}`);
	expect(after.data.Status).toBe('Paid');
	expect(after.data.Timestamp).not.toBe(voucher.Timestamp);
	const { data } = await dinero.call<{ DepositAccountNumber: number | null; Amount: number }[]>(
		'GET',
		`v1/1001/purchase-vouchers/${voucher.Guid}/payments`,
	);
	expect(data).toMatchObject([{ DepositAccountNumber: null, Amount: 1250 }]);
	const { Timestamp } = (await read()).data;
	await dinero.call('DELETE', `${CREDIT_NOTES}/${NOTE_GUID}`, { Timestamp });
	const undone = await dinero.call<Purchase>('GET', `${PURCHASES}/${voucher.Guid}`);
	expect(['Booked', 'Overdue']).toContain(undone.data.Status);
});

test('leaves the voucher alone, where the switch says so', async () => {
	const voucher = await booked(dinero, credit());
	await dinero.switches({ purchaseCreditNoteSettles: false });
	await create(creditNote({ CreditNoteFor: voucher.Guid, Lines: [purchaseLine()] }));
	expect((await book()).data.Status).toBe('Booked');
});

test('has the file of its voucher unless it brings one', async () => {
	const { FileGuid } = (await dinero.upload('regning.pdf')).data;
	const voucher = await booked(dinero, credit(undefined, { FileGuid }));
	await create(creditNote({ CreditNoteFor: voucher.Guid }));
	expect((await read()).data.FileGuid).toBe(FileGuid);
});

test.each<[string, Record<string, unknown>, string]>([
	['without lines', { Lines: undefined }, 'lines'],
	['for a voucher that is not there', { CreditNoteFor: NOTE_GUID }, 'CreditNoteFor'],
	[
		'with an account of sales',
		{ Lines: [purchaseLine({ AccountNumber: 1000 })] },
		'Lines[0].AccountNumber',
	],
])('is refused %s', async (_, changes, property) => {
	const { status, data } = await create(creditNote(changes));
	expect([status, Object.keys(data.validationErrors)]).toEqual([400, [property]]);
});

test('is booked with a contact only, and changed as a draft only', async () => {
	await create(creditNote({ ContactGuid: null }));
	expect((await book()).data.validationErrors).toHaveProperty('ContactGuid');
	const { Timestamp } = (await read()).data;
	const path = `${CREDIT_NOTES}/${NOTE_GUID}`;
	const content = omit(creditNote(), 'Guid');
	expect((await dinero.call('PUT', path, { ...content, Timestamp })).status).toBe(200);
	expect((await dinero.call<Purchase>('PUT', path, { ...content, Timestamp })).data.code).toBe(58);
	const done = (await book()).data;
	expect(done.Status).toBe('Booked');
	const late = { ...content, Timestamp: done.Timestamp };
	expect((await dinero.call<Purchase>('PUT', path, late)).data.code).toBe(42);
});

describe('made from a voucher', () => {
	const generate = (guid: string, body: unknown) =>
		dinero.call<Purchase>('POST', `${PURCHASES}/${guid}/generate-creditnote`, body);

	test('a bill: a draft with all its lines, and the bill gets a new version', async () => {
		const voucher = await booked(dinero, credit());
		const { data } = await generate(voucher.Guid, {
			Timestamp: { Timestamp: voucher.Timestamp },
			VoucherDate: '2026-11-30',
		});
		expect((await read(data.Guid)).data).toMatchObject({
			CreditNoteFor: voucher.Guid,
			Date: '2026-11-30',
			Timestamp: data.TimeStamp,
			Lines: [{ AmountInclVatValue: 1250, VatCode: 'I25' }],
		});
		const again = await generate(voucher.Guid, { Timestamp: { Timestamp: voucher.Timestamp } });
		expect(again.data.code).toBe(58);
	});

	test('a receipt: a manual voucher that books the opposite', async () => {
		const voucher = await booked(dinero, cash());
		const { data } = await generate(voucher.Guid, {});
		const manual = `v1/1001/vouchers/manuel/${data.Guid}`;
		const { data: draft } = await dinero.call('GET', manual);
		expect(draft).toMatchObject({ CreditNoteFor: voucher.Guid, Status: 'Draft' });
		await dinero.call('POST', `${manual}/book`, { Timestamp: draft.Timestamp });
		expect(await dinero.posted()).toEqual({ 7300: 0, 64060: 0, 55000: 0 });
		expect((await read(data.Guid)).status).toBe(404);
	});

	test('not of a draft', async () => {
		const { data: draft } = await dinero.call<Purchase>(
			'POST',
			'v1.2/1001/vouchers/purchase',
			credit(),
		);
		expect((await generate(draft.Guid, {})).status).toBe(400);
	});
});
